using SafePassage.Formats.Ledgers;
using SafePassage.Model;

namespace SafePassage.Application;

/// <param name="Scenario">The scenario's folder, or its scenario.yaml.</param>
public sealed record StandingsRequest(string Scenario)
{
    /// <summary>What is asked about; null: all that somebody disputes.</summary>
    public Subject? About { get; init; }

    /// <summary>Only what was said up to this moment; null: everything.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Only what concerns this group; null: all.</summary>
    public string? Group { get; init; }

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
);

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
        Subject[] subjects = request.About is { } one ? [one] : [.. Disputed(ledger, moment)];
        return ParseResult<ShownStandings>.Of(
            new(
                ledger,
                [.. subjects.Select(s => Standings.Of(ledger, s, moment, request.Group))],
                found.Notes,
                request.About is { } asked && ledger.About(asked).Count == 0
                    ? [.. ledger.Subjects(asked.Kind)]
                    : null
            )
        );
    }

    private static IEnumerable<Subject> Disputed(Ledger ledger, DateTimeOffset asOf) =>
        new[] { SubjectKind.Truce, SubjectKind.Corridor, SubjectKind.Group, SubjectKind.Statement }
            .SelectMany(ledger.Subjects)
            .Where(s => Standings.Of(ledger, s, asOf).Against.Count > 0);
}
