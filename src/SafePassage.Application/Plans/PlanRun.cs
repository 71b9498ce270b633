using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>
/// The work on one plan, from which the best so far can be taken at any moment, also while it goes on in another thread: what is
/// whole and checked by then.
/// </summary>
internal sealed class PlanRun(PlanRequest request, IReadOnlyList<Variant> variants)
{
    private readonly Lock _taking = new();
    private readonly List<VariantAnswering> _answered = [];
    private StatementsAnswer? _statements;
    private MapAnswer? _streets;

    /// <summary>Does the work, or as much of it as there is time for.</summary>
    /// <param name="progress">Told as it goes, at least once a variant, from one thread at a time.</param>
    /// <param name="cancellation">Ends it: the plan in hand is finished, later variants are not begun.</param>
    public void Work(IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        request.Workers.Together(
            () => AnswerAll(progress, cancellation),
            () => Rank(cancellation),
            () => Take(() => _streets = ExamineStreets.Run(request.Given))
        );
    }

    /// <summary>What is whole by now.</summary>
    public PlanOutcome Outcome()
    {
        lock (_taking)
        {
            string[] defects = [.. _answered.SelectMany(a => a.Defects)];
            return defects.Length > 0 ? new PlanOutcome.FoundWrong(defects)
                : _answered.Count == 0 ? new PlanOutcome.NothingYet()
                : Planned([.. _answered.Select(a => a.Answered)]);
        }
    }

    private bool IsCutShort(IReadOnlyList<Answered> answers) =>
        answers.Count < variants.Count
        || (_statements is null && request.Given.Ledger is not null)
        || (_streets is null && request.Given.Streets is not null)
        || answers.Any(a =>
            a.End == SearchEnd.Cancelled || a.Answer.Effort.End == BoundEnd.Interrupted
        );

    /// <summary>What one variant does not use of its share of the time goes to those after it.</summary>
    private void AnswerAll(IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        var searched = TimeSpan.Zero;
        for (var i = 0; i < variants.Count && !cancellation.IsCancellationRequested; i++)
        {
            progress?.Report(new(variants[i].Id, 0, Persons.Zero, Persons.Zero));
            var left = request.TimeLimit - searched;
            var share = left <= TimeSpan.Zero ? TimeSpan.Zero : left / (variants.Count - i);
            try
            {
                var answering = VariantAnswering.Of(
                    request,
                    variants[i],
                    new(share, request.TimeLimit / variants.Count),
                    progress,
                    cancellation
                );
                Take(() => _answered.Add(answering));
                searched += answering.Searched;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>What the disputes decide; needs nothing of the plans.</summary>
    private void Rank(CancellationToken cancellation)
    {
        var given = request.Given;
        if (given.Ledger is not { } ledger)
        {
            return;
        }

        try
        {
            var disputes = RankDisputes.Run(
                new(given.Scenario, ledger, given.AsOf, request.Clock)
                {
                    Seed = request.Seed,
                    Workers = request.Workers,
                },
                null,
                cancellation
            );
            Take(() => _statements = StatementsOf(ledger, disputes));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told as a finding: the disputes are not ranked.
        }
    }

    private StatementsAnswer StatementsOf(Ledger ledger, DisputeTable disputes) =>
        StatementsAnswer.Of(
            request.Given.Scenario,
            ledger,
            request.Given.AsOf,
            disputes,
            request.Gradings
        );

    private void Take(Action what)
    {
        lock (_taking)
        {
            what();
        }
    }

    private PlanOutcome.Planned Planned(Answered[] answers)
    {
        var (given, cutShort) = (request.Given, IsCutShort(answers));
        var statements =
            _statements
            ?? (given.Ledger is { } ledger ? StatementsOf(ledger, DisputeTable.Empty) : null);
        var report = PlanReport.Of(
            given,
            request.Seed,
            Product.Version,
            [.. answers.Select(a => a.Answer)],
            statements,
            _streets,
            cutShort ? InterruptedFindings.Of(variants.Skip(answers.Length), statements) : []
        );
        var choices = PlanChoices.Of(request, answers, cutShort);
        return new(
            report,
            answers,
            new(choices.Command, choices.Options) { LedgerHead = given.LedgerHead }
        )
        {
            Language = request.Language,
        };
    }
}
