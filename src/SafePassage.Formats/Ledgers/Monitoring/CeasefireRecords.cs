using SafePassage.Formats.Ledgers.Store;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>Makes records of declarations: rows of one ceasefire are one truce and a statement for each actor.</summary>
internal sealed class CeasefireRecords(Ledger ledger)
{
    private const string Dataset = "ETH/PRIO Civil Conflict Ceasefire Dataset";
    private const int LongestId = 100;

    private readonly LedgerNames _names = new(ledger);
    private readonly Versions _versions = new(ledger);
    private readonly FileOffset _offset = new(ledger);
    private readonly Dictionary<string, List<CeasefireRow>> _rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<PlacedRecord> _records = [];

    public void Add(TableRow row, Table table, string file)
    {
        if (CeasefireRow.Read(row, table, file, _offset.Of(row)) is not { } read)
        {
            return;
        }

        if (!_rows.TryGetValue(read.Id, out var others))
        {
            _rows[read.Id] = [read];
            return;
        }

        if (others.Exists(o => o.Actor == read.Actor))
        {
            row.Refuse(
                "actor_name",
                $"{read.Actor} declares the ceasefire {read.Id} already in line {others.Find(o => o.Actor == read.Actor)!.At.Line}",
                "Give each actor one row for each ceasefire"
            );
            return;
        }

        Compare(row, others[0], read);
        others.Add(read);
    }

    /// <summary>Call when all rows are in, and none was refused.</summary>
    public IReadOnlyList<PlacedRecord> Records()
    {
        if (_offset.Setting is { } setting)
        {
            Take(setting, _rows.Values.First()[0].At);
        }

        foreach (var rows in _rows.Values)
        {
            Take(rows);
        }

        return _records;
    }

    /// <summary>Of one ceasefire the hours are the same in every row; that actors declare it on different days is no contradiction.</summary>
    private static void Compare(TableRow row, CeasefireRow first, CeasefireRow read)
    {
        foreach (
            var (column, a, b) in new[]
            {
                ("cf_effect_day", first.From, read.From),
                ("end_day", first.Until, read.Until),
            }
        )
        {
            if (a?.Text != b?.Text)
            {
                row.Refuse(
                    column,
                    $"the ceasefire {read.Id} has {b?.Text ?? "nothing"} here and {a?.Text ?? "nothing"} in line {first.At.Line}",
                    "Write the same in every row of a ceasefire, or give them different ids"
                );
            }
        }
    }

    private void Take(IReadOnlyList<CeasefireRow> rows)
    {
        var (first, at) = (rows[0], rows[0].At);
        string[] actors = [.. rows.Select(r => Party(r.Actor, r.At))];
        string[] addressed = first.For is { } told
            ? [.. told.Select(n => Party(n, at)).Distinct()]
            : Joining(rows, actors);
        string[] by = [.. actors.Where(a => !addressed.Contains(a)).DefaultIfEmpty(actors[0])];
        string[] statements =
        [
            .. rows.Select((r, i) => Say(r, actors[i], !by.Contains(actors[i]))),
        ];
        var truce = new Truce
        {
            Id = first.Id,
            Name = first.TruceName ?? NameOf(rows),
            Form = first.Form ?? (rows.Count > 1 ? TruceForm.Agreed : TruceForm.Declared),
            By = by,
            For = [.. addressed.Except(by)],
            Area = first.Area,
            From = first.From,
            Until = first.Until,
            Statement = statements[Array.IndexOf(actors, by[0])],
        };
        Take(
            _versions.Of(typeof(Truce), first.Id) is [.., Truce held]
                ? truce with
                {
                    Id = held.Id,
                    Name = first.TruceName ?? held.Name,
                    Follows = held.Follows,
                    Note = held.Note,
                    Corrects = held.Corrects,
                }
                : truce,
            at
        );
    }

    /// <summary>Where the table does not say, those who declared it later than the first joined it.</summary>
    private static string[] Joining(
        IReadOnlyList<CeasefireRow> rows,
        IReadOnlyList<string> actors
    ) =>
        [
            .. rows.Select((r, i) => (r.Declared.Earliest, Actor: actors[i]))
                .Where(r => r.Earliest > rows.Min(o => o.Declared.Earliest))
                .Select(r => r.Actor),
        ];

    private string Say(CeasefireRow row, string actor, bool joins)
    {
        var id = row.Statement ?? Short($"{row.Id}-{actor}");
        if (
            !_said.Add(id)
            || _versions.Of(typeof(Statement), id) is [.., Statement { Party: var p }] && p == actor
        )
        {
            return id;
        }

        Take(
            new Statement
            {
                Id = id,
                Party = actor,
                Source = Source(row.Source ?? Dataset, row.At),
                SaidAt = row.Declared,
                About = [Subject.TruceOf(row.Id)],
                Stance = joins ? Stance.Accepts : Stance.Declares,
                Bearing = Bearing.For,
                Content = row.Comment ?? Content(row, joins),
            },
            row.At
        );
        return id;
    }

    private static Name Content(CeasefireRow row, bool joins) =>
        joins
            ? new(
                $"{row.Actor} joins the ceasefire",
                $"{row.Actor}: انضمام إلى وقف إطلاق النار",
                $"{row.Actor} se joint au cessez-le-feu"
            )
            : new(
                $"{row.Actor} declares a ceasefire",
                $"{row.Actor}: إعلان وقف إطلاق النار",
                $"{row.Actor} déclare un cessez-le-feu"
            );

    private static Name NameOf(IReadOnlyList<CeasefireRow> rows)
    {
        var who = string.Join(", ", rows.Select(r => r.Actor));
        var when = rows[0].Declared.Text;
        return new(
            $"Ceasefire, {who}, {when}",
            $"وقف إطلاق النار، {who}، {when}",
            $"Cessez-le-feu, {who}, {when}"
        );
    }

    private string Party(string name, Place at) => _names.Party(name, r => Take(r, at));

    private string Source(string name, Place at) =>
        _names.Source(name, SourceKind.Other, r => Take(r, at));

    private static string Short(string id) => id[..Math.Min(id.Length, LongestId)];

    private void Take(IRecord record, Place at) => _records.Add(new(record, at));
}
