using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>A ledger as one JSON object: a list of records under the name of each table.</summary>
public static class LedgerJson
{
    public const string Format = "safepassage-ledger-1";

    public static string Write(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var byKind = ledger.Records.ToLookup(e => RecordKinds.Of(e.Record), e => e.Record);
        using var stream = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                stream,
                new()
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            foreach (var kind in RecordKinds.Kinds.Where(k => byKind[k].Any()))
            {
                json.WriteStartArray(kind.File);
                foreach (var record in byKind[kind])
                {
                    StoreLine.WriteRecord(json, kind, record);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
