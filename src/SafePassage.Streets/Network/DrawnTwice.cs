using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>A stretch that two ways are drawn along, node by node; it counts once.</summary>
/// <param name="Way">Index of the way that loses it.</param>
/// <param name="By">Index of the way that holds it; the same where one way goes there and back.</param>
/// <param name="Node">Index of the map's node where the stretch begins.</param>
/// <param name="Segments">From node to node.</param>
/// <param name="Metres">How long the stretch is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RepeatedStretch(
    int Way,
    int By,
    int Node,
    int Segments,
    double Metres
);

/// <summary>
/// Two segments between the same two nodes are one piece of ground: to count both would double its capacity. For each mode and
/// direction the way of the higher class holds, of equals the first; what only the other allows stays open on it.
/// </summary>
internal sealed class DrawnTwice(SegmentGraph graph, OsmMap map)
{
    private readonly SortedDictionary<(int Way, int By), RepeatedStretch> _found = [];
    private readonly List<(int Node, HighwayClass Class, int Segment)> _here = [];
    private readonly HashSet<int> _neighbours = [];

    /// <summary>Narrows the graph; cost: linear, and a sort at nodes where something is drawn twice.</summary>
    public static RepeatedStretch[] Drop(SegmentGraph graph, OsmMap map)
    {
        var twice = new DrawnTwice(graph, map);
        for (var v = 0; v < graph.NodeCount; v++)
        {
            if (twice.IsDoubledAt(v))
            {
                twice.MergeAt(v);
            }
        }

        graph.Group();
        return [.. twice._found.Values];
    }

    /// <summary>Each pair of nodes is looked at from the lower one.</summary>
    private bool IsDoubledAt(int v)
    {
        _neighbours.Clear();
        foreach (var s in graph.At(v))
        {
            if (graph.Other(s, v) is var w && w > v && !_neighbours.Add(w))
            {
                return true;
            }
        }

        return false;
    }

    private void MergeAt(int v)
    {
        _here.Clear();
        foreach (var s in graph.At(v))
        {
            if (graph.Other(s, v) > v)
            {
                _here.Add((graph.Other(s, v), map.Ways[graph.Way[s]].Class, s));
            }
        }

        _here.Sort();
        var (holder, leaving, coming) = (-1, (byte)0, (byte)0);
        foreach (var (w, _, s) in _here)
        {
            if (holder < 0 || graph.Other(holder, v) != w)
            {
                (holder, leaving, coming) = (s, 0, 0);
            }

            var (goes, comes) = (graph.Out(s, v), graph.In(s, v));
            if ((goes & leaving) != 0 || (comes & coming) != 0)
            {
                Note(s, holder, v);
            }

            graph.Narrow(s, v, (byte)(goes & ~leaving), (byte)(comes & ~coming));
            (leaving, coming) = ((byte)(leaving | goes), (byte)(coming | comes));
        }
    }

    private void Note(int segment, int holder, int node)
    {
        var (way, by) = (graph.Way[segment], graph.Way[holder]);
        var known = _found.GetValueOrDefault((way, by), new(way, by, node, 0, 0));
        _found[(way, by)] = known with
        {
            Segments = known.Segments + 1,
            Metres = known.Metres + graph.Metres[segment],
        };
    }
}
