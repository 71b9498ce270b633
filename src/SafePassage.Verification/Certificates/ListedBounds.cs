using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>Why a bound stands where it stands.</summary>
internal enum BoundPlace
{
    /// <summary>All groups at a horizon: what is shown.</summary>
    Curve,

    /// <summary>The trimmed one of the same horizon.</summary>
    Trimmed,

    /// <summary>The first groups in order of priority, or one group alone.</summary>
    SomeGroups,
}

/// <summary>
/// The bounds that have to be written down for a variant, which follow from the scenario and from whether cuts over time were looked
/// for: all groups for the whole window first, then for the earlier horizons; the trimmed ones of all horizons where better cuts
/// were looked for; the first groups, the first two, …; each group alone where there are several.
/// </summary>
internal sealed class ListedBounds
{
    /// <summary>How far the horizons are apart.</summary>
    private static readonly TimeSpan _every = TimeSpan.FromMinutes(10);

    private readonly Scenario _scenario;
    private readonly BoundEffort _effort;
    private readonly List<(BoundPlace Place, string[] Groups, TimeSpan Horizon)> _places = [];

    public ListedBounds(Scenario scenario, BoundEffort effort)
    {
        (_scenario, _effort) = (scenario, effort);
        string[] all = [.. scenario.Groups.Select(g => g.Id)];
        var whole = scenario.Window.Length;
        _places.Add((BoundPlace.Curve, all, whole));
        for (var at = _every; at < whole; at += _every)
        {
            _places.Add((BoundPlace.Curve, all, at));
        }

        CurveLength = _places.Count;
        if (effort.Step is not null)
        {
            _places.AddRange([
                .. _places
                    .Skip(1)
                    .Append(_places[0])
                    .Select(p => (BoundPlace.Trimmed, p.Groups, p.Horizon)),
            ]);
        }

        for (var k = 1; k < all.Length; k++)
        {
            _places.Add((BoundPlace.SomeGroups, all[..k], whole));
        }

        _places.AddRange(
            all.Where(_ => all.Length > 1)
                .Select(g => (BoundPlace.SomeGroups, (string[])[g], whole))
        );
    }

    private int CurveLength { get; }

    /// <summary>What is wrong with the list as a whole, and with the grades in it.</summary>
    public IEnumerable<Flaw> FlawsOf(IReadOnlyList<Bound> bounds, Replay replay)
    {
        var length = Math.Min(bounds.Count, _places.Count);
        for (var i = 0; i < length; i++)
        {
            var (_, groups, horizon) = _places[i];
            if (bounds[i].Horizon != horizon || !bounds[i].Groups.SequenceEqual(groups))
            {
                yield return Missing(i, $"{Checks.Name(bounds[i])} stands in its place");
                yield break;
            }
        }

        if (bounds.Count < _places.Count)
        {
            yield return Missing(bounds.Count, $"there are {bounds.Count} bounds");
            yield break;
        }

        foreach (var bound in bounds.Skip(_places.Count))
        {
            yield return new(Rule.BoundsListed, $"{Checks.Name(bound)}: nobody asks for it");
        }

        for (var i = 0; i < length; i++)
        {
            foreach (var flaw in FlawsOfGrade(i, bounds, replay))
            {
                yield return flaw;
            }
        }
    }

    /// <summary>What is wrong with what is said of the search for bounds.</summary>
    public IEnumerable<Flaw> FlawsOfEffort()
    {
        var (end, step, until) = _effort;
        var fits = end switch
        {
            BoundEnd.Searched => step is not null && until == _scenario.Window.Length,
            BoundEnd.Asked => step is null && until is null,
            BoundEnd.TooLarge => step is not null || until is null,
            BoundEnd.TimeLimit or BoundEnd.Interrupted => step is not null
                && until != _scenario.Window.Length,
        };
        if (!fits || step <= TimeSpan.Zero || (until is { } to && !IsHorizon(to)))
        {
            yield return new(
                Rule.EffortPlausible,
                $"the search for bounds is said to have ended as '{Word<BoundEnd>.Of(end)}' in steps of {step?.TotalSeconds ?? 0:0.###} s up to {until?.TotalMinutes ?? 0:0.##} minutes, which does not fit together"
            );
        }
    }

    private bool IsHorizon(TimeSpan time) => _places.Exists(p => p.Horizon == time);

    private Flaw Missing(int place, string instead) =>
        new(
            Rule.BoundsListed,
            $"the bound of {string.Join(", ", _places[place].Groups)} by {_places[place].Horizon:hh\\:mm} is missing: {instead}"
        );

    private IEnumerable<Flaw> FlawsOfGrade(int i, IReadOnlyList<Bound> bounds, Replay replay)
    {
        var (bound, place) = (bounds[i], _places[i].Place);
        var trimmed = place == BoundPlace.Curve ? TrimmedBeside(i, bounds) : null;
        if (trimmed is not null && trimmed.Persons < bound.Persons)
        {
            yield return new(
                Rule.BoundsInOrder,
                $"{Checks.Name(bound)}: it is {bound.Persons}, and the trimmed one of the same time {trimmed.Persons}"
            );
        }

        var shown =
            replay.OutUnder(bound, _scenario.Step) == bound.Persons ? BoundGrade.Exact
            : trimmed is not null
            && (bound.Horizon <= _effort.SearchedUntil || bound.Persons < trimmed.Persons)
                ? BoundGrade.BestCut
            : BoundGrade.Trimmed;
        if (bound.Grade != shown)
        {
            yield return new(
                Rule.GradeShown,
                $"{Checks.Name(bound)}: plan and certificates show that it is '{Word<BoundGrade>.Of(shown)}'"
            );
        }
    }

    /// <summary>Those of the curve stand with the whole window first, the trimmed ones in order of time.</summary>
    private Bound? TrimmedBeside(int i, IReadOnlyList<Bound> bounds) =>
        _effort.Step is null ? null : bounds[CurveLength + ((i + CurveLength - 1) % CurveLength)];
}
