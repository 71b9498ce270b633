using SafePassage.Flow;

namespace SafePassage.Benchmarks;

/// <summary>What a generated city looks like; the defaults are the 20,164 nodes of the published figures.</summary>
/// <param name="Side">Crossings on one side: the city has Side × Side nodes. At least 4.</param>
/// <param name="Zones">Nodes where people are.</param>
/// <param name="Gates">Nodes on the edge of the city where people get out.</param>
/// <param name="Steps">Length of the time window.</param>
/// <param name="Checkpoints">Main-street links that let through a quarter of what they otherwise would.</param>
/// <param name="Closures">Links shut over a part of the window.</param>
/// <param name="Rivers">Rivers from west to east, crossed on main streets only.</param>
/// <param name="BridgesClose">Whether each bridge is shut over a part of the window.</param>
/// <param name="Fill">People, as a share of what the gates let through in the whole window.</param>
/// <param name="Seed">Seed; the same seed gives the same city on every machine.</param>
public sealed record GridCitySpec(
    int Side = 142,
    int Zones = 200,
    int Gates = 8,
    int Steps = 600,
    int Checkpoints = 0,
    int Closures = 0,
    int Rivers = 0,
    bool BridgesClose = false,
    double Fill = 0.85,
    ulong Seed = 1
)
{
    /// <summary>The same city with checkpoints and closures.</summary>
    public static GridCitySpec Checked { get; } = new(Checkpoints: 60, Closures: 400);

    /// <summary>40 gates, 500 zones, two rivers whose bridges close.</summary>
    public static GridCitySpec Hard { get; } =
        new(Zones: 500, Gates: 40, Rivers: 2, BridgesClose: true);

    /// <summary>About 50,000 nodes and 121,000 links over 1,200 steps.</summary>
    public static GridCitySpec Large { get; } = new(Side: 224, Zones: 400, Gates: 16, Steps: 1200);

    /// <summary>The small one on which other programs can be run too.</summary>
    public static GridCitySpec Small { get; } = new(Side: 71, Zones: 50, Gates: 4, Steps: 100);

    /// <summary>About 2,000 nodes in five hours, with people for 95 % of the gates.</summary>
    public static GridCitySpec Two { get; } =
        new(Side: 45, Zones: 50, Gates: 4, Steps: 300, Fill: 0.95);

    /// <summary>
    /// As small, with as many zones and gates as the city and a window in which half of the people can pass the gates at
    /// most.
    /// </summary>
    public static GridCitySpec Crowded { get; } = Small with { Zones = 200, Gates = 8, Fill = 2 };
}

/// <summary>
/// A seeded city on a square grid: two-way main streets every eighth row and column and around the edge, one-way side
/// streets of alternating direction between them, one in eleven side-street links two-way.
/// </summary>
/// <remarks>Capacities and throughputs are persons a step, transit times whole steps ≥ 1.</remarks>
public sealed class GridCity
{
    private const int MainStreetEvery = 8;
    private readonly GridCitySpec _spec;
    private readonly SplitMix64 _random;
    private readonly List<int> _tails = [];
    private readonly List<int> _heads = [];
    private readonly List<int> _transit = [];
    private readonly List<int> _capacity = [];
    private readonly List<bool> _main = [];
    private readonly List<bool> _bridge = [];

