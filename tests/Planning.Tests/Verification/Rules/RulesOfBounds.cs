using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

/// <summary>
/// All that is written down of a variant, in a town where nobody is ordered to leave, with one thing altered: 20 minutes, two
/// groups, a bridge of eight a minute and a gate that lets ten through.
/// </summary>
internal static class RulesOfBounds
{
    private static readonly Scenario _town = new Town()
        .Window(20)
        .Group("sick")
        .Group("civilians")
        .Link("home", "bridge", 300, walkers: 8)
        .Link("bridge", "west", 60, walkers: 50)
        .Zone("home", "home", "sick", 10)
        .Zone("home", "home", "civilians", 500)
        .Corridor("west", "west", 10, "sick civilians")
        .Build();

    private static readonly Replay _replay = Replayer.Run(_town, Town.AsGiven, new("as_given", []));

    private static CertificateCheck Certificates => new(_town, Town.AsGiven);

    private static readonly VariantBounds _solved = Bounding.Solve(_town, Town.AsGiven);

    private static readonly BoundEffort _searched = new(
        BoundEnd.Searched,
        TimeSpan.FromSeconds(10),
        _town.Window.Length
    );

    /// <summary>Whole, 10 minutes; trimmed of 10 and 20 minutes; the sick before all; the sick, the civilians alone.</summary>
    public static IReadOnlyList<Bound> Sound { get; } =
    [
        .. new AnswerBounds(
            [.. Answer.ExactCurveOf(_town)],
            _solved.Curve,
            _solved.Alone,
            _solved.Prefixes,
            _searched
        )
            .Each(b => b with { Relaxation = Shown(b) })
            .Certified,
    ];

    public static IReadOnlyList<RuleBroken> All { get; } =
    [
        Listed("nothing", b => []),
        Listed("the last gone", b => b[..^1]),
        Listed("one in the middle gone", b => [.. b[..3], .. b[4..]]),
        Listed("one more", b => [.. b, b[0]]),
        Listed("two changed about", b => [b[1], b[0], .. b[2..]]),
        Graded("exact, and the plan does not reach it", 0, BoundGrade.Exact),
        Graded("the best cut, and nobody looked for it", 2, BoundGrade.BestCut),
        Graded("trimmed, and better cuts were looked for", 0, BoundGrade.Trimmed),
        Graded("a group's called the best cut", 5, BoundGrade.BestCut),
        new(
            Rule.GradeShown,
            "bounds: trimmed, and the plan reaches it",
            () => Checks.FlawsOf(Certificates, Out("sick", 10), Sound, _searched)
        ),
        new(
            Rule.GradeShown,
            "bounds: exact by itself, and the plan does not reach it",
            () =>
                Checks.FlawsOf(
                    _town,
                    Town.AsGiven,
                    new("as_given", []),
                    _replay,
                    [Sound[0] with { Grade = BoundGrade.Exact }]
                )
        ),
        new(
            Rule.BoundsListed,
            "bounds: none of all groups and the whole window",
            () => Checks.FlawsOf(_town, Town.AsGiven, new("as_given", []), _replay, [Sound[1]])
        ),
        new(
            Rule.CutSum,
            "bounds: one that its cut does not prove",
            () => FlawsOf(With(Sound, 0, b => b with { Persons = b.Persons - new Persons(1) }))
        ),
        new(
            Rule.BoundsListed,
            "bounds: of some groups alone",
            () => Checks.FlawsOf(_town, Town.AsGiven, new("as_given", []), _replay, [Sound[4]])
        ),
        new(
            Rule.RelaxationShown,
            "bounds: another relaxation",
            () => FlawsOf(With(Sound, 0, b => b with { Relaxation = Other(b) }))
        ),
        new(
            Rule.BoundsInOrder,
            "bounds: above the trimmed one",
            () => FlawsOf(With(Sound, 0, Weaker))
        ),
        new(
            Rule.PlanWithinBound,
            "bounds: a plan that brings out more",
            () => FlawsOf(Sound, Out("civilians", 10_000))
        ),
        new(
            Rule.PlanWithinBound,
            "bounds: a plan that brings out more than one of them allows",
            () => FlawsOf([Sound[0]], Out("civilians", 10_000), all: false)
        ),
        Effort("searched and not to the end", BoundEnd.Searched, 10, 10),
        Effort("searched in no steps", BoundEnd.Searched, null, 20, trimmed: false),
        Effort("asked for and searched", BoundEnd.Asked, 10, null),
        Effort("asked for and searched to the end", BoundEnd.Asked, null, 20, trimmed: false),
        Effort(
            "too large and searched to the end in no steps",
            BoundEnd.TooLarge,
            null,
            20,
            trimmed: false
        ),
        Effort("ended by time and in no steps", BoundEnd.TimeLimit, null, null, trimmed: false),
        Effort("ended by time at the end", BoundEnd.TimeLimit, 10, 20),
        Effort("interrupted in no steps", BoundEnd.Interrupted, null, null, trimmed: false),
        Effort("interrupted at the end", BoundEnd.Interrupted, 10, 20),
        Effort("searched in steps of nothing", BoundEnd.Searched, 0, 20),
        Effort("searched to where there is no bound", BoundEnd.TimeLimit, 10, 11),
    ];

