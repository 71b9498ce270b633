using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>How a crowd moves by one mode: the fastest of it on each link. Made once for many checks.</summary>
internal sealed class CrowdWays
{
    public static readonly TimeSpan Never = TimeSpan.FromDays(10_000);

    private readonly TimeSpan[] _timeOn;
    private readonly TimeSpan[] _remaining;
    private readonly bool[] _barred;

    public CrowdWays(
        Scenario scenario,
        Variant variant,
        IReadOnlyList<Group> groups,
        WalkableStreets streets
    )
    {
        (Groups, Streets) = (groups, streets);
        Room = groups.Min(g => scenario.RoomOf(g, streets.Mode));
        _timeOn =
        [
            .. streets.Network.Links.Select(l =>
                l.Allows(streets.Mode) ? groups.Min(g => g.TimeFor(l, streets.Mode)) : TimeSpan.Zero
            ),
        ];
        _barred =
        [
            .. streets.Network.Links.Select(l => !groups.Any(g => g.MayUse(l, streets.Mode))),
        ];
        _remaining = new TimeSpan[streets.Network.Nodes.Count];
        Array.Fill(_remaining, Never);
        var queue = new PriorityQueue<int, TimeSpan>();
        foreach (
            var corridor in scenario.Corridors.Where(c => groups.Any(g => variant.Admits(c, g.Id)))
        )
        {
            Improve(corridor.Gate, TimeSpan.Zero);
        }

        while (queue.TryDequeue(out var node, out var time))
        {
            foreach (var link in time == _remaining[node] ? streets.Entering(node) : [])
            {
                if (!_barred[link])
                {
                    Improve(streets.Network.Links[link].From, time + _timeOn[link]);
                }
            }
        }

        void Improve(int node, TimeSpan time)
        {
            if (time < _remaining[node])
            {
                _remaining[node] = time;
                queue.Enqueue(node, time);
            }
        }
    }

    public IReadOnlyList<Group> Groups { get; }

    public WalkableStreets Streets { get; }

    /// <summary>What each of the fastest takes of a capacity.</summary>
    public PersonRoom Room { get; }

    /// <summary>What the fastest of the crowd need for a link.</summary>
    public TimeSpan TimeOn(int link) => _timeOn[link];

    /// <summary>
    /// The earliest time somebody can be at each node who starts as given and never enters a link in the span listed for it;
    /// <see cref="Never"/> where he cannot be, or only too late to reach a gate before the horizon.
    /// </summary>
    /// <param name="starts">Nodes, and from when on people start there.</param>
    /// <param name="listed">By link.</param>
    /// <param name="horizon">From the start of the window.</param>
    public TimeSpan[] Around(
        IEnumerable<(int Node, TimeSpan At)> starts,
        IReadOnlyDictionary<int, Interval> listed,
        TimeSpan horizon
    )
    {
        var earliest = new TimeSpan[_remaining.Length];
        Array.Fill(earliest, Never);
        var queue = new PriorityQueue<int, TimeSpan>();
        foreach (var (node, at) in starts)
        {
            Improve(node, at);
        }

        while (queue.TryDequeue(out var node, out var at))
        {
            foreach (var link in at == earliest[node] ? Streets.Leaving(node) : [])
            {
                if (!_barred[link] && Enter(link, at, listed) is { } enter)
                {
                    Improve(Streets.Network.Links[link].To, enter + _timeOn[link]);
                }
            }
        }

        return earliest;

        void Improve(int node, TimeSpan at)
        {
            if (at < earliest[node] && at + _remaining[node] < horizon)
            {
                earliest[node] = at;
                queue.Enqueue(node, at);
            }
        }
    }

    /// <summary>
    /// For each node the time before which somebody must be there to come to one of the given nodes before its time; whoever comes by
    /// then finds each link open when he needs it. The lowest value where there is no way.
    /// </summary>
    /// <param name="ends">Nodes, and before when somebody has to be there.</param>
    public TimeSpan[] Latest(IEnumerable<(int Node, TimeSpan Before)> ends)
    {
        var latest = new TimeSpan[_remaining.Length];
        Array.Fill(latest, TimeSpan.MinValue);
        var queue = new PriorityQueue<int, long>();
        foreach (var (node, before) in ends)
        {
            Improve(node, before);
        }

        while (queue.TryDequeue(out var node, out var order))
        {
            foreach (var link in order == -latest[node].Ticks ? Streets.Entering(node) : [])
            {
                if (!_barred[link])
                {
                    Improve(
                        Streets.Network.Links[link].From,
                        Streets.EnterBefore(link, latest[node] - _timeOn[link], _timeOn[link])
                    );
                }
            }
        }

        return latest;

        void Improve(int node, TimeSpan before)
        {
            if (before > latest[node] && before > TimeSpan.Zero)
            {
                latest[node] = before;
                queue.Enqueue(node, -before.Ticks);
            }
        }
    }

    private TimeSpan? Enter(int link, TimeSpan at, IReadOnlyDictionary<int, Interval> listed)
    {
        var enter = Streets.Enter(link, at, _timeOn[link]);
        return
            enter is { } when
            && listed.TryGetValue(link, out var span)
            && span.From <= when
            && when < span.Until
            ? Streets.Enter(link, span.Until, _timeOn[link])
            : enter;
    }
}
