using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>The links somebody can use by one mode, by the node they leave and enter; made once for many checks.</summary>
internal sealed class WalkableStreets
{
    private readonly Closure[][] _closures;
    private readonly PersonsPerHour[] _capacity;
    private readonly int[][] _leaving;
    private readonly int[][] _entering;

    public WalkableStreets(Scenario scenario, Mode mode)
    {
        (Network, Mode) = (scenario.Network, mode);
        var links = scenario.Network.Links;
        _capacity = [.. links.Select(l => scenario.CapacityOf(l, mode))];
        var closures = scenario
            .Closures.SelectMany(c => c.Links.Select(l => (l, c)))
            .ToLookup(x => x.l, x => x.c);
        _closures = [.. Enumerable.Range(0, links.Count).Select(l => closures[l].ToArray())];
        var whole = new Interval(TimeSpan.Zero, scenario.Window.Length);
        int[] usable =
        [
            .. Enumerable
                .Range(0, links.Count)
                .Where(l =>
                    _capacity[l].Value > 0
                    && !_closures[l]
                        .Any(c => LeavesNothing(l, c) && c.When.Intersect(whole) == whole)
                ),
        ];
        _leaving = ByNode(usable, l => links[l].From);
        _entering = ByNode(usable, l => links[l].To);
    }

    public RoadNetwork Network { get; }

    public Mode Mode { get; }

    public int[] Leaving(int node) => _leaving[node];

    public int[] Entering(int node) => _entering[node];

    private bool AlwaysOpen(int link) => _closures[link].Length == 0;

    /// <summary>The most that can enter a link in a span.</summary>
    /// <param name="link">Index.</param>
    /// <param name="span">From the start of the window.</param>
    /// <param name="timeOn">What they need for the link.</param>
    /// <param name="room">What each takes of a capacity.</param>
    public PersonMillionths Entering(int link, Interval span, TimeSpan timeOn, PersonRoom room) =>
        span.IsEmpty
            ? default
            : CountingSteps.Most(
                CountingSteps.Pieces(
                    _capacity[link],
                    CountingSteps.AsMet(_closures[link], timeOn),
                    span
                ),
                room
            );

    /// <summary>
    /// The first moment from a time on at which a link lets somebody enter who needs a time for it; null if there is none.
    /// </summary>
    public TimeSpan? Enter(int link, TimeSpan at, TimeSpan timeOn)
    {
        if (AlwaysOpen(link))
        {
            return at < CrowdWays.Never ? at : null;
        }

        var closures = CountingSteps.AsMet(_closures[link], timeOn);
        while (
            Array.Find(
                closures,
                c => LeavesNothing(link, c) && c.When.From <= at && at < c.When.Until
            )
                is { } closure
        )
        {
            at = closure.When.Until;
        }

        return at < CrowdWays.Never ? at : null;
    }

    /// <summary>
    /// The last time before which somebody can enter a link who needs a time for it and must enter before another; 0 or less if
    /// there is none.
    /// </summary>
    public TimeSpan EnterBefore(int link, TimeSpan before, TimeSpan timeOn)
    {
        if (AlwaysOpen(link))
        {
            return before;
        }

        var closures = CountingSteps.AsMet(_closures[link], timeOn);
        while (
            Array.Find(
                closures,
                c => LeavesNothing(link, c) && c.When.From < before && before <= c.When.Until
            )
                is { } closure
        )
        {
            before = closure.When.From;
        }

        return before;
    }

    private bool LeavesNothing(int link, Closure closure) =>
        Math.Floor(_capacity[link].Value * closure.CapacityFactor) <= 0;

    private int[][] ByNode(int[] links, Func<int, int> node)
    {
        var lookup = links.ToLookup(node);
        return [.. Enumerable.Range(0, Network.Nodes.Count).Select(v => lookup[v].ToArray())];
    }
}
