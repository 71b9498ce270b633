using SafePassage.Flow;

namespace SafePassage.Planning;

/// <summary>
/// The moves of the search: construct, then withdraw some orders, change ways, and put them back. Keeps a schedule that is never worse than
/// before. Moves are drawn by what they brought for their work.
/// </summary>
internal sealed class Neighbourhood
{
    private const int MostWithdrawn = 20;

    /// <summary>Of the approaches of a party so many are looked at each time, the nearest first, and some more by chance.</summary>
    private const int Near = 12;

    private const int Further = 4;

    private readonly Schedule _schedule;
    private readonly Objective _objective;
    private readonly SplitMix64 _chance;
    private readonly Work _work;
    private readonly MoveChoice _moves;
    private readonly TreeMoves _trees;
    private readonly int[][] _options;
    private readonly Score _before;
    private readonly Score _after;
    private readonly int[] _groups;
    private readonly long[] _keys;
    private readonly List<int> _chosen = [];
    private readonly HashSet<int> _isChosen = [];
    private readonly List<(int Party, Assignment? Was)> _undo = [];
    private readonly List<(int Party, int Approach)> _first = [];

    public Neighbourhood(Schedule schedule, Objective objective, SplitMix64 chance, Work work)
    {
        (_schedule, _objective, _chance, _work) = (schedule, objective, chance, work);
        _moves = new(chance);
        _trees = new(schedule, chance, work);
        (_before, _after) = (schedule.Score, schedule.Score);
        _groups = [.. schedule.Parties.Select(p => p.Group)];
        _keys = new long[_groups.Length];
        _options =
        [
            .. Enumerable
                .Range(0, schedule.Parties.Count)
                .Select(p =>
                    schedule
                        .OptionsOf(p)
                        .OrderBy(a => schedule.Approaches.DistancesOf(a)[schedule.NodeOf(p)])
                        .ThenBy(a => a)
                        .ToArray()
                ),
        ];
    }

    /// <summary>Groups by priority, and within a group those nearest to a gate first, so that gates are busy early.</summary>
    public void Construct()
    {
        int[] order =
        [
            .. Enumerable
                .Range(0, _schedule.Parties.Count)
                .OrderBy(p => _schedule.Parties[p].Group)
                .ThenBy(Nearest)
                .ThenBy(p => p),
        ];
        foreach (var party in order)
        {
            if (BestFor(party, blurred: false) is { } best)
            {
                _schedule.Assign(party, best);
            }
        }
    }

    /// <summary>One move, undone when it made things worse.</summary>
    /// <returns>Whether it made them better.</returns>
    public bool Round()
    {
        if (_schedule.Parties.Count == 0)
        {
            return false;
        }

        var begun = _work.Done;
        _schedule.SetScore(_before);
        var move = _moves.Draw(_objective.Stage);
        Begin(move);
        _undo.Clear();
        foreach (var party in _chosen)
        {
            _undo.Add((party, _schedule[party]));
            _schedule.Withdraw(party);
        }

        _trees.Apply();
        foreach (var (party, approach) in _first)
        {
            if (_schedule.Try(party, approach) is { } made)
            {
                _schedule.Assign(party, made);
            }
        }

        Sort();
        foreach (var party in _chosen)
        {
            if (_schedule[party] is null && Blurred(party) is { } best)
            {
                _schedule.Assign(party, best);
            }
        }

        _schedule.SetScore(_after);
        var better = _objective.IsWorse(_before, _after);
        if (_objective.IsWorse(_after, _before))
        {
            better = false;
            Undo();
        }

        _moves.Learn(move, better, _work.Done - begun);
        return better;
    }

    private void Undo()
    {
        foreach (var (party, _) in _undo)
        {
            _schedule.Withdraw(party);
        }

        _trees.Undo();
        foreach (var (party, was) in _undo)
        {
            if (was is not null)
            {
                _schedule.Assign(party, was);
            }
        }
    }

    private Assignment? Blurred(int party) =>
        BestFor(party, blurred: true) ?? BestFor(party, blurred: false);

    /// <summary>The best assignment a party can have now; null when nobody of it can get out.</summary>
    /// <param name="party">Without an assignment.</param>
    /// <param name="blurred">Whether one option in four is passed over, by chance.</param>
    private Assignment? BestFor(int party, bool blurred)
    {
        var options = _options[party];
        Assignment? best = null;
        for (var i = 0; i < Math.Min(options.Length, Near + Further); i++)
        {
            var option = options[i];
            if (i >= Near)
            {
                option = options[Near + _chance.Below(options.Length - Near)];
            }

            if (blurred && _chance.Below(4) == 0)
            {
                continue;
            }

            if (
                _schedule.Try(party, option) is { } made
                && (best is null || IsBetter(made, best))
            )
            {
                best = made;
            }
        }

        return best;
    }

