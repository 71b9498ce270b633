namespace SafePassage.Model;

/// <summary>By what incidents are counted.</summary>
public enum IncidentBy
{
    /// <summary>ACLED event type.</summary>
    Category,

    /// <summary>Party alleged to have taken part; an incident counts with each.</summary>
    Side,

    /// <summary>Month in which it began.</summary>
    Period,

    /// <summary>Place or area as named.</summary>
    Area,
}

/// <summary>Incidents of one kind, as one source reports them. Sources stand side by side: two may report one event.</summary>
/// <param name="By">By what they are counted.</param>
/// <param name="Key">Type, id of a party, month as yyyy-MM, or area; null where none is named.</param>
/// <param name="Source">Id of the source; null for incidents that rest on no statement.</param>
/// <param name="Incidents">How many, each once.</param>
/// <param name="Fatalities">Of those incidents for which a number was reported.</param>
/// <param name="WithoutFigure">Incidents for which no number was reported.</param>
/// <param name="ByHowKnown">How many of them are known in which way; ways without any are left out.</param>
public sealed record IncidentTotal(
    IncidentBy By,
    string? Key,
    string? Source,
    int Incidents,
    Count Fatalities,
    int WithoutFigure,
    IReadOnlyDictionary<HowKnown, int> ByHowKnown
);

/// <summary>Totals of incidents that do not say more than what was said.</summary>
public static class IncidentTotals
{
    /// <summary>
    /// By category, side, period and area; within each by key and source. An incident whose statements were all taken back
    /// does not count.
    /// </summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="asOf">What happened or was said later is left out.</param>
    public static IReadOnlyList<IncidentTotal> Of(Ledger ledger, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        Reported[] all =
        [
            .. ledger
                .Incidents.Where(i => i.When.Earliest <= asOf)
                .SelectMany(i => Sources(ledger, i, asOf).Select(s => new Reported(i, s))),
        ];
        return
        [
            .. Enum.GetValues<IncidentBy>()
                .SelectMany(by =>
                    all.SelectMany(r => Keys(r.Incident, by).Select(k => (Key: k, Reported: r)))
                        .GroupBy(r => (r.Key, r.Reported.Source))
                        .OrderBy(g => g.Key.Key is null)
                        .ThenBy(g => g.Key.Key, StringComparer.Ordinal)
                        .ThenBy(g => g.Key.Source, StringComparer.Ordinal)
                        .Select(g =>
                            Total(
                                by,
                                g.Key.Key,
                                g.Key.Source,
                                [.. g.Select(r => r.Reported.Incident)]
                            )
                        )
                ),
        ];
    }

    private readonly record struct Reported(Incident Incident, string? Source);

    private static IEnumerable<string?> Sources(
        Ledger ledger,
        Incident incident,
        DateTimeOffset asOf
    )
    {
        if (incident.Statements.Count == 0)
        {
            return [null];
        }

        return incident
            .Statements.Select(ledger.Statement)
            .Where(s => s.SaidAt.Earliest <= asOf && ledger.Counts(s, asOf))
            .Select(s => s.Source)
            .Distinct();
    }

    private static IReadOnlyList<string?> Keys(Incident incident, IncidentBy by) =>
        by switch
        {
            IncidentBy.Category => [incident.EventType],
            IncidentBy.Side => [.. incident.Parties.Distinct().DefaultIfEmpty()],
            IncidentBy.Period => [incident.When.Earliest.ToString("yyyy-MM", null)],
            _ => [incident.PlaceName?.En],
        };

    private static IncidentTotal Total(
        IncidentBy by,
        string? key,
        string? source,
        IReadOnlyList<Incident> incidents
    ) =>
        new(
            by,
            key,
            source,
            incidents.Count,
            incidents
                .Where(i => i.Fatalities is not null)
                .Aggregate(Count.None, (sum, i) => sum + Count.Exactly(i.Fatalities!.Value)),
            incidents.Count(i => i.Fatalities is null),
            incidents.CountBy(i => i.HowKnown).ToDictionary()
        );
}
