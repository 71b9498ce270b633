using System.Runtime.InteropServices;
using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>
/// The flow problem behind a bound, and where each of its arcs and supplies came from. Each layer is a copy of the
/// streets for one mode; layers meet at the gates. People are <see cref="FlowUnits"/>, 1 tick is 1 ms: everything is an
/// integer.
/// </summary>
internal sealed class LayeredProblem
{
    private readonly Scenario _scenario;
    private readonly Variant _variant;
    private readonly List<Layer> _layers = [];
    private readonly List<int> _tails = [];
    private readonly List<int> _heads = [];
    private readonly List<long> _transit = [];
    private readonly List<long> _total = [];
    private readonly PiecewiseConstant.Builder _rates = new();
    private readonly List<ArcOrigin> _origins = [];
    private readonly List<ContinuousSupply> _supplies = [];
    private readonly List<(int Zone, int Group)> _supplyOrigins = [];
    private int _nodes;

    private LayeredProblem(Scenario scenario, Variant variant) =>
        (_scenario, _variant) = (scenario, variant);

    public ContinuousFlowProblem Problem { get; private set; } = null!;

    public IReadOnlyList<Layer> Layers => _layers;

    /// <summary>One for each arc of <see cref="Problem"/>.</summary>
    public IReadOnlyList<ArcOrigin> Origins => _origins;

    /// <summary>Links that several layers of a mode have a copy of.</summary>
    public SharedArcs Shared => field ??= new([.. _origins.Select(ShareOf)]);

    /// <summary>One for each supply of <see cref="Problem"/>: indices of zone and group.</summary>
    public IReadOnlyList<(int Zone, int Group)> SupplyOrigins => _supplyOrigins;

    /// <param name="scenario">The scenario.</param>
    /// <param name="variant">One of its variants.</param>
    /// <param name="groups">Indices of the groups that are counted; the others are left out.</param>
    /// <param name="relaxation">What the groups share.</param>
    public static LayeredProblem Build(
        Scenario scenario,
        Variant variant,
        IReadOnlyList<int> groups,
        Relaxation relaxation
    )
    {
        var built = new LayeredProblem(scenario, variant);
        foreach (var mode in Enum.GetValues<Mode>())
        {
            int[] movers = [.. groups.Where(g => scenario.Groups[g].Modes.Contains(mode))];
            if (movers.Length > 0)
            {
                built.AddLayers(
                    mode,
                    relaxation == Relaxation.Merged
                        ? [movers]
                        : [.. movers.Select(g => new[] { g })]
                );
            }
        }

        built.AddSupplies(groups);
        var sink = built._nodes++;
        built.AddGates(groups, sink);
        built.Problem = new(
            new DirectedGraph(
                built._nodes,
                CollectionsMarshal.AsSpan(built._tails),
                CollectionsMarshal.AsSpan(built._heads)
            ),
            [.. built._transit],
            built._rates.Build(),
            [.. built._total],
            built._supplies,
            sink
        );
        return built;
    }

    private int ShareOf(ArcOrigin origin)
    {
        if (origin.Kind != CutKind.Link)
        {
            return -1;
        }

        var mode = _layers[origin.Layer].Mode;
        return _layers.Count(l => l.Mode == mode) > 1
            ? ((int)mode * _scenario.Network.Links.Count) + origin.Index
            : -1;
    }

    private void AddLayers(Mode mode, int[][] crowds)
    {
        var rates = new LinkRates(_scenario, mode);
        var links = _scenario.Network.Links;
        foreach (var crowd in crowds)
        {
            var layer = _layers.Count;
            _layers.Add(new(mode, crowd, _nodes));
            Reserve(links.Count);
            // Whoever walks fastest is the first on every link and takes least of it; cars are as fast whoever sits in them.
            var leader = crowd.Select(g => _scenario.Groups[g]).MaxBy(g => g.WalkingSpeed.Value)!;
            var room = _scenario.RoomOf(leader, mode);
            for (var link = 0; link < links.Count; link++)
            {
                if (
                    !rates.EverOpen(link)
                    || !Array.Exists(crowd, g => _scenario.Groups[g].MayUse(links[link], mode))
                )
                {
                    continue;
                }

                var (tail, head) = (_nodes + links[link].From, _nodes + links[link].To);
                var transit = Clock.Milliseconds(leader.TimeFor(links[link], mode));
                if (rates.IsConstant(link, out var rate))
                {
                    AddArc(tail, head, transit, ContinuousFlowProblem.Unlimited);
                    _rates.Add(MostPersons(rate, room));
                }
                else if (rates.For(link, transit) is { EverOpen: true } pieces)
                {
                    long[] persons = [.. pieces.PersonsPerHour.Select(r => MostPersons(r, room))];
                    AddArc(tail, head, transit, pieces with { PersonsPerHour = persons });
                }
                else
                {
                    continue;
                }

                _origins.Add(new(CutKind.Link, link, layer));
            }

            _nodes += _scenario.Network.Nodes.Count;
        }
    }

