using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>A capacity over time, from the start of the window: whole milliseconds and whole persons an hour.</summary>
/// <param name="Start">Start of each piece, increasing, the first 0; the last piece never ends.</param>
/// <param name="PersonsPerHour">As many values.</param>
internal readonly record struct RatePieces(long[] Start, long[] PersonsPerHour)
{
    /// <summary>Whether it is ever more than nothing.</summary>
    public bool EverOpen => PersonsPerHour.AsSpan().ContainsAnyExcept(0L);
}

/// <summary>
/// How many can enter every link at each moment by one mode, closures included; of overlapping closures the strictest holds.
/// What is after the window does not matter, and is left as it was at its end.
/// </summary>
internal sealed class LinkRates
{
    private readonly long[] _base;
    private readonly long _end;
    private readonly Dictionary<int, List<Closure>> _closures = [];
    private readonly Dictionary<int, RatePieces> _varying;
    private readonly bool[] _varies;

    public LinkRates(Scenario scenario, Mode mode)
    {
        var links = scenario.Network.Links;
        _base = new long[links.Count];
        for (var link = 0; link < _base.Length; link++)
        {
            _base[link] = scenario.CapacityOf(links[link], mode).Value;
        }

        foreach (var closure in scenario.Closures)
        {
            foreach (var link in closure.Links)
            {
                if (!_closures.TryGetValue(link, out var list))
                {
                    _closures.Add(link, list = []);
                }

                list.Add(closure);
            }
        }

        _end = Clock.Milliseconds(scenario.Window.Length);
        _varying = _closures.Keys.ToDictionary(l => l, l => Reduced(l, transit: 0));
        _varies = new bool[links.Count];
        foreach (var link in _closures.Keys)
        {
            _varies[link] = true;
        }
    }

    /// <summary>Without regard to how long people are on the link.</summary>
    public RatePieces this[int link] =>
        _varying.TryGetValue(link, out var pieces) ? pieces : new([0], [_base[link]]);

    /// <summary>For those who need a transit time: none of them enters who would be on the link while it is shut.</summary>
    public RatePieces For(int link, long transit) =>
        _closures.ContainsKey(link) ? Reduced(link, transit) : this[link];

    /// <summary>When nobody may be on a link, in milliseconds, in no order; overlaps are possible.</summary>
    public IEnumerable<(long From, long Until)> Shut(int link) =>
        _closures.TryGetValue(link, out var closures)
            ? closures.Where(c => c.Shuts).Select(c => Span(c, transit: 0))
            : [];

    /// <summary>For how long in the window nobody may be on a link, or the same by reduced capacity, in milliseconds.</summary>
    public double ShutFor(int link)
    {
        if (!_varying.TryGetValue(link, out var pieces) || _base[link] == 0)
        {
            return 0;
        }

        var shut = 0.0;
        for (var i = 0; i < pieces.Start.Length; i++)
        {
            var until = i + 1 < pieces.Start.Length ? pieces.Start[i + 1] : _end;
            shut +=
                (until - pieces.Start[i]) * (1 - (pieces.PersonsPerHour[i] / (double)_base[link]));
        }

        return shut;
    }

    /// <summary>The capacity at all times, persons an hour; false where it varies.</summary>
    public bool IsConstant(int link, out long personsPerHour)
    {
        personsPerHour = _base[link];
        return !_varies[link];
    }

    /// <summary>Whether anybody, however fast, can ever use the link by this mode.</summary>
    public bool EverOpen(int link) =>
        _varying.TryGetValue(link, out var pieces) ? pieces.EverOpen : _base[link] > 0;

    private RatePieces Reduced(int link, long transit)
    {
        var capacity = _base[link];
        (long From, long Until, long Left)[] spans =
        [
            .. _closures[link]
                .Select(c =>
                    (
                        Span(c, transit).From,
                        Span(c, transit).Until,
                        (long)Math.Floor(capacity * c.CapacityFactor)
                    )
                ),
        ];
        long[] starts =
        [
            .. spans
                .SelectMany(s => new[] { s.From, s.Until })
                .Append(0)
                .Where(t => t >= 0 && t < _end)
                .Distinct()
                .Order(),
        ];
        return new(
            starts,
            [
                .. starts.Select(t =>
                    spans
                        .Where(s => s.From <= t && t < s.Until)
                        .Aggregate(capacity, (left, s) => Math.Min(left, s.Left))
                ),
            ]
        );
    }

    /// <summary>When a closure keeps those from entering who need a transit time.</summary>
    private static (long From, long Until) Span(Closure closure, long transit) =>
        (
            Clock.Milliseconds(closure.When.From) - (closure.Shuts ? transit : 0),
            Clock.Milliseconds(closure.When.Until)
        );
}
