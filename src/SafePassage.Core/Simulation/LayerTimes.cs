using SafePassage.Core.Quantities;
using SafePassage.Core.Roads;
using SafePassage.Core.Scenarios;

namespace SafePassage.Core.Simulation;

/// <summary>
/// For one crowd on the streets of one mode: the earliest time anybody can be at each node and the latest time from
/// which a gate still leads out, found anew from the scenario to check a certificate.
/// </summary>
internal sealed class LayerTimes
{
    public static readonly TimeSpan Never = TimeSpan.FromDays(10_000);

    private static readonly TimeSpan TooLate = TimeSpan.FromDays(-10_000);

    private readonly Scenario _scenario;
    private readonly ILookup<int, Closure> _closures;
    private readonly TimeSpan[] _earliest;
    private readonly TimeSpan[] _latest;

    public LayerTimes(
        Scenario scenario,
        Variant variant,
        IReadOnlyList<Group> groups,
        Mode mode,
        TimeSpan horizon,
        ILookup<int, Closure> closures
    )
    {
        (_scenario, _closures, Groups, Mode) = (scenario, closures, groups, mode);
        var n = scenario.Network.Nodes.Count;
        (_earliest, _latest) = (new TimeSpan[n], new TimeSpan[n]);
        Array.Fill(_earliest, Never);
        Array.Fill(_latest, TooLate);
        Spread(scenario, variant);
        Gather(scenario, variant, horizon);
    }

    public IReadOnlyList<Group> Groups { get; }

    public Mode Mode { get; }

    public TimeSpan Earliest(int node) => _earliest[node];

    /// <summary>Far below zero where no gate can be reached in time.</summary>
    public TimeSpan Latest(int node) => _latest[node];

    /// <summary>The fastest anybody of the crowd goes along a link.</summary>
    private TimeSpan TimeOn(RoadLink link) => Groups.Min(g => g.TimeFor(link, Mode));

    /// <summary>When a link can be entered on a way out; empty when never.</summary>
    public Interval Usable(RoadLink link) =>
        new(_earliest[link.From], _latest[link.To] - TimeOn(link));

    /// <summary>What can enter a link on a way out, in millionths of a person.</summary>
    public long Amount(int link)
    {
        var road = _scenario.Network.Links[link];
        var usable = Usable(road);
        return usable.IsEmpty || usable.From >= Never
            ? 0
            : CountingSteps.LinkThrough(
                _scenario.CapacityOf(road, Mode),
                [.. _closures[link]],
                usable
            );
    }

    private void Spread(Scenario scenario, Variant variant)
    {
        var queue = new Queue<int>();
        foreach (var zone in scenario.Zones)
        {
            foreach (var group in Groups)
            {
                var index = scenario.Groups.TakeWhile(g => g != group).Count();
                if (
                    scenario.Coming(zone, index, variant) > 0
                    && group.Mobilisation.First < _earliest[zone.Node]
                )
                {
                    _earliest[zone.Node] = group.Mobilisation.First;
                    queue.Enqueue(zone.Node);
                }
            }
        }

        var leaving = Usables().ToLookup(l => scenario.Network.Links[l].From);
        while (queue.TryDequeue(out var node))
        {
            foreach (var link in leaving[node])
            {
                var road = scenario.Network.Links[link];
                if (
                    Enter(link, _earliest[node]) is { } at
                    && at + TimeOn(road) < _earliest[road.To]
                )
                {
                    _earliest[road.To] = at + TimeOn(road);
                    queue.Enqueue(road.To);
                }
            }
        }
    }

    private void Gather(Scenario scenario, Variant variant, TimeSpan horizon)
    {
        var queue = new Queue<int>();
        foreach (
            var corridor in scenario.Corridors.Where(c =>
                Groups.Any(g => variant.Admits(c, g.Id))
            )
        )
        {
            var passable = scenario.Passable(corridor, variant, horizon);
            if (passable.Count > 0 && passable[^1].Until > _latest[corridor.Gate])
            {
                _latest[corridor.Gate] = passable[^1].Until;
                queue.Enqueue(corridor.Gate);
            }
        }

        var entering = Usables().ToLookup(l => scenario.Network.Links[l].To);
        while (queue.TryDequeue(out var node))
        {
            foreach (var link in entering[node])
            {
                var road = scenario.Network.Links[link];
                if (
                    LastEntry(link, _latest[node] - TimeOn(road)) is { } at
                    && at > _latest[road.From]
                )
                {
                    _latest[road.From] = at;
                    queue.Enqueue(road.From);
                }
            }
        }
    }

    private IEnumerable<int> Usables() =>
        Enumerable
            .Range(0, _scenario.Network.Links.Count)
            .Where(l => _scenario.CapacityOf(_scenario.Network.Links[l], Mode).Value > 0);

    /// <summary>The first moment from a time on at which a link lets anybody enter; null if there is none.</summary>
    private TimeSpan? Enter(int link, TimeSpan at)
    {
        while (Blocking(link, c => c.When.From <= at && at < c.When.Until) is { } closure)
        {
            at = closure.When.Until;
        }

        return at < Never ? at : null;
    }

    private TimeSpan? LastEntry(int link, TimeSpan at)
    {
        while (Blocking(link, c => c.When.From < at && at <= c.When.Until) is { } closure)
        {
            at = closure.When.From;
        }

        return at >= TimeSpan.Zero ? at : null;
    }

    private Closure? Blocking(int link, Func<Closure, bool> when)
    {
        var capacity = _scenario.CapacityOf(_scenario.Network.Links[link], Mode).Value;
        return _closures[link]
            .FirstOrDefault(c => Math.Floor(capacity * c.CapacityFactor) <= 0 && when(c));
    }
}
