using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// What one mode may use, as forward stars: the arcs leaving v are <c>First[v] .. First[v + 1]</c>, in increasing order of
/// <see cref="Tag"/>.
/// </summary>
internal sealed class ModeGraph
{
    public ModeGraph(int nodeCount, List<int> tails, List<int> heads, List<int> tags)
    {
        First = new int[nodeCount + 1];
        foreach (var v in tails)
        {
            First[v + 1]++;
        }

        for (var v = 0; v < nodeCount; v++)
        {
            First[v + 1] += First[v];
        }

        var next = First[..nodeCount];
        Head = new int[tails.Count];
        Tag = new int[tails.Count];
        for (var a = 0; a < tails.Count; a++)
        {
            var at = next[tails[a]]++;
            (Head[at], Tag[at]) = (heads[a], tags[a]);
        }
    }

    public int NodeCount => First.Length - 1;

    public int[] First { get; }

    public int[] Head { get; }

    /// <summary>The segment or link of each arc.</summary>
    public int[] Tag { get; }

    public static ModeGraph Of(SegmentGraph graph, byte mask)
    {
        List<int> tails = [],
            heads = [],
            tags = [];
        for (var s = 0; s < graph.Count; s++)
        {
            if ((graph.Ahead[s] & mask) != 0)
            {
                tails.Add(graph.A[s]);
                heads.Add(graph.B[s]);
                tags.Add(s);
            }

            if ((graph.Back[s] & mask) != 0)
            {
                tails.Add(graph.B[s]);
                heads.Add(graph.A[s]);
                tags.Add(s);
            }
        }

        return new(graph.NodeCount, tails, heads, tags);
    }

    /// <summary>The links of a network that a mode may use.</summary>
    public static ModeGraph Of(OsmNetwork streets, Mode mode)
    {
        List<int> tails = [],
            heads = [],
            tags = [];
        for (var i = 0; i < streets.Links.Length; i++)
        {
            if (streets.Links[i].Allows(mode))
            {
                tails.Add(streets.Links[i].From);
                heads.Add(streets.Links[i].To);
                tags.Add(i);
            }
        }

        return new(streets.NodeCount, tails, heads, tags);
    }
}
