using System.Globalization;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>A record that says of something the ledger holds what the ledger does not say.</summary>
/// <param name="Record">A correction of the record that counts.</param>
/// <param name="Text">What would change, field by field.</param>
public sealed record WaitingCorrection(PlacedRecord Record, string Text);

/// <summary>
/// What records out of files are to a ledger: new, known word for word, or other words for what it holds. Those become
/// corrections, which somebody has to accept.
/// </summary>
/// <param name="Notes">On what was passed over though it does not count any more.</param>
internal sealed record Arrivals(
    IReadOnlyList<PlacedRecord> Fresh,
    IReadOnlyList<WaitingCorrection> Changes,
    IReadOnlyList<string> Notes
)
{
    private const int MostNamed = 8;
    private const int MostShown = 300;

    public IReadOnlyList<PlacedRecord> All => [.. Fresh, .. Changes.Select(c => c.Record)];

    public static Arrivals Of(Ledger ledger, IReadOnlyList<PlacedRecord> incoming)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(incoming);
        var versions = new Versions(ledger);
        var (fresh, changes, past) = (
            new List<PlacedRecord>(),
            new List<WaitingCorrection>(),
            new List<string>()
        );
        var offset = Offset.Of(ledger);
        foreach (var arrival in incoming)
        {
            var (record, at) = arrival;
            var known = versions.Of(record.GetType(), record.Id);
            if (known.Count > 0 && IsPast(record, known, versions))
            {
                past.Add($"{RecordKinds.Of(record).Word} {record.Id}");
            }
            else if (known.Count == 0 || !CanBeCorrected(record))
            {
                fresh.Add(arrival);
            }
            else if (Differences(known[^1], record) is { Count: > 0 } differences)
            {
                var id = versions.Next(record.GetType(), record.Id);
                changes.Add(
                    new(
                        new(Renamed(record, id, known[^1].Id, offset), at),
                        $"{Shown(at)}: {RecordKinds.Of(record).Word} {known[^1].Id} would become {id}: {string.Join("; ", differences)}"
                    )
                );
            }
        }

        return new(fresh, changes, Noted(past));
    }

    /// <summary>The same record with another id, taking the place of another.</summary>
    internal static T Renamed<T>(T record, string id, string? corrects, TimeSpan offset)
        where T : IRecord
    {
        var kind = RecordKinds.Of(record);
        var fields = kind.ValuesOf(record)
            .ToDictionary(v => v.Field.Name, v => new FieldValue(v.Value, null, null));
        fields["id"] = new(id, null, null);
        fields["corrects"] = new(corrects ?? "", null, null);
        return (T)kind.Read(new(new FieldsRow(fields, kind.Word, 0, new ErrorLog()), offset))!;
    }

    /// <summary>What was retracted, and what another record has taken the place of since it was first said so.</summary>
    private static bool IsPast(IRecord record, IReadOnlyList<IRecord> known, Versions versions) =>
        versions.IsRetracted(known[^1]) || (known.Count > 1 && SameRecord.Are(known[0], record));

    private static bool CanBeCorrected(IRecord record) =>
        record.Corrects is null && RecordKinds.Of(record).Has(SharedFields.Corrects.Name);

    private static List<string> Differences(IRecord held, IRecord arrived)
    {
        var kind = RecordKinds.Of(held);
        var (old, now) = (kind.Write(held), kind.Write(arrived));
        var differences = new List<string>();
        for (var i = 0; i < kind.Fields.Count; i++)
        {
            if (kind.Fields[i].Name is not ("id" or "corrects") && (old[i] ?? "") != (now[i] ?? ""))
            {
                differences.Add($"{kind.Fields[i].Name} {Value(old[i])} → {Value(now[i])}");
            }
        }

        return differences;
    }

    private static string Value(string? value) =>
        string.IsNullOrEmpty(value) ? "nothing" : $"'{Excerpt.Of(value, MostShown)}'";

    private static string Shown(Place at) =>
        at.Line == 0
            ? at.File
            : string.Create(CultureInfo.InvariantCulture, $"{at.File}:{at.Line}");

    private static IReadOnlyList<string> Noted(List<string> past) =>
        past.Count == 0
            ? []
            :
            [
                $"{past.Count} {(past.Count == 1 ? "record is" : "records are")} in the ledger as given and no longer {(past.Count == 1 ? "counts" : "count")}, since {(past.Count == 1 ? "it was" : "they were")} corrected or retracted: {string.Join(", ", past.Take(MostNamed))}{(past.Count > MostNamed ? " …" : "")}; passed over",
            ];
}
