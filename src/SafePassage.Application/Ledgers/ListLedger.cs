using SafePassage.Formats.Ledgers;
using SafePassage.Model;
using SafePassage.Pages;

namespace SafePassage.Application;

/// <summary>What to list of a ledger; what is null does not matter.</summary>
/// <param name="Scenario">The scenario's or register's folder.</param>
public sealed record ListRequest(string Scenario)
{
    /// <summary>Word of the kind of record.</summary>
    public string Kind { get; init; } = "statement";

    /// <summary>Part of the name of a speaker, whatever the case.</summary>
    public string? Speaker { get; init; }

    /// <summary>Id of a party: statements of its side.</summary>
    public string? Party { get; init; }

    /// <summary>Id of a source, named or quoted.</summary>
    public string? Source { get; init; }

    /// <summary>Word of a stance.</summary>
    public string? Stance { get; init; }

    /// <summary>What it is about.</summary>
    public Subject? About { get; init; }

    /// <summary>Said no earlier.</summary>
    public When? From { get; init; }

    /// <summary>Said no later.</summary>
    public When? Until { get; init; }

    /// <summary>Words that some field holds, whatever the case.</summary>
    public string? Text { get; init; }
}

/// <param name="Record">That fits.</param>
/// <param name="Fields">Those that have a value, in the order of the table.</param>
public sealed record ListedRecord(
    IRecord Record,
    IReadOnlyList<(string Name, string Value)> Fields
);

/// <param name="Ledger">Whose records they are.</param>
/// <param name="Records">In order of the moment for statements, else as entered.</param>
/// <param name="Notes">Harmless remarks on the ledger.</param>
public sealed record ListedLedger(
    Ledger Ledger,
    IReadOnlyList<ListedRecord> Records,
    IReadOnlyList<string> Notes
);

/// <summary>Records of a ledger that fit what is asked, without streets.</summary>
public static class ListLedger
{
    public static ParseResult<ListedLedger> Run(ListRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!Incoming.Kinds.Contains(request.Kind))
        {
            return ParseResult<ListedLedger>.Failed([
                new(
                    "--kind",
                    null,
                    null,
                    $"there is no kind of record '{request.Kind}'",
                    $"Valid: {string.Join(", ", Incoming.Kinds)}"
                ),
            ]);
        }

        var read = LedgerReader.Read(request.Scenario);
        if (read.Value is not { } found)
        {
            return ParseResult<ListedLedger>.Failed(read.Errors);
        }

        var ledger = found.Ledger;
        var records = ledger
            .Current.Select(e => e.Record)
            .Where(r => Incoming.WordOf(r) == request.Kind)
            .Select(r => new ListedRecord(r, Incoming.FieldsOf(r)))
            .Where(r => Fits(ledger, r, request));
        return ParseResult<ListedLedger>.Of(
            new(
                ledger,
                [
                    .. request.Kind == "statement"
                        ? records.OrderBy(r => (Statement)r.Record, Ledger.InTime)
                        : records,
                ],
                found.Notes
            )
        );
    }

    /// <summary>The fields of a record for a reader of one language: of a text and its translations only the one he reads.</summary>
    /// <param name="language">en, fr or ar.</param>
    public static IReadOnlyList<(string Name, string Value)> Shown(IRecord record, string language)
    {
        var fields = Incoming.FieldsOf(record);
        string? In(string name, string ending) =>
            fields.FirstOrDefault(f => f.Name == $"{name}_{ending}").Value;
        return
        [
            .. fields
                .Where(f => !IsTranslation(f.Name))
                .Select(f =>
                    (f.Name, language == "en" ? f.Value : In(f.Name, language) ?? f.Value)
                ),
        ];
    }

    private static bool IsTranslation(string field) =>
        field.EndsWith("_ar", StringComparison.Ordinal)
        || field.EndsWith("_fr", StringComparison.Ordinal);

    /// <summary>The list as lines of text.</summary>
    /// <param name="language">en, fr or ar.</param>
    public static string Text(ListedLedger listed, string language)
    {
        ArgumentNullException.ThrowIfNull(listed);
        using var writer = new StringWriter { NewLine = "\n" };
        foreach (var (record, _) in listed.Records)
        {
            writer.Write($"{LedgerText.Line(listed.Ledger, record, language)} [{record.Id}]\n");
        }

        writer.Write(LedgerText.Count(listed.Records.Count, language) + "\n");
        return writer.ToString();
    }

    private static bool Fits(Ledger ledger, ListedRecord listed, ListRequest request)
    {
        if (request.Text is { } text && !listed.Fields.Any(f => Holds(f.Value, text)))
        {
            return false;
        }

        if (
            request.About is { } about
            && !listed.Fields.Any(f => f.Value.Split("; ").Contains(about.ToString()))
        )
        {
            return false;
        }

        return ByWhom(ledger, listed, request) && InTime(ledger, listed.Record, request);
    }

    private static bool ByWhom(Ledger ledger, ListedRecord listed, ListRequest request)
    {
        string? Of(string field) => listed.Fields.FirstOrDefault(f => f.Name == field).Value;
        return (
                request.Speaker is null || (Of("speaker") is { } who && Holds(who, request.Speaker))
            )
            && (
                request.Party is null
                || listed
                    .Fields.Where(f =>
                        f.Name
                            is "party"
                                or "by"
                                or "side"
                                or "to"
                                or "for"
                                or "parties"
                                or "member_of"
                    )
                    .SelectMany(f => f.Value.Split("; "))
                    .Any(p => p == request.Party || ledger.SideOf(p) == request.Party)
            )
            && (
                request.Source is null
                || Of("source") == request.Source
                || Of("through") == request.Source
            )
            && (request.Stance is null || Of("stance") == request.Stance);
    }

    /// <summary>By when it was said; what rests on a statement by that statement.</summary>
    private static bool InTime(Ledger ledger, IRecord record, ListRequest request)
    {
        if (request.From is null && request.Until is null)
        {
            return true;
        }

        var said = record as Statement ?? Behind(ledger, record);
        return said is not null
            && !(request.From is { } from && said.SaidAt.Latest < from.Earliest)
            && !(request.Until is { } until && said.SaidAt.Earliest > until.Latest);
    }

    private static Statement? Behind(Ledger ledger, IRecord record) =>
        Incoming.FieldsOf(record).FirstOrDefault(f => f.Name is "statement" or "statements").Value
            is { } id
            ? ledger.Statement(id.Split("; ")[0])
            : null;

    private static bool Holds(string value, string text) =>
        value.Contains(text, StringComparison.OrdinalIgnoreCase);
}
