namespace SafePassage.Core.Statements;

/// <summary>What one voice says that one side lost of one category.</summary>
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

/// <summary>All that was said on the losses of one side in one category: side by side, never added across voices.</summary>
/// <param name="Contradict">Whether two voices give figures for overlapping times that cannot both be right.</param>
public sealed record LossComparison(
    string Side,
    LossCategory Category,
    IReadOnlyList<VoiceTotal> Voices,
    bool Contradict
);

/// <param name="ByHowKnown">Out of these.</param>
public sealed record IncidentTotal(
    string EventType,
    string? Area,
    int Incidents,
    IReadOnlyDictionary<HowKnown, int> ByHowKnown
);

/// <summary>Totals that do not say more than what was said.</summary>
public static class Totals
{
    /// <summary>By side, then category.</summary>
    public static IReadOnlyList<LossComparison> Losses(Ledger ledger, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return
        [
            .. ledger
                .Losses.Select(l => (Loss: l, By: ledger.Statement(l.Statement)))
                .Where(l => l.By.SaidAt.Earliest <= asOf && ledger.Counts(l.By, asOf))
                .GroupBy(l => (l.Loss.Side, l.Loss.Category))
                .OrderBy(g => g.Key.Side, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Category)
                .Select(g => Compare(g.Key.Side, g.Key.Category, [.. g])),
        ];
    }

    /// <summary>By type, then place; an incident whose statements were all taken back does not count.</summary>
    public static IReadOnlyList<IncidentTotal> Incidents(Ledger ledger, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return
        [
            .. ledger
                .Incidents.Where(i =>
                    i.When.Earliest <= asOf
                    && (
                        i.Statements.Count == 0
                        || i.Statements.Any(s => ledger.Counts(ledger.Statement(s), asOf))
                    )
                )
                .GroupBy(i => (i.EventType, Area: i.PlaceName?.En))
                .OrderBy(g => g.Key.EventType, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Area, StringComparer.Ordinal)
                .Select(g => new IncidentTotal(
                    g.Key.EventType,
                    g.Key.Area,
                    g.Count(),
                    g.CountBy(i => i.HowKnown).ToDictionary()
                )),
        ];
    }

    private static LossComparison Compare(
        string side,
        LossCategory category,
        IReadOnlyList<(Loss Loss, Statement By)> all
    )
    {
        VoiceTotal[] voices =
        [
            .. all.GroupBy(l => (Voice: l.By.Voice.ToString(), l.By.Source))
                .OrderBy(g => g.Key.Voice, StringComparer.Ordinal)
                .ThenBy(g => g.Key.Source, StringComparer.Ordinal)
                .Select(g => Total(g.Key.Voice, g.Key.Source, [.. g.Select(l => l.Loss)])),
        ];
        var contradict = false;
        for (var i = 0; i < voices.Length; i++)
        {
            for (var j = i + 1; j < voices.Length; j++)
            {
                contradict |= Contradict(voices[i], voices[j]);
            }
        }

        return new(side, category, voices, contradict);
    }

    private static VoiceTotal Total(string voice, string source, IReadOnlyList<Loss> losses)
    {
        List<Loss> parts = [];
        List<Loss> rest = [];

        // The longest period first: a weekly figure holds the days within it, which must not be added again.
        foreach (
            var loss in losses
                .OrderByDescending(l => l.Period.Latest - l.Period.Earliest)
                .ThenBy(l => l.Id, StringComparer.Ordinal)
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

    private static bool Contradict(VoiceTotal a, VoiceTotal b) =>
        a.Parts.Any(x => b.Parts.Any(y => SameTimeAndPlace(x, y) && !x.Count.Agrees(y.Count)));

    private static bool SameTimeAndPlace(Loss a, Loss b) =>
        a.Period.Earliest == b.Period.Earliest
        && a.Period.Latest == b.Period.Latest
        && a.Area?.En == b.Area?.En;

    /// <summary>Different named areas are different; an area that is not named may be any.</summary>
    private static bool MayBeTheSame(Loss a, Loss b) =>
        a.Period.Overlaps(b.Period) && (a.Area is null || b.Area is null || a.Area.En == b.Area.En);

    private static IReadOnlyList<Loss> InTime(IEnumerable<Loss> losses) =>
        [.. losses.OrderBy(l => l.Period.Earliest).ThenBy(l => l.Id, StringComparer.Ordinal)];
}