    private GridCity(GridCitySpec spec)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(spec.Side, 4, nameof(spec));
        (_spec, _random) = (spec, new SplitMix64(spec.Seed));
        LayStreets();
        Graph = new DirectedGraph(spec.Side * spec.Side, [.. _tails], [.. _heads]);
        TransitSteps = [.. _transit];
        CapacityPerStep = CapacityOverTime();
        GateNodes = PlaceGates();
        GateThroughputPerStep = PiecewiseConstant.Constant([
            .. GateNodes.Select(_ => (long)(24 + _random.Below(33))),
        ]);
        (ZoneNodes, ZonePeople) = PlacePeople();
    }

    public DirectedGraph Graph { get; }

    /// <summary>m values ≥ 1.</summary>
    public int[] TransitSteps { get; }

    /// <summary>One function for each link.</summary>
    public PiecewiseConstant CapacityPerStep { get; }

    /// <summary>Distinct nodes, ascending.</summary>
    public int[] ZoneNodes { get; }

    /// <summary>As many as <see cref="ZoneNodes"/>, each ≥ 1; everybody is ready at step 0.</summary>
    public long[] ZonePeople { get; }

    /// <summary>Distinct nodes on the edge of the grid.</summary>
    public int[] GateNodes { get; }

    /// <summary>One function for each gate. Passing a gate takes no time.</summary>
    public PiecewiseConstant GateThroughputPerStep { get; }

    public int Steps => _spec.Steps;

    public static GridCity Generate(GridCitySpec spec) => new(spec);

    private bool IsMain(int street) =>
        street == 0 || street == _spec.Side - 1 || street % MainStreetEvery == MainStreetEvery / 2;

    private void LayStreets()
    {
        for (var street = 0; street < _spec.Side; street++)
        {
            for (var along = 0; along + 1 < _spec.Side; along++)
            {
                LayBlock(street, along, alongRow: true);
                LayBlock(street, along, alongRow: false);
            }
        }
    }

    private void LayBlock(int street, int along, bool alongRow)
    {
        int Node(int position) =>
            alongRow ? (street * _spec.Side) + position : (position * _spec.Side) + street;
        var main = IsMain(street);
        var bridge = !alongRow && CrossesRiver(along);
        var transit = main ? 1 + _random.Below(2) : 1 + _random.Below(3);
        var capacity = main ? 12 + _random.Below(13) : 2 + _random.Below(8);
        var twoWay = main || _random.Below(11) == 0;
        if (bridge && !main)
        {
            return;
        }

        if (twoWay || street % 2 == 0)
        {
            Lay(Node(along), Node(along + 1));
        }

        if (twoWay || street % 2 == 1)
        {
            Lay(Node(along + 1), Node(along));
        }

        void Lay(int tail, int head)
        {
            _tails.Add(tail);
            _heads.Add(head);
            _transit.Add(transit);
            _capacity.Add(capacity);
            _main.Add(main);
            _bridge.Add(bridge);
        }
    }

    private bool CrossesRiver(int row)
    {
        for (var river = 1; river <= _spec.Rivers; river++)
        {
            if (row == river * _spec.Side / (_spec.Rivers + 1))
            {
                return true;
            }
        }

        return false;
    }

    private PiecewiseConstant CapacityOverTime()
    {
        var links = _tails.Count;
        var shut = new bool[links];
        for (var left = Math.Min(_spec.Closures, links / 2); left > 0; )
        {
            var link = _random.Below(links);
            left -= shut[link] ? 0 : 1;
            shut[link] = true;
        }

        var mains = Enumerable.Range(0, links).Where(a => _main[a]).ToArray();
        for (var i = 0; i < _spec.Checkpoints; i++)
        {
            var link = mains[_random.Below(mains.Length)];
            _capacity[link] = Math.Max(1, _capacity[link] / 4);
        }

        var builder = new PiecewiseConstant.Builder();
        for (var a = 0; a < links; a++)
        {
            if (shut[a] || (_bridge[a] && _spec.BridgesClose))
            {
                var from = 1 + _random.Below(Math.Max(1, _spec.Steps * 3 / 4));
                var until = from + 1 + _random.Below(Math.Max(1, _spec.Steps / 4));
                builder.Add([0, from, until], [_capacity[a], 0, _capacity[a]]);
            }
            else
            {
                builder.Add([0], [_capacity[a]]);
            }
        }

        return builder.Build();
    }

    private int[] PlaceGates()
    {
        var ring = 4 * (_spec.Side - 1);
        var turn = _random.Below(ring);
        return
        [
            .. Enumerable
                .Range(0, _spec.Gates)
                .Select(i => OnTheEdge((turn + (int)((long)i * ring / _spec.Gates)) % ring)),
        ];
    }

    private int OnTheEdge(int position)
    {
        var last = _spec.Side - 1;
        var (side, along) = Math.DivRem(position, last);
        return side switch
        {
            0 => along,
            1 => (along * _spec.Side) + last,
            2 => (last * _spec.Side) + last - along,
            _ => (last - along) * _spec.Side,
        };
    }

    private (int[] Nodes, long[] People) PlacePeople()
    {
        var nodes = new SortedSet<int>();
        while (nodes.Count < _spec.Zones)
        {
            nodes.Add(_random.Below(_spec.Side * _spec.Side));
        }

        long perStep = 0;
        for (var gate = 0; gate < GateNodes.Length; gate++)
        {
            perStep += GateThroughputPerStep.At(gate, 0);
        }

        var people = (long)(perStep * _spec.Steps * _spec.Fill);
        var weights = nodes.Select(_ => 1L + _random.Below(100)).ToArray();
        var sum = weights.Sum();
        return ([.. nodes], [.. weights.Select(w => Math.Max(1, people * w / sum))]);
    }
}
