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
/// for: all groups for the whole window first, then for the earlier horizons, which are every ten minutes and the minutes between which
/// 50, 90 and 100 % can first be out; the trimmed ones of all horizons where better cuts were looked for; the first groups, the first
/// two, …; each group alone where there are several.
/// </summary>
internal sealed class ListedBounds
{
    /// <summary>How far the horizons are apart.</summary>
    private static readonly TimeSpan _every = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);

    private readonly Scenario _scenario;
    private readonly BoundEffort _effort;
    private readonly Persons _people;
    private readonly IReadOnlyList<Bound> _bounds;
    private readonly List<(BoundPlace Place, string[] Groups, TimeSpan Horizon)> _places = [];

    public ListedBounds(
        Scenario scenario,
        Variant variant,
        BoundEffort effort,
        IReadOnlyList<Bound> bounds
    )
    {
        (_scenario, _effort, _people, _bounds) = (
            scenario,
            effort,
            scenario.Coming(variant),
            bounds
        );
        string[] all = [.. scenario.Groups.Select(g => g.Id)];
        var whole = scenario.Window.Length;
        _places.Add((BoundPlace.Curve, all, whole));
        SortedSet<TimeSpan> horizons = [.. Minutes(all, whole)];
        for (var at = _every; at < whole; at += _every)
        {
            horizons.Add(at);
        }

        _places.AddRange(horizons.Select(h => (BoundPlace.Curve, all, h)));

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
    public IEnumerable<Flaw> FlawsOf(Replay replay)
    {
        var bounds = _bounds;
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

        foreach (var flaw in FlawsOfMinutes())
        {
            yield return flaw;
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

    /// <summary>The horizons of the list's beginning that are whole minutes and not every ten.</summary>
    private IEnumerable<TimeSpan> Minutes(string[] all, TimeSpan whole)
    {
        var before = TimeSpan.Zero;
        foreach (
            var bound in _bounds
                .Skip(1)
                .TakeWhile(b => b.Horizon < whole && b.Groups.SequenceEqual(all))
        )
        {
            if (bound.Horizon <= before)
            {
                yield break;
            }

            before = bound.Horizon;
            if (before.Ticks % _every.Ticks != 0 && before.Ticks % _minute.Ticks == 0)
            {
                yield return before;
            }
        }
    }

    /// <summary>Where a share can first be out is known to the minute, and no other minute is listed.</summary>
    private IEnumerable<Flaw> FlawsOfMinutes()
    {
        Bound[] curve = _effort.Step is null
            ? [.. _bounds.Take(CurveLength).Skip(1), _bounds[0]]
            : [.. _bounds.Skip(CurveLength).Take(CurveLength)];
        var needless = curve
            .Select(b => b.Horizon)
            .Where(h => h.Ticks % _every.Ticks != 0 && h < _scenario.Window.Length)
            .ToHashSet();
        foreach (var percent in Clearance.Percents)
        {
            if (Clearance.Crossing(curve, _people, percent) is not var (last, next))
            {
                continue;
            }

            needless.Remove(last);
            needless.Remove(next);
            if (next - last > _minute)
            {
                yield return new(
                    Rule.BoundsListed,
                    $"{percent} % can first be out between {last:hh\\:mm} and {next:hh\\:mm}, and the bounds for the minutes between are missing"
                );
            }
        }

        foreach (var minute in needless)
        {
            yield return new(Rule.BoundsListed, $"nobody asks for the bound by {minute:hh\\:mm}");
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
