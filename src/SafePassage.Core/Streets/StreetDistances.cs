using SafePassage.Core.Roads;

namespace SafePassage.Core.Streets;

/// <summary>Distances along streets for one mode [Dij59]. Reusable: one instance answers many sources.</summary>
public sealed class StreetDistances
{
    private readonly ModeGraph _graph;
    private readonly StreetNetwork _streets;

    public StreetDistances(StreetNetwork streets, Mode mode)
    {
        ArgumentNullException.ThrowIfNull(streets);
        _streets = streets;
        _graph = ModeGraph.Of(streets, mode);
    }

    /// <summary>Metres from a node to each node; infinity where the mode cannot get. Exact up to the sum of doubles.</summary>
    public double[] From(int source)
    {
        var metres = new double[_graph.NodeCount];
        Array.Fill(metres, double.PositiveInfinity);
        metres[source] = 0;
        var queue = new PriorityQueue<int, double>();
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var v, out var at))
        {
            if (at > metres[v])
            {
                continue;
            }

            for (var a = _graph.First[v]; a < _graph.First[v + 1]; a++)
            {
                var there = at + _streets.Links[_graph.Tag[a]].Metres;
                if (there < metres[_graph.Head[a]])
                {
                    metres[_graph.Head[a]] = there;
                    queue.Enqueue(_graph.Head[a], there);
                }
            }
        }

        return metres;
    }
}
