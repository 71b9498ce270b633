using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>The items of one bound beside the amounts found anew.</summary>
internal sealed class CheckedCut(
    Scenario scenario,
    Variant variant,
    Bound bound,
    Group[] groups,
    List<CrowdWays> layers,
    List<Flaw> flaws
)
{
    private readonly Dictionary<
        (CutKind Kind, string Id, string Groups, Mode? Mode),
        CutItem
    > _items = [];

    public void CheckAmounts()
    {
        foreach (var item in bound.Cut)
        {
            if (!_items.TryAdd(KeyOf(item), item))
            {
                flaws.Add(new(Rule.CutOnce, $"{Name(item)} is listed twice"));
            }

            var time = item.Usable;
            if (time.From < TimeSpan.Zero || time.Until < time.From || time.Until > bound.Horizon)
            {
                flaws.Add(
                    new(
                        Rule.CutTime,
                        $"{Name(item)} is listed for a time that does not lie before the horizon"
                    )
                );
            }

            if (Needed(item) is not { } needed)
            {
                flaws.Add(new(Rule.CutKnown, $"{Name(item)} names something that is not there"));
            }
            else if (item.Amount < needed)
            {
                flaws.Add(
                    new(
                        Rule.CutAmount,
                        $"{Name(item)} is counted as {item.Amount} persons, but {needed} can pass"
                    )
                );
            }
        }
    }

    /// <summary>
    /// Lets people go from every zone as soon as they are not counted any more, by everything at every time that is not
    /// listed. Whoever enters later never arrives earlier, so the earliest times decide. Out at the horizon itself is allowed:
    /// a gate lets nobody through in a single moment.
    /// </summary>
    public void CheckBlocked()
    {
        foreach (var layer in layers)
        {
            var names = string.Join(',', layer.Groups.Select(g => g.Id));
            var mode = layer.Streets.Mode;
            var listed = ListedLinks(layer);
            var earliest = layer.Around(Starts(layer), listed, bound.Horizon);
            foreach (
                var corridor in scenario.Corridors.Where(c => LetsOut(layer, c, earliest[c.Gate]))
            )
            {
                flaws.Add(
                    new(
                        Rule.CutWhole,
                        $"{names} by {mode.Word} can leave by {corridor.Id} and pass nothing that is listed"
                    )
                );
            }
        }
    }

    /// <summary>
    /// The links that all of a layer keep away from, and when. An item for several groups counts for each of them: what can
    /// pass in its time is for all together.
    /// </summary>
    private Dictionary<int, Interval> ListedLinks(CrowdWays layer)
    {
        var listed = new Dictionary<int, Interval>();
        foreach (var item in _items.Values.Where(i => i.Kind == CutKind.Link))
        {
            var link = scenario.Network.LinkIndex(item.Id);
            if (link >= 0 && Limits(item, layer))
            {
                // Of several times for one group the first listed counts; to forget the others only lets more people through.
                listed.TryAdd(link, item.Usable);
            }
        }

        return listed;
    }

    /// <summary>Whether an item limits all of a layer. Only where streets are shared may it name others besides.</summary>
    private bool Limits(CutItem item, CrowdWays layer) =>
        item.Mode == layer.Streets.Mode
        && (
            bound.Relaxation == Relaxation.Shared
                ? layer.Groups.All(g => item.Groups.Contains(g.Id))
                : layer.Groups.Select(g => g.Id).SequenceEqual(item.Groups)
        );

    /// <summary>Where people of a layer stand who are not counted, and from when on.</summary>
    private IEnumerable<(int Node, TimeSpan At)> Starts(CrowdWays layer)
    {
        foreach (var group in layer.Groups)
        {
            var (first, last) = (group.Mobilisation.First, group.Mobilisation.Last);
            foreach (var zone in scenario.Zones)
            {
                var counted = _items.TryGetValue((CutKind.Zone, zone.Id, group.Id, null), out var i)
                    ? i.Usable.Until
                    : first;
                var all = counted > first && counted >= last;
                if (!all && Coming(zone, group) > Persons.Zero)
                {
                    yield return (zone.Node, counted > first ? counted : first);
                }
            }
        }
    }

    private bool LetsOut(CrowdWays layer, Corridor corridor, TimeSpan earliest)
    {
        Group[] eligible = [.. layer.Groups.Where(g => variant.Admits(corridor, g.Id))];
        if (
            eligible.Length == 0
            || earliest >= bound.Horizon
            || corridor.Throughput.Value == 0
            || scenario.FindDestination(corridor.Destination) is { Capacity: { Value: 0 } }
            || _items.ContainsKey((CutKind.Destination, corridor.Destination, AllNames, null))
        )
        {
            return false;
        }

        PersonsPerHour? limit =
            eligible.Length == 1
            && corridor.ThroughputByGroup.TryGetValue(eligible[0].Id, out var most)
                ? most
                : null;
        if (limit is { Value: 0 })
        {
            return false;
        }

        var listed = new List<Interval>();
        if (
            _items.TryGetValue(
                (CutKind.Gate, corridor.Id, EligibleNames(corridor), null),
                out var gate
            )
        )
        {
            listed.Add(gate.Usable);
        }

        if (
            limit is not null
            && _items.TryGetValue(
                (CutKind.GateGroup, corridor.Id, eligible[0].Id, null),
                out var own
            )
        )
        {
            listed.Add(own.Usable);
        }

        return scenario
            .Passable(corridor, variant, bound.Horizon)
            .Select(o => o.Intersect(new(earliest, bound.Horizon)))
            .Any(o => IsLeft(o, listed));
    }

    /// <summary>Whether anything of a time is left when others are taken out of it.</summary>
    private static bool IsLeft(Interval time, List<Interval> taken)
    {
        var from = time.From;
        foreach (var span in taken.OrderBy(t => t.From))
        {
            if (from < span.From)
            {
                break;
            }

            from = from > span.Until ? from : span.Until;
        }

        return from < time.Until;
    }

    /// <summary>What can pass an item in its time, at least that has to be counted; null when the item names nothing.</summary>
    private PersonMillionths? Needed(CutItem item)
    {
        switch (item.Kind)
        {
            case CutKind.Zone:
                var zone = scenario.FindZone(item.Id);
                var group = groups.FirstOrDefault(g => item.Groups is [var only] && g.Id == only);
                return zone is null || group is null
                    ? null
                    : ReadyBefore(zone, group, item.Usable.Until);
            case CutKind.Link:
                var link = scenario.Network.LinkIndex(item.Id);
                var limited = layers.FindAll(l => Limits(item, l));
                return
                    link < 0
                    || limited.Count == 0
                    || limited.Sum(l => l.Groups.Count) != item.Groups.Count
                    ? null
                    : limited[0]
                        .Streets.Entering(
                            link,
                            item.Usable,
                            limited.Min(l => l.TimeOn(link)),
                            limited.Min(l => l.Room)
                        );
            case CutKind.Gate:
            case CutKind.GateGroup:
                return AtGate(item);
            default:
                return scenario.FindDestination(item.Id)?.Capacity?.InMillionths;
        }
    }

    private PersonMillionths? AtGate(CutItem item)
    {
        var corridor = scenario.FindCorridor(item.Id);
        if (
            corridor is null
            || !item.Groups.All(g => bound.Groups.Contains(g) && variant.Admits(corridor, g))
        )
        {
            return null;
        }

        var limit =
            item.Kind == CutKind.Gate ? corridor.Throughput
            : item.Groups is [var one] && corridor.ThroughputByGroup.TryGetValue(one, out var own)
                ? own
            : (PersonsPerHour?)null;
        return limit is null
            ? null
            : CountingSteps.Most(
                scenario
                    .Passable(corridor, variant, bound.Horizon)
                    .Select(o => (limit.Value, o.Intersect(item.Usable))),
                PersonRoom.Whole
            );
    }

    /// <summary>People of a zone and group who are ready before a time, rounded up.</summary>
    private PersonMillionths ReadyBefore(Zone zone, Group group, TimeSpan time)
    {
        var (first, last) = (group.Mobilisation.First, group.Mobilisation.Last);
        var all = Coming(zone, group).InMillionths;
        var length = (last - first).Ticks;
        return time <= first ? default
            : time >= last ? all
            : new((long)((((Int128)all.Value * (time - first).Ticks) + length - 1) / length));
    }

    private Persons Coming(Zone zone, Group group) =>
        scenario.Coming(zone, scenario.GroupIndex(group.Id), variant);

    private string AllNames => string.Join(',', bound.Groups);

    private string EligibleNames(Corridor corridor) =>
        string.Join(',', bound.Groups.Where(g => variant.Admits(corridor, g)));

    private static (CutKind, string, string, Mode?) KeyOf(CutItem item) =>
        (item.Kind, item.Id, string.Join(',', item.Groups), item.Mode);

    private static string Name(CutItem item) =>
        $"{Word<CutKind>.Of(item.Kind)} {item.Id} ({string.Join(", ", item.Groups)})";
}
