using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// Finds the streets of a mode's main part whose loss cuts others off from every gate (without gates: the smaller side from the
/// larger), by low points of one depth-first search [TAR74]: linear, without recursion.
/// </summary>
internal sealed class CutStreets
{
    private readonly OsmNetwork _streets;
    private readonly Mode _mode;
    private readonly ModeGraph _graph;
    private readonly bool[] _main;
    private readonly int[] _gates;
    private readonly double[] _metres;
    private readonly int[] _nodes;
    private readonly long[] _people;
    private readonly int[] _order;
    private readonly int[] _low;
    private readonly int[] _by;
    private readonly int[] _next;
    private int _time;

    /// <param name="streets">The network.</param>
    /// <param name="mode">Whose links are looked at.</param>
    /// <param name="main">The nodes that are looked at: all of the mode's strong part.</param>
    /// <param name="gates">Nodes of the gates.</param>
    /// <param name="people">For each node those who start there; summed up in place.</param>
    public CutStreets(
        OsmNetwork streets,
        Mode mode,
        bool[] main,
        IReadOnlyList<int> gates,
        long[] people
    )
    {
        (_streets, _mode, _main, _people) = (streets, mode, main, people);
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

    public List<CutStreet> Find(double least)
    {
        var cuts = new List<CutStreet>();
        var root = Array.IndexOf(_main, true);
        if (root < 0)
        {
            return cuts;
        }

        var all = new Side(0, 0, 0, 0);
        for (var v = 0; v < _main.Length; v++)
        {
            if (_main[v])
            {
                all = all.Plus(At(v));
            }
        }

        // After the search each node holds the sums of what hangs below it.
        foreach (var (v, parent) in Search(root))
        {
            var below = At(v);
            var above = all.Less(below);
            if (below.Gates > 0 && above.Gates > 0)
            {
                continue;
            }

            var lost =
                all.Gates == 0 ? (below.Metres <= above.Metres ? below : above)
                : below.Gates == 0 ? below
                : above;
            if (lost.Metres >= least || lost.People > 0)
            {
                cuts.Add(Describe(_by[v], parent, v, lost));
            }
        }

        return cuts;
    }

    private Side At(int v) => new(_gates[v], _nodes[v], _metres[v], _people[v]);

    /// <summary>What lies on one side of a street.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Side(int Gates, int Nodes, double Metres, long People)
    {
        public Side Plus(Side other) =>
            new(
                Gates + other.Gates,
                Nodes + other.Nodes,
                Metres + other.Metres,
                People + other.People
            );

        public Side Less(Side other) =>
            new(
                Gates - other.Gates,
                Nodes - other.Nodes,
                Metres - other.Metres,
                People - other.People
            );
    }

    private CutStreet Describe(int chain, int from, int to, Side lost)
    {
        return new CutStreet
        {
            Mode = _mode,
            Chain = chain,
            OsmWay = _streets.Map.Ways[_streets.PartsOf(chain)[0].Way].Id,
            Street = _streets.NameOf(chain)?.ToName(),
            Bridge = IsBridge(chain),
            From = _streets.Location(from),
            To = _streets.Location(to),
            NodesCutOff = lost.Nodes,
            Metres = lost.Metres,
            People = new(lost.People),
        };
    }

    private bool IsBridge(int chain)
    {
        foreach (var part in _streets.PartsOf(chain))
        {
            if (_streets.Map.Ways[part.Way].Traits.HasFlag(WayTraits.Bridge))
            {
                return true;
            }
        }

        return false;
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
                _people[parent] += _people[v];
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
            if (HighwayClasses.HasDoors(_streets.Map.Ways[part.Way].Class))
            {
                metres += part.Metres;
            }
        }

        return metres;
    }
}
