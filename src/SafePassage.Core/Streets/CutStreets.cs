using SafePassage.Core.Roads;

namespace SafePassage.Core.Streets;

/// <summary>
/// Finds the streets of a mode's main part whose loss cuts others off from every gate (without gates: the smaller side from the
/// larger), by low points of one depth-first search [Tar74]: linear, without recursion.
/// </summary>
internal sealed class CutStreets
{
    private readonly StreetNetwork _streets;
    private readonly Mode _mode;
    private readonly ModeGraph _graph;
    private readonly bool[] _main;
    private readonly int[] _gates;
    private readonly double[] _metres;
    private readonly int[] _nodes;
    private readonly int[] _order;
    private readonly int[] _low;
    private readonly int[] _by;
    private readonly int[] _next;
    private int _time;

    public CutStreets(StreetNetwork streets, Mode mode, bool[] main, IReadOnlyList<int> gates)
    {
        (_streets, _mode, _main) = (streets, mode, main);
        var n = streets.NodeCount;
        _metres = new double[n];
        _nodes = new int[n];
        _gates = new int[n];
        Array.Fill(_nodes, 1);
        foreach (var gate in gates)
        {
            _gates[gate]++;
        }

        List<int> tails = [],
            heads = [],
            tags = [];
        var seen = new bool[streets.ChainCount];
        foreach (var link in streets.Links)
        {
            if (!link.Allows(mode) || seen[link.Chain] || !main[link.From] || !main[link.To])
            {
                continue;
            }

            seen[link.Chain] = true;
            tails.AddRange([link.From, link.To]);
            heads.AddRange([link.To, link.From]);
            tags.AddRange([link.Chain, link.Chain]);
            var doors = DoorMetres(link.Chain) / 2;
            _metres[link.From] += doors;
            _metres[link.To] += doors;
        }

        _graph = new ModeGraph(n, tails, heads, tags);
        (_order, _low, _by) = (new int[n], new int[n], new int[n]);
        _next = _graph.First[..n];
    }

    public List<Cut> Find(double least)
    {
        var cuts = new List<Cut>();
        var root = Array.IndexOf(_main, true);
        if (root < 0)
        {
            return cuts;
        }

        var all = (Gates: 0, Metres: 0.0, Nodes: 0);
        for (var v = 0; v < _main.Length; v++)
        {
            if (_main[v])
            {
                all = (all.Gates + _gates[v], all.Metres + _metres[v], all.Nodes + 1);
            }
        }

        // After the search each node holds the sums of what hangs below it.
        foreach (var (v, parent) in Search(root))
        {
            var below = (Gates: _gates[v], Metres: _metres[v], Nodes: _nodes[v]);
            var above = (
                Gates: all.Gates - below.Gates,
                Metres: all.Metres - below.Metres,
                Nodes: all.Nodes - below.Nodes
            );
            if (all.Gates > 0 && below.Gates > 0 && above.Gates > 0)
            {
                continue;
            }

            var lost =
                all.Gates == 0 ? (below.Metres <= above.Metres ? below : above)
                : below.Gates == 0 ? below
                : above;
            if (lost.Metres >= least)
            {
                cuts.Add(Describe(_by[v], parent, v, lost.Nodes, lost.Metres));
            }
        }

        return cuts;
    }

    private Cut Describe(int chain, int from, int to, int nodes, double metres)
    {
        return new Cut(
            _mode,
            chain,
            _streets.Map.Ways[_streets.PartsOf(chain)[0].Way].Id,
            _streets.NameOf(chain),
            _streets.Location(from),
            _streets.Location(to),
            nodes,
            metres
        );
    }

    /// <summary>The tree arcs that are bridges, as (lower node, upper node).</summary>
    private List<(int Node, int Parent)> Search(int root)
    {
        var found = new List<(int, int)>();
        var path = new Stack<int>();
        Enter(root, -1);
        path.Push(root);
        while (path.TryPeek(out var v))
        {
            if (_next[v] < _graph.First[v + 1])
            {
                var a = _next[v]++;
                var w = _graph.Head[a];
                if (_order[w] == 0)
                {
                    Enter(w, _graph.Tag[a]);
                    path.Push(w);
                }
                else if (_graph.Tag[a] != _by[v])
                {
                    // By its chain, not by its node: parallel streets save each other.
                    _low[v] = Math.Min(_low[v], _order[w]);
                }

                continue;
            }

            path.Pop();
            if (path.TryPeek(out var parent))
            {
                _low[parent] = Math.Min(_low[parent], _low[v]);
                _gates[parent] += _gates[v];
                _metres[parent] += _metres[v];
                _nodes[parent] += _nodes[v];
                if (_low[v] > _order[parent])
                {
                    found.Add((v, parent));
                }
            }
        }

        return found;
    }

    private void Enter(int v, int chain)
    {
        _order[v] = _low[v] = ++_time;
        _by[v] = chain;
    }

    private double DoorMetres(int chain)
    {
        double metres = 0;
        foreach (var part in _streets.PartsOf(chain))
        {
            if (StreetClasses.HasDoors(_streets.Map.Ways[part.Way].Class))
            {
                metres += part.Metres;
            }
        }

        return metres;
    }
}
