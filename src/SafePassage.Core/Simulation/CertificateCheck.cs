using System.Collections.Concurrent;
using SafePassage.Core.Plans;
using SafePassage.Core.Quantities;
using SafePassage.Core.Roads;
using SafePassage.Core.Scenarios;

namespace SafePassage.Core.Simulation;

/// <summary>
/// Checks a bound from its certificate alone, against the scenario: the listed items must add up to the bound, none may
/// be counted too low, and without them nobody may get out. Shares no code with the solver. Several bounds may be checked at
/// once.
/// </summary>
public sealed class CertificateCheck(Scenario scenario, Variant variant)
{
    private readonly ConcurrentDictionary<Mode, Lazy<WalkableStreets>> _streets = [];
    private readonly ConcurrentDictionary<
        (string Groups, Mode Mode),
        Lazy<EarliestTimes>
    > _earliest = [];

    /// <summary>Every flaw in words; none when the bound is proven. Cost: a search and a walk a layer.</summary>
    public IReadOnlyList<string> FlawsOf(Bound bound)
    {
        var flaws = new List<string>();
        Group[] groups =
        [
            .. bound
                .Groups.Select(id => scenario.Groups.FirstOrDefault(g => g.Id == id))
                .OfType<Group>(),
        ];
        if (groups.Length != bound.Groups.Count || groups.Length == 0)
        {
            return ["the bound names a group that is not there"];
        }

        if (bound.Cut.Sum(i => i.Amount) / CutItem.PerPerson != bound.Persons)
        {
            flaws.Add(
                $"the items add up to {bound.Cut.Sum(i => i.Amount) / 1e6:0.######} persons, not to {bound.Persons}"
            );
        }

        var cut = new CheckedCut(scenario, variant, bound, groups, Layers(bound, groups), flaws);
        cut.CheckAmounts();
        cut.CheckBlocked();
        return flaws;
    }

    /// <summary>As <see cref="FlawsOf(Bound)"/>, for a single bound.</summary>
    public static IReadOnlyList<string> FlawsOf(Scenario scenario, Variant variant, Bound bound) =>
        new CertificateCheck(scenario, variant).FlawsOf(bound);

    private List<LayerTimes> Layers(Bound bound, Group[] groups)
    {
        var layers = new List<LayerTimes>();
        foreach (var mode in Enum.GetValues<Mode>())
        {
            Group[] movers = [.. groups.Where(g => g.Modes.Contains(mode))];
            Group[][] crowds =
                movers.Length == 0 ? []
                : bound.Relaxation == Relaxation.Merged ? [movers]
                : [.. movers.Select(g => new[] { g })];
            layers.AddRange(
                crowds.Select(c => new LayerTimes(
                    scenario,
                    variant,
                    Earliest(c, mode),
                    bound.Horizon
                ))
            );
        }

        return layers;
    }

    private EarliestTimes Earliest(Group[] crowd, Mode mode)
    {
        var streets = _streets.GetOrAdd(mode, m => new(() => new(scenario, m))).Value;
        var key = (string.Join(',', crowd.Select(g => g.Id)), mode);
        return _earliest
            .GetOrAdd(key, _ => new(() => new(scenario, variant, crowd, streets)))
            .Value;
    }
}

