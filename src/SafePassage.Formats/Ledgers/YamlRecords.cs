using SafePassage.Formats.Documents;
using SafePassage.Formats.Ledgers.Kinds;
using PlacedRecord = SafePassage.Model.PlacedRecord;

namespace SafePassage.Formats.Ledgers;

/// <summary>Records from YAML or JSON: a list of mappings under the name of each table; a list may stand where ids are listed.</summary>
internal static class YamlRecords
{
    private const string Begin = "Write statements: and below it one record an item";

    /// <param name="only">Read one kind and pass over the others.</param>
    public static IEnumerable<PlacedRecord> Read(
        SourceText source,
        TimeSpan offset,
        ErrorLog log,
        RecordKind? only = null
    )
    {
        var entries = new List<PlacedRecord>();
        var isJson = source.Shown.EndsWith(".json", StringComparison.Ordinal);
        if (
            (isJson ? JsonText.Read(source, log) : YamlDocument.Read(source, log, Begin))
            is not { } root
        )
        {
            return entries;
        }

        if (root is not Mapping map)
        {
            Refuse(source, log, root, "the ledger is not a set of lists", Begin);
            return entries;
        }

        foreach (var entry in map.Members)
        {
            if (entry is { Key: "format", Value: Scalar { Text: LedgerJson.Format } })
            {
                continue;
            }

            var kind = RecordKinds.Kinds.FirstOrDefault(k => k.File == entry.Key);
            if (kind is null)
            {
                log.Add(
                    source.Shown,
                    entry.Line,
                    entry.Column,
                    $"a ledger has no list '{Excerpt.Of(entry.Key)}'",
                    Nearest.Remedy(entry.Key, [.. RecordKinds.Kinds.Select(k => k.File)], "list")
                );
            }
            else if (only is null || kind == only)
            {
                List(kind, entry.Value);
            }
        }

        return entries;

        void List(RecordKind kind, Node node)
        {
            if (node is not Listing list)
            {
                Refuse(
                    source,
                    log,
                    node,
                    $"{kind.File} is no list",
                    "Begin every record with a hyphen"
                );
                return;
            }

            foreach (var item in list.Items)
            {
                if (item is not Mapping fields)
                {
                    Refuse(
                        source,
                        log,
                        item,
                        $"this {kind.Word} has no fields",
                        "Write id: and the other fields"
                    );
                }
                else if (Row(fields) is { } row)
                {
                    row.RefuseUnknown(kind);
                    if (kind.Read(new(row, offset)) is { } record)
                    {
                        entries.Add(new(record, new(source.Shown, item.Line)));
                    }
                }
            }
        }

        FieldsRow? Row(Mapping fields)
        {
            var before = log.Count;
            var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
            foreach (var field in fields.Members)
            {
                if (TextOf(field.Value) is { } text)
                {
                    values[field.Key] = new(text.Trim(), field.Value.Line, field.Value.Column);
                }
                else
                {
                    Refuse(
                        source,
                        log,
                        field.Value,
                        $"{field.Key} is neither text nor a list of texts",
                        "Write one of them"
                    );
                }
            }

            return log.Count == before ? new(values, source.Shown, fields.Line, log) : null;
        }
    }

    private static string? TextOf(Node node) =>
        node switch
        {
            Scalar { Means: ScalarKind.Null } => "",
            Scalar scalar => scalar.Text,
            Listing list when list.Items.All(i => i is Scalar) => string.Join(
                "; ",
                list.Items.Cast<Scalar>().Select(s => s.Text)
            ),
            _ => null,
        };

    private static void Refuse(
        SourceText source,
        ErrorLog log,
        Node at,
        string what,
        string remedy
    ) => log.Add(source.Shown, at.Line, at.Column, what, remedy);
}
