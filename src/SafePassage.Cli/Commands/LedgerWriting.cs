using System.CommandLine;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Acled;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Commands that append to a ledger. A record is acknowledged when it is on disk, and not before.</summary>
internal static class LedgerWriting
{
    public static Command Add()
    {
        var (scenario, by, key) = (Shared.Scenario, By, Key);
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
            key,
        };
        command.SetAction(p =>
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(key),
                l => Incoming.Words(p.GetValue(kind)!, p.GetValue(fields)!, l)
            )
        );
        return command;
    }

    public static Command Correct()
    {
        var (scenario, by, key) = (Shared.Scenario, By, Key);
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
            key,
        };
        command.SetAction(p =>
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(key),
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
        var key = Key;
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
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(key),
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
        var key = Key;
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
            Append(
                p.GetValue(scenario)!,
                p.GetValue(by),
                p.GetValue(key),
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
        var (scenario, by, key) = (Shared.Scenario, By, Key);
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
        var accept = new Option<bool>("--accept-corrections")
        {
            Description =
                "Record what the files say otherwise than the ledger as corrections. Without it they are listed, and nothing is written.",
        };
        var command = new Command(
            "import",
            """
            Bring records into the store; what it holds word for word already is passed over. What says of the same thing something else is a correction, to be accepted.

            Examples:
              safepassage ledger import my-city
              safepassage ledger import my-city statements.csv sources.csv
              safepassage ledger import my-city --acled week2.csv
              safepassage ledger import my-city --acled week2.csv --accept-corrections
            """
        )
        {
            scenario,
            files,
            acled,
            accept,
            by,
            key,
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
            return Write(
                path,
                p.GetValue(by),
                p.GetValue(key),
                w =>
                    w.Import(
                        l => names.Length == 0 ? OwnTables(path) : All(names, p.GetValue(acled), l),
                        p.GetValue(accept)
                    ),
                ownTables: names.Length == 0
            );
        });
        return command;
    }

    public static Command Sign()
    {
        var (scenario, by) = (Shared.Scenario, By);
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
            Write(p.GetValue(scenario)!, p.GetValue(by), p.GetValue(key), w => Recorded(w.Sign()))
        );
        return command;
    }

    private static Option<string?> Key =>
        new("--key")
        {
            Description =
                "File with a private key (safepassage ledger key new): signs what is added.",
        };

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
        if (acled)
        {
            return AcledTable.Read(files, ledger);
        }

        var read = files.Select(f => Incoming.File(f, ledger)).ToList();
        InputError[] errors = [.. read.SelectMany(r => r.Errors)];
        return errors.Length > 0
            ? ParseResult<IReadOnlyList<PlacedRecord>>.Failed(errors)
            : ParseResult<IReadOnlyList<PlacedRecord>>.Of([.. read.SelectMany(r => r.Value!)]);
    }

    private static int Append(
        string scenario,
        string? by,
        string? key,
        Func<Ledger, ParseResult<IReadOnlyList<PlacedRecord>>> make
    ) => Write(scenario, by, key, w => Recorded(w.Append(make)));

    private static ParseResult<Imported> Recorded(ParseResult<Appended> outcome) =>
        outcome.Value is { } done
            ? ParseResult<Imported>.Of(new(done, new([], [], [])))
            : ParseResult<Imported>.Failed(outcome.Errors);

    private static int Write(
        string scenario,
        string? by,
        string? keyFile,
        Func<LedgerWriter, ParseResult<Imported>> write,
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

        var read = keyFile is null ? null : KeyFile.Private(keyFile);
        if (read is { Errors.Count: > 0 })
        {
            Shared.Print(read.Errors);
            return ExitCode.BadInput;
        }

        using var key = read?.Value;
        using var interrupt = new Interrupt(null);
        try
        {
            var beside = ScenarioBeside.Read(scenario, Shared.StoreFolder());
            Note([.. new[] { beside.Note, key?.Note }.OfType<string>()]);
            var outcome = write(
                new(folder, by ?? "", TimeProvider.System)
                {
                    Misfits = beside.Misfits,
                    Key = key,
                    Cancellation = interrupt.Token,
                }
            );
            if (outcome.Value is not { } imported)
            {
                Shared.Print(outcome.Errors);
                return ExitCode.BadInput;
            }

            return imported.Done is { } done ? Tell(done) : Tell(imported.Arrivals);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Interrupted: nothing was added.");
            return ExitCode.Interrupted;
        }
    }

    private static void Note(IReadOnlyList<string> notes)
    {
        foreach (var note in notes)
        {
            Console.Error.WriteLine($"note: {note}");
        }
    }

    private static int Tell(Appended done)
    {
        Note(done.Notes);
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

        if (done.Signed)
        {
            Console.Out.WriteLine($"signed as entry {done.Head.Entries}");
        }

        Console.Out.WriteLine(
            done is { Records.Count: 0, Signed: false }
                ? "nothing new: the ledger holds all of it already"
                : $"head {done.Head}"
        );
        return ExitCode.Done;
    }

    /// <summary>Corrections that nobody has accepted yet.</summary>
    private static int Tell(Arrivals arrivals)
    {
        Note(arrivals.Notes);
        foreach (var change in arrivals.Changes)
        {
            Console.Out.WriteLine($"correction: {change.Text}");
        }

        Console.Out.WriteLine(
            $"{arrivals.Changes.Count} {(arrivals.Changes.Count == 1 ? "correction" : "corrections")} of what the ledger holds, {arrivals.Fresh.Count} new; nothing was written. To record all of it, repeat with --accept-corrections"
        );
        return ExitCode.Findings;
    }
}
