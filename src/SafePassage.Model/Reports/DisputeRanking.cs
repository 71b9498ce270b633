namespace SafePassage.Model;

/// <summary>A subject for which some speak and others against.</summary>
/// <param name="Subject">What is disputed.</param>
/// <param name="Standing">Who says what of it.</param>
public readonly record struct DisputedSubject(Subject Subject, Standing Standing);

/// <summary>Ranks disputes by what was found for them, and says what else has to be asked. Finds nothing itself.</summary>
public static class DisputeRanking
{
    /// <summary>Of how many persons apart and together two disputes must differ to be told as a pair: a hundredth.</summary>
    private const int Hundredth = 100;

    /// <summary>What disputes decide, most persons first, and which pairs decide another number than one by one.</summary>
    /// <param name="disputed">All that are disputed.</param>
    /// <param name="questions">Nothing resolved against, each dispute alone, any pairs.</param>
    /// <exception cref="ArgumentException">One of the first questions is missing.</exception>
    public static DisputeTable Table(
        IReadOnlyList<DisputedSubject> disputed,
        IReadOnlyList<DisputeQuestion> questions
    )
    {
        ArgumentNullException.ThrowIfNull(disputed);
        ArgumentNullException.ThrowIfNull(questions);
        var whole = Find(questions);
        DisputeValue[] ranked =
        [
            .. disputed
                .Select(d => ValueOf(d, whole, Find(questions, d.Subject)))
                .OrderByDescending(d => d.Decides)
                .ThenBy(d => d.Subject, Subject.InOrder),
        ];
        PairValue[] pairs =
        [
            .. questions
                .Where(q => q.Against.Count == 2)
                .Select(q => PairOf(q, whole, ranked))
                .Where(p => Difference(p) * Hundredth >= p.Apart.Value)
                .OrderByDescending(Difference)
                .ThenBy(p => p.First, Subject.InOrder)
                .ThenBy(p => p.Second, Subject.InOrder),
        ];
        return new(ranked, pairs) { Questions = questions };
    }

    /// <summary>The disputes for which plans are wanted: none where none decides anything.</summary>
    /// <param name="table">Ranked by bounds.</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<Subject> Leaders(DisputeTable table, int most)
    {
        ArgumentNullException.ThrowIfNull(table);
        var deciding = table.Disputes.Count(d => d.Decides > Persons.Zero);
        return [.. table.Disputes.Take(Math.Min(deciding, most)).Select(d => d.Subject)];
    }

    /// <summary>The pairs that are to be resolved together, in order.</summary>
    /// <param name="table">Ranked by bounds.</param>
    /// <param name="most">Of how many of the first disputes.</param>
    public static IReadOnlyList<Subject[]> Pairs(DisputeTable table, int most)
    {
        ArgumentNullException.ThrowIfNull(table);
        Subject[] deciding =
        [
            .. table
                .Disputes.Where(d => d.Decides > Persons.Zero)
                .Take(most)
                .Select(d => d.Subject),
        ];
        return
        [
            .. deciding.SelectMany(
                (first, i) => deciding.Skip(i + 1).Select(second => (Subject[])[first, second])
            ),
        ];
    }

    private static DisputeValue ValueOf(
        DisputedSubject disputed,
        DisputeQuestion whole,
        DisputeQuestion against
    ) =>
        new(
            disputed.Subject,
            disputed.Standing,
            whole.Bound.Persons,
            against.Bound.Persons,
            against.Plan is null ? null : whole.Plan?.Persons,
            whole.Plan is null ? null : against.Plan?.Persons
        );

    private static PairValue PairOf(
        DisputeQuestion question,
        DisputeQuestion whole,
        DisputeValue[] ranked
    )
    {
        var (first, second) = (question.Against[0], question.Against[1]);
        return new(
            first,
            second,
            whole.Bound.Persons - question.Bound.Persons,
            ranked.Where(d => d.Subject == first || d.Subject == second).Sum(d => d.Decides)
        );
    }

    private static long Difference(PairValue pair) => Math.Abs((pair.Together - pair.Apart).Value);

    private static DisputeQuestion Find(
        IReadOnlyList<DisputeQuestion> questions,
        params Subject[] against
    ) =>
        questions.FirstOrDefault(q => q.Against.SequenceEqual(against))
        ?? throw new ArgumentException(
            $"it was not asked what holds without {string.Join(", ", against)}",
            nameof(questions)
        );
}
