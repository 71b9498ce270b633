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
    /// <param name="cancellation">Cuts the search for plans short; bounds are always found, so every dispute has its number.</param>
    public static DisputeTable Run(
        RankingRequest request,
        IProgress<RankingProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        Subject[] subjects = [.. Disputed(request)];
        var questions = new DisputeQuestions(request, subjects, progress, cancellation);
        var bounds = questions.Bounds([
            [],
            .. subjects.Select(s => (Subject[])[s]),
        ]);
        DisputeValue[] ranked =
        [
            .. subjects
                .Select(
                    (s, i) =>
                        new DisputeValue(
                            s,
                            StandingOf(request, s),
                            bounds[0],
                            bounds[i + 1],
                            null,
                            null
                        )
                )
                .OrderByDescending(d => d.Decides)
                .ThenBy(d => d.Subject, Subject.InOrder),
        ];
        DisputeValue[] deciding = [.. ranked.Where(d => d.Decides > Persons.Zero)];
        return new(
            WithPlans(questions, ranked, Math.Min(deciding.Length, request.Leaders)),
            Pairs(questions, bounds[0], [.. deciding.Take(request.Paired)])
        );
    }

    /// <summary>What the plan takes for granted and somebody speaks against, by the subject as a whole.</summary>
    private static IEnumerable<Subject> Disputed(RankingRequest request) =>
        request
            .Scenario.Corridors.Select(c => Subject.Corridor(c.Id))
            .Concat(request.Scenario.Groups.Select(g => Subject.Group(g.Id)))
            .Prepend(Subject.Truce)
            .Where(s => StandingOf(request, s).IsContested);

    private static Standing StandingOf(RankingRequest request, Subject subject) =>
        LedgerVariants.StandingOf(request.Scenario, request.Ledger, subject, request.AsOf);

    private static DisputeValue[] WithPlans(
        DisputeQuestions questions,
        DisputeValue[] ranked,
        int leaders
    )
    {
        if (leaders == 0)
        {
            return ranked;
        }

        var plans = questions.Plans([
            [],
            .. ranked.Take(leaders).Select(d => (Subject[])[d.Subject]),
        ]);
        return
        [
            .. ranked.Select(
                (d, i) =>
                    i < leaders ? d with { PlanFor = plans[0], PlanAgainst = plans[i + 1] } : d
            ),
        ];
    }

    /// <summary>Those that decide another number together than one by one, by a hundredth or more.</summary>
    private static PairValue[] Pairs(DisputeQuestions questions, Persons whole, DisputeValue[] all)
    {
        (DisputeValue First, DisputeValue Second)[] pairs =
        [
            .. all.SelectMany((d, i) => all.Skip(i + 1).Select(later => (d, later))),
        ];
        var left = questions.Bounds([
            .. pairs.Select(p => (Subject[])[p.First.Subject, p.Second.Subject]),
        ]);
        return
        [
            .. pairs
                .Select(
                    (p, k) =>
                        new PairValue(
                            p.First.Subject,
                            p.Second.Subject,
                            whole - left[k],
                            p.First.Decides + p.Second.Decides
                        )
                )
                .Where(p => Math.Abs((p.Together - p.Apart).Value) * 100 >= p.Apart.Value)
                .OrderByDescending(p => Math.Abs((p.Together - p.Apart).Value))
                .ThenBy(p => p.First, Subject.InOrder)
                .ThenBy(p => p.Second, Subject.InOrder),
        ];
    }
}
