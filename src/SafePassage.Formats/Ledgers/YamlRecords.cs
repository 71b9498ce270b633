using SafePassage.Formats.Documents;
using SafePassage.Formats.Ledgers.Kinds;
using PlacedRecord = SafePassage.Model.PlacedRecord;

namespace SafePassage.Formats.Ledgers;

/// <summary>Records from YAML or JSON: a list of mappings under the name of each table; a list may stand where ids are listed.</summary>
internal sealed class YamlRecords
{
    private const string Begin = "Write statements: and below it one record an item";

    private readonly SourceText _source;
    private readonly TimeSpan _offset;
    private readonly ErrorLog _log;
    private readonly List<PlacedRecord> _records = [];

    private YamlRecords(SourceText source, TimeSpan offset, ErrorLog log) =>
        (_source, _offset, _log) = (source, offset, log);

    /// <param name="only">Read one kind and pass over the others.</param>
    public static IEnumerable<PlacedRecord> Read(
        SourceText source,
        TimeSpan offset,
        ErrorLog log,
        RecordKind? only = null
    )
    {
        var read = new YamlRecords(source, offset, log);
        var isJson = source.Shown.EndsWith(".json", StringComparison.Ordinal);
        if (
            (isJson ? JsonText.Read(source, log) : YamlDocument.Read(source, log, Begin))
            is not { } root
        )
        {
            return [];
        }

        if (root is Mapping map)
        {
            read.Lists(map, only);
        }
        else
        {
            read.Refuse(root, "the ledger is not a set of lists", Begin);
        }

        return read._records;
    }

    private void Lists(Mapping map, RecordKind? only)
    {
        foreach (var entry in map.Members)
        {
            if (entry is { Key: "format", Value: Scalar { Text: LedgerJson.Format } })
            {
                continue;
            }

            var kind = RecordKinds.Kinds.FirstOrDefault(k => k.File == entry.Key);
            if (kind is null)
            {
                _log.Add(
                    _source.Shown,
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
    }

    private void List(RecordKind kind, Node node)
    {
        if (node is not Listing list)
        {
            Refuse(node, $"{kind.File} is no list", "Begin every record with a hyphen");
            return;
        }

        foreach (var item in list.Items)
        {
            if (item is not Mapping fields)
            {
                Refuse(item, $"this {kind.Word} has no fields", "Write id: and the other fields");
            }
            else if (Row(fields) is { } row)
            {
                row.RefuseUnknown(kind);
                if (kind.Read(new(row, _offset)) is { } record)
                {
                    _records.Add(new(record, new(_source.Shown, item.Line)));
                }
            }
        }
    }

    /// <summary>Null when a field was refused.</summary>
    private FieldsRow? Row(Mapping fields)
    {
        var before = _log.Count;
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
                    field.Value,
                    $"{field.Key} is neither text nor a list of texts",
                    "Write one of them"
                );
            }
        }

        return _log.Count == before ? new(values, _source.Shown, fields.Line, _log) : null;
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

    private void Refuse(Node at, string what, string remedy) =>
        _log.Add(_source.Shown, at.Line, at.Column, what, remedy);
}
