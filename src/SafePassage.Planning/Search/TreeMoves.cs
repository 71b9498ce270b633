using SafePassage.Flow;

namespace SafePassage.Planning;

/// <summary>
/// Changes of one tree, prepared, applied and taken back. While prepared it says whose ways would change, so that they can be withdrawn
/// first.
/// </summary>
internal sealed class TreeMoves(Schedule schedule, SplitMix64 chance, Work work)
{
    private readonly Detours _detours = new(work);
    private readonly List<(int Node, int Link)> _splice = [];
    private int[] _changed = [];
    private int _stamp;
    private int _approach = -1;
    private ConvergentTree? _whole;
    private ConvergentTree? _old;
    private bool _applied;

    public void Clear()
    {
        (_approach, _whole, _old, _applied) = (-1, null, null, false);
        _splice.Clear();
    }

    /// <summary>Leads a party around full links; whoever comes to the new way from elsewhere goes on along it.</summary>
    public void Detour(int party, int approach)
    {
        var approaches = schedule.Approaches;
        var streets = approaches.Streets(approach);
        var weight = chance.Unit();
        var route = _detours.Find(
            streets,
            schedule.NodeOf(party),
            approaches.Gate(approach),
            approaches.CostsOf(approach),
            approaches.DistancesOf(approach),
            schedule.Load(approaches[approach].Mode),
            12 * weight * weight
        );
        if (route is null)
        {
            return;
        }

        Stamp(approaches.Tree(approach).Next.Length);
        _approach = approach;
        var next = approaches.Tree(approach).Next;
        foreach (var link in route)
        {
            var node = streets.From[link];
            if (next[node] != link)
            {
                _splice.Add((node, link));
                _changed[node] = _stamp;
            }
        }
    }

    /// <summary>Lays all ways of an approach anew, with full links made costly and a little chance.</summary>
    public void Relay(int approach)
    {
        var approaches = schedule.Approaches;
        var cost = approaches.CostsOf(approach).ToArray();
        var load = schedule.Load(approaches[approach].Mode);
        var weight = chance.Unit() * 4;
        for (var link = 0; link < cost.Length; link++)
        {
            cost[link] *= 1 + (weight * load[link]) + (0.2 * chance.Unit());
        }

        work.Add(cost.Length / 4);
        _approach = approach;
        var labels = new double[approaches.Tree(approach).Next.Length];
        _whole = approaches.Cheapest(approach, cost, labels);
    }

    /// <summary>Whether what is prepared changes somebody's way.</summary>
    public bool Moves(Assignment made)
    {
        if (made.Approach != _approach)
        {
            return false;
        }

        if (_whole is not null)
        {
            return true;
        }

        var from = schedule.Approaches.Streets(_approach).From;
        work.Add(made.Route.Links.Length / 16);
        foreach (var link in made.Route.Links)
        {
            if (_changed[from[link]] == _stamp)
            {
                return true;
            }
        }

        return false;
    }

    public void Apply()
    {
        if (_whole is not null)
        {
            _old = schedule.Approaches.Tree(_approach);
            schedule.Approaches.SetTree(_approach, _whole);
        }
        else if (_splice.Count > 0)
        {
            Exchange();
        }
        else
        {
            return;
        }

        _applied = true;
        schedule.TreeChanged(_approach);
    }

    public void Undo()
    {
        if (!_applied)
        {
            return;
        }

        if (_old is not null)
        {
            schedule.Approaches.SetTree(_approach, _old);
        }
        else
        {
            Exchange();
        }

        schedule.TreeChanged(_approach);
    }

    private void Exchange()
    {
        var next = schedule.Approaches.Tree(_approach).Next;
        for (var i = 0; i < _splice.Count; i++)
        {
            var (node, link) = _splice[i];
            _splice[i] = (node, next[node]);
            next[node] = link;
        }
    }

    private void Stamp(int nodes)
    {
        if (_changed.Length < nodes)
        {
            _changed = new int[nodes];
        }

        _stamp++;
    }
}
