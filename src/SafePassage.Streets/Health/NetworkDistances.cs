using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Distances along streets for one mode [DIJ59]. One instance answers many sources, on one thread.</summary>
internal sealed class NetworkDistances
{
    private readonly ModeGraph _graph;
    private readonly OsmNetwork _streets;
    private readonly List<int> _touched = [];
    private double[]? _scratch;

    public NetworkDistances(OsmNetwork streets, Mode mode)
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
        Explore(source, static _ => false, metres);
        return metres;
    }

    /// <summary>Metres from a node to some others; goes no farther than the farthest of them.</summary>
    public IReadOnlyDictionary<int, double> From(int source, IReadOnlyCollection<int> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var left = targets.ToHashSet();
        var found = targets.ToDictionary(t => t, _ => double.PositiveInfinity);
        var metres = _scratch ??= NewScratch();
        Explore(
            source,
            v =>
            {
                if (left.Remove(v))
                {
                    found[v] = metres[v];
                }

                return left.Count == 0;
            },
            metres
        );
        foreach (var v in _touched)
        {
            metres[v] = double.PositiveInfinity;
        }

        return found;
    }

    private double[] NewScratch()
    {
        var metres = new double[_graph.NodeCount];
        Array.Fill(metres, double.PositiveInfinity);
        return metres;
    }

    /// <param name="source">Where the search begins.</param>
    /// <param name="settled">Told each node when its distance is final; true ends the search.</param>
    /// <param name="metres">Infinity everywhere; distances of all nodes touched are written into it.</param>
    private void Explore(int source, Func<int, bool> settled, double[] metres)
    {
        _touched.Clear();
        _touched.Add(source);
        metres[source] = 0;
        var queue = new PriorityQueue<int, double>();
        queue.Enqueue(source, 0);
        while (queue.TryDequeue(out var v, out var at))
        {
            if (at > metres[v])
            {
                continue;
            }

            if (settled(v))
            {
                return;
            }

            for (var a = _graph.First[v]; a < _graph.First[v + 1]; a++)
            {
                var w = _graph.Head[a];
                var there = at + _streets.Links[_graph.Tag[a]].Metres;
                if (there < metres[w])
                {
                    metres[w] = there;
                    _touched.Add(w);
                    queue.Enqueue(w, there);
                }
            }
        }
    }
}
