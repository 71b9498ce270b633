using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>A capacity over time, from the start of the window: whole milliseconds and whole persons an hour.</summary>
/// <param name="Start">Start of each piece, increasing, the first 0; the last piece never ends.</param>
/// <param name="PersonsPerHour">As many values.</param>
internal readonly record struct RatePieces(long[] Start, long[] PersonsPerHour);

/// <summary>The capacity over time of every link for one mode, closures included; of overlapping closures the strictest holds.</summary>
internal sealed class LinkRates
{
    private readonly long[] _base;
    private readonly Dictionary<int, RatePieces> _varying = [];

    public LinkRates(Scenario scenario, Mode mode)
    {
        var links = scenario.Network.Links;
        _base = new long[links.Count];
        for (var link = 0; link < _base.Length; link++)
        {
            _base[link] = scenario.CapacityOf(links[link], mode).Value;
        }

        var closures = new Dictionary<int, List<Closure>>();
        foreach (var closure in scenario.Closures)
        {
            foreach (var link in closure.Links)
            {
                if (!closures.TryGetValue(link, out var list))
                {
                    closures.Add(link, list = []);
                }

                list.Add(closure);
            }
        }

        foreach (var (link, list) in closures)
        {
            _varying.Add(
                link,
                Reduced(_base[link], list, Clock.Milliseconds(scenario.Window.Length))
            );
        }
    }

    public RatePieces this[int link] =>
        _varying.TryGetValue(link, out var pieces) ? pieces : new([0], [_base[link]]);

    /// <summary>The capacity at all times, persons an hour; false where it varies.</summary>
    public bool IsConstant(int link, out long personsPerHour)
    {
        personsPerHour = _base[link];
        return !_varying.ContainsKey(link);
    }

    /// <summary>Whether anybody can ever use the link by this mode.</summary>
    public bool EverOpen(int link) =>
        _varying.TryGetValue(link, out var pieces)
            ? Array.Exists(pieces.PersonsPerHour, r => r > 0)
            : _base[link] > 0;

    /// <summary>What is after the window does not matter, and is left as it was at its end.</summary>
    private static RatePieces Reduced(long capacity, List<Closure> closures, long end)
    {
        long[] starts =
        [
            .. closures
                .SelectMany(c =>
                    new[] { Clock.Milliseconds(c.When.From), Clock.Milliseconds(c.When.Until) }
                )
                .Append(0)
                .Where(t => t >= 0 && t < end)
                .Distinct()
                .Order(),
        ];
        return new(
            starts,
            [
                .. starts.Select(t =>
                    closures
                        .Where(c =>
                            Clock.Milliseconds(c.When.From) <= t
                            && t < Clock.Milliseconds(c.When.Until)
                        )
                        .Aggregate(
                            capacity,
                            (left, c) =>
                                Math.Min(left, (long)Math.Floor(capacity * c.CapacityFactor))
                        )
                ),
            ]
        );
    }
}
