using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;

namespace SafePassage.Application;

/// <param name="Seed">Of the search.</param>
/// <param name="Clock">The clock of the time limit.</param>
/// <param name="TimeLimit">
/// For the search in all variants together; the bounds have as much beside it. Replay and checks are not charged.
/// </param>
/// <param name="Bound">Which bound is wanted.</param>
public sealed record AnswerOptions(
    long Seed,
    TimeProvider Clock,
    TimeSpan TimeLimit,
    BoundChoice Bound = BoundChoice.WhatFits
);

/// <summary>How far the work is.</summary>
/// <param name="Variant">Id of the variant being worked on.</param>
/// <param name="Persons">Persons the best plan so far brings out; 0 while the bound is being found.</param>
/// <param name="Bound">0 while it is being found.</param>
public readonly record struct AnswerProgress(string Variant, long Rounds, long Persons, long Bound);

/// <summary>A variant's answer and how its search ended.</summary>
public sealed record Answered(VariantAnswer Answer, SearchEnd End, long Rounds);

/// <summary>
/// The outcome of answering: answers that passed every check, or the flaws that the checkers found in our own work.
/// </summary>
public sealed record AnswerOutcome(
    IReadOnlyList<Answered> Answers,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<string> Defects
);

/// <summary>
/// The main job from end to end: for each variant the bounds, a plan, the replay and the certificate check. What does
/// not pass its check is not answered: a wrong number is worse than none.
/// </summary>
public static class AnswerRun
{
    /// <param name="scenario">What to plan.</param>
    /// <param name="variants">Which of its variants, in order.</param>
    /// <param name="options">What may be spent.</param>
    /// <param name="progress">Told as it goes, at least once a variant.</param>
    /// <param name="cancellation">Ends the search; every variant still gets a first plan and its checks.</param>
    public static AnswerOutcome Solve(
        Scenario scenario,
        IReadOnlyList<Variant> variants,
        AnswerOptions options,
        IProgress<AnswerProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var searched = TimeSpan.Zero;
        var answers = new List<Answered>();
        var defects = new List<string>();
        for (var i = 0; i < variants.Count; i++)
        {
            progress?.Report(new(variants[i].Id, 0, 0, 0));
            var bounds = Bounding.Solve(scenario, variants[i], CancellationToken.None);
            // The search needs no more than the trimmed bound, and only one core.
            var tightening = Task.Run(
                () =>
                    ExactBounding.Tighten(
                        bounds,
                        new(options.Bound, options.TimeLimit / variants.Count, options.Clock),
                        cancellation
                    ),
                CancellationToken.None
            );
            var left = options.TimeLimit - searched;
            var share = left <= TimeSpan.Zero ? TimeSpan.Zero : left / (variants.Count - i);
            var before = options.Clock.GetTimestamp();
            var search = PlanSearch.Solve(
                scenario,
                variants[i],
                bounds.Whole,
                new((ulong)options.Seed, options.Clock, share),
                new Relay(progress),
                cancellation
            );
            searched += options.Clock.GetElapsedTime(before);
            var replay = Replayer.Run(scenario, variants[i], search.Plan);
            var (curve, effort) = tightening.GetAwaiter().GetResult();
            var all = new AnswerBounds(
                curve,
                bounds.Curve,
                scenario.Groups.Count == 1 ? [curve[^1]] : bounds.Alone,
                bounds.Prefixes,
                effort
            );
            defects.AddRange(
                Checks.FlawsOf(scenario, variants[i], search.Plan, replay, all.Certified)
            );
            var answer = Answers.Of(
                scenario,
                variants[i],
                all,
                search.Plan,
                replay,
                CutOffs(scenario, variants[i])
            );
            answers.Add(new(answer, search.End, search.Rounds));
        }

        return new(answers, FindingsOf(scenario), defects);
    }

    /// <summary>What is wrong with the scenario itself: gates and people that no plan can join, even with all open as announced.</summary>
    public static IReadOnlyList<Finding> FindingsOf(Scenario scenario)
    {
        var announced = new Variant(
            "announced",
            "As announced",
            new HashSet<string>(),
            new Dictionary<string, double>(),
            "",
            ""
        );
        var corridors = Reachability
            .UnreachableCorridors(scenario, announced)
            .Select(c => scenario.Corridors[c])
            .Select(c => new Finding(
                FindingKind.UnreachableCorridor,
                c.Id,
                null,
                0,
                $"nobody who may use corridor {c.Id} can reach its gate while it is open"
            ));
        var people = Reachability
            .Stranded(scenario, announced)
            .Select(s =>
                (Zone: scenario.Zones[s.Zone], Group: scenario.Groups[s.Group], Stranded: s)
            )
            .Select(s => new Finding(
                FindingKind.NoWayOut,
                s.Zone.Id,
                s.Group.Id,
                s.Stranded.People,
                $"{s.Stranded.People} {s.Group.Id} of {s.Zone.Id} can reach no corridor they may use before it shuts"
            ));
        return [.. corridors, .. people, .. LengthFindings.Of(scenario.Network)];
    }

    private static IReadOnlyList<CutOff> CutOffs(Scenario scenario, Variant variant) =>
        [
            .. Reachability
                .Stranded(scenario, variant)
                .Select(s => new CutOff(
                    scenario.Zones[s.Zone],
                    scenario.Groups[s.Group],
                    s.People,
                    s.AnyCorridor ? CutOffReason.NotInTime : CutOffReason.NoneOpen
                )),
        ];

    private sealed class Relay(IProgress<AnswerProgress>? progress) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value) =>
            progress?.Report(new(value.Variant, value.Rounds, value.Persons, value.Bound));
    }
}