    private bool IsBetter(Assignment a, Assignment b)
    {
        if (_objective.Stage != Stage.Earlier)
        {
            // A person more is worth as much as so many milliseconds less under way for each.
            const long Person = 8 * 3_600_000L;
            var (one, other) = (
                a.Window.Persons * (Person - a.Route.TravelMs),
                b.Window.Persons * (Person - b.Route.TravelMs)
            );
            return one != other ? one > other : a.Window.MeanMs < b.Window.MeanMs;
        }

        return a.Window.Persons != b.Window.Persons
            ? a.Window.Persons > b.Window.Persons
            : a.Window.MeanMs + a.Route.TravelMs < b.Window.MeanMs + b.Route.TravelMs;
    }

    private void Begin(Move move)
    {
        _chosen.Clear();
        _isChosen.Clear();
        _first.Clear();
        _trees.Clear();
        switch (move)
        {
            case Move.Some:
                ChooseSome();
                break;
            case Move.Crowd:
                ChooseCrowd();
                break;
            case Move.Detour:
                var party = PickLeftBehind();
                _trees.Detour(party, Pick(party));
                Choose(party);
                ChooseMoved();
                break;
            case Move.Relay:
                _trees.Relay(_chance.Below(_schedule.Approaches.Count));
                ChooseMoved();
                ChooseOne();
                break;
            case Move.Swap:
                ChooseSwap();
                break;
            case Move.Nearer:
                ChooseNearer();
                break;
            case Move.Refill:
                ChooseRefill();
                break;
        }
    }

    private void Choose(int party)
    {
        if (_isChosen.Add(party))
        {
            _chosen.Add(party);
        }
    }

    private void ChooseOne() => Choose(_chance.Below(_schedule.Parties.Count));

    /// <summary>Those whose way a changed tree changes.</summary>
    private void ChooseMoved()
    {
        for (var p = 0; p < _schedule.Parties.Count; p++)
        {
            if (_schedule[p] is { } made && _trees.Moves(made))
            {
                Choose(p);
            }
        }
    }

    /// <summary>An approach of a party, the nearer the likelier.</summary>
    private int Pick(int party)
    {
        var options = _options[party];
        var near = Math.Min(options.Length, Near);
        return options[Math.Min(_chance.Below(near), _chance.Below(near))];
    }

    /// <summary>Half the time somebody of whom not all get out.</summary>
    private int PickLeftBehind()
    {
        var party = PickAny();
        for (var i = 0; i < 8 && IsWhole(party) && _chance.Below(8) > 0; i++)
        {
            party = PickAny();
        }

        return party;
    }

    private bool IsWhole(int party) =>
        _schedule[party] is { } made && made.Window.Persons == _schedule.Parties[party].People;

    /// <summary>Anybody who has a way at all.</summary>
    private int PickAny()
    {
        var party = _chance.Below(_schedule.Parties.Count);
        while (_options[party].Length == 0)
        {
            party = (party + 1) % _schedule.Parties.Count;
        }

        return party;
    }

    /// <summary>Some of one corridor and some from anywhere, in most rounds of lower priorities only.</summary>
    private void ChooseSome()
    {
        var parties = _schedule.Parties;
        var some = 2 + _chance.Below(MostWithdrawn);
        var group = parties[_chance.Below(parties.Count)].Group;
        var corridor = _schedule.Approaches[_chance.Below(_schedule.Approaches.Count)].Corridor;
        var first = _chance.Below(parties.Count);
        for (var i = 0; i < parties.Count && _chosen.Count < some; i++)
        {
            var party = (first + i) % parties.Count;
            var here =
                _schedule[party] is { } made
                && _schedule.Approaches[made.Approach].Corridor == corridor;
            if (parties[party].Group >= group && _chance.Below(here ? 2 : 12) == 0)
            {
                Choose(party);
            }
        }

        ChooseOne();
    }

    /// <summary>Those who pass one link, and somebody left behind.</summary>
    private void ChooseCrowd()
    {
        var one = PickAny();
        if (_schedule[one] is { Route.Links.Length: > 0 } made)
        {
            var load = _schedule.Load(_schedule.Approaches[made.Approach].Mode);
            var link = made.Route.Links[_chance.Below(made.Route.Links.Length)];
            for (var i = 0; i < 3; i++)
            {
                var other = made.Route.Links[_chance.Below(made.Route.Links.Length)];
                link = load[other] > load[link] ? other : link;
            }

            for (var p = 0; p < _schedule.Parties.Count && _chosen.Count < MostWithdrawn; p++)
            {
                if (
                    _schedule[p] is { } passing
                    && _chance.Below(3) > 0
                    && Array.IndexOf(passing.Route.Links, link) >= 0
                )
                {
                    Choose(p);
                }
            }
        }

        Choose(one);
        Choose(PickLeftBehind());
        Choose(PickLeftBehind());
    }

