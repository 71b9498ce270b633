namespace SafePassage.Model;

/// <summary>How many violations one party alleges against another in a period, against the period before.</summary>
/// <param name="By">Id of the party that is said to have done it; null where nobody says who.</param>
/// <param name="Breaks">The truce, term or measure.</param>
/// <param name="AllegedBy">Id of the party that says so; null where a source speaks for itself.</param>
/// <param name="Count">In the period.</param>
/// <param name="Before">In the period before, of the same length.</param>
/// <param name="ByHowKnown">Those of the period; ways without any are left out.</param>
/// <param name="DeniedBy">Ids of the parties that deny one of them, in order.</param>
public sealed record ViolationTotal(
    string? By,
    Subject Breaks,
    string? AllegedBy,
    long Count,
    long Before,
    IReadOnlyDictionary<HowKnown, long> ByHowKnown,
    IReadOnlyList<string> DeniedBy
);

/// <summary>Counts of alleged violations. Those of two accusers stand side by side and are never added.</summary>
public static class ViolationTotals
{
    /// <summary>By the party accused, then what was broken, then the accuser.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="period">Which violations are counted, by when they are said to have begun.</param>
    /// <param name="asOf">What was said later is not heard.</param>
    public static IReadOnlyList<ViolationTotal> Of(
        Ledger ledger,
        Stretch period,
        DateTimeOffset asOf
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var before = new Stretch(period.From - (period.Until - period.From), period.From);
        return
        [
            .. Known(ledger, asOf)
                .Where(v => Within(v, period) || Within(v, before))
                .SelectMany(v =>
                    v.By.Select(p => Now(ledger, p))
                        .Distinct(StringComparer.Ordinal)
                        .DefaultIfEmpty()
                        .SelectMany(p =>
                            Accusers(ledger, v, asOf).Select(a => (Violation: v, By: p, Accuser: a))
                        )
                )
                .GroupBy(r => (r.By, ledger.Now(r.Violation.Breaks), r.Accuser), r => r.Violation)
                .Select(g => Total(ledger, g.Key, [.. g], period, asOf))
                .OrderBy(t => t.By is null)
                .ThenBy(t => t.By, StringComparer.Ordinal)
                .ThenBy(t => t.Breaks, Subject.InOrder)
                .ThenBy(t => t.AllegedBy, StringComparer.Ordinal),
        ];
    }

    /// <summary>Those that some statement which counts alleges by a moment.</summary>
    internal static IEnumerable<AllegedViolation> Known(Ledger ledger, DateTimeOffset asOf) =>
        ledger.Violations.Where(v => Alleging(ledger, v, asOf).Any());

    /// <summary>Statements that deny a violation by a moment, of those whose voice counts.</summary>
    internal static IEnumerable<Statement> Denials(
        Ledger ledger,
        AllegedViolation violation,
        DateTimeOffset asOf
    ) =>
        Standings
            .Of(ledger, violation.Subject, asOf, since: false)
            .Against.Where(s => s.Party is not null);

    private static IEnumerable<Statement> Alleging(
        Ledger ledger,
        AllegedViolation violation,
        DateTimeOffset asOf
    ) =>
        violation
            .Statements.Select(ledger.Statement)
            .Where(s => s.SaidAt.Earliest <= asOf && ledger.Counts(s, asOf));

    private static IEnumerable<string?> Accusers(
        Ledger ledger,
        AllegedViolation violation,
        DateTimeOffset asOf
    ) =>
        Alleging(ledger, violation, asOf)
            .Select(s => Now(ledger, s.Party))
            .Distinct(StringComparer.Ordinal);

    /// <summary>A party that was corrected is one under all its ids.</summary>
    private static string? Now(Ledger ledger, string? party) =>
        party is null ? null : ledger.Party(party).Id;

    private static bool Within(AllegedViolation violation, Stretch period) =>
        violation.When.Earliest >= period.From && violation.When.Earliest < period.Until;

    private static ViolationTotal Total(
        Ledger ledger,
        (string? By, Subject Breaks, string? Accuser) key,
        IReadOnlyList<AllegedViolation> all,
        Stretch period,
        DateTimeOffset asOf
    )
    {
        AllegedViolation[] now = [.. all.Where(v => Within(v, period))];
        return new(
            key.By,
            key.Breaks,
            key.Accuser,
            now.Sum(v => v.Times ?? 1),
            all.Where(v => !Within(v, period)).Sum(v => v.Times ?? 1),
            now.GroupBy(v => v.HowKnown)
                .OrderBy(g => g.Key)
                .ToDictionary(g => g.Key, g => g.Sum(v => v.Times ?? 1)),
            [
                .. now.SelectMany(v => Denials(ledger, v, asOf))
                    .Select(s => Now(ledger, s.Party)!)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ]
        );
    }
}
