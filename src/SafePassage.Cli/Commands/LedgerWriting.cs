using System.CommandLine;
using SafePassage.Application;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Commands that append to a ledger. A record is acknowledged when it is on disk, and not before.</summary>
internal static class LedgerWriting
{
    private const int MostTold = 20;

    public static Command Add()
    {
        var (scenario, by) = (Shared.Scenario, By);
        var kind = new Argument<string>("KIND")
        {
            Description = $"What to add: {string.Join(", ", Incoming.Kinds)}.",
        };
        var fields = Fields;
        var command = new Command("add", "Add one record.") { scenario, kind, fields, by };
        command.SetAction(p =>
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
                new NewEntry.Added(p.GetValue(kind)!, p.GetValue(fields)!)
            )
        );
        return command;
    }

    public static Command Correct()
    {
        var (scenario, by) = (Shared.Scenario, By);
        var kind = new Argument<string>("KIND") { Description = "Kind of the record to correct." };
        var id = new Argument<string>("ID") { Description = "Its id; the record itself stays." };
        var fields = Fields;
        var command = new Command(
            "correct",
            "Add a record that takes the place of another: the same fields, but those given."
        )
        {
            scenario,
            kind,
            id,
            fields,
            by,
        };
        command.SetAction(p =>
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
                new NewEntry.Corrected(p.GetValue(kind)!, p.GetValue(id)!, p.GetValue(fields)!)
            )
        );
        return command;
    }

    public static Command Status()
    {
        var scenario = Shared.Scenario;
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
        var command = new Command("status", "Set the status of a statement; earlier ones are kept.")
        {
            scenario,
            statement,
            status,
            by,
            why,
            of,
        };
        command.SetAction(p =>
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
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

    public static Command Import()
    {
        var (scenario, by) = (Shared.Scenario, By);
        var files = new Argument<string[]>("FILES")
        {
            Description =
                "Tables (statements.csv …), YAML, or another ledger.jsonl. Default: the tables of the scenario's own ledger.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var acled = new Option<bool>("--acled")
        {
            Description = "The files are tables of events with ACLED's columns.",
        };
        var command = new Command(
            "import",
            "Bring records into the store; what it holds word for word already is passed over."
        )
        {
            scenario,
            files,
            acled,
            by,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(acled) && result.GetValue(files) is not { Length: > 0 })
            {
                result.AddError("Option '--acled' needs the files to be read.");
            }
        });
        command.SetAction(p =>
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(files) is { Length: > 0 } names
                    ? new NewEntry.FromFiles(names, p.GetValue(acled))
                    : new NewEntry.FromOwnTables()
            )
        );
        return command;
    }

    private static Option<string?> By =>
        new("--by") { Description = "Who enters it, kept with the entry." };

    private static Argument<string[]> Fields =>
        new("FIELD=VALUE")
        {
            Description = "The fields of the record.",
            Arity = ArgumentArity.OneOrMore,
        };

    private static int Append(string scenario, string? by, NewEntry entry)
    {
        using var interrupt = new Interrupt(null);
        ParseResult<Appended> outcome;
        try
        {
            outcome = AppendToLedger.Run(
                new(scenario, entry, TimeProvider.System)
                {
                    By = by ?? "",
                    Workers = Surroundings.AllProcessors,
                },
                interrupt.Token
            );
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted: nothing was added.");
            return ExitCode.Interrupted;
        }

        if (outcome.Value is not { } done)
        {
            return Shared.Refuse(outcome.Errors);
        }

        Tell(done);
        return ExitCode.Done;
    }

    private static void Tell(Appended done)
    {
        Shared.PrintNotes(done.Notes);
        for (var i = 0; i < done.Records.Count && i < MostTold; i++)
        {
            Console.Out.WriteLine(
                $"recorded {done.Records[i].GetType().Name.ToLowerInvariant()} {done.Records[i].Id} as entry {done.FirstSeq + i}"
            );
        }

        if (done.Records.Count > MostTold)
        {
            Console.Out.WriteLine($"… {done.Records.Count} records in all");
        }

        Console.Out.WriteLine(
            done.Records.Count == 0
                ? "nothing new: the ledger holds all of it already"
                : $"head {done.Head}"
        );
    }
}