    /// <summary>Two who would be under way for less time if they exchanged their approaches.</summary>
    private void ChooseSwap()
    {
        for (var i = 0; i < 32; i++)
        {
            var (a, b) = (PickAny(), PickAny());
            if (
                _schedule[a] is { } one
                && _schedule[b] is { } other
                && one.Approach != other.Approach
                && Takes(a, other.Approach) + Takes(b, one.Approach)
                    < one.Travel + (Int128)other.Travel
            )
            {
                Choose(a);
                Choose(b);
                _first.Add((a, other.Approach));
                _first.Add((b, one.Approach));
                return;
            }
        }

        ChooseSome();
    }

    /// <summary>Person-milliseconds under way if a party went as a whole by an approach.</summary>
    private Int128 Takes(int party, int approach) =>
        Array.IndexOf(_schedule.OptionsOf(party), approach) >= 0
        && _schedule.RouteOf(party, approach) is { } route
            ? (Int128)route.TravelMs * (_schedule[party]?.Window.Persons ?? 0)
            : Int128.MaxValue / 4;

    /// <summary>Somebody who comes from far gives places up to some who live nearer and are left behind.</summary>
    private void ChooseNearer()
    {
        var (far, made) = (-1, (Assignment?)null);
        for (var i = 0; i < 4; i++)
        {
            var one = PickAny();
            if (
                _schedule[one] is { } has
                && (made is null || has.Route.TravelMs > made.Route.TravelMs)
            )
            {
                (far, made) = (one, has);
            }
        }

        if (made is null)
        {
            ChooseSome();
            return;
        }

        Choose(far);
        var group = _schedule.Parties[far].Group;
        var places = made.Window.Persons;
        for (var i = 0; i < 64 && places > 0; i++)
        {
            var near = PickAny();
            if (
                _schedule.Parties[near].Group == group
                && !IsWhole(near)
                && Array.IndexOf(_schedule.OptionsOf(near), made.Approach) >= 0
                && _schedule.RouteOf(near, made.Approach) is { } route
                && route.TravelMs < made.Route.TravelMs
                && !_isChosen.Contains(near)
            )
            {
                Choose(near);
                _first.Add((near, made.Approach));
                places -=
                    _schedule.Parties[near].People - (_schedule[near]?.Window.Persons ?? 0);
            }
        }
    }

    /// <summary>All of a group who go to one corridor, and as many again who live nearer to it and are left behind.</summary>
    private void ChooseRefill()
    {
        var one = PickAny();
        var group = _schedule.Parties[one].Group;
        var option = Pick(one);
        var corridor = _schedule.Approaches[option].Corridor;
        var farthest = 0L;
        for (var p = 0; p < _schedule.Parties.Count; p++)
        {
            if (
                _schedule.Parties[p].Group == group
                && _schedule[p] is { } made
                && _schedule.Approaches[made.Approach].Corridor == corridor
            )
            {
                Choose(p);
                _first.Add((p, made.Approach));
                farthest = Math.Max(farthest, made.Route.TravelMs);
            }
        }

        var (most, begin) = (
            Math.Max(4, _chosen.Count),
            _chance.Below(_schedule.Parties.Count)
        );
        for (var i = 0; i < _schedule.Parties.Count && most > 0; i++)
        {
            var p = (begin + i) % _schedule.Parties.Count;
            if (
                _schedule.Parties[p].Group == group
                && !IsWhole(p)
                && !_isChosen.Contains(p)
                && Array.IndexOf(_schedule.OptionsOf(p), option) >= 0
                && _schedule.RouteOf(p, option) is { } route
                && route.TravelMs < farthest
            )
            {
                Choose(p);
                _first.Add((p, option));
                most--;
            }
        }

        _first.Sort(
            (a, b) =>
                (TravelOf(a.Party, a.Approach), a.Party).CompareTo(
                    (TravelOf(b.Party, b.Approach), b.Party)
                )
        );
    }

    private long TravelOf(int party, int approach) =>
        _schedule.RouteOf(party, approach)?.TravelMs ?? long.MaxValue;

    private long Nearest(int party) =>
        _options[party].Length == 0
            ? long.MaxValue
            : _schedule.RouteOf(party, _options[party][0])?.TravelMs ?? long.MaxValue;

    /// <summary>By priority; within a group by people, by nearness, or by chance.</summary>
    private void Sort()
    {
        var rule = _chance.Below(3);
        foreach (var p in _chosen)
        {
            _keys[p] = rule switch
            {
                0 => -_schedule.Parties[p].People,
                1 => Nearest(p),
                _ => _chance.Below(int.MaxValue),
            };
        }

        _chosen.Sort(
            (a, b) => (_groups[a], _keys[a], a).CompareTo((_groups[b], _keys[b], b))
        );
    }
}
