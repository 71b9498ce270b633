using SafePassage.Core.Quantities;
using SafePassage.Core.Roads;
using SafePassage.Core.Scenarios;

namespace SafePassage.Core.Simulation;

/// <summary>The earliest time anybody of a crowd can be at each node by one mode, found anew to check certificates.</summary>
internal sealed class EarliestTimes
{
    private readonly TimeSpan[] _at;
    private readonly TimeSpan[] _timeOn;

    public EarliestTimes(
        Scenario scenario,
        Variant variant,
        IReadOnlyList<Group> groups,
        WalkableStreets streets
    )
    {
        (Groups, Streets) = (groups, streets);
        _timeOn =
        [
            .. streets.Network.Links.Select(l =>
                l.Allows(streets.Mode) ? groups.Min(g => g.TimeFor(l, streets.Mode)) : TimeSpan.Zero
            ),
        ];
        _at = new TimeSpan[streets.Network.Nodes.Count];
        Array.Fill(_at, LayerTimes.Never);
        var queue = new PriorityQueue<int, TimeSpan>();
        foreach (var zone in scenario.Zones)
        {
            foreach (var group in groups)
            {
                var index = scenario.Groups.TakeWhile(g => g != group).Count();
                if (scenario.Coming(zone, index, variant) > 0)
                {
                    Improve(zone.Node, group.Mobilisation.First);
                }
            }
        }

        while (queue.TryDequeue(out var node, out var at))
        {
            foreach (var link in at == _at[node] ? streets.Leaving(node) : [])
            {
                if (streets.Enter(link, at) is { } enter)
                {
                    Improve(streets.Network.Links[link].To, enter + TimeOn(link));
                }
            }
        }

        void Improve(int node, TimeSpan at)
        {
            if (at < _at[node])
            {
                _at[node] = at;
                queue.Enqueue(node, at);
            }
        }
    }

    public IReadOnlyList<Group> Groups { get; }

    public WalkableStreets Streets { get; }

    public TimeSpan this[int node] => _at[node];

    /// <summary>The fastest anybody of the crowd goes along a link that the mode can use.</summary>
    public TimeSpan TimeOn(int link) => _timeOn[link];
}

/// <summary>
/// For one crowd and horizon also the latest time from which a gate still leads out: together they say when a link is
/// of any use. Where nobody can be in time to get out, the latest time is not looked for: no link there is of use.
/// </summary>
internal sealed class LayerTimes
{
    public static readonly TimeSpan Never = TimeSpan.FromDays(10_000);

    private static readonly TimeSpan _tooLate = TimeSpan.FromDays(-10_000);

    private readonly EarliestTimes _earliest;
    private readonly TimeSpan[] _latest;

    public LayerTimes(Scenario scenario, Variant variant, EarliestTimes earliest, TimeSpan horizon)
    {
        _earliest = earliest;
        var streets = earliest.Streets;
        _latest = new TimeSpan[streets.Network.Nodes.Count];
        Array.Fill(_latest, _tooLate);
        var queue = new PriorityQueue<int, TimeSpan>();
        foreach (
            var corridor in scenario.Corridors.Where(c => Groups.Any(g => variant.Admits(c, g.Id)))
        )
        {
            if (scenario.Passable(corridor, variant, horizon) is [.., var last])
            {
                Improve(corridor.Gate, last.Until);
            }
        }

        while (queue.TryDequeue(out var node, out var minus))
        {
            foreach (var link in -minus == _latest[node] ? streets.Entering(node) : [])
            {
                if (streets.LastEntry(link, _latest[node] - earliest.TimeOn(link)) is { } at)
                {
                    Improve(streets.Network.Links[link].From, at);
                }
            }
        }

        void Improve(int node, TimeSpan at)
        {
            if (at > _latest[node] && at >= _earliest[node])
            {
                _latest[node] = at;
                queue.Enqueue(node, -at);
            }
        }
    }

    public IReadOnlyList<Group> Groups => _earliest.Groups;

    public WalkableStreets Streets => _earliest.Streets;

    public Mode Mode => Streets.Mode;

    public TimeSpan Earliest(int node) => _earliest[node];

    /// <summary>Far below zero where no gate can be reached in time, or nobody can be in time.</summary>
    public TimeSpan Latest(int node) => _latest[node];

    /// <summary>What can enter a link on a way out, in millionths of a person.</summary>
    public long Amount(int link) => Streets.Through(link, Usable(link));

    /// <summary>Whether anything can enter a link on a way out.</summary>
    public bool Passes(int link) =>
        Streets.AlwaysOpen(link) ? !Usable(link).IsEmpty : Amount(link) > 0;

    private Interval Usable(int link)
    {
        var road = Streets.Network.Links[link];
        return new(_earliest[road.From], _latest[road.To] - _earliest.TimeOn(link));
    }
}
