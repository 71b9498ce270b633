using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Truces;
using SafePassage.Model;
using SafePassage.Pages;

namespace SafePassage.Application;

/// <param name="Scenario">The scenario's folder, or its scenario.yaml.</param>
public sealed record StandingsRequest(string Scenario)
{
    /// <summary>What is asked about; null: all that somebody disputes, unless a record is asked for.</summary>
    public Subject? About { get; init; }

    /// <summary>A record that is asked for, by the word of its kind and its id; null: none.</summary>
    public (string Kind, string Id)? Record { get; init; }

    /// <summary>Only what was said up to this moment; null: everything.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Only what concerns this group; null: all.</summary>
    public string? Group { get; init; }

    /// <summary>Where networks built from OpenStreetMap extracts are kept; null: nowhere.</summary>
    public string? StoreFolder { get; init; }

    public Workers Workers { get; init; }
}

/// <param name="Ledger">Whose parties and sources the statements name.</param>
/// <param name="Standings">Of what was asked about.</param>
/// <param name="Notes">Harmless remarks on the ledger.</param>
/// <param name="Instead">When nobody spoke about it: subjects of its kind somebody spoke about; null when somebody did.</param>
public sealed record ShownStandings(
    Ledger Ledger,
    IReadOnlyList<Standing> Standings,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Subject>? Instead
)
{
    /// <summary>The record that was asked for with those that name it; null where there is none.</summary>
    public NamedRecord? Record { get; init; }
}

/// <summary>How things stand: status, who is for and who against, since when.</summary>
public static class ShowStandings
{
    public static ParseResult<ShownStandings> Run(StandingsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var read = LedgerReader.Read(request.Scenario, request.Workers);
        if (read.Value is not { } found)
        {
            return ParseResult<ShownStandings>.Failed(read.Errors);
        }

        var ledger = found.Ledger;
        var moment = request.AsOf ?? DateTimeOffset.MaxValue;
        var beside = ScenarioBeside.Read(request.Scenario, request.StoreFolder, request.Workers);
        Subject[] subjects =
            request.About is { } one ? [one]
            : request.Record is not null ? []
            : [.. Disputed(beside, ledger, moment)];
        return ParseResult<ShownStandings>.Of(
            new(
                ledger,
                [.. subjects.Select(s => beside.StandingOf(ledger, s, moment, request.Group))],
                beside.Note is { } note ? [.. found.Notes, note] : found.Notes,
                request.About is { } asked && ledger.About(asked).Count == 0
                    ? [.. ledger.Subjects(asked.Kind)]
                    : null
            )
            {
                Record = request.Record is var (kind, id)
                    ? NamedRecord.Find(ledger, kind, id)
                    : null,
            }
        );
    }

    /// <summary>The same as lines of text.</summary>
    /// <param name="asOf">The moment as it was asked; null for none.</param>
    /// <param name="language">en, fr or ar.</param>
    public static string Text(ShownStandings shown, string? asOf, string language)
    {
        ArgumentNullException.ThrowIfNull(shown);
        using var writer = new StringWriter { NewLine = "\n" };
        var spoken = shown.Standings.Where(s =>
            shown.Record is null || shown.Ledger.About(s.Subject).Count > 0 || s.Own is not null
        );
        foreach (var standing in spoken)
        {
            writer.Write(writer.GetStringBuilder().Length == 0 ? "" : "\n");
            LedgerText.Write(writer, shown.Ledger, standing, asOf, language);
        }

        if (shown.Record is { } record)
        {
            writer.Write(writer.GetStringBuilder().Length == 0 ? "" : "\n");
            Write(writer, shown.Ledger, record, language);
        }

        if (writer.GetStringBuilder().Length == 0)
        {
            writer.Write(LedgerText.Nothing(language) + "\n");
        }

        return writer.ToString();
    }

    /// <summary>The same as JSON: a record as an object, standings as a list.</summary>
    public static string Json(ShownStandings shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return shown.Record is { } record
            ? RegisterJson.Of(
                shown.Ledger,
                record,
                shown.Standings.FirstOrDefault(s =>
                    shown.Ledger.About(s.Subject).Count > 0 || s.Own is not null
                )
            )
            : RegisterJson.Of(shown.Ledger, shown.Standings);
    }

    private static void Write(TextWriter writer, Ledger ledger, NamedRecord shown, string language)
    {
        writer.Write(
            $"{LedgerText.Line(ledger, shown.Record, language)} [{Incoming.WordOf(shown.Record)} {shown.Record.Id}]\n"
        );
        foreach (var (name, value) in ListLedger.Shown(shown.Record, language))
        {
            writer.Write($"  {name}={value}\n");
        }

        foreach (var group in shown.NamedBy)
        {
            writer.Write($"\n{LedgerText.Kind(group.Kind, language)}\n");
            foreach (var record in group.Records)
            {
                writer.Write($"  {LedgerText.Line(ledger, record, language)} [{record.Id}]\n");
            }
        }
    }

    private static IEnumerable<Subject> Disputed(
        ScenarioBeside beside,
        Ledger ledger,
        DateTimeOffset asOf
    ) =>
        new[] { SubjectKind.Truce, SubjectKind.Corridor, SubjectKind.Group, SubjectKind.Statement }
            .SelectMany(ledger.Subjects)
            .Where(s => beside.StandingOf(ledger, s, asOf).IsContested);
}
