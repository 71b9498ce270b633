using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Formats.Truces;

/// <summary>What commands on a register tell besides how truces stand, as JSON (docs/truce.schema.json).</summary>
public static class RegisterJson
{
    /// <summary>What was recorded, and the head after it.</summary>
    public static string Of(Appended done)
    {
        ArgumentNullException.ThrowIfNull(done);
        return TruceJson.Text(
            new RecordedDocument(
                [
                    .. done.Records.Select(
                        (r, i) => new RecordedItem(Incoming.WordOf(r), r.Id, done.FirstSeq + i)
                    ),
                ],
                done.Head.ToString()
            )
        );
    }

    /// <summary>What page was written.</summary>
    public static string Page(string file, string language, DateTimeOffset at) =>
        TruceJson.Text(new PageDocument(file, language, TruceJson.Moment(at)!));

    /// <summary>Records as their tables have them.</summary>
    public static string List(IEnumerable<IRecord> records) =>
        TruceJson.Text<IReadOnlyList<IReadOnlyDictionary<string, string>>>([
            .. records.Select(Fields),
        ]);

    /// <summary>How subjects stand.</summary>
    public static string Of(Ledger ledger, IReadOnlyList<Standing> standings)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return TruceJson.Text<IReadOnlyList<StandingDocument>>([
            .. standings.Select(s => Shown(ledger, s)),
        ]);
    }

    /// <summary>One record, those that name it, and how it stands.</summary>
    public static string Of(Ledger ledger, NamedRecord shown, Standing? standing)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(shown);
        return TruceJson.Text(
            new ShownDocument
            {
                Kind = Incoming.WordOf(shown.Record),
                Id = shown.Record.Id,
                Fields = Fields(shown.Record),
                NamedBy = shown.NamedBy.ToDictionary(
                    g => g.Kind,
                    g => (IReadOnlyList<string>)[.. g.Records.Select(r => r.Id)]
                ),
                Standing = standing is null ? null : Shown(ledger, standing),
            }
        );
    }

    private static Dictionary<string, string> Fields(IRecord record) =>
        Incoming.FieldsOf(record).ToDictionary(f => f.Name, f => f.Value);

    private static StandingDocument Shown(Ledger ledger, Standing standing) =>
        new()
        {
            About = standing.Subject.ToString(),
            Status = Word<StandingStatus>.Of(standing.Status),
            Since = standing.Since?.Text,
            Scenario = standing.Own is { } own ? new(own.Status, Way(own), own.Source) : null,
            For = [.. standing.For.Select(One)],
            Against = [.. standing.Against.Select(One)],
            Neither = [.. standing.Further.Select(One)],
            Overtaken = [.. standing.Overtaken.Select(One)],
            Speakers =
            [
                .. standing.For.Concat(standing.Against).Select(s => Who(ledger, s)).Distinct(),
            ],
        };

    private static string Way(ScenarioWord own) =>
        (own.IsFor, own.IsAgainst) switch
        {
            (true, false) => "for",
            (false, true) => "against",
            _ => "for and against",
        };

    private static SaidItem One(Statement statement) =>
        new(
            statement.Id,
            statement.Speaker,
            statement.Party,
            statement.Source,
            statement.Through,
            statement.SaidAt.Text,
            statement.Content.En
        );

    private static string Who(Ledger ledger, Statement statement)
    {
        var party = statement.Party is { } p ? ledger.Party(p).Name.En : null;
        return (statement.Speaker ?? statement.Role, party) switch
        {
            (null, null) => ledger.Source(statement.Source).Name.En,
            ({ } person, null) => person,
            (null, { } body) => body,
            var (person, body) => $"{person} ({body})",
        };
    }
}
