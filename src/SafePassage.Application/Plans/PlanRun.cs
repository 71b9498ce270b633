using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>
/// The work on one plan, from which the best so far can be taken at any moment, also while it goes on in another thread: what is
/// whole and checked by then.
/// </summary>
public sealed class PlanRun
{
    private readonly PlanRequest _request;
    private readonly IReadOnlyList<Variant> _variants;
    private readonly Lock _taking = new();
    private readonly List<VariantAnswering> _answered = [];
    private StatementsAnswer? _statements;
    private MapAnswer? _streets;

    /// <param name="request">What to plan.</param>
    public PlanRun(PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        _request = request;
        _variants =
        [
            .. request.Given.Scenario.Variants.Where(v =>
                request.Variant is null || v.Id == request.Variant
            ),
        ];
    }

    /// <summary>Does the work, or as much of it as there is time for.</summary>
    /// <param name="progress">Told as it goes, at least once a variant, from one thread at a time.</param>
    /// <param name="cancellation">Ends it: the plan in hand is finished, later variants are not begun.</param>
    public void Work(IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        if (_variants.Count == 0)
        {
            return;
        }

        _request.Workers.Together(
            () => AnswerAll(progress, cancellation),
            () => Rank(cancellation),
            () => Take(() => _streets = ExamineStreets.Run(_request.Given))
        );
    }

    /// <summary>What is whole by now.</summary>
    public PlanOutcome Outcome()
    {
        if (_variants.Count == 0)
        {
            return new PlanOutcome.UnknownVariant(
                _request.Variant ?? "",
                [.. _request.Given.Scenario.Variants.Select(v => v.Id)]
            );
        }

        lock (_taking)
        {
            string[] defects = [.. _answered.SelectMany(a => a.Defects)];
            return defects.Length > 0 ? new PlanOutcome.FoundWrong(defects)
                : _answered.Count == 0 ? new PlanOutcome.NothingYet()
                : Planned([.. _answered.Select(a => a.Answered)]);
        }
    }

    private bool IsCutShort(IReadOnlyList<Answered> answers) =>
        answers.Count < _variants.Count
        || (_statements is null && _request.Given.Ledger is not null)
        || (_streets is null && _request.Given.Streets is not null)
        || answers.Any(a =>
            a.End == SearchEnd.Cancelled || a.Answer.Effort.End == BoundEnd.Interrupted
        );

    /// <summary>What one variant does not use of its share of work and time goes to those after it.</summary>
    private void AnswerAll(IProgress<PlanProgress>? progress, CancellationToken cancellation)
    {
        var (searched, worked) = (TimeSpan.Zero, 0L);
        for (var i = 0; i < _variants.Count && !cancellation.IsCancellationRequested; i++)
        {
            progress?.Report(new(_variants[i].Id, 0, Persons.Zero, Persons.Zero));
            var share = ShareOf(_variants.Count - i, searched, worked);
            try
            {
                var answering = VariantAnswering.Of(
                    _request,
                    _variants[i],
                    share,
                    progress,
                    cancellation
                );
                Take(() => _answered.Add(answering));
                searched += answering.Searched;
                worked += answering.Answered.Work;
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private Share ShareOf(int left, TimeSpan searched, long worked) =>
        new(
            Math.Max(0, _request.Work - worked) / left,
            _request.TimeLimit is { } limit
                ? TimeSpan.FromTicks(Math.Max(0, (limit - searched).Ticks)) / left
                : null,
            (_request.TimeLimit ?? PlanRequest.UsualTime) / _variants.Count
        );

    /// <summary>What the disputes decide; needs nothing of the plans.</summary>
    private void Rank(CancellationToken cancellation)
    {
        var given = _request.Given;
        if (given.Ledger is not { } ledger)
        {
            return;
        }

        try
        {
            var disputes = RankDisputes.Run(
                new(given.Scenario, ledger, given.AsOf)
                {
                    Seed = _request.Seed,
                    Workers = _request.Workers,
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
            _request.Given.Scenario,
            ledger,
            _request.Given.AsOf,
            disputes,
            _request.Gradings
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
        var (given, cutShort) = (_request.Given, IsCutShort(answers));
        var statements =
            _statements
            ?? (given.Ledger is { } ledger ? StatementsOf(ledger, DisputeTable.Empty) : null);
        var report = PlanReport.Of(
            given,
            _request.Seed,
            Product.Version,
            [.. answers.Select(a => a.Answer)],
            statements,
            _streets,
            cutShort ? InterruptedFindings.Of(_variants.Skip(answers.Length), statements) : []
        );
        var choices = PlanChoices.Of(_request, answers, cutShort);
        return new(
            report,
            answers,
            new(choices.Command, choices.Options) { LedgerHead = given.LedgerHead }
        )
        {
            Language = _request.Language,
        };
    }
}
