using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>Which disputes of a ledger to rank, and how far to go.</summary>
/// <param name="Scenario">With the readings of the ledger as its variants.</param>
/// <param name="AsOf">What was said later is not heard.</param>
public sealed record RankingRequest(Scenario Scenario, Ledger Ledger, DateTimeOffset AsOf)
{
    /// <summary>For how many of the first disputes plans are computed.</summary>
    public int Leaders { get; init; } = 4;

    /// <summary>Of how many of the first disputes every pair is resolved together.</summary>
    public int Paired { get; init; } = 8;

    /// <summary>Rounds of each stage of a search without gain.</summary>
    public int Patience { get; init; } = 60;

    /// <summary>Units of work for each plan.</summary>
    public long Work { get; init; } = 1_000_000;

    /// <summary>Of the searches, ≥ 0.</summary>
    public long Seed
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 1;

    public Workers Workers { get; init; }
}

/// <param name="Done">Questions answered: bounds, plans, pairs.</param>
/// <param name="Asked">Those known to be asked so far; grows once the first disputes are known.</param>
public readonly record struct RankingProgress(int Done, int Asked);

/// <summary>
/// Which dispute matters most. Each is resolved for and against alone, all others as announced; the difference of the two
/// bounds is the number of persons it decides. The outcome does not depend on the number of workers.
/// </summary>
public static class RankDisputes
{
    /// <summary>Every subject against which somebody speaks, most persons decided first.</summary>
    /// <param name="request">What to rank.</param>
    /// <param name="progress">Told after every question, from whatever thread answers it, one at a time.</param>
    /// <param name="cancellation">Ends the work without an answer: numbers of which some are worth less than others mislead.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static DisputeTable Run(
        RankingRequest request,
        IProgress<RankingProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var disputed = Disputed(request.Scenario, request.Ledger, request.AsOf);
        Subject[] subjects = [.. disputed.Select(d => d.Subject)];
        var asking = new DisputeQuestions(request, subjects, progress, cancellation);
        var questions = asking.Bounds([
            [],
            .. subjects.Select(s => (Subject[])[s]),
        ]);
        var ranked = DisputeRanking.Table(disputed, questions);
        if (DisputeRanking.Leaders(ranked, request.Leaders) is { Count: > 0 } leaders)
        {
            questions = asking.WithPlans(
                questions,
                q => q.Against.Count == 0 || leaders.Contains(q.Against[0])
            );
        }

        return DisputeRanking.Table(
            disputed,
            [.. questions, .. asking.Bounds(DisputeRanking.Pairs(ranked, request.Paired))]
        );
    }

    /// <summary>What a plan takes for granted and somebody speaks against, by the subject as a whole.</summary>
    internal static IReadOnlyList<DisputedSubject> Disputed(
        Scenario scenario,
        Ledger ledger,
        DateTimeOffset asOf
    ) =>
        [
            .. scenario
                .Corridors.Select(c => Subject.Corridor(c.Id))
                .Concat(scenario.Groups.Select(g => Subject.Group(g.Id)))
                .Prepend(Subject.Truce)
                .Select(s => new DisputedSubject(
                    s,
                    LedgerVariants.StandingOf(scenario, ledger, s, asOf)
                ))
                .Where(d => d.Standing.IsContested),
        ];

    /// <summary>The scenario with some disputes resolved against and all others for.</summary>
    internal static Variant Resolved(
        RankingRequest request,
        IReadOnlyList<Subject> disputed,
        IReadOnlyList<Subject> against
    ) =>
        LedgerVariants.Of(
            request.Scenario,
            request.Ledger,
            disputed.Aggregate(
                ReadingRule.Announced,
                (rule, s) => rule.With(s, against.Contains(s) ? Bearing.Against : Bearing.For)
            ),
            request.AsOf,
            request.Workers
        );
}
