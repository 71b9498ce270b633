using SafePassage.Formats.Ledgers;
using SafePassage.Model;
using SafePassage.Pages;

namespace SafePassage.Application;

/// <param name="Folder">With a ledger; streets are not needed.</param>
/// <param name="At">The moment; null: now, by the clock, in the offset of the ledger.</param>
/// <param name="Clock">For the moment.</param>
public sealed record TruceRequest(string Folder, DateTimeOffset? At, TimeProvider Clock)
{
    public Workers Workers { get; init; }
}

/// <param name="Overview">The answers to the five questions.</param>
/// <param name="Notes">Harmless remarks on the ledger.</param>
public sealed record ShownTruces(TruceOverview Overview, IReadOnlyList<string> Notes);

/// <summary>What stands, who agreed, what was offered, what is due, who says it was broken. Needs no streets.</summary>
public static class ShowTruces
{
    public static ParseResult<ShownTruces> Run(TruceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var read = LedgerReader.Read(request.Folder, request.Workers);
        if (read.Value is not { } found)
        {
            return ParseResult<ShownTruces>.Failed(read.Errors);
        }

        var offset = LedgerReader.OffsetOf(found.Ledger);
        var at = (request.At ?? request.Clock.GetUtcNow()).ToOffset(offset);
        return ParseResult<ShownTruces>.Of(new(TruceOverview.Of(found.Ledger, at), found.Notes));
    }

    /// <summary>The answers as lines of text.</summary>
    /// <param name="language">en, fr or ar.</param>
    public static string Text(ShownTruces shown, TruceQuestions questions, string language)
    {
        ArgumentNullException.ThrowIfNull(shown);
        using var writer = new StringWriter { NewLine = "\n" };
        TruceText.Write(writer, shown.Overview, questions, language);
        return writer.ToString();
    }
}
