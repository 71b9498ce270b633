namespace SafePassage.Model;

/// <summary>What one voice says that one side lost of one category.</summary>
/// <param name="Voice">Party and person, or the source that speaks for itself.</param>
/// <param name="Source">Id of the source it was read in.</param>
/// <param name="Parts">What was added up: never twice the same time and area; in order of time.</param>
/// <param name="Total">Of the parts.</param>
/// <param name="NotAdded">Further counts of this voice that may be of the same losses again.</param>
public sealed record VoiceTotal(
    string Voice,
    string Source,
    IReadOnlyList<Loss> Parts,
    Count Total,
    IReadOnlyList<Loss> NotAdded
);

/// <summary>The voices on one period or one area alone.</summary>
/// <param name="Period">Null when this is about an area.</param>
/// <param name="Area">Null when this is about a period, or the area is not named.</param>
/// <param name="Voices">In order of their names.</param>
public sealed record LossSlice(When? Period, Name? Area, IReadOnlyList<VoiceTotal> Voices);

/// <summary>How two counts stand against each other.</summary>
public enum ConflictKind
{
    /// <summary>Of times and areas that overlap without one holding the other: neither added nor to be compared.</summary>
    Overlapping,

    /// <summary>Of the same time and area, or one within the other, and not both can be right.</summary>
    Contradicting,
}

/// <summary>Two counts of different voices that stand against each other.</summary>
/// <param name="First">One count.</param>
/// <param name="Second">The other, of another voice or source.</param>
/// <param name="Kind">Why they cannot be put together.</param>
public sealed record LossConflict(Loss First, Loss Second, ConflictKind Kind);

/// <summary>All that was said on the losses of one side in one category: side by side, never added across voices.</summary>
/// <param name="Side">Id of the party that lost.</param>
/// <param name="Category">What it lost.</param>
/// <param name="Voices">On all periods and areas, in order of their names.</param>
/// <param name="ByPeriod">For each period that somebody gives a count for, in order of time.</param>
/// <param name="ByArea">For each area that somebody gives a count for, by name; the unnamed last.</param>
/// <param name="Conflicts">The contradicting first, then in order of time.</param>
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
}

/// <summary>Totals of losses that do not say more than what was said.</summary>
public static class LossTotals
{
    /// <summary>By side, then category.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="asOf">What was said later is left out.</param>
    /// <remarks>Cost: the square of the counts of one side and category.</remarks>
    public static IReadOnlyList<LossComparison> Of(Ledger ledger, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return
        [
            .. ledger
                .Losses.Select(l => new Claimed(l, ledger.Statement(l.Statement)))
                .Where(l => l.By.SaidAt.Earliest <= asOf && ledger.Counts(l.By, asOf))
                .GroupBy(l => (l.Loss.Side, l.Loss.Category))
                .OrderBy(g => g.Key.Side, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Category)
                .Select(g => Compare(g.Key.Side, g.Key.Category, [.. g])),
        ];
    }

    private readonly record struct Claimed(Loss Loss, Statement By);

    private static LossComparison Compare(
        string side,
        LossCategory category,
        IReadOnlyList<Claimed> all
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
            Conflicts(all)
        );

    private static VoiceTotal[] Voices(IReadOnlyList<Claimed> all) =>
        [
            .. all.GroupBy(l => (Voice: l.By.Voice.ToString(), l.By.Source))
                .OrderBy(g => g.Key.Voice, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Source, StringComparer.Ordinal)
                .Select(g => Total(g.Key.Voice, g.Key.Source, g)),
        ];

    private static VoiceTotal Total(string voice, string source, IEnumerable<Claimed> losses)
    {
        List<Loss> parts = [];
        List<Loss> rest = [];

        // The longest period and the largest area first: a weekly figure holds the days within it, which must not be
        // added again. Of the same time and area what the voice said last counts, and its earlier figure stands beside it.
        foreach (
            var loss in losses
                .OrderByDescending(l => l.Loss.Period.Latest - l.Loss.Period.Earliest)
                .ThenBy(l => AreaName.Depth(l.Loss.Area))
                .ThenByDescending(l => l.By.SaidAt.Earliest)
                .ThenBy(l => l.Loss.Id, StringComparer.Ordinal)
                .Select(l => l.Loss)
        )
        {
            (parts.Exists(p => MayBeTheSame(p, loss)) ? rest : parts).Add(loss);
        }

        return new(
            voice,
            source,
            InTime(parts),
            parts.Skip(1).Aggregate(parts[0].Count, (sum, l) => sum + l.Count),
            InTime(rest)
        );
    }

    private static LossConflict[] Conflicts(IReadOnlyList<Claimed> all)
    {
        var conflicts = new List<LossConflict>();
        for (var i = 0; i < all.Count; i++)
        {
            for (var j = i + 1; j < all.Count; j++)
            {
                var (a, b) = (all[i], all[j]);
                if (
                    (a.By.Voice != b.By.Voice || a.By.Source != b.By.Source)
                    && Between(a.Loss, b.Loss) is { } kind
                )
                {
                    conflicts.Add(new(a.Loss, b.Loss, kind));
                }
            }
        }

        return
        [
            .. conflicts
                .OrderByDescending(c => c.Kind)
                .ThenBy(c => c.First.Period.Earliest)
                .ThenBy(c => c.First.Id, StringComparer.Ordinal)
                .ThenBy(c => c.Second.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Null when the two do not stand against each other: of other times or areas, or both can be right.</summary>
    private static ConflictKind? Between(Loss a, Loss b)
    {
        var (aHolds, bHolds) = (Holds(a, b), Holds(b, a));
        if (aHolds || bHolds)
        {
            // A part cannot be more than the whole; of the same time and area, neither more than the other.
            var wrong =
                (aHolds && b.Count.Exceeds(a.Count)) || (bHolds && a.Count.Exceeds(b.Count));
            return wrong ? ConflictKind.Contradicting : null;
        }

        return MayBeTheSame(a, b) ? ConflictKind.Overlapping : null;
    }

    private static bool Holds(Loss large, Loss small) =>
        large.Period.Earliest <= small.Period.Earliest
        && small.Period.Latest <= large.Period.Latest
        && (AreaName.Holds(large.Area, small.Area) || (large.Area is null && small.Area is null));

    private static bool MayBeTheSame(Loss a, Loss b) =>
        a.Period.Overlaps(b.Period) && AreaName.MayOverlap(a.Area, b.Area);

    private static IReadOnlyList<Loss> InTime(IEnumerable<Loss> losses) =>
        [.. losses.OrderBy(l => l.Period.Earliest).ThenBy(l => l.Id, StringComparer.Ordinal)];
}
