namespace SafePassage.Streets;

/// <summary>
/// The strongly connected parts of a graph [TAR72]: linear, without recursion, since chains of streets are deep.
/// </summary>
internal sealed class StrongParts
{
    private readonly ModeGraph _graph;
    private readonly int[] _order;
    private readonly int[] _low;
    private readonly int[] _next;
    private readonly int[] _waiting;
    private int _waitingCount;
    private int _time;

    private StrongParts(ModeGraph graph)
    {
        _graph = graph;
        var n = graph.NodeCount;
        _order = new int[n];
        _low = new int[n];
        _next = graph.First[..n];
        _waiting = new int[n];
        Part = new int[n];
        Array.Fill(Part, -1);
    }

    /// <summary>
    /// A number for each node. An arc between two parts leads from the higher number to the lower.
    /// </summary>
    public int[] Part { get; }

    public int Count { get; private set; }

    public static StrongParts Of(ModeGraph graph)
    {
        var parts = new StrongParts(graph);
        var path = new int[graph.NodeCount];
        for (var root = 0; root < graph.NodeCount; root++)
        {
            if (parts._order[root] == 0)
            {
                parts.Explore(root, path);
            }
        }

        return parts;
    }

    /// <summary>The part with most nodes; of several the one with the lowest node. −1 when there is none.</summary>
    public int Largest()
    {
        var size = new int[Count];
        foreach (var p in Part)
        {
            size[p]++;
        }

        var best = -1;
        foreach (var p in Part)
        {
            if (best < 0 || size[p] > size[best])
            {
                best = p;
            }
        }

        return best;
    }

    private void Explore(int root, int[] path)
    {
        var depth = 0;
        path[0] = root;
        Enter(root);
        while (depth >= 0)
        {
            var v = path[depth];
            if (_next[v] == _graph.First[v + 1])
            {
                depth--;
                if (depth >= 0)
                {
                    _low[path[depth]] = Math.Min(_low[path[depth]], _low[v]);
                }

                if (_low[v] == _order[v])
                {
                    Close(v);
                }

                continue;
            }

            var w = _graph.Head[_next[v]++];
            if (_order[w] == 0)
            {
                path[++depth] = w;
                Enter(w);
            }
            else if (Part[w] < 0)
            {
                _low[v] = Math.Min(_low[v], _order[w]);
            }
        }
    }

    private void Enter(int v)
    {
        _order[v] = _low[v] = ++_time;
        _waiting[_waitingCount++] = v;
    }

    private void Close(int v)
    {
        int w;
        do
        {
            w = _waiting[--_waitingCount];
            Part[w] = Count;
        } while (w != v);

        Count++;
    }
}
