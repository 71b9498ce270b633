namespace SafePassage.Model;

/// <summary>What one voice says that one side lost of one category.</summary>
/// <param name="Voice">Party and person, or the source that speaks for itself.</param>
/// <param name="Source">Id of the source in which the last of the parts was read.</param>
/// <param name="Parts">What was added up: never twice the same time and area; in order of time.</param>
/// <param name="Total">Of the parts.</param>
/// <param name="NotAdded">Further counts of this voice that may be of the same losses again.</param>
public sealed record VoiceTotal(
    string Voice,
    string Source,
    IReadOnlyList<Loss> Parts,
    Count Total,
    IReadOnlyList<Loss> NotAdded
)
{
    /// <summary>Those of <see cref="NotAdded"/> in whose place the voice put a later figure of the same time and area.</summary>
    public IReadOnlyList<Loss> Earlier { get; init; } = [];
}

/// <summary>The voices on one period or one area alone.</summary>
/// <param name="Period">Null when this is about an area.</param>
/// <param name="Area">Null when this is about a period, or the area is not named.</param>
/// <param name="Voices">In order of their names.</param>
public sealed record LossSlice(When? Period, Name? Area, IReadOnlyList<VoiceTotal> Voices);

/// <summary>All that was said on the losses of one side in one category: side by side, never added across voices.</summary>
/// <param name="Side">Id of the party that lost.</param>
/// <param name="Category">What it lost.</param>
/// <param name="Voices">On all periods and areas, in order of their names.</param>
/// <param name="ByPeriod">For each period that somebody gives a count for, in order of time.</param>
/// <param name="ByArea">For each area that somebody gives a count for, by name; the unnamed last.</param>
/// <param name="Conflicts">With counts of this comparison or of another: the contradicting first, then in order of time.</param>
public sealed record LossComparison(
    string Side,
    LossCategory Category,
    IReadOnlyList<VoiceTotal> Voices,
    IReadOnlyList<LossSlice> ByPeriod,
    IReadOnlyList<LossSlice> ByArea,
    IReadOnlyList<LossConflict> Conflicts
)
{
    /// <summary>Whether two of them cannot both be right.</summary>
    public bool Contradict => Conflicts.Any(c => c.Kind == ConflictKind.Contradicting);

    /// <summary>Who denies a count, or the statement it rests on.</summary>
    public IReadOnlyList<LossDenial> Denials { get; init; } = [];
}

/// <summary>Totals of losses that do not say more than what was said.</summary>
public static class LossTotals
{
    /// <summary>By side, then category.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="asOf">What was said later is left out.</param>
    /// <remarks>Cost: the square of the counts of one side, and of those that it is a part of.</remarks>
    public static IReadOnlyList<LossComparison> Of(Ledger ledger, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ClaimedLoss[] heard =
        [
            .. ledger
                .Losses.Select(l => new ClaimedLoss(l, ledger.Statement(l.Statement)))
                .Where(l => l.By.SaidAt.Earliest <= asOf && ledger.Counts(l.By, asOf)),
        ];
        var conflicts = LossConflicts.Of(ledger, heard);
        return
        [
            .. heard
                .GroupBy(l => (l.Loss.Side, l.Loss.Category))
                .OrderBy(g => g.Key.Side, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Category)
                .Select(g =>
                    Compare(g.Key.Side, g.Key.Category, [.. g], conflicts) with
                    {
                        Denials = LossConflicts.Denials(ledger, [.. g], asOf),
                    }
                ),
        ];
    }

    private static LossComparison Compare(
        string side,
        LossCategory category,
        IReadOnlyList<ClaimedLoss> all,
        IReadOnlyList<LossConflict> conflicts
    ) =>
        new(
            side,
            category,
            Voices(all),
            [
                .. all.GroupBy(l => (l.Loss.Period.Earliest, l.Loss.Period.Latest))
                    .OrderBy(g => g.Key.Earliest)
                    .ThenByDescending(g => g.Key.Latest)
                    .Select(g => new LossSlice(g.First().Loss.Period, null, Voices([.. g]))),
            ],
            [
                .. all.GroupBy(l => l.Loss.Area?.En)
                    .OrderBy(g => g.Key is null)
                    .ThenBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new LossSlice(null, g.First().Loss.Area, Voices([.. g]))),
            ],
            [
                .. conflicts.Where(c =>
                    all.Any(l => l.Loss == c.First || l.Loss == c.Second || l.Loss == c.And)
                ),
            ]
        );

    /// <summary>One voice is one, in whichever source its words were read.</summary>
    private static VoiceTotal[] Voices(IReadOnlyList<ClaimedLoss> all) =>
        [
            .. all.GroupBy(l => l.By.Voice.ToString())
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Total(g.Key, g)),
        ];

    private static VoiceTotal Total(string voice, IEnumerable<ClaimedLoss> losses)
    {
        List<ClaimedLoss> parts = [];
        List<ClaimedLoss> rest = [];

        // The longest period and the largest area first: a weekly figure holds the days within it, which must not be
        // added again. Of the same time and area what the voice said last counts, and its earlier figure stands beside it.
        foreach (
            var loss in losses
                .OrderByDescending(l => l.Loss.Period.Latest - l.Loss.Period.Earliest)
                .ThenBy(l => AreaName.Depth(l.Loss.Area))
                .ThenByDescending(l => l.By.SaidAt.Earliest)
                .ThenBy(l => l.Loss.Id, StringComparer.Ordinal)
        )
        {
            (parts.Exists(p => LossConflicts.MayBeTheSame(p.Loss, loss.Loss)) ? rest : parts).Add(
                loss
            );
        }

        return new(
            voice,
            parts.MaxBy(p => p.By.SaidAt.Earliest).By.Source,
            InTime(parts),
            parts.Skip(1).Aggregate(parts[0].Loss.Count, (sum, l) => sum + l.Loss.Count),
            InTime(rest)
        )
        {
            Earlier = InTime(rest.Where(r => parts.Exists(p => LossConflicts.Replaces(p, r)))),
        };
    }

    private static IReadOnlyList<Loss> InTime(IEnumerable<ClaimedLoss> losses) =>
        [
            .. losses
                .Select(l => l.Loss)
                .OrderBy(l => l.Period.Earliest)
                .ThenBy(l => l.Id, StringComparer.Ordinal),
        ];
}
