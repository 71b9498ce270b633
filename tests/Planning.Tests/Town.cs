using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <summary>
/// A small town for tests, where a minute is easy to count: walkers do 60 m a minute, cars 600 m. Widths are given as
/// persons a minute. Times are minutes from the start of the window.
/// </summary>
internal sealed class Town
{
    private readonly List<string> _nodes = [];
    private readonly List<RoadLink> _links = [];
    private readonly List<(string Zone, string Node, Dictionary<string, long> People)> _zones = [];
    private readonly List<Group> _groups = [];
    private readonly List<Corridor> _corridors = [];
    private readonly List<Closure> _closures = [];
    private readonly List<Destination> _destinations = [];
    private readonly List<Variant> _variants = [];
    private GeneralAssumptions _general = GeneralAssumptions.Standard;
    private int _minutes = 60;
    private CountsAt _countsAt = CountsAt.Gate;

    public static Variant AsGiven { get; } =
        new(
            "as_given",
            "As given",
            new HashSet<string>(),
            new Dictionary<string, double>(),
            "",
            ""
        );

    public Town Window(int minutes, CountsAt countsAt = CountsAt.Gate)
    {
        (_minutes, _countsAt) = (minutes, countsAt);
        return this;
    }

    public Town Group(
        string id,
        Mode mode = Mode.Foot,
        int readyFrom = 0,
        int readyUntil = 0,
        double uptake = 1
    ) => Group(id, [mode], 60, readyFrom, readyUntil, uptake);

    /// <param name="metresAMinute">On foot.</param>
    public Town Group(
        string id,
        Mode[] modes,
        double metresAMinute,
        int readyFrom = 0,
        int readyUntil = 0,
        double uptake = 1
    )
    {
        _groups.Add(
            new()
            {
                Id = id,
                Name = id,
                Priority = _groups.Count + 1,
                Modes = modes,
                Uptake = Estimate.Exactly(uptake),
                Mobilisation = new(
                    TimeSpan.FromMinutes(readyFrom),
                    TimeSpan.FromMinutes(readyUntil)
                ),
                WalkingSpeed = new(metresAMinute * 60 / 1000),
                Source = "test",
            }
        );
        return this;
    }

    /// <summary>A link on foot (both widths in persons a minute), or by car when <paramref name="cars"/> is given.</summary>
    public Town Link(string from, string to, double metres, double walkers = 0, double cars = 0)
    {
        _links.Add(
            new(
                $"{from}-{to}"
                    + (_links.Any(l => l.Id == $"{from}-{to}") ? $"-{_links.Count}" : ""),
                Node(from),
                Node(to),
                RoadClass.Residential,
                new(metres),
                walkers > 0 ? new FootUse(new(walkers / 48), Origin.Given) : null,
                cars > 0
                    ? new CarUse(
                        new(36),
                        1,
                        cars * 60 / 4,
                        Origin.Given,
                        Origin.Given,
                        Origin.Given
                    )
                    : null
            )
        );
        return this;
    }

    /// <summary>A street on foot that both directions share.</summary>
    public Town Street(string from, string to, double metres, double walkers)
    {
        Link(from, to, metres, walkers).Link(to, from, metres, walkers);
        var (along, against) = (_links[^2], _links[^1]);
        _links[^2] = along with { Reverse = against.Id };
        _links[^1] = against with { Reverse = along.Id };
        return this;
    }

    public Town Zone(string id, string node, string group, long people)
    {
        var at = _zones.FindIndex(z => z.Zone == id);
        if (at < 0)
        {
            _zones.Add((id, node, new() { [group] = people }));
            Node(node);
        }
        else
        {
            _zones[at].People[group] = people;
        }

        return this;
    }

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

    public Town Closed(string link, double from, double until, double left = 0)
    {
        var index = _links.FindIndex(l => l.Id == link);
        _closures.Add(
            new(
                $"c{_closures.Count}",
                [index],
                new(Minutes(from), Minutes(until)),
                left,
                "test",
                "test"
            )
        );
        return this;
    }

    /// <summary>Lets a group keep away from streets of a kind.</summary>
    public Town Avoids(string group, RoadTrait trait)
    {
        var at = _groups.FindIndex(g => g.Id == group);
        _groups[at] = _groups[at] with { Avoid = RoadTraits.Of(trait) };
        return this;
    }

    /// <summary>Makes a link one of steps.</summary>
    public Town Steps(string link)
    {
        var at = _links.FindIndex(l => l.Id == link);
        _links[at] = _links[at] with { Traits = RoadTraits.Of(RoadTrait.Steps) };
        return this;
    }

    /// <summary>What share of the capacities is left.</summary>
    public Town Damaged(double cars, double walkers)
    {
        _general = _general with { CarCapacityFactor = cars, FootCapacityFactor = walkers };
        return this;
    }

    public Town Variant(Variant variant)
    {
        _variants.Add(variant);
        return this;
    }

    public Scenario Build() =>
        new()
        {
            Id = "town",
            Title = "Town",
            Window = new(At(0), At(_minutes)),
            Step = TimeSpan.FromMinutes(1),
            CountsAt = _countsAt,
            Network = new([.. _nodes.Select((n, i) => new RoadNode(n, new(i * 0.001, 0)))], _links),
            Groups = _groups,
            Zones =
            [
                .. _zones.Select(z => new Zone(
                    z.Zone,
                    z.Zone,
                    Node(z.Node),
                    new(0, 0),
                    [.. _groups.Select(g => new Persons(z.People.GetValueOrDefault(g.Id)))]
                )),
            ],
            Corridors = _corridors,
            Destinations = _destinations,
            Closures = _closures,
            General = _general,
            Assumptions = [],
            Variants = [AsGiven, .. _variants],
        };

    private static DateTimeOffset At(int minutes) =>
        new DateTimeOffset(2030, 1, 1, 9, 0, 0, TimeSpan.FromHours(2)) + Minutes(minutes);

    private static Persons? Maybe(long? persons) => persons is { } p ? new(p) : null;

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    private int Node(string name)
    {
        if (!_nodes.Contains(name))
        {
            _nodes.Add(name);
        }

        return _nodes.IndexOf(name);
    }
}
