using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <content>Where people get out: corridors with their gates, and what is beyond them.</content>
internal sealed partial class Town
{
    private readonly List<Corridor> _corridors = [];
    private readonly List<Destination> _destinations = [];

    public Town Corridor(
        string id,
        string gate,
        long perMinute,
        string eligible,
        (int From, int Until)[]? open = null,
        long? places = null,
        int beyond = 0
    )
    {
        _destinations.Add(new($"beyond-{id}", id, DestinationKind.Area, Maybe(places), null));
        _corridors.Add(
            new()
            {
                Id = id,
                Name = id,
                Gate = Node(gate),
                Eligible = eligible.Split(' ').ToHashSet(),
                Open =
                [
                    .. (open ?? [(0, _minutes)]).Select(o => new Interval(
                        Minutes(o.From),
                        Minutes(o.Until)
                    )),
                ],
                Throughput = new(perMinute * 60),
                Destination = $"beyond-{id}",
                Beyond = Minutes(beyond),
                Preconditions = [],
                Status = CorridorStatus.Agreed,
                Evidence = Evidence.Documented,
                Source = "test",
            }
        );
        return this;
    }

    public Town GroupLimit(string corridor, string group, long perMinute)
    {
        var at = _corridors.FindIndex(c => c.Id == corridor);
        _corridors[at] = _corridors[at] with
        {
            ThroughputByGroup = new Dictionary<string, PersonsPerHour>(
                _corridors[at].ThroughputByGroup
            )
            {
                [group] = new(perMinute * 60),
            },
        };
        return this;
    }

    private static Persons? Maybe(long? persons) => persons is { } p ? new(p) : null;
}
