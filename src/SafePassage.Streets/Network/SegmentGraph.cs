using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// The streets cut at every node: s segments between neighbouring nodes of a way, with what is open in each direction.
/// Inner work of the builder: the masks are narrowed step by step, everything else stays.
/// </summary>
internal sealed class SegmentGraph
{
    public const byte Walkers = 1;
    public const byte Cars = 2;

    private SegmentGraph(int nodes, int capacity)
    {
        NodeCount = nodes;
        A = new int[capacity];
        B = new int[capacity];
        Way = new int[capacity];
        Ahead = new byte[capacity];
        Back = new byte[capacity];
        Metres = new double[capacity];
        First = [];
        Incident = [];
    }

    public int NodeCount { get; }

    public int Count { get; private set; }

    /// <summary>The end that the way passes first.</summary>
    public int[] A { get; }

    public int[] B { get; }

    public int[] Way { get; }

    /// <summary>The parts that may be used from A to B.</summary>
    public byte[] Ahead { get; }

    /// <summary>The parts that may be used from B to A.</summary>
    public byte[] Back { get; }

    public double[] Metres { get; }

    /// <summary>n + 1 positions in <see cref="Incident"/>.</summary>
    public int[] First { get; private set; }

    /// <summary>The segments at each node, increasing.</summary>
    public int[] Incident { get; private set; }

    public ReadOnlySpan<int> At(int node) => Incident.AsSpan(First[node]..First[node + 1]);

    public int Other(int segment, int node) => A[segment] == node ? B[segment] : A[segment];

    /// <summary>The parts on which one may leave a node by one of its segments.</summary>
    public byte Out(int segment, int node) => A[segment] == node ? Ahead[segment] : Back[segment];

    /// <summary>The parts on which one may come to a node by one of its segments.</summary>
    public byte In(int segment, int node) => A[segment] == node ? Back[segment] : Ahead[segment];

    public bool IsOpen(int segment) => (Ahead[segment] | Back[segment]) != 0;

    /// <summary>Sets who may leave a node by one of its segments, and who may come to it.</summary>
    public void Narrow(int segment, int node, byte leaving, byte coming)
    {
        (Ahead[segment], Back[segment]) =
            A[segment] == node ? (leaving, coming) : (coming, leaving);
    }

    /// <summary>Takes parts from a segment, in both directions.</summary>
    public void Shut(int segment, int mask)
    {
        Ahead[segment] = (byte)(Ahead[segment] & ~mask);
        Back[segment] = (byte)(Back[segment] & ~mask);
    }

    public static byte Mask(RoadPart part) =>
        part switch
        {
            RoadPart.Footway => Walkers,
            RoadPart.Carriageway => Cars,
        };

    public static SegmentGraph Of(OsmMap map)
    {
        var graph = new SegmentGraph(map.NodeIds.Length, map.Refs.Length);
        var doubled = DoubledPoints(map);
        for (var w = 0; w < map.Ways.Length; w++)
        {
            ref readonly var way = ref map.Ways[w];
            var ahead = MaskOf(way.Forward);
            var back = MaskOf(way.Backward);
            if ((ahead | back) == 0)
            {
                continue;
            }

            var a = map.Refs[map.FirstRef[w]];
            for (var r = map.FirstRef[w] + 1; r < map.FirstRef[w + 1]; r++)
            {
                var b = map.Refs[r];
                if (doubled.Contains(b))
                {
                    continue;
                }

                if (a != b && map.LonE7[a] != OsmMap.Absent && map.LonE7[b] != OsmMap.Absent)
                {
                    graph.Add(a, b, w, ahead, back, Length(map, a, b));
                }

                a = b;
            }
        }

        graph.Group();
        return graph;
    }

    /// <summary>
    /// Nodes on the very spot of the node before them that nothing else needs: no other way and no barrier. Passed over, so that a street
    /// drawn twice is found out also where one of the drawings has a point too many.
    /// </summary>
    private static HashSet<int> DoubledPoints(OsmMap map)
    {
        var doubled = new HashSet<int>();
        for (var w = 0; w < map.Ways.Length; w++)
        {
            for (var r = map.FirstRef[w] + 1; r < map.FirstRef[w + 1]; r++)
            {
                var (a, b) = (map.Refs[r - 1], map.Refs[r]);
                if (
                    a != b
                    && map.LonE7[a] == map.LonE7[b]
                    && map.LatE7[a] == map.LatE7[b]
                    && map.LonE7[a] != OsmMap.Absent
                    && map.Bars[b] == NodeBar.None
                )
                {
                    doubled.Add(b);
                }
            }
        }

        if (doubled.Count > 0)
        {
            var uses = map.Refs.Where(doubled.Contains).CountBy(r => r);
            doubled.ExceptWith(uses.Where(u => u.Value > 1).Select(u => u.Key));
        }

        return doubled;
    }

    private static byte MaskOf(in DirectionUse use) =>
        (byte)((use.AllowsWalkers ? Walkers : 0) | (use.AllowsCars ? Cars : 0));

    /// <summary>Two nodes may be drawn on one spot; a link must still have a length.</summary>
    private static double Length(OsmMap map, int a, int b) =>
        Math.Max(0.01, Earth.Metres(map.LonE7[a], map.LatE7[a], map.LonE7[b], map.LatE7[b]));

    private void Add(int a, int b, int way, byte ahead, byte back, double metres)
    {
        A[Count] = a;
        B[Count] = b;
        Way[Count] = way;
        Ahead[Count] = ahead;
        Back[Count] = back;
        Metres[Count] = metres;
        Count++;
    }

    /// <summary>Finds the open segments at each node anew.</summary>
    public void Group()
    {
        First = new int[NodeCount + 1];
        for (var s = 0; s < Count; s++)
        {
            if (IsOpen(s))
            {
                First[A[s] + 1]++;
                First[B[s] + 1]++;
            }
        }

        for (var v = 0; v < NodeCount; v++)
        {
            First[v + 1] += First[v];
        }

        var next = First[..NodeCount];
        Incident = new int[First[NodeCount]];
        for (var s = 0; s < Count; s++)
        {
            if (IsOpen(s))
            {
                Incident[next[A[s]]++] = s;
                Incident[next[B[s]]++] = s;
            }
        }
    }
}
