using SafePassage.Formats.Documents;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>Reads records that are to be added to a ledger: from files or from words of the command line.</summary>
public static partial class Incoming
{
    private const long MostBytes = 500_000_000;

    /// <summary>The words by which kinds of records go.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. RecordKinds.Kinds.Select(k => k.Word)];

    /// <summary>The word by which the kind of a record goes.</summary>
    public static string WordOf(IRecord record) => RecordKinds.Of(record).Word;

    /// <summary>The fields of a record that have a value, in the order of its table.</summary>
    public static IReadOnlyList<(string Name, string Value)> FieldsOf(IRecord record) =>
        [.. RecordKinds.Of(record).ValuesOf(record).Select(v => (v.Field.Name, v.Value))];

    /// <summary>The fields of every kind with what they may hold, for help on the command line.</summary>
    public static string FieldHelp(string kind) =>
        RecordKinds.Find(kind) is { } found
            ? string.Join(
                "\n",
                found.Fields.Select(f =>
                    $"  {f.Name}{(f.Required ? " (required)" : "")}: {f.Says}. {f.FieldType.Forms}"
                )
            )
            : "";

    /// <summary>Records of a table (its name says the kind), a YAML file or another store.</summary>
    /// <param name="workers">Lines of a store are shared out to them.</param>
    public static ParseResult<IReadOnlyList<PlacedRecord>> File(
        string path,
        Ledger ledger,
        Workers workers = default
    )
    {
        ArgumentNullException.ThrowIfNull(path);
        var shown = path.Replace(Path.DirectorySeparatorChar, '/');
        if (path.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            var store = StoreFile.Read(path, shown, workers);
            return store.Errors.Count > 0
                ? ParseResult<IReadOnlyList<PlacedRecord>>.Failed(store.Errors)
                : ParseResult<IReadOnlyList<PlacedRecord>>.Of(store.Records);
        }

        var log = new ErrorLog();
        var records = new List<PlacedRecord>();
        if (SourceText.Read(path, shown, MostBytes, log) is { } text)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var offset = Offset.Of(ledger);
            if (path.EndsWith(".csv", StringComparison.Ordinal))
            {
                var kind = RecordKinds.Kinds.FirstOrDefault(k => k.File == name);
                if (kind is null)
                {
                    log.Add(
                        shown,
                        null,
                        null,
                        "the name of the table does not say what it holds",
                        Nearest.Remedy(name, [.. RecordKinds.Kinds.Select(k => k.File)], "table")
                    );
                }
                else
                {
                    records.AddRange(TableRecords.Read(kind, text, offset, log));
                }
            }
            else
            {
                records.AddRange(YamlRecords.Read(text, offset, log));
            }
        }