    private void AddSupplies(IReadOnlyList<int> groups)
    {
        for (var zone = 0; zone < _scenario.Zones.Count; zone++)
        {
            foreach (var group in groups)
            {
                var people = _scenario.Coming(_scenario.Zones[zone], group, _variant);
                if (people == Persons.Zero)
                {
                    continue;
                }

                var ready = _scenario.Groups[group].Mobilisation;
                _supplies.Add(
                    new(
                        _nodes,
                        FlowUnits.Of(people).Value,
                        Clock.Milliseconds(ready.First),
                        Clock.Milliseconds(ready.Last)
                    )
                );
                _supplyOrigins.Add((zone, group));
                for (var layer = 0; layer < _layers.Count; layer++)
                {
                    if (_layers[layer].Groups.Contains(group))
                    {
                        Connect(_nodes, _layers[layer].FirstNode + _scenario.Zones[zone].Node, 0);
                    }
                }

                _nodes++;
            }
        }
    }

    private void AddGates(IReadOnlyList<int> groups, int sink)
    {
        var destinations = new int[_scenario.Destinations.Count];
        for (var d = 0; d < destinations.Length; d++)
        {
            destinations[d] = _nodes++;
            var capacity = _scenario.Destinations[d].Capacity;
            AddArc(
                destinations[d],
                sink,
                0,
                Always,
                capacity is { } places
                    ? FlowUnits.Of(places).Value
                    : ContinuousFlowProblem.Unlimited
            );
            _origins.Add(new(CutKind.Destination, d, ArcOrigin.NoLayer));
        }

        for (var c = 0; c < _scenario.Corridors.Count; c++)
        {
            var corridor = _scenario.Corridors[c];
            var open = _scenario.Passable(corridor, _variant, TimeSpan.MaxValue);
            if (
                open.Count == 0
                || !groups.Any(g => _variant.Admits(corridor, _scenario.Groups[g].Id))
            )
            {
                continue;
            }

            var (before, after) = (_nodes, _nodes + 1);
            _nodes += 2;
            AddEntrances(corridor, c, before, open);
            AddArc(before, after, 0, GateRates.Of(open, corridor.Throughput));
            _origins.Add(new(CutKind.Gate, c, ArcOrigin.NoLayer));
            var beyond =
                _scenario.CountsAt == CountsAt.Destination
                    ? Clock.Milliseconds(corridor.Beyond)
                    : 0;
            var destination = _scenario.DestinationIndex(corridor.Destination);
            Connect(after, destinations[destination], beyond);
        }
    }

    /// <summary>
    /// From each layer to the gate. A group's own limit is one for all layers of which nobody else may pass; where others may, who
    /// passes is not told apart, and the limit is left out.
    /// </summary>
    private void AddEntrances(
        Corridor corridor,
        int index,
        int before,
        IReadOnlyList<Interval> open
    )
    {
        var limited = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var layer = 0; layer < _layers.Count; layer++)
        {
            string[] eligible =
            [
                .. _layers[layer]
                    .Groups.Select(g => _scenario.Groups[g].Id)
                    .Where(g => _variant.Admits(corridor, g)),
            ];
            if (eligible.Length == 0)
            {
                continue;
            }

            var entrance = before;
            if (
                eligible is [var only]
                && corridor.ThroughputByGroup.TryGetValue(only, out var limit)
                && !limited.TryGetValue(only, out entrance)
            )
            {
                limited.Add(only, entrance = _nodes++);
                AddArc(entrance, before, 0, GateRates.Of(open, limit));
                _origins.Add(new(CutKind.GateGroup, index, layer));
            }

            Connect(_layers[layer].FirstNode + corridor.Gate, entrance, 0);
        }
    }

    /// <summary>Persons an hour who fit into a capacity, rounded up.</summary>
    private static long MostPersons(long capacity, PersonRoom room) =>
        room == PersonRoom.Whole
            ? capacity
            : (long)(
                (((Int128)capacity * PersonRoom.PerPerson) + room.Millionths - 1) / room.Millionths
            );

    private static RatePieces Always => new([0], [ContinuousFlowProblem.Unlimited]);

    private void Connect(int tail, int head, long transit)
    {
        AddArc(tail, head, transit, Always);
        _origins.Add(ArcOrigin.Connection);
    }

    private void AddArc(
        int tail,
        int head,
        long transit,
        RatePieces rate,
        long total = ContinuousFlowProblem.Unlimited
    )
    {
        AddArc(tail, head, transit, total);
        _rates.Add(rate.Start, rate.PersonsPerHour);
    }

    private void AddArc(int tail, int head, long transit, long total)
    {
        _tails.Add(tail);
        _heads.Add(head);
        _transit.Add(transit);
        _total.Add(total);
    }

    private void Reserve(int arcs)
    {
        var needed = _tails.Count + arcs;
        _tails.EnsureCapacity(needed);
        _heads.EnsureCapacity(needed);
        _transit.EnsureCapacity(needed);
        _total.EnsureCapacity(needed);
        _origins.EnsureCapacity(needed);
        _rates.Reserve(arcs);
    }
}

/// <summary>A copy of the streets.</summary>
/// <param name="Groups">Indices of the groups that move on it.</param>
/// <param name="FirstNode">The flow problem's node of the network's node 0.</param>
internal sealed record Layer(Mode Mode, IReadOnlyList<int> Groups, int FirstNode);

/// <summary>What an arc stands for.</summary>
/// <param name="Index">Of the link, corridor or destination.</param>
internal readonly record struct ArcOrigin(CutKind Kind, int Index, int Layer)
{
    public const int NoLayer = -1;

    /// <summary>An arc that only joins two parts and never limits.</summary>
    public static ArcOrigin Connection => new(CutKind.Zone, -1, NoLayer);
}
