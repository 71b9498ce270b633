using SafePassage.Formats.Scenarios.Model;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <param name="clock">Null when the window cannot be used: then openings are not looked at.</param>
internal sealed class CorridorBuilder(
    Draft draft,
    GateSnapping gates,
    WindowClock? clock,
    Assumptions assumptions
)
{
    public IReadOnlyList<Corridor> Build()
    {
        draft.RefuseRepeated("corridors", "corridor");
        var groups = draft.Ids("groups");
        var destinations = draft.Ids("destinations");
        var corridors = new List<Corridor>();
        foreach (var keys in draft.Keys.Corridors ?? [])
        {
            foreach (var id in keys.Eligible)
            {
                draft.Leads(keys.At("eligible", id), id, groups, "group");
            }

            foreach (var id in keys.ThroughputByGroup?.Keys ?? [])
            {
                draft.Leads(keys.At("throughput_by_group", id), id, groups, "group");
            }

            draft.Leads(keys.At("destination"), keys.Destination, destinations, "destination");
            var gate = gates.Find(keys);
            var open = Openings(keys);
            Tell(keys);
            corridors.Add(Corridor(keys, gate, open));
        }

        return corridors;
    }

    private static Corridor Corridor(CorridorModel keys, int gate, IReadOnlyList<Interval> open) =>
        new()
        {
            Id = keys.Id,
            Name = keys.Name,
            Gate = gate,
            Eligible = keys.Eligible.ToHashSet(StringComparer.Ordinal),
            Open = open,
            Throughput = new(keys.ThroughputPersonsPerHour),
            ThroughputByGroup = (
                keys.ThroughputByGroup ?? new Dictionary<string, long>()
            ).ToDictionary(t => t.Key, t => new PersonsPerHour(t.Value), StringComparer.Ordinal),
            Destination = keys.Destination,
            Beyond = TimeSpan.FromMinutes(keys.MinutesBeyond),
            Preconditions = [.. keys.Preconditions],
            Status = keys.Status,
            Evidence = keys.Evidence,
            Source = keys.Source,
        };

    private List<Interval> Openings(CorridorModel keys)
    {
        if (clock is null)
        {
            return [];
        }

        if (keys.Open is null)
        {
            return [new(TimeSpan.Zero, clock.Window.Length)];
        }

        var spans = keys
            .Open.Select(o => (Keys: o, Span: clock.Span(o, o.From, o.Until)))
            .Where(o => o.Span is not null)
            .OrderBy(o => o.Span!.Value.From)
            .ToArray();
        for (var i = 1; i < spans.Length; i++)
        {
            if (spans[i].Span!.Value.From < spans[i - 1].Span!.Value.Until)
            {
                draft.Refuse(
                    spans[i].Keys.Node,
                    $"the opening {spans[i].Keys.From} to {spans[i].Keys.Until} overlaps {spans[i - 1].Keys.From} to {spans[i - 1].Keys.Until}",
                    "Write openings that lie apart, or one for both"
                );
            }
        }

        return Joined(spans.Select(s => s.Span!.Value));
    }

    /// <summary>Spans that touch become one, so that the list is apart.</summary>
    private static List<Interval> Joined(IEnumerable<Interval> spans)
    {
        var joined = new List<Interval>();
        foreach (var span in spans)
        {
            if (joined.Count > 0 && joined[^1].Until == span.From)
            {
                joined[^1] = new(joined[^1].From, span.Until);
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    private void Tell(CorridorModel keys)
    {
        void Add(AssumedQuantity quantity, double number, string? group = null) =>
            assumptions.Add(
                new(Group: group, Corridor: keys.Id),
                new(quantity, number),
                keys.Source
            );

        Add(AssumedQuantity.Throughput, keys.ThroughputPersonsPerHour);
        foreach (var (group, value) in keys.ThroughputByGroup ?? new Dictionary<string, long>())
        {
            Add(AssumedQuantity.Throughput, value, group);
        }

        Add(AssumedQuantity.MinutesBeyond, keys.MinutesBeyond);
    }
}
