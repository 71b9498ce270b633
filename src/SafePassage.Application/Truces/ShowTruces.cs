using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Scenarios;
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
        var ledger = Called(found.Ledger, ScenarioNames.Read(request.Folder));
        return ParseResult<ShownTruces>.Of(new(TruceOverview.Of(ledger, at), found.Notes));
    }

    /// <summary>The ledger with the scenario's names for corridors and groups that it has no names for itself.</summary>
    private static Ledger Called(Ledger ledger, IReadOnlyList<(Subject Subject, Name Name)> names)
    {
        var known = ledger
            .NamedCorridors.Select(c => Subject.Corridor(c.Id))
            .Concat(ledger.NamedGroups.Select(g => Subject.Group(g.Id)))
            .ToHashSet();
        IRecord[] missing =
        [
            .. names
                .Where(n => !known.Contains(n.Subject))
                .Select(n =>
                    n.Subject.Kind == SubjectKind.Corridor
                        ? (IRecord)new NamedCorridor(n.Subject.Id, n.Name, [], null, null, null)
                        : new NamedGroup(n.Subject.Id, n.Name, null, null)
                ),
        ];
        return missing.Length == 0
            ? ledger
            : LedgerChecks
                .Build([
                    .. ledger.Records,
                    .. missing.Select(r => new PlacedRecord(r, new("scenario.yaml", 0))),
                ])
                .Value
                ?? ledger;
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
