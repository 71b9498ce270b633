namespace SafePassage.Model;

/// <summary>A change of one truce on a day.</summary>
/// <param name="Truce">Whose.</param>
/// <param name="Change">When, and to what.</param>
public readonly record struct DayChange(Truce Truce, TruceChange Change);

/// <summary>Alleged violations and incidents at one place on a day, against the day before.</summary>
/// <param name="PlaceName">As named; null where none is.</param>
/// <param name="Count">On the day.</param>
/// <param name="Before">On the day before.</param>
/// <param name="ByHowKnown">Those of the day; ways without any are left out.</param>
public sealed record PlaceCount(
    Name? PlaceName,
    long Count,
    long Before,
    IReadOnlyDictionary<HowKnown, long> ByHowKnown
);

/// <summary>One day, as a monitor's daily report has it: cut off at its end, with counts against the day before.</summary>
public sealed record TruceDay
{
    /// <summary>When the day begins.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>How things stand at its end.</summary>
    public required TruceOverview AtEnd { get; init; }

    /// <summary>Changes of truces on the day, in order.</summary>
    public required IReadOnlyList<DayChange> Changes { get; init; }

    /// <summary>What was said on the day, as far as its date is known so well, in order.</summary>
    public required IReadOnlyList<Statement> Said { get; init; }

    /// <summary>Alleged violations by side, term and accuser.</summary>
    public required IReadOnlyList<ViolationTotal> Violations { get; init; }

    /// <summary>Alleged violations by place, in order of the names.</summary>
    public required IReadOnlyList<PlaceCount> Places { get; init; }

    /// <summary>The day that begins at a moment.</summary>
    public static TruceDay Of(Ledger ledger, DateTimeOffset start)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var end = start.AddDays(1);
        var last = end.AddTicks(-1);
        return new()
        {
            Start = start,
            AtEnd = TruceOverview.Of(ledger, last),
            Changes =
            [
                .. TruceStates
                    .All(ledger)
                    .SelectMany(t =>
                        TruceStates
                            .Changes(ledger, t, last)
                            .Where(c => c.At >= start)
                            .Select(c => new DayChange(t, c))
                    )
                    .OrderBy(c => c.Change.At)
                    .ThenBy(c => c.Truce.Id, StringComparer.Ordinal),
            ],
            Said =
            [
                .. ledger
                    .Statements.Where(s =>
                        s.SaidAt.Earliest >= start
                        && s.SaidAt.Latest <= end
                        && s.SaidAt.Earliest < end
                        && ledger.Counts(s, last)
                    )
                    .Order(Ledger.InTime),
            ],
            Violations = ViolationTotals.Of(ledger, new(start, end), last),
            Places = Counts(ledger, start, end, last),
        };
    }

    private static PlaceCount[] Counts(
        Ledger ledger,
        DateTimeOffset start,
        DateTimeOffset end,
        DateTimeOffset asOf
    ) =>
        [
            .. ViolationTotals
                .Known(ledger, asOf)
                .Where(v => v.When.Earliest >= start.AddDays(-1) && v.When.Earliest < end)
                .GroupBy(v => v.PlaceName?.En)
                .OrderBy(g => g.Key is null)
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g =>
                {
                    AllegedViolation[] now = [.. g.Where(v => v.When.Earliest >= start)];
                    return new PlaceCount(
                        g.First().PlaceName,
                        now.Sum(v => v.Times ?? 1),
                        g.Where(v => v.When.Earliest < start).Sum(v => v.Times ?? 1),
                        now.GroupBy(v => v.HowKnown)
                            .OrderBy(h => h.Key)
                            .ToDictionary(h => h.Key, h => h.Sum(v => v.Times ?? 1))
                    );
                }),
        ];
}
