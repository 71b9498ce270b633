using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SafePassage.Formats.Ledgers;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Answers on the terminal how things stand: status, for, against, since when.</summary>
internal static class LedgerShow
{
    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Make()
    {
        var scenario = LedgerCommand.ScenarioOrHere;
        var about = new Option<string?>("--about")
        {
            Description =
                "A subject, like corridor:castello, group:fighters or truce. Default: all that somebody disputes.",
        };
        var asOf = new Option<string?>("--as-of")
        {
            Description = "Only what was said up to this moment. Default: everything.",
        };
        var group = new Option<string?>("--group")
        {
            Description = "Only what concerns this group.",
        };
        var json = Shared.Json;
        var command = new Command(
            "show",
            """
            How a thing stands: status, for, against, since when; and what the scenario itself says, as long as nobody in the ledger speaks for it.

            Examples:
              safepassage ledger show examples/aleppo-2016-11-04
              safepassage ledger show examples/aleppo-2016-11-04 --about corridor:castello --as-of 2016-11-04T12:00+02:00
            """
        )
        {
            scenario,
            about,
            asOf,
            group,
            json,
        };
        command.SetAction(p =>
            Run(
                p.GetValue(scenario)!,
                p.GetValue(about),
                p.GetValue(asOf),
                p.GetValue(group),
                p.GetValue(json)
            )
        );
        return command;
    }

    private static int Run(
        string scenario,
        string? about,
        string? asOfText,
        string? group,
        bool json
    )
    {
        if (!Shared.Moment(asOfText, out var asOf))
        {
            return ExitCode.BadInput;
        }

        var read = LedgerReader.Read(scenario);
        if (read.Value is null)
        {
            Shared.Print(read.Errors);
            return ExitCode.BadInput;
        }

        foreach (var remark in read.Value.Notes)
        {
            Console.Error.WriteLine($"note: {remark}");
        }

        var ledger = read.Value.Ledger;
        var moment = asOf ?? DateTimeOffset.MaxValue;
        var beside = ScenarioBeside.Read(scenario, Shared.StoreFolder());
        if (beside.Note is { } note)
        {
            Console.Error.WriteLine($"note: {note}");
        }

        Subject[] subjects;
        if (about is null)
        {
            subjects = [.. Disputed(beside, ledger, moment)];
        }
        else if (Subject.Parse(about) is { } one)
        {
            subjects = [one];
            if (ledger.About(one).Count == 0)
            {
                Console.Error.WriteLine(
                    $"note: nobody said anything about {about}; subjects of that kind: {string.Join(", ", ledger.Subjects(one.Kind).Take(12))}"
                );
            }
        }
        else
        {
            Console.Error.WriteLine($"--about: '{about}' is no subject. Write {Subject.Forms}.");
            return ExitCode.BadInput;
        }

        Standing[] standings =
        [
            .. subjects.Select(s => beside.StandingOf(ledger, s, moment, group)),
        ];
        Console.Out.Write(
            json
                ? JsonSerializer.Serialize(standings.Select(s => Shown(ledger, s)), _json) + "\n"
                : string.Join("\n", standings.Select(s => Text(ledger, s, asOfText)))
        );
        if (standings.Length == 0)
        {
            Console.Out.WriteLine("Nothing is disputed.");
        }

        return ExitCode.Done;
    }

    private static IEnumerable<Subject> Disputed(
        ScenarioBeside beside,
        Ledger ledger,
        DateTimeOffset asOf
    ) =>
        new[] { SubjectKind.Truce, SubjectKind.Corridor, SubjectKind.Group, SubjectKind.Statement }
            .SelectMany(ledger.Subjects)
            .Where(s => beside.StandingOf(ledger, s, asOf).IsContested);

    private static string Text(Ledger ledger, Standing standing, string? asOf)
    {
        var text = new StringBuilder();
        var since = standing.Since is { } s ? $", since {s}" : "";
        text.Append(
            $"{standing.Subject}: {standing.Status.ToString().ToLowerInvariant()}{since}{(asOf is null ? "" : $" (as of {asOf})")}\n"
        );
        if (standing.Own is { } own)
        {
            text.Append(
                $"  {Way(own)}:\n    the scenario itself: {own.Status}, until somebody in the ledger speaks for it\n      {own.Source}\n"
            );
        }

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

    private static string Way(ScenarioWord own) =>
        (own.IsFor, own.IsAgainst) switch
        {
            (true, false) => "for",
            (false, true) => "against",
            _ => "for and against",
        };

    private static object Shown(Ledger ledger, Standing standing) =>
        new
        {
            about = standing.Subject.ToString(),
            status = standing.Status.ToString().ToLowerInvariant(),
            since = standing.Since?.Text,
            scenario = standing.Own is { } own
                ? new
                {
                    status = own.Status,
                    way = Way(own),
                    source = own.Source,
                }
                : null,
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
