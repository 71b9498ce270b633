using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <summary>
/// A small town for tests, where a minute is easy to count: walkers do 60 m a minute, cars 600 m. Widths are given as
/// persons a minute. Times are minutes from the start of the window.
/// </summary>
internal sealed partial class Town
{
    private readonly List<Variant> _variants = [];
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

    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
