using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>
/// Makes records of a daily table: an alleged violation for each count, a statement for each who told. Ids follow from what
/// is counted, so that the same table adds nothing and a later version of it corrects.
/// </summary>
internal sealed class DailyRecords(Ledger ledger)
{
    private readonly LedgerNames _names = new(ledger);
    private readonly Versions _versions = new(ledger);
    private readonly DailyHeld _held = new(ledger);
    private readonly FileOffset _offset = new(ledger);
    private readonly List<(TableRow Cells, DailyRow Row, Place At)> _rows = [];
    private readonly Dictionary<string, Place> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<PlacedRecord> _records = [];

    public void Add(TableRow row, string file)
    {
        if (DailyRow.Read(row, _offset.Of(row)) is not { } read)
        {
            return;
        }

        if (read.Breaks is null && ledger.Truces is not [_])
        {
            row.Refuse(
                "breaks",
                $"breaks is empty, and the ledger has {ledger.Truces.Count} truces",
                "Write the truce, term or measure it is said to break, like truce:ID"
            );
            return;
        }

        read = read with
        {
            Breaks = read.Breaks ?? Subject.TruceOf(_versions.FirstIdOf(ledger.Truces[0])),
        };
        var at = new Place(file, row.Line);
        var key = $"{read.When}\n{read.Series}\n{read.Note}";
        if (!_seen.TryAdd(key, at))
        {
            row.Refuse(
                "observation",
                $"the same is counted already in {_seen[key].File}, line {_seen[key].Line}",
                "Put the counts of one thing at one place and day into one row"
            );
            return;
        }

        _rows.Add((row, read, at));
    }

    /// <summary>Holds every row against the day before, as far as the table has it.</summary>
    public void Compare()
    {
        var days = _rows.Select(r => r.Row.Day).ToHashSet();
        var totals = _rows
            .GroupBy(r => (r.Row.Day, r.Row.Series))
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Row.Total));
        foreach (var (cells, row, _) in _rows.Where(r => r.Row.DayBefore is not null))
        {
            var before = row.Day.AddDays(-1);
            var told = totals.GetValueOrDefault((before, row.Series));
            if (days.Contains(before) && told != row.DayBefore)
            {
                cells.Refuse(
                    "day_before",
                    $"day_before is {row.DayBefore}, and the rows of {before.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} make {told}",
                    $"Write {told}, or correct the rows of that day"
                );
            }
        }
    }

    /// <summary>Call when all rows are in, and none was refused.</summary>
    public IReadOnlyList<PlacedRecord> Records()
    {
        if (_offset.Setting is { } setting && _rows.Count > 0)
        {
            _records.Add(new(setting, _rows[0].At));
        }

        foreach (var (cells, row, at) in _rows)
        {
            foreach (var (way, count) in row.Counts.OrderBy(c => c.Key))
            {
                Take(cells, row, way, count, at);
            }
        }

        return _records;
    }

    private void Take(TableRow cells, DailyRow row, HowKnown way, long count, Place at)
    {
        var key = $"{row.When}\n{row.Series}\n{row.Note}\n{way}";
        var id = "daily-" + Hash(key);
        if (_held.CountOf(row, way, id) is { } held)
        {
            if (held.Count != count)
            {
                cells.Refuse(
                    Word<HowKnown>.Of(way),
                    $"the ledger counts {held.Count} of these already ({string.Join(", ", held.Ids)}), and here are {count}",
                    "Correct those records (safepassage ledger correct), or leave the row out"
                );
            }

            return;
        }

        var said = row.Tellers.Select(t => Say(t, row, at)).ToArray();
        var by = row.Sides.Select(n => Party(n, at)).Distinct().ToArray();
        var made = new AllegedViolation
        {
            Id = id,
            Breaks = row.Breaks!.Value,
            What = row.What,
            By = by,
            When = row.When,
            PlaceName = row.PlaceName,
            HowKnown = way,
            Times = count,
            Statements = said,
            Note = row.Note,
        };
        _records.Add(
            new(
                _versions.Of(typeof(AllegedViolation), id) is [.., AllegedViolation known]
                    ? known with
                    {
                        Times = count,
                    }
                    : made,
                at
            )
        );
    }

    private string Say(Teller teller, DailyRow row, Place at)
    {
        var source = Source(teller.Source, at);
        var party = teller.Party is { } name ? Party(name, at) : null;
        var id = "daily-" + Hash($"{teller.Source}\n{teller.Party}\n{teller.SaidAt}\n{row.Breaks}");
        if (_said.Add(id) && _versions.Of(typeof(Statement), id).Count == 0)
        {
            var day = teller.SaidAt;
            _records.Add(
                new(
                    new Statement
                    {
                        Id = id,
                        Party = party,
                        Source = source,
                        SaidAt = When.Parse(teller.SaidAt, row.Offset)!.Value,
                        About = [row.Breaks!.Value],
                        Stance = party is null ? Stance.Observes : Stance.Accuses,
                        Bearing = Bearing.Neither,
                        Content = new(
                            $"Counts of the daily table, {day}",
                            $"أعداد الجدول اليومي، {day}",
                            $"Décomptes du tableau quotidien, {day}"
                        ),
                    },
                    at
                )
            );
        }

        return id;
    }

    private string Party(string name, Place at) =>
        _names.Party(name, r => _records.Add(new(r, at)));

    private string Source(string name, Place at) =>
        _names.Source(name, SourceKind.Monitor, r => _records.Add(new(r, at)));

    private static string Hash(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
}
