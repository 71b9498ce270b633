namespace SafePassage.Streets;

/// <summary>
/// Joins segments at nodes that are no choice: two segments, different neighbours, and whoever comes may go on. A ring without a
/// junction and a street that returns to its junction are cut in two, so that no chain ends where it begins.
/// </summary>
internal sealed class Chains
{
    private readonly SegmentGraph _graph;
    private readonly bool[] _used;
    private readonly List<int> _segments = [];
    private readonly List<int> _nodes = [];

    public Chains(SegmentGraph graph, bool[] keep)
    {
        _graph = graph;
        _used = new bool[graph.Count];
        IsEnd = new bool[graph.NodeCount];
        for (var v = 0; v < graph.NodeCount; v++)
        {
            IsEnd[v] = graph.At(v).Length > 0 && (keep[v] || !IsPassing(v));
        }

        for (var v = 0; v < graph.NodeCount; v++)
        {
            if (IsEnd[v])
            {
                FollowAll(v);
            }
        }

        // What is left are rings without any junction.
        for (var s = 0; s < graph.Count; s++)
        {
            if (graph.IsOpen(s) && !_used[s])
            {
                IsEnd[graph.A[s]] = true;
                Follow(graph.A[s], s);
            }
        }
    }

    /// <summary>Whether each node of the map is an end of chains.</summary>
    public bool[] IsEnd { get; }

    public List<int> FirstPart { get; } = [0];

    public List<ChainPart> Parts { get; } = [];

    public List<int> FirstPoint { get; } = [0];

    public List<int> Points { get; } = [];

    /// <summary>For each chain the modes that may go along it, and against it.</summary>
    public List<(byte Ahead, byte Back)> Masks { get; } = [];

    private bool IsPassing(int v)
    {
        var at = _graph.At(v);
        if (at.Length != 2 || _graph.Other(at[0], v) == _graph.Other(at[1], v))
        {
            return false;
        }

        return _graph.In(at[0], v) == _graph.Out(at[1], v)
            && _graph.In(at[1], v) == _graph.Out(at[0], v);
    }

    private void FollowAll(int v)
    {
        foreach (var s in _graph.At(v))
        {
            if (!_used[s])
            {
                Follow(v, s);
            }
        }
    }

    private void Follow(int from, int segment)
    {
        _segments.Clear();
        _nodes.Clear();
        _nodes.Add(from);
        var v = from;
        while (true)
        {
            _used[segment] = true;
            _segments.Add(segment);
            v = _graph.Other(segment, v);
            _nodes.Add(v);
            if (IsEnd[v])
            {
                break;
            }

            var at = _graph.At(v);
            segment = at[0] == segment ? at[1] : at[0];
        }

        if (v != from)
        {
            Add(0, _segments.Count);
            return;
        }

        // Never of one segment: those have two ends; and the middle is no end yet.
        var middle = _segments.Count / 2;
        IsEnd[_nodes[middle]] = true;
        Add(0, middle);
        Add(middle, _segments.Count);
    }

    private void Add(int from, int until)
    {
        for (var i = from; i < until; i++)
        {
            var s = _segments[i];
            var ahead = _graph.A[s] == _nodes[i];
            var way = _graph.Way[s];
            if (
                Parts.Count > FirstPart[^1]
                && Parts[^1] is var last
                && last.Way == way
                && last.Ahead == ahead
            )
            {
                Parts[^1] = last with
                {
                    Segments = last.Segments + 1,
                    Metres = last.Metres + _graph.Metres[s],
                };
            }
            else
            {
                Parts.Add(new ChainPart(way, ahead, 1, _graph.Metres[s]));
            }

            Points.Add(_nodes[i]);
        }

        Points.Add(_nodes[until]);
        FirstPart.Add(Parts.Count);
        FirstPoint.Add(Points.Count);
        var first = _segments[from];
        Masks.Add((_graph.Out(first, _nodes[from]), _graph.In(first, _nodes[from])));
    }
}
