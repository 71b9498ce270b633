using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>How things stand, in lines and as JSON.</summary>
internal static class StandingText
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Json(Ledger ledger, IReadOnlyList<Standing> standings) =>
        JsonSerializer.Serialize(standings.Select(s => Shown(ledger, s)), _json) + "\n";

    public static string Of(Ledger ledger, Standing standing, string? asOf)
    {
        var text = new StringBuilder();
        var since = standing.Since is { } s ? $", since {s}" : "";
        text.Append(
            $"{standing.Subject}: {Word<StandingStatus>.Of(standing.Status)}{since}{(asOf is null ? "" : $" (as of {asOf})")}\n"
        );
        List("for", standing.For);
        List("against", standing.Against);
        List("neither", standing.Further);
        List("overtaken by the same speaker's later word", standing.Overtaken);
        return text.ToString();

        void List(string title, IReadOnlyList<Statement> statements)
        {
            if (statements.Count == 0)
            {
                return;
            }

            text.Append($"  {title}:\n");
            foreach (var statement in statements)
            {
                text.Append(
                    $"    {statement.SaidAt}  {Said(ledger, statement)} [{statement.Id}]\n      {statement.Content.En}\n"
                );
            }
        }
    }

    private static object Shown(Ledger ledger, Standing standing) =>
        new
        {
            about = standing.Subject.ToString(),
            status = Word<StandingStatus>.Of(standing.Status),
            since = standing.Since?.Text,
            @for = standing.For.Select(One),
            against = standing.Against.Select(One),
            neither = standing.Further.Select(One),
            overtaken = standing.Overtaken.Select(One),
            speakers = standing.For.Concat(standing.Against).Select(s => Who(ledger, s)).Distinct(),
        };

    private static object One(Statement statement) =>
        new
        {
            id = statement.Id,
            speaker = statement.Speaker,
            party = statement.Party,
            source = statement.Source,
            through = statement.Through,
            said_at = statement.SaidAt.Text,
            content = statement.Content.En,
        };

    private static string Said(Ledger ledger, Statement statement) =>
        statement is { Speaker: null, Role: null, Party: null, Through: null }
            ? Where(ledger, statement)
            : $"{Who(ledger, statement)}, {Where(ledger, statement)}";

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

    private static string Where(Ledger ledger, Statement statement) =>
        statement.Through is { } through
            ? $"{ledger.Source(through).Name.En}, quoted by {ledger.Source(statement.Source).Name.En}"
            : ledger.Source(statement.Source).Name.En;
}
