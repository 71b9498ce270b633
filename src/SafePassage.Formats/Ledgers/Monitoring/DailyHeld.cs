using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>The alleged violations of a ledger as rows of a daily table: one for each moment, place, thing, side and teller.</summary>
internal sealed class DailyHeld
{
    private readonly Ledger _ledger;
    private readonly Dictionary<
        (string Key, HowKnown Way),
        List<(string Id, long Count)>
    > _counts = [];

    public DailyHeld(Ledger ledger)
    {
        _ledger = ledger;
        var versions = new Versions(ledger);
        foreach (var violation in ledger.Violations)
        {
            var row = RowOf(ledger, violation);
            var key = (KeyOf(ledger, row), violation.HowKnown);
            if (!_counts.TryGetValue(key, out var list))
            {
                _counts[key] = list = [];
            }

            list.Add((versions.FirstIdOf(violation), violation.Times ?? 1));
        }
    }

    /// <summary>What the ledger counts of it under ids that no daily table gave; null for nothing.</summary>
    /// <param name="id">That a daily table gives it.</param>
    public (long Count, IReadOnlyList<string> Ids)? CountOf(
        DailyRow row,
        HowKnown way,
        string id
    ) =>
        _counts.TryGetValue((KeyOf(_ledger, row), way), out var held) && held.All(h => h.Id != id)
            ? (held.Sum(h => h.Count), [.. held.Select(h => h.Id)])
            : null;

    /// <summary>In order of the moment, then of place and thing.</summary>
    public static IReadOnlyList<DailyRow> Rows(Ledger ledger) =>
        [
            .. ledger
                .Violations.Select(v => RowOf(ledger, v))
                .GroupBy(r => KeyOf(ledger, r))
                .Select(g =>
                    g.First() with
                    {
                        Counts = g.SelectMany(r => r.Counts)
                            .GroupBy(c => c.Key)
                            .ToDictionary(c => c.Key, c => c.Sum(x => x.Value)),
                    }
                )
                .OrderBy(r => r.When.Earliest)
                .ThenBy(r => r.PlaceName?.En, StringComparer.Ordinal)
                .ThenBy(r => KeyOf(ledger, r), StringComparer.Ordinal),
        ];

    /// <summary>A corrected truce is one under all its ids.</summary>
    private static string KeyOf(Ledger ledger, DailyRow row) =>
        $"{row.When}\n{(row with { Breaks = ledger.Now(row.Breaks!.Value) }).Series}\n{row.Note}";

    private static DailyRow RowOf(Ledger ledger, AllegedViolation violation) =>
        new()
        {
            Day = DailyRow.DayOf(violation.When, Offset.Of(ledger)),
            Offset = Offset.Of(ledger),
            When = violation.When,
            PlaceName = violation.PlaceName,
            What = violation.What,
            Counts = new Dictionary<HowKnown, long> { [violation.HowKnown] = violation.Times ?? 1 },
            Sides = [.. violation.By.Select(p => ledger.Party(p).Name.En)],
            Breaks = violation.Breaks,
            Tellers =
            [
                .. violation
                    .Statements.Select(ledger.Statement)
                    .Select(s => new Teller(
                        ledger.Source(s.Source).Name.En,
                        s.Party is { } party ? ledger.Party(party).Name.En : null,
                        s.SaidAt.Text
                    )),
            ],
            Note = violation.Note,
        };
}
