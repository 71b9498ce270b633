using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;

namespace SafePassage.Application;

/// <param name="Work">Of the search for this variant.</param>
/// <param name="Time">Of the same, where there is a limit.</param>
/// <param name="Bounds">Of the bounds, so that whether cuts over time fit does not depend on how long others searched.</param>
internal readonly record struct Share(long Work, TimeSpan? Time, TimeSpan Bounds);

/// <summary>One variant answered, and what the checkers have against it.</summary>
/// <param name="Searched">What the search took.</param>
internal sealed record VariantAnswering(
    Answered Answered,
    IReadOnlyList<string> Defects,
    TimeSpan Searched
)
{
    public static VariantAnswering Of(
        PlanRequest request,
        Variant variant,
        Share share,
        IProgress<PlanProgress>? progress,
        CancellationToken cancellation
    )
    {
        var scenario = request.Given.Scenario;
        var bounds = Bounding.Solve(scenario, variant, request.Workers, CancellationToken.None);
        SearchResult search = null!;
        Replay replay = null!;
        IReadOnlyList<Bound> curve = [];
        BoundEffort effort = null!;
        var searched = TimeSpan.Zero;
        // The search needs no more than the trimmed bound, and only one thread.
        request.Workers.Together(
            () =>
            {
                var before = request.Clock.GetTimestamp();
                search = PlanSearch.Solve(
                    scenario,
                    variant,
                    bounds.Whole,
                    Options(request, share),
                    new Relay(progress),
                    cancellation
                );
                searched = request.Clock.GetElapsedTime(before);
                replay = Replayer.Run(scenario, variant, search.Plan);
            },
            () =>
                (curve, effort) = ExactBounding.Tighten(
                    bounds,
                    Wanted(request, share),
                    cancellation
                )
        );
        var all = new AnswerBounds(
            curve,
            bounds.Curve,
            scenario.Groups.Count == 1 ? [curve[^1]] : bounds.Alone,
            bounds.Prefixes,
            effort
        ).ReachedBy(replay, scenario.Step);
        var answer = Answers.Of(
            scenario,
            variant,
            all,
            search.Plan,
            replay,
            CutOffs(scenario, variant)
        );
        return new(
            new(answer, search.End, search.Rounds, search.Work),
            Checks.FlawsOf(scenario, variant, search.Plan, replay, all.Certified, request.Workers),
            searched
        );
    }

    private static ExactOptions Wanted(PlanRequest request, Share share) =>
        new(
            request.Bound,
            share.Bounds,
            share.Time is null ? null : request.Clock,
            request.Workers
        );

    private static SearchOptions Options(PlanRequest request, Share share) =>
        new((ulong)request.Seed)
        {
            Work = share.Work,
            Clock = request.Clock,
            TimeLimit = share.Time,
            Gap = request.Gap,
            Rules = request.Rules,
            Tolerances = request.Tolerances,
        };

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

    private sealed class Relay(IProgress<PlanProgress>? progress) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value) =>
            progress?.Report(new(value.Variant, value.Rounds, value.Persons, value.Bound));
    }
}