    public static IReadOnlyList<Flaw> FlawsOf(IReadOnlyList<Bound> bounds) =>
        Checks.FlawsOf(Certificates, _replay, bounds, _searched);

    private static IReadOnlyList<Flaw> FlawsOf(
        IReadOnlyList<Bound> bounds,
        Replay replay,
        bool all = true
    )
    {
        var found = all
            ? Checks.FlawsOf(Certificates, replay, bounds, _searched)
            : Checks.FlawsOf(_town, Town.AsGiven, new("as_given", []), replay, bounds);
        return found;
    }

    private static RuleBroken Listed(string how, Func<Bound[], Bound[]> change) =>
        new(Rule.BoundsListed, $"bounds: {how}", () => FlawsOf(change([.. Sound])));

    private static RuleBroken Graded(string how, int place, BoundGrade grade) =>
        new(
            Rule.GradeShown,
            $"bounds: {how}",
            () => FlawsOf(With(Sound, place, b => b with { Grade = grade }))
        );

    /// <summary>The list and its grades fit what is said, which cannot be.</summary>
    private static RuleBroken Effort(
        string how,
        BoundEnd end,
        double? step,
        double? until,
        bool trimmed = true
    ) =>
        new(
            Rule.EffortPlausible,
            $"bounds: {how}",
            () =>
            {
                var effort = new BoundEffort(
                    end,
                    step is { } s ? TimeSpan.FromSeconds(s) : null,
                    until is { } u ? TimeSpan.FromMinutes(u) : null
                );
                var searched = TimeSpan.FromMinutes(until ?? 0);
                Bound[] bounds =
                [
                    .. Sound
                        .Take(2)
                        .Select(b =>
                            b.Horizon <= searched && step is not null
                                ? b
                                : Sound.Skip(2).First(t => t.Horizon == b.Horizon)
                        ),
                    .. Sound.Skip(trimmed ? 2 : 4),
                ];
                return Checks.FlawsOf(Certificates, _replay, bounds, effort);
            }
        );

    private static Bound[] With(
        IReadOnlyList<Bound> bounds,
        int place,
        Func<Bound, Bound> change
    ) => [.. bounds.Select((b, i) => i == place ? change(b) : b)];

    private static Relaxation Shown(Bound bound) =>
        new CertificateCheck(_town, Town.AsGiven).RelaxationOf(bound)!.Value;

    /// <summary>One under which the certificate proves the bound as well.</summary>
    private static Relaxation Other(Bound bound) =>
        Enum.GetValues<Relaxation>()
            .Last(r =>
                CertificateCheck.FlawsOf(_town, Town.AsGiven, bound with { Relaxation = r }).Count
                == 0
            );

    /// <summary>The same, and people counted besides whom nobody needs to count.</summary>
    private static Bound Weaker(Bound bound)
    {
        CutItem[] cut =
        [
            .. bound.Cut,
            new(
                CutKind.Zone,
                "home",
                ["civilians"],
                null,
                new(TimeSpan.Zero, bound.Horizon),
                new Persons(500).InMillionths
            ),
        ];
        return bound with { Cut = cut, Persons = cut.Sum(i => i.Amount).Floor() };
    }

    /// <summary>A replay that says that so many of a group are out in the end.</summary>
    private static Replay Out(string group, long persons) =>
        _replay with
        {
            OutByGroup = _replay.OutByGroup.ToDictionary(
                g => g.Key,
                g =>
                    g.Key == group
                        ? (IReadOnlyList<PersonMillionths>)
                            [.. g.Value.SkipLast(1), new Persons(persons).InMillionths]
                        : g.Value
            ),
        };
}