        return Outcome(records, log);
    }

    /// <summary>The kind a word means; null, with the error told, when it means none.</summary>
    private static RecordKind? Find(string kind, ErrorLog log)
    {
        var found = RecordKinds.Find(kind);
        if (found is null)
        {
            log.Add(
                "KIND",
                null,
                null,
                $"there is no kind of record '{Excerpt.Of(kind)}'",
                Nearest.Remedy(kind, Kinds, "kind")
            );
        }

        return found;
    }

    /// <summary>One record from words such as <c>stance=denies</c>.</summary>
    public static ParseResult<IReadOnlyList<PlacedRecord>> Given(
        string kind,
        IReadOnlyList<string> words,
        Ledger ledger
    )
    {
        var log = new ErrorLog();
        if (Find(kind, log) is not { } found)
        {
            return Outcome([], log);
        }

        return Outcome(Read(found, Fields(words, log), ledger, log), log);
    }

    /// <summary>A record that says of another that it was entered by mistake.</summary>
    public static ParseResult<IReadOnlyList<PlacedRecord>> Retraction(
        string kind,
        string id,
        string by,
        string why,
        DateTimeOffset at,
        Ledger ledger
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var number = ledger.Records.Count(e => e.Record is Retraction) + 1;
        return Given(
            RetractionKind.Retraction.Word,
            [
                $"id=x{number}-{id}",
                $"of={kind}",
                $"record={id}",
                $"at={When.At(at)}",
                $"by={by}",
                $"why={why}",
            ],
            ledger
        );
    }

    /// <summary>A record that takes the place of another: its fields, with some changed.</summary>
    public static ParseResult<IReadOnlyList<PlacedRecord>> Correction(
        string kind,
        string id,
        IReadOnlyList<string> words,
        Ledger ledger
    )
    {
        var log = new ErrorLog();
        if (Find(kind, log) is not { } found)
        {
            return Outcome([], log);
        }

        var old = ledger
            .Records.Select(e => e.Record)
            .LastOrDefault(r => r.GetType() == found.Type && r.Id == id);
        if (old is null || found.Fields.All(f => f.Name != "corrects"))
        {
            log.Add(
                "ID",
                null,
                null,
                old is null
                    ? $"there is no {kind} {Excerpt.Of(id)}"
                    : $"{Article.Before(kind)} cannot be corrected",
                "Name a record of the ledger"
            );
            return Outcome([], log);
        }

        var fields = found
            .ValuesOf(old)
            .ToDictionary(v => v.Field.Name, v => new FieldValue(v.Value, null, null));
        var number = 2;
        var bare = id;
        while (
            ledger.Records.Any(e =>
                e.Record.GetType() == found.Type && e.Record.Id == $"{bare}.{number}"
            )
        )
        {
            number++;
        }

        fields["id"] = new($"{bare}.{number}", null, null);
        foreach (var (name, value) in Fields(words, log))
        {
            fields[name] = value;
        }

        fields["corrects"] = new(id, null, null);
        return Outcome(Read(found, fields, ledger, log), log);
    }

    /// <summary>Several records that may name each other; every one that cannot be read is told.</summary>
    public static ParseResult<IReadOnlyList<PlacedRecord>> Several(
        IReadOnlyList<NewRecord> records,
        Ledger ledger
    )
    {
        ArgumentNullException.ThrowIfNull(records);
        var log = new ErrorLog();
        var offset = OffsetIn(records) ?? Offset.Of(ledger);
        List<PlacedRecord> read = [];
        foreach (var record in records)
        {
            var place = record.At ?? new Place($"the {record.Kind} to add", 0);
            var errors = new ErrorLog();
            if (Find(record.Kind, errors) is { } kind)
            {
                var fields = Fields(record.Fields, errors);
                if (errors.Count == 0)
                {
                    var row = new FieldsRow(fields, place.File, place.Line, log);
                    row.RefuseUnknown(kind);
                    if (kind.Read(new(row, offset)) is { } made)
                    {
                        read.Add(new(made, place));
                    }
                }
            }

            foreach (var error in errors.All)
            {
                log.Add(
                    place.File,
                    place.Line == 0 ? null : place.Line,
                    null,
                    error.What,
                    error.Remedy
                );
            }
        }

        return Outcome(read, log);
    }

    private static TimeSpan? OffsetIn(IReadOnlyList<NewRecord> records) =>
        records
            .Where(r => r.Kind == "setting" && r.Fields.Contains($"id={Setting.UtcOffset}"))
            .SelectMany(r => r.Fields)
            .Where(f => f.StartsWith("value=", StringComparison.Ordinal))
            .Select(f => Offset.Parse(f["value=".Length..]))
            .FirstOrDefault();

    private static IReadOnlyList<PlacedRecord> Read(
        RecordKind kind,
        Dictionary<string, FieldValue> fields,
        Ledger ledger,
        ErrorLog log
    )
    {
        if (log.Count > 0)
        {
            return [];
        }

        var row = new FieldsRow(fields, kind.Word, 0, log);
        row.RefuseUnknown(kind);
        return kind.Read(new(row, Offset.Of(ledger))) is { } record
            ? [new(record, new($"the {kind.Word} to add", 0))]
            : [];
    }

    private static Dictionary<string, FieldValue> Fields(IReadOnlyList<string> words, ErrorLog log)
    {
        var fields = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            var at = word.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                log.Add(
                    "FIELD=VALUE",
                    null,
                    null,
                    $"'{Excerpt.Of(word)}' is no field",
                    "Write the field's name, = and its value: stance=denies"
                );
            }
            else if (!fields.TryAdd(word[..at], new(word[(at + 1)..].Trim(), null, null)))
            {
                log.Add(
                    "FIELD=VALUE",
                    null,
                    null,
                    $"the field {Excerpt.Of(word[..at])} stands twice",
                    "Keep one"
                );
            }
        }

        return fields;
    }

    private static ParseResult<IReadOnlyList<PlacedRecord>> Outcome(
        IReadOnlyList<PlacedRecord> records,
        ErrorLog log
    ) =>
        log.Count > 0
            ? ParseResult<IReadOnlyList<PlacedRecord>>.Failed(log.All)
            : ParseResult<IReadOnlyList<PlacedRecord>>.Of(records);
}
