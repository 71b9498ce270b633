using SafePassage.Formats.Documents;
using SafePassage.Formats.Ledgers.Kinds;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>
/// Reads the folder <c>ledger/</c> of a scenario. Where there is a store (<c>ledger.jsonl</c>) it is the ledger; else the
/// tables (<c>statements.csv</c> …) and <c>ledger.yaml</c> together are. The outcome is a ledger or a list of all
/// errors, never an exception for what the folder holds.
/// </summary>
public static class LedgerReader
{
    public const string FolderName = "ledger";
    public const string StoreName = StoreFile.Name;
    public const string YamlName = "ledger.yaml";
    private const long MostBytes = 500_000_000;

    /// <summary>The folder of the ledger, whether or not it is there.</summary>
    public static string FolderOf(string scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var folder = File.Exists(scenario) ? Path.GetDirectoryName(scenario) ?? "" : scenario;
        return Path.Combine(folder, FolderName);
    }

    /// <summary>From UTC, in which the days of a ledger begin.</summary>
    public static TimeSpan OffsetOf(Ledger ledger) => Offset.Of(ledger);

    public static bool Exists(string scenario) => Path.Exists(FolderOf(scenario));

    /// <summary>Whether a ledger's folder holds tables, or a YAML file in their place.</summary>
    public static bool HoldsTables(string folder) =>
        Directory.Exists(folder)
        && (
            Directory.EnumerateFiles(folder, "*.csv").Any()
            || File.Exists(Path.Combine(folder, YamlName))
        );

    /// <param name="scenario">The scenario's folder, or its scenario.yaml.</param>
    /// <param name="workers">Lines of a store are shared out to them.</param>
    public static ParseResult<LedgerFolder> Read(string scenario, Workers workers = default)
    {
        var folder = FolderOf(scenario);
        if (File.Exists(folder))
        {
            return ParseResult<LedgerFolder>.Failed([
                new(
                    Show(folder),
                    null,
                    null,
                    "this is a file, and a ledger is a folder",
                    "Give the file another name"
                ),
            ]);
        }

        if (!Directory.Exists(folder))
        {
            return ParseResult<LedgerFolder>.Failed([
                new(
                    Show(folder),
                    null,
                    null,
                    "the scenario has no ledger",
                    $"Make the folder {FolderName} with tables such as statements.csv, or run safepassage ledger add"
                ),
            ]);
        }

        return Path.Exists(Path.Combine(folder, StoreName))
            ? FromStore(folder, workers)
            : FromTables(folder);
    }

    /// <summary>The tables and the YAML file of a folder, whether or not there is a store beside them.</summary>
    public static ParseResult<LedgerFolder> FromTables(string folder)
    {
        var log = new ErrorLog();
        var inputs = new List<InputFile>();
        var sources = new List<(RecordKind Kind, SourceText Text)>();
        SourceText? yaml = null;
        foreach (var kind in RecordKinds.Kinds)
        {
            if (Open(kind.File + ".csv") is { } text)
            {
                sources.Add((kind, text));
            }
        }

        yaml = Open(YamlName);
        if (inputs.Count == 0 && log.Count == 0)
        {
            log.Add(
                Show(folder),
                null,
                null,
                "the ledger is empty",
                $"Add a table, for example {StatementKinds.Statement.File}.csv, or {YamlName}"
            );
        }

        var entries = new List<PlacedRecord>();
        RefuseStrangers(folder, log);
        var settings = sources.Find(s => s.Kind == PartyKinds.Setting).Text;
        var offset = TableRecords.OffsetOf(settings, yaml);
        foreach (var (kind, text) in sources)
        {
            entries.AddRange(TableRecords.Read(kind, text, offset, log));
        }

        if (yaml is not null)
        {
            entries.AddRange(YamlRecords.Read(yaml, offset, log));
        }

        return Finish(entries, inputs, [], log);

        SourceText? Open(string name)
        {
            var path = Path.Combine(folder, name);
            if (!Path.Exists(path))
            {
                return null;
            }

            var text = SourceText.Read(path, Show(path), MostBytes, log);
            if (text is not null)
            {
                inputs.Add(new($"{FolderName}/{name}", text.Sha256));
            }

            return text;
        }
    }

    private static ParseResult<LedgerFolder> FromStore(string folder, Workers workers)
    {
        var path = Path.Combine(folder, StoreName);
        var read = StoreFile.Read(path, Show(path), workers);
        var log = new ErrorLog();
        foreach (var p in read.Errors)
        {
            log.Add(p.File, p.Line, p.Column, p.What, p.Remedy);
        }

        List<string> notes = [];
        if (read.Torn is { } torn)
        {
            notes.Add(torn);
        }

        if (HoldsTables(folder))
        {
            notes.Add(
                $"{Show(path)} is the ledger; the tables beside it are not read. Bring changes in with safepassage ledger import"
            );
        }

        return Finish(
            read.Records,
            [new($"{FolderName}/{StoreName}", read.Sha256)],
            notes,
            log,
            read.LastHead
        );
    }

    private static ParseResult<LedgerFolder> Finish(
        IReadOnlyList<PlacedRecord> entries,
        IReadOnlyList<InputFile> inputs,
        IReadOnlyList<string> notes,
        ErrorLog log,
        LedgerHead? head = null
    )
    {
        // Records that could not be read would be told again by all that point at them.
        if (log.Count > 0)
        {
            return ParseResult<LedgerFolder>.Failed(log.All);
        }

        var ledger = LedgerChecks.Build(entries);
        return ledger.Value is null
            ? ParseResult<LedgerFolder>.Failed(ledger.Errors)
            : ParseResult<LedgerFolder>.Of(
                new(ledger.Value, [.. inputs.OrderBy(i => i.Path, StringComparer.Ordinal)], notes)
                {
                    Head = head,
                }
            );
    }

    /// <summary>A mistyped statement.csv must not be passed over in silence.</summary>
    private static void RefuseStrangers(string folder, ErrorLog log)
    {
        string[] known = [.. RecordKinds.Kinds.Select(k => k.File + ".csv"), YamlName, StoreName];
        foreach (
            var name in Directory
                .EnumerateFiles(folder)
                .Select(Path.GetFileName)
                .OfType<string>()
                .Where(n =>
                    Path.GetExtension(n) is ".csv" or ".yaml" or ".yml" or ".jsonl"
                    && !known.Contains(n)
                )
                .Order(StringComparer.Ordinal)
        )
        {
            log.Add(
                Show(Path.Combine(folder, name)),
                null,
                null,
                "a ledger has no file of this name",
                Nearest.Remedy(name, known, "file")
            );
        }
    }

    private static string Show(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
