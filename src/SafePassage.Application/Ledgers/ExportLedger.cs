using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Storage;
using SafePassage.Model;

namespace SafePassage.Application;

public enum LedgerFormat
{
    /// <summary>Tables with HXL tags.</summary>
    Csv,
    Json,

    /// <summary>One table, events only.</summary>
    Acled,
}

/// <param name="Scenario">The scenario's folder, or its scenario.yaml.</param>
/// <param name="Folder">For the files; made if needed.</param>
/// <param name="Redaction">How far to blur it; has no default: do no harm.</param>
public sealed record ExportRequest(string Scenario, string Folder, RedactionLevel Redaction)
{
    public LedgerFormat Format { get; init; } = LedgerFormat.Csv;

    public Workers Workers { get; init; }
}

/// <summary>Writes a ledger for others, blurred as far as is asked for.</summary>
public static class ExportLedger
{
    /// <returns>The names of the files, in the order written; or every error, and nothing was written.</returns>
    public static ParseResult<IReadOnlyList<string>> Run(ExportRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var read = LedgerReader.Read(request.Scenario, request.Workers);
        if (read.Value is not { } found)
        {
            return ParseResult<IReadOnlyList<string>>.Failed(read.Errors);
        }

        var files = Files(Redaction.Apply(found.Ledger, request.Redaction), request.Format);
        var hindrance = StagedFolder.WriteTexts(
            request.Folder,
            [.. files.Select(f => (f.Name, (Action<TextWriter>)(w => w.Write(f.Text))))]
        );
        return hindrance is null
            ? ParseResult<IReadOnlyList<string>>.Of([.. files.Select(f => f.Name)])
            : ParseResult<IReadOnlyList<string>>.Failed([hindrance]);
    }

    private static IReadOnlyList<(string Name, string Text)> Files(
        Ledger ledger,
        LedgerFormat format
    ) =>
        format switch
        {
            LedgerFormat.Json => [("ledger.json", LedgerJson.Write(ledger))],
            LedgerFormat.Acled => [("acled.csv", AcledTable.Write(ledger))],
            _ => LedgerTables.Write(ledger),
        };
}
