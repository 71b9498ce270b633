using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>
/// The main job from end to end: for each variant the bounds, a plan, the replay and the certificate check; beside them what the
/// disputes of the ledger decide and what the street map leaves open.
/// </summary>
public static class MakePlan
{
    /// <param name="request">What to plan.</param>
    /// <param name="progress">Told as it goes, at least once a variant, from one thread at a time.</param>
    /// <param name="cancellation">Ends the searches; every variant still gets a first plan and its checks.</param>
    public static PlanOutcome Run(
        PlanRequest request,
        IProgress<PlanProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var scenario = request.Given.Scenario;
        Variant[] variants =
        [
            .. scenario.Variants.Where(v => request.Variant is null || v.Id == request.Variant),
        ];
        if (variants.Length == 0)
        {
            return new PlanOutcome.UnknownVariant(
                request.Variant ?? "",
                [.. scenario.Variants.Select(v => v.Id)]
            );
        }

        VariantAnswering[] answered = [];
        StatementsAnswer? statements = null;
        MapAnswer? streets = null;
        request.Workers.Together(
            () => answered = AnswerAll(request, variants, progress, cancellation),
            () => statements = Statements(request, cancellation),
            () => streets = ExamineStreets.Run(request.Given)
        );
        string[] defects = [.. answered.SelectMany(a => a.Defects)];
        return defects.Length > 0
            ? new PlanOutcome.FoundWrong(defects)
            : Planned(request, [.. answered.Select(a => a.Answered)], statements, streets);
    }

    /// <summary>What one variant does not use of its share of work and time goes to those after it.</summary>
    private static VariantAnswering[] AnswerAll(
        PlanRequest request,
        Variant[] variants,
        IProgress<PlanProgress>? progress,
        CancellationToken cancellation
    )
    {
        var (searched, worked) = (TimeSpan.Zero, 0L);
        var all = new VariantAnswering[variants.Length];
        for (var i = 0; i < variants.Length; i++)
        {
            progress?.Report(new(variants[i].Id, 0, Persons.Zero, Persons.Zero));
            var left = variants.Length - i;
            all[i] = VariantAnswering.Of(
                request,
                variants[i],
                new(
                    Math.Max(0, request.Work - worked) / left,
                    request.TimeLimit is { } limit
                        ? TimeSpan.FromTicks(Math.Max(0, (limit - searched).Ticks)) / left
                        : null,
                    (request.TimeLimit ?? PlanRequest.UsualTime) / variants.Length
                ),
                progress,
                cancellation
            );
            searched += all[i].Searched;
            worked += all[i].Answered.Work;
        }

        return all;
    }

    /// <summary>What the disputes decide; null without a ledger. Needs nothing of the plans.</summary>
    private static StatementsAnswer? Statements(PlanRequest request, CancellationToken cancellation)
    {
        var given = request.Given;
        if (given.Ledger is not { } ledger)
        {
            return null;
        }

        var disputes = RankDisputes.Run(
            new(given.Scenario, ledger, given.AsOf)
            {
                Seed = request.Seed,
                Workers = request.Workers,
            },
            null,
            cancellation
        );
        return StatementsAnswer.Of(given.Scenario, ledger, given.AsOf, disputes, request.Gradings);
    }

    private static PlanOutcome.Planned Planned(
        PlanRequest request,
        Answered[] answers,
        StatementsAnswer? statements,
        MapAnswer? streets
    )
    {
        var report = new Report
        {
            Scenario = request.Given.Scenario,
            Inputs = request.Given.Inputs,
            Seed = request.Seed,
            Version = Product.Version,
            Variants = [.. answers.Select(a => a.Answer)],
            Findings =
            [
                .. ScenarioFindings.Of(request.Given.Scenario),
                .. PlanFindings.Of(answers.Select(a => a.Answer)),
            ],
            Statements = statements,
            Streets = streets,
        };
        return new(report, answers, PlanProvenance.Of(request, answers));
    }
}
