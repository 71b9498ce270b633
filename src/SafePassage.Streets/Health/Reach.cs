using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>What of a mode's network hangs together, and what can be reached from its main part.</summary>
internal sealed class Reach
{
    private readonly OsmNetwork _streets;
    private readonly Mode _mode;
    private readonly bool[] _used;
    private readonly bool[] _toMain;
    private readonly Groups _weak;
    private readonly int _mainWeak;

    public Reach(OsmNetwork streets, Mode mode)
    {
        (_streets, _mode) = (streets, mode);
        var n = streets.NodeCount;
        _used = new bool[n];
        _weak = new Groups(n);
        List<int> tails = [],
            heads = [],
            tags = [];
        for (var i = 0; i < streets.Links.Length; i++)
        {
            var link = streets.Links[i];
            if (link.Allows(mode))
            {
                _used[link.From] = _used[link.To] = true;
                _weak.Join(link.From, link.To);
                tails.Add(link.From);
                heads.Add(link.To);
                tags.Add(i);
            }
        }

        var ahead = new ModeGraph(n, tails, heads, tags);
        var parts = StrongParts.Of(ahead);
        var largest = parts.Largest();
        Main = Array.ConvertAll(parts.Part, p => p == largest);
        FromMain = Flood(ahead, Main);
        _toMain = Flood(new ModeGraph(n, heads, tails, tags), Main);
        _mainWeak = Array.IndexOf(Main, true) is >= 0 and var v ? _weak.Of(v) : -1;
    }

    /// <summary>Nodes of the largest strongly connected part.</summary>
    public bool[] Main { get; }

    /// <summary>Nodes that can be reached from it, itself among them.</summary>
    public bool[] FromMain { get; }

    /// <summary>Whether the mode can come to a node or leave it.</summary>
    public bool Uses(int node) => _used[node];

    public IEnumerable<Island> Islands()
    {
        var metres = new Dictionary<int, double>();
        var seen = new HashSet<int>();
        foreach (var link in _streets.Links)
        {
            // Both directions of a street are one street.
            if (link.Allows(_mode) && seen.Add(link.Chain))
            {
                var group = _weak.Of(link.From);
                metres[group] = metres.GetValueOrDefault(group) + link.Metres;
            }
        }

        return Enumerable
            .Range(0, _used.Length)
            .Where(v => _used[v] && _weak.Of(v) != _mainWeak)
            .GroupBy(_weak.Of)
            .Select(g => new Island(
                _mode,
                _streets.Location(g.First()),
                _streets.OsmNode(g.First()),
                g.Count(),
                metres[g.Key]
            ));
    }

    public IEnumerable<Trap> Traps()
    {
        var groups = new Groups(_used.Length);
        foreach (var link in _streets.Links)
        {
            if (link.Allows(_mode) && KindOf(link.From) is { } kind && KindOf(link.To) == kind)
            {
                groups.Join(link.From, link.To);
            }
        }

        return Enumerable
            .Range(0, _used.Length)
            .Where(v => KindOf(v) is not null)
            .GroupBy(groups.Of)
            .Select(g => new Trap(
                _mode,
                KindOf(g.First())!.Value,
                _streets.Location(g.First()),
                _streets.OsmNode(g.First()),
                g.Count()
            ));
    }

    private TrapKind? KindOf(int v)
    {
        if (!_used[v] || Main[v] || _weak.Of(v) != _mainWeak)
        {
            return null;
        }

        return FromMain[v] ? TrapKind.NoWayBack
            : _toMain[v] ? TrapKind.NoWayIn
            : TrapKind.Neither;
    }

    private static bool[] Flood(ModeGraph graph, bool[] from)
    {
        var reached = (bool[])from.Clone();
        var waiting = new Stack<int>(Enumerable.Range(0, from.Length).Where(v => from[v]));
        while (waiting.TryPop(out var v))
        {
            for (var a = graph.First[v]; a < graph.First[v + 1]; a++)
            {
                if (!reached[graph.Head[a]])
                {
                    reached[graph.Head[a]] = true;
                    waiting.Push(graph.Head[a]);
                }
            }
        }

        return reached;
    }
}