/// <summary>The items of one bound beside the amounts found anew.</summary>
internal sealed class CheckedCut(
    Scenario scenario,
    Variant variant,
    Bound bound,
    Group[] groups,
    List<LayerTimes> layers,
    List<string> flaws
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
                flaws.Add($"{Name(item)} is listed twice");
            }

            if (Needed(item) is not { } needed)
            {
                flaws.Add($"{Name(item)} names something that is not there");
            }
            else if (item.Amount < needed)
            {
                flaws.Add(
                    $"{Name(item)} is counted as {item.Amount / 1e6:0.######} persons, but {needed / 1e6:0.######} can pass"
                );
            }
        }
    }

    /// <summary>Walks from every zone that is not counted over everything usable that is not listed.</summary>
    public void CheckBlocked()
    {
        foreach (var layer in layers)
        {
            var reached = new bool[scenario.Network.Nodes.Count];
            var queue = new Queue<int>();
            foreach (var zone in scenario.Zones)
            {
                if (
                    layer.Groups.Any(g =>
                        !_items.ContainsKey((CutKind.Zone, zone.Id, g.Id, null))
                        && Leaving(zone, g) > 0
                    )
                )
                {
                    Reach(zone.Node);
                }
            }

            var names = string.Join(',', layer.Groups.Select(g => g.Id));
            var listed = _items
                .Keys.Where(i =>
                    i.Kind == CutKind.Link && i.Groups == names && i.Mode == layer.Mode
                )
                .Select(i => scenario.Network.LinkIndex(i.Id))
                .ToHashSet();
            while (queue.TryDequeue(out var node))
            {
                foreach (var link in layer.Streets.Leaving(node))
                {
                    var road = scenario.Network.Links[link];
                    if (!reached[road.To] && layer.Passes(link) && !listed.Contains(link))
                    {
                        Reach(road.To);
                    }
                }
            }

            foreach (
                var corridor in scenario.Corridors.Where(c => reached[c.Gate] && IsWayOut(layer, c))
            )
            {
                flaws.Add(
                    $"{names} by {layer.Mode} can leave by {corridor.Id} and pass nothing that is listed"
                );
            }

            void Reach(int node)
            {
                if (!reached[node])
                {
                    reached[node] = true;
                    queue.Enqueue(node);
                }
            }
        }
    }

    private bool IsWayOut(LayerTimes layer, Corridor corridor)
    {
        Group[] eligible = [.. layer.Groups.Where(g => variant.Admits(corridor, g.Id))];
        Interval[] open = [.. PassableFrom(corridor, layer.Earliest(corridor.Gate))];
        return eligible.Length > 0
            && open.Length > 0
            && !_items.ContainsKey((CutKind.Gate, corridor.Id, EligibleNames(corridor), null))
            && !(
                eligible.Length == 1
                && _items.ContainsKey((CutKind.GateGroup, corridor.Id, eligible[0].Id, null))
            )
            && !_items.ContainsKey((CutKind.Destination, corridor.Destination, AllNames, null))
            && CountingSteps.GateThrough(
                corridor.Throughput,
                open,
                new(TimeSpan.Zero, bound.Horizon)
            ) > 0;
    }

    /// <summary>What can pass an item at least has to be counted; null when the item names nothing.</summary>
    private long? Needed(CutItem item)
    {
        var whole = new Interval(TimeSpan.Zero, bound.Horizon);
        switch (item.Kind)
        {
            case CutKind.Zone:
                var zone = scenario.Zones.FirstOrDefault(z => z.Id == item.Id);
                var group = groups.FirstOrDefault(g => item.Groups is [var only] && g.Id == only);
                return zone is null || group is null ? null : Leaving(zone, group);
            case CutKind.Link:
                var link = scenario.Network.LinkIndex(item.Id);
                var layer = layers.Find(l =>
                    l.Mode == item.Mode && l.Groups.Select(g => g.Id).SequenceEqual(item.Groups)
                );
                return link < 0 || layer is null ? null : layer.Amount(link);
            case CutKind.Gate:
            case CutKind.GateGroup:
                var corridor = scenario.Corridors.FirstOrDefault(c => c.Id == item.Id);
                if (
                    corridor is null
                    || !item.Groups.All(g =>
                        bound.Groups.Contains(g) && variant.Admits(corridor, g)
                    )
                )
                {
                    return null;
                }

                var earliest = layers
                    .Where(l => l.Groups.Any(g => item.Groups.Contains(g.Id)))
                    .Min(l => l.Earliest(corridor.Gate));
                var limit =
                    item.Kind == CutKind.Gate ? corridor.Throughput
                    : item.Groups is [var one]
                    && corridor.ThroughputByGroup.TryGetValue(one, out var own)
                        ? own
                    : (PersonsPerHour?)null;
                return limit is null
                    ? null
                    : CountingSteps.GateThrough(
                        limit.Value,
                        [.. PassableFrom(corridor, earliest)],
                        whole
                    );
            default:
                return scenario.Destinations.FirstOrDefault(d => d.Id == item.Id)?.Capacity
                    * CutItem.PerPerson;
        }
    }

    /// <summary>People of a zone and group who are ready while there is still a way out, in millionths, rounded up.</summary>
    private long Leaving(Zone zone, Group group)
    {
        var index = scenario.Groups.TakeWhile(g => g != group).Count();
        var latest = layers.Where(l => l.Groups.Contains(group)).Max(l => l.Latest(zone.Node));
        var (first, last) = (group.Mobilisation.First, group.Mobilisation.Last);
        var all = (Int128)scenario.Coming(zone, index, variant) * CutItem.PerPerson;
        return latest < first ? 0
            : latest >= last ? (long)all
            : (long)(all * (latest - first).Ticks / (last - first).Ticks);
    }

    private IEnumerable<Interval> PassableFrom(Corridor corridor, TimeSpan earliest) =>
        scenario
            .Passable(corridor, variant, bound.Horizon)
            .Select(o => o.Intersect(new(earliest, bound.Horizon)))
            .Where(o => !o.IsEmpty);

    private string AllNames => string.Join(',', bound.Groups);

    private string EligibleNames(Corridor corridor) =>
        string.Join(',', bound.Groups.Where(g => variant.Admits(corridor, g)));

    private static (CutKind, string, string, Mode?) KeyOf(CutItem item) =>
        (item.Kind, item.Id, string.Join(',', item.Groups), item.Mode);

    private static string Name(CutItem item) =>
        $"{item.Kind} {item.Id} ({string.Join(", ", item.Groups)})";
}
