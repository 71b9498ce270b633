using SafePassage.Flow;

namespace SafePassage.Planning;

/// <summary>
/// The moves of the search: construct, then withdraw some orders, change ways, and put them back. Keeps a schedule that is never worse than
/// before. Moves are drawn by what they brought for their work.
/// </summary>
internal sealed class Neighbourhood
{
    /// <summary>Of the approaches of a party beyond the near ones so many are looked at, by chance.</summary>
    private const int Further = 4;

    private readonly Schedule _schedule;
    private readonly Objective _objective;
    private readonly SplitMix64 _chance;
    private readonly Work _work;
    private readonly MoveChoice _moves;
    private readonly TreeMoves _trees;
    private readonly int[][] _options;
    private readonly bool _anyCanGo;
    private readonly Score _before;
    private readonly Score _after;
    private readonly int[] _groups;
    private readonly long[] _keys;
    private readonly Selection _selection;
    private readonly List<(int Party, Assignment? Was)> _undo = [];

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
        _anyCanGo = Array.Exists(_options, o => o.Length > 0);
        _selection = new(schedule, _trees, chance, _options);
    }

    /// <summary>Groups by priority, and within a group those nearest to a gate first, so that gates are busy early.</summary>
    public void Construct()
    {
        int[] order =
        [
            .. Enumerable
                .Range(0, _schedule.Parties.Count)
                .OrderBy(p => _schedule.Parties[p].Group)
                .ThenBy(_selection.Nearest)
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
        if (!_anyCanGo)
        {
            return false;
        }

        var begun = _work.Done;
        _schedule.SetScore(_before);
        var move = _moves.Draw(_objective.Stage);
        _selection.Begin(move);
        _undo.Clear();
        foreach (var party in _selection.Chosen)
        {
            _undo.Add((party, _schedule[party]));
            _schedule.Withdraw(party);
        }

        _trees.Apply();
        foreach (var (party, approach) in _selection.First)
        {
            if (_schedule.Try(party, approach) is { } made)
            {
                _schedule.Assign(party, made);
            }
        }

        Sort();
        foreach (var party in _selection.Chosen)
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
        for (var i = 0; i < Math.Min(options.Length, Selection.Near + Further); i++)
        {
            var option = options[i];
            if (i >= Selection.Near)
            {
                option = options[Selection.Near + _chance.Below(options.Length - Selection.Near)];
            }

            if (blurred && _chance.Below(4) == 0)
            {
                continue;
            }

            if (_schedule.Try(party, option) is { } made && (best is null || IsBetter(made, best)))
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

    /// <summary>By priority; within a group by people, by nearness, or by chance.</summary>
    private void Sort()
    {
        var rule = _chance.Below(3);
        foreach (var p in _selection.Chosen)
        {
            _keys[p] = rule switch
            {
                0 => -_schedule.Parties[p].People,
                1 => _selection.Nearest(p),
                _ => _chance.Below(int.MaxValue),
            };
        }

        _selection.Chosen.Sort(
            (a, b) => (_groups[a], _keys[a], a).CompareTo((_groups[b], _keys[b], b))
        );
    }
}
