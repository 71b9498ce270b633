using System.CommandLine;
using SafePassage.Application;
using SafePassage.Formats.Ledgers;

namespace SafePassage.Cli.Commands;

/// <summary>Commands that append one record to a ledger, or sign it.</summary>
internal static class LedgerWriting
{
    public static Command Add()
    {
        var (scenario, by, key) = (Shared.Scenario, LedgerAppending.By, LedgerAppending.Key);
        var kind = new Argument<string>("KIND")
        {
            Description = $"What to add: {string.Join(", ", Incoming.Kinds)}.",
        };
        kind.Arity = ArgumentArity.ZeroOrOne;
        var fields = LedgerAppending.Fields;
        fields.Arity = ArgumentArity.ZeroOrMore;
        var file = new Option<string?>("--file", "-f")
        {
            Description =
                "Add the records of a file, all or none: a record a line as here, or YAML, a table, another ledger.jsonl. They may name each other.",
        };
        var list = new Option<bool>("--fields")
        {
            Description = "List the fields of the kind with what each may hold, and add nothing.",
        };
        var command = new Command(
            "add",
            $"""
            Add one record, or those of a file together. What check would refuse is refused before it is recorded, with every error at once.

            Examples:
              safepassage ledger add my-city source id=radio name="Valley Radio" kind=broadcaster
              safepassage ledger add my-city statement id=s1 source=radio said_at=2026-03-01T10:00Z about=corridor:north stance=denies content="The road is mined"
              safepassage ledger add my-city -f day.txt
              safepassage ledger add my-city truce --fields

            Kinds and their fields (* needed; in brackets the only values, or an example):
            {FieldList.Text().TrimEnd()}
            """
        )
        {
            scenario,
            kind,
            fields,
            file,
            list,
            by,
            key,
        };
        command.SetAction(p =>
        {
            var (word, path) = (p.GetValue(kind), p.GetValue(file));
            if (word is null == path is null)
            {
                Console.Error.WriteLine(
                    "Name a kind of record with its fields, or a file with -f; not both."
                );
                return ExitCode.BadInput;
            }

            if (word is not null && p.GetValue(list))
            {
                return ListFields(word);
            }

            return LedgerAppending.Run(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(key),
                path is not null
                    ? new NewEntry.FromFile(path)
                    : new NewEntry.Added(word!, p.GetValue(fields)!)
            );
        });
        return command;
    }

    private static int ListFields(string kind)
    {
        var help = Incoming.FieldHelp(kind);
        if (help.Length == 0)
        {
            Console.Error.WriteLine(
                $"there is no kind of record '{kind}'. Valid: {string.Join(", ", Incoming.Kinds)}"
            );
            return ExitCode.BadInput;
        }

        Console.Out.WriteLine($"{kind}\n{help}");
        return ExitCode.Done;
    }

    public static Command Correct()
    {
        var (scenario, by, key) = (Shared.Scenario, LedgerAppending.By, LedgerAppending.Key);
        var kind = new Argument<string>("KIND") { Description = "Kind of the record to correct." };
        var id = new Argument<string>("ID") { Description = "Its id; the record itself stays." };
        var fields = LedgerAppending.Fields;
        var command = new Command(
            "correct",
            """
            Add a record that takes the place of another: the same fields, but those given.

            Examples:
              safepassage ledger correct my-city statement s1 about=corridor:south
            """
        )
        {
            scenario,
            kind,
            id,
            fields,
            by,
            key,
        };
        command.SetAction(p =>
            LedgerAppending.Run(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(key),
                new NewEntry.Corrected(p.GetValue(kind)!, p.GetValue(id)!, p.GetValue(fields)!)
            )
        );
        return command;
    }

    public static Command Retract()
    {
        var (scenario, key) = (Shared.Scenario, LedgerAppending.Key);
        var kind = new Argument<string>("KIND") { Description = "Kind of the record." };
        var id = new Argument<string>("ID") { Description = "Its id; the record itself stays." };
        var by = new Option<string>("--by") { Description = "Who retracts it.", Required = true };
        var why = new Option<string>("--why") { Description = "Why.", Required = true };
        var command = new Command(
            "retract",
            """
            Say that a record was entered by mistake: it stays, and counts no longer.

            Examples:
              safepassage ledger retract my-city loss l7 --by "Access desk" --why "Entered twice"
            """
        )
        {
            scenario,
            kind,
            id,
            by,
            why,
            key,
        };
        command.SetAction(p =>
            LedgerAppending.Run(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(key),
                new NewEntry.Retracted(
                    p.GetValue(kind)!,
                    p.GetValue(id)!,
                    p.GetValue(by)!,
                    p.GetValue(why)!
                )
            )
        );
        return command;
    }

    public static Command Status()
    {
        var (scenario, key) = (Shared.Scenario, LedgerAppending.Key);
        var statement = new Argument<string>("STATEMENT") { Description = "Its id." };
        var status = new Argument<string>("STATUS")
        {
            Description = "unreviewed, undisputed, disputed, unverifiable, retracted or duplicate.",
        };
        var by = new Option<string>("--by") { Description = "Who sets it.", Required = true };
        var why = new Option<string>("--why") { Description = "Why.", Required = true };
        var of = new Option<string?>("--of")
        {
            Description = "For a duplicate: id of the statement that says the same.",
        };
        var command = new Command(
            "status",
            """
            Set the status of a statement; earlier ones are kept. 'retracted' says that its speaker took it back, from now on; what was entered by mistake is retracted with ledger retract.

            Examples:
              safepassage ledger status my-city s1 disputed --by "Access desk" --why "The council says it is clear"
              safepassage ledger status my-city s2 duplicate --of s1 --by "Access desk" --why "The same broadcast"
            """
        )
        {
            scenario,
            statement,
            status,
            by,
            why,
            of,
            key,
        };
        command.SetAction(p =>
            LedgerAppending.Run(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(key),
                new NewEntry.Reviewed(
                    p.GetValue(statement)!,
                    p.GetValue(status)!,
                    p.GetValue(by)!,
                    p.GetValue(why)!,
                    p.GetValue(of)
                )
            )
        );
        return command;
    }

    public static Command Sign()
    {
        var (scenario, by) = (Shared.Scenario, LedgerAppending.By);
        var key = new Option<string>("--key")
        {
            Description = "File with the private key.",
            Required = true,
        };
        var command = new Command(
            "sign",
            """
            Sign the ledger as it is: its head, and with it every entry so far.

            Examples:
              safepassage ledger sign my-city --key desk.pem
            """
        )
        {
            scenario,
            by,
            key,
        };
        command.SetAction(p =>
            LedgerAppending.Run(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(key),
                new NewEntry.Signature()
            )
        );
        return command;
    }
}
