using System.Globalization;
using System.Text;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;
using SafePassage.Pages;

namespace SafePassage.Application;

/// <summary>A truce to begin a register with, or to add to one, told by a name for each thing.</summary>
/// <param name="Folder">Made if needed; needs no streets.</param>
/// <param name="Name">Of the truce.</param>
/// <param name="By">Names or ids of the parties that declare it.</param>
/// <param name="Clock">For the time of entry, and for when it was said where that is not given.</param>
public sealed record TruceStart(
    string Folder,
    string Name,
    IReadOnlyList<string> By,
    TimeProvider Clock
)
{
    /// <summary>Names or ids of the parties it is addressed to.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>When it begins, as a ledger writes times; null: when it is said.</summary>
    public string? From { get; init; }

    /// <summary>When it ends; null: it has no end.</summary>
    public string? Until { get; init; }

    /// <summary>When it was said; null: now.</summary>
    public string? SaidAt { get; init; }

    /// <summary>Name or id of the source; null: entered by hand.</summary>
    public string? Source { get; init; }

    /// <summary>declared or agreed.</summary>
    public string Form { get; init; } = "declared";

    /// <summary>In which offset days begin, for a register that is new; null: UTC.</summary>
    public string? Offset { get; init; }

    /// <summary>Who enters it.</summary>
    public string EnteredBy { get; init; } = "";
}

/// <summary>Begins a register with one truce: its parties, its source, the statement and the record, all or nothing.</summary>
public static class BeginTruce
{
    public static ParseResult<Appended> Run(
        TruceStart start,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(start);
        var ledger = Ledger.Empty;
        if (LedgerReader.Exists(start.Folder))
        {
            var read = LedgerReader.Read(start.Folder);
            if (read.Value is not { } found)
            {
                return ParseResult<Appended>.Failed(read.Errors);
            }

            ledger = found.Ledger;
        }

        return AppendToLedger.Run(
            new(start.Folder, new NewEntry.Together([.. Records(start, ledger)]), start.Clock)
            {
                By = start.EnteredBy,
            },
            cancellation
        );
    }

    /// <summary>What was entered, as lines of text.</summary>
    /// <param name="language">en, fr or ar.</param>
    public static string Text(Appended done, string language)
    {
        ArgumentNullException.ThrowIfNull(done);
        var text = new StringBuilder();
        for (var i = 0; i < done.Records.Count; i++)
        {
            var record = done.Records[i];
            text.Append(
                    LedgerText.Recorded(
                        Incoming.WordOf(record),
                        record.Id,
                        done.FirstSeq + i,
                        language
                    )
                )
                .Append('\n');
        }

        return text.Append(LedgerText.Head(done.Head.ToString(), language)).Append('\n').ToString();
    }

    private static IEnumerable<NewRecord> Records(TruceStart start, Ledger ledger)
    {
        if ((start.Offset ?? OffsetOf(start.From)) is { } offset && ledger.Records.Count == 0)
        {
            yield return new("setting", ["id=utc_offset", $"value={offset}"]);
        }

        var source = start.Source ?? "Entered by hand";
        var sourceId = Known(ledger.Sources.Select(s => (s.Id, s.Name)), source);
        if (sourceId is null)
        {
            sourceId = Id(source);
            yield return new("source", [$"id={sourceId}", $"name={source}", "kind=other"]);
        }

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var party in start.By.Concat(start.For).Distinct(StringComparer.Ordinal))
        {
            var id = Known(ledger.Parties.Select(p => (p.Id, p.Name)), party);
            if (id is null)
            {
                id = Id(party);
                yield return new("party", [$"id={id}", $"name={party}", "kind=other"]);
            }

            ids[party] = id;
        }

        var truce = Id(start.Name);
        var said =
            start.SaidAt
            ?? start
                .Clock.GetUtcNow()
                .ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
        yield return new(
            "statement",
            [
                $"id={truce}-declared",
                $"party={ids[start.By[0]]}",
                $"source={sourceId}",
                $"said_at={said}",
                $"about=truce:{truce}",
                $"stance={(start.Form == "agreed" ? "accepts" : "declares")}",
                $"content={start.Name}",
            ]
        );
        yield return new(
            "truce",
            [
                $"id={truce}",
                $"name={start.Name}",
                $"form={start.Form}",
                $"by={string.Join(' ', start.By.Select(p => ids[p]))}",
                $"for={string.Join(' ', start.For.Select(p => ids[p]))}",
                $"from={start.From}",
                $"until={start.Until}",
                $"statement={truce}-declared",
            ]
        );
    }

    /// <summary>The days of a register begin where the hours of its first truce are told.</summary>
    private static string? OffsetOf(string? time) =>
        time is { Length: > 16 } && time[^6] is ('+' or '-') ? time[^6..] : null;

    private static string? Known(IEnumerable<(string Id, Name Name)> known, string named) =>
        known.FirstOrDefault(k => k.Id == named || k.Name.En == named || k.Name.Ar == named).Id;

    /// <summary>Letters and digits of any script stay, all else becomes a hyphen.</summary>
    private static string Id(string name)
    {
        var id = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(c))
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (id.Length > 0 && id[^1] != '-')
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimEnd('-') is { Length: > 0 } made
            ? made[..Math.Min(made.Length, 60)]
            : "x";
    }
}
