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
        var bounds = Bounding.Solve(scenario, variant, request.Workers, cancellation);
        SearchResult search = null!;
        Replay replay = null!;
        IReadOnlyList<Bound> curve = [];
        BoundEffort effort = null!;
        var searched = TimeSpan.Zero;
        var certificates = new CertificateCheck(scenario, variant);
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
            {
                Check(certificates, bounds.All, request.Workers, cancellation);
                (curve, effort) = ExactBounding.Tighten(
                    bounds,
                    Wanted(request, share),
                    cancellation
                );
                Check(certificates, curve, request.Workers, cancellation);
            }
        );
        var all = Proven(scenario, bounds, curve, effort, replay, certificates);
        return new(
            new(
                Answers.Of(scenario, variant, all, search.Plan, replay, CutOffs(scenario, variant)),
                search.End,
                search.Rounds,
                search.Work
            ),
            [
                .. Checks
                    .FlawsOf(certificates, replay, all.Certified, effort, request.Workers)
                    .Select(f => f.Text),
            ],
            searched
        );
    }

    /// <summary>All bounds, exact where the plan reaches them, each told by the relaxation that its proof shows.</summary>
    private static AnswerBounds Proven(
        Scenario scenario,
        VariantBounds bounds,
        IReadOnlyList<Bound> curve,
        BoundEffort effort,
        Replay replay,
        CertificateCheck certificates
    ) =>
        new AnswerBounds(
            curve,
            bounds.Curve,
            scenario.Groups.Count == 1 ? [curve[^1]] : bounds.Alone,
            bounds.Prefixes,
            effort
        )
            .ReachedBy(replay, scenario.Step)
            .Each(b => b with { Relaxation = certificates.RelaxationOf(b) ?? b.Relaxation });

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

    /// <summary>Certificates do not ask for a plan: checked beside the search, they do not keep waiting whoever ends it.</summary>
    private static void Check(
        CertificateCheck certificates,
        IReadOnlyList<Bound> found,
        Workers workers,
        CancellationToken cancellation
    ) =>
        workers.For(
            found.Count,
            b =>
            {
                if (!cancellation.IsCancellationRequested)
                {
                    certificates.RelaxationOf(found[b]);
                }
            },
            CancellationToken.None
        );

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
