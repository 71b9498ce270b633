using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <content>Where people can go: links, streets of two directions, what is shut and what is damaged.</content>
internal sealed partial class Town
{
    private readonly List<string> _nodes = [];
    private readonly List<RoadLink> _links = [];
    private readonly List<Closure> _closures = [];
    private GeneralAssumptions _general = GeneralAssumptions.Standard;

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

    private int Node(string name)
    {
        if (!_nodes.Contains(name))
        {
            _nodes.Add(name);
        }

        return _nodes.IndexOf(name);
    }
}
