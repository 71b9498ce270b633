using System.CommandLine;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Commands that append to a ledger. A record is acknowledged when it is on disk, and not before.</summary>
internal static class LedgerWriting
{
    public static Command Add()
    {
        var (scenario, by) = (Shared.Scenario, By);
        var kind = new Argument<string>("KIND")
        {
            Description = $"What to add: {string.Join(", ", Incoming.Kinds)}.",
        };
        var fields = Fields;
        var command = new Command(
            "add",
            """
            Add one record. What check would refuse is refused before it is recorded.

            Examples:
              safepassage ledger add my-city source id=radio name="Valley Radio" kind=broadcaster
              safepassage ledger add my-city statement id=s1 source=radio said_at=2026-03-01T10:00Z about=corridor:north stance=denies content="The road is mined"
            """
        )
        {
            scenario,
            kind,
            fields,
            by,
        };
        command.SetAction(p =>
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
                l => Incoming.Words(p.GetValue(kind)!, p.GetValue(fields)!, l)
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
        };
        command.SetAction(p =>
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
                l => Incoming.Correction(p.GetValue(kind)!, p.GetValue(id)!, p.GetValue(fields)!, l)
            )
        );
        return command;
    }

    public static Command Retract()
    {
        var scenario = Shared.Scenario;
        var kind = new Argument<string>("KIND")
        {
            Description =
                $"Kind of the record: {string.Join(", ", Incoming.Kinds.Where(k => k is not ("setting" or "retraction")))}.",
        };
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
        };
        command.SetAction(p =>
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
                l =>
                    Incoming.Retraction(
                        p.GetValue(kind)!,
                        p.GetValue(id)!,
                        p.GetValue(by)!,
                        p.GetValue(why)!,
                        Seconds(TimeProvider.System.GetUtcNow()),
                        l
                    )
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
        };
        command.SetAction(p =>
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
                l =>
                    Incoming.Words(
                        "status",
                        [
                            $"id=v{l.Entries.Count(e => e.Record is Review) + 1}-{p.GetValue(statement)}",
                            $"statement={p.GetValue(statement)}",
                            $"status={p.GetValue(status)}",
                            $"at={When.At(Seconds(TimeProvider.System.GetUtcNow()))}",
                            $"by={p.GetValue(by)}",
                            $"why={p.GetValue(why)}",
                            $"of={p.GetValue(of)}",
                        ],
                        l
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
            """
            Bring records into the store; what it holds word for word already is passed over.

            Examples:
              safepassage ledger import my-city
              safepassage ledger import my-city statements.csv sources.csv
              safepassage ledger import my-city --acled week2.csv
            """
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
        {
            var (path, names) = (p.GetValue(scenario)!, p.GetValue(files)!);
            return Append(
                path,
                p.GetValue(by),
                l => names.Length == 0 ? OwnTables(path) : All(names, p.GetValue(acled), l),
                ownTables: names.Length == 0
            );
        });
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

    private static DateTimeOffset Seconds(DateTimeOffset at) =>
        at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));

    private static ParseResult<IReadOnlyList<PlacedRecord>> OwnTables(string scenario)
    {
        var tables = LedgerReader.FromTables(LedgerReader.FolderOf(scenario));
        return tables.Value is null
            ? ParseResult<IReadOnlyList<PlacedRecord>>.Failed(tables.Errors)
            : ParseResult<IReadOnlyList<PlacedRecord>>.Of(tables.Value.Ledger.Entries);
    }

    private static ParseResult<IReadOnlyList<PlacedRecord>> All(
        string[] files,
        bool acled,
        Ledger ledger
    )
    {
        var read = files
            .Select(f => acled ? AcledTable.Read(f, ledger) : Incoming.File(f, ledger))
            .ToList();
        InputError[] errors = [.. read.SelectMany(r => r.Errors)];
        return errors.Length > 0
            ? ParseResult<IReadOnlyList<PlacedRecord>>.Failed(errors)
            : ParseResult<IReadOnlyList<PlacedRecord>>.Of([.. read.SelectMany(r => r.Value!)]);
    }

    private static int Append(
        string scenario,
        string? by,
        Func<Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> make,
        bool ownTables = false
    )
    {
        var folder = LedgerReader.FolderOf(scenario);
        if (
            !ownTables
            && !File.Exists(Path.Combine(folder, LedgerReader.StoreName))
            && LedgerReader.HoldsTables(folder)
        )
        {
            Shared.Print([
                new InputError(
                    folder,
                    null,
                    null,
                    "this ledger is kept in tables",
                    $"Write what is to be added into its tables, or bring the tables into the store first: safepassage ledger import {scenario}"
                ),
            ]);
            return ExitCode.BadInput;
        }

        using var interrupt = new Interrupt(null);
        ParseResult<Appended> outcome;
        try
        {
            var beside = ScenarioBeside.Read(scenario, Shared.StoreFolder());
            if (beside.Note is { } note)
            {
                Console.Error.WriteLine($"note: {note}");
            }

            outcome = LedgerStore.Append(
                folder,
                make,
                by ?? "",
                TimeProvider.System,
                beside.Misfits,
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
            Shared.Print(outcome.Errors);
            return ExitCode.BadInput;
        }

        foreach (var note in done.Notes)
        {
            Console.Error.WriteLine($"note: {note}");
        }

        for (var i = 0; i < done.Records.Count && i < 20; i++)
        {
            Console.Out.WriteLine(
                $"recorded {Incoming.WordOf(done.Records[i])} {done.Records[i].Id} as entry {done.FirstSeq + i}"
            );
        }

        if (done.Records.Count > 20)
        {
            Console.Out.WriteLine($"… {done.Records.Count} records in all");
        }

        Console.Out.WriteLine(
            done.Records.Count == 0
                ? "nothing new: the ledger holds all of it already"
                : $"head {done.Head}"
        );
        return ExitCode.Done;
    }
}
