namespace SafePassage.Model;

/// <summary>The bounds an answer is built from.</summary>
/// <param name="Curve">All groups at every horizon, the last the whole window: the bounds that are shown.</param>
/// <param name="Trimmed">The trimmed ones of the same horizons.</param>
/// <param name="Alone">Each group by itself, in order of priority.</param>
/// <param name="Others">Further bounds that are written down with their certificates.</param>
/// <param name="Effort">What was done for <paramref name="Curve"/>.</param>
public sealed record AnswerBounds(
    IReadOnlyList<Bound> Curve,
    IReadOnlyList<Bound> Trimmed,
    IReadOnlyList<Bound> Alone,
    IReadOnlyList<Bound> Others,
    BoundEffort Effort
)
{
    /// <summary>The same, and exact where the replayed plan reaches them: nothing else shows that a bound can be reached.</summary>
    /// <param name="replay">Of the plan.</param>
    /// <param name="step">Of the replay.</param>
    public AnswerBounds ReachedBy(Replay replay, TimeSpan step) =>
        Each(b => replay.OutUnder(b, step) == b.Persons ? b with { Grade = BoundGrade.Exact } : b);

    /// <summary>The same with each bound as something makes it.</summary>
    /// <param name="told">Changes what is said of a bound.</param>
    public AnswerBounds Each(Func<Bound, Bound> told) =>
        this with
        {
            Curve = [.. Curve.Select(told)],
            Trimmed = [.. Trimmed.Select(told)],
            Alone = [.. Alone.Select(told)],
            Others = [.. Others.Select(told)],
        };

    /// <summary>Bounds as they were written down (<see cref="Certified"/>), each in its part again.</summary>
    /// <param name="certified">All of one variant, in the order in which they are written.</param>
    /// <param name="groups">Of the scenario.</param>
    /// <param name="effort">What was done for them.</param>
    public static AnswerBounds Listed(
        IReadOnlyList<Bound> certified,
        int groups,
        BoundEffort effort
    )
    {
        ArgumentNullException.ThrowIfNull(certified);
        ArgumentNullException.ThrowIfNull(effort);
        var some = groups > 1 ? (2 * groups) - 1 : 0;
        var curves = certified.Count - some;
        var horizons = effort.Step is null ? curves : curves / 2;
        Bound[] curve = [.. certified.Take(horizons).Skip(1), certified[0]];
        Bound[] rest = [.. certified.Skip(curves)];
        return new(
            curve,
            effort.Step is null ? curve : [.. certified.Skip(horizons).Take(horizons)],
            groups > 1 ? rest[(groups - 1)..] : [curve[^1]],
            groups > 1 ? rest[..(groups - 1)] : [],
            effort
        );
    }

    /// <summary>Whether the trimmed ones are written down besides: where better cuts were looked for.</summary>
    private bool ListsTrimmed => Effort.Step is not null;

    /// <summary>All that are written down, the whole window first.</summary>
    public IReadOnlyList<Bound> Certified =>
        [
            Curve[^1],
            .. Curve.SkipLast(1),
            .. ListsTrimmed ? Trimmed : [],
            .. Others,
            .. Alone.Where(a => a.Groups.Count < Curve[^1].Groups.Count),
        ];
}
