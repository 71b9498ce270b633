using System.CommandLine;
using SafePassage.Application;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>What all commands that append to a ledger have in common. A record is acknowledged when it is on disk, and not before.</summary>
internal static class LedgerAppending
{
    private const int MostTold = 20;

    public static Option<string?> By =>
        new("--by") { Description = "Who enters it, kept with the entry." };

    public static Option<string?> Key =>
        new("--key")
        {
            Description =
                "File with a private key (safepassage ledger key new): signs what is added.",
        };

    public static Argument<string[]> Fields =>
        new("FIELD=VALUE")
        {
            Description = "The fields of the record.",
            Arity = ArgumentArity.OneOrMore,
        };

    public static int Run(string scenario, string? by, string? key, NewEntry entry)
    {
        using var interrupt = new Interrupt(null);
        ParseResult<Appended> outcome;
        try
        {
            outcome = AppendToLedger.Run(
                new(scenario, entry, TimeProvider.System)
                {
                    By = by ?? "",
                    KeyFile = key,
                    StoreFolder = Surroundings.StoreFolder,
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

        Shared.PrintNotes(done.Notes);
        if (done.Waiting.Count > 0)
        {
            TellWaiting(done);
            return ExitCode.Findings;
        }

        Tell(done);
        return ExitCode.Done;
    }

    public static void Tell(Appended done)
    {
        for (var i = 0; i < done.Records.Count && i < MostTold; i++)
        {
            Console.Out.WriteLine(
                $"recorded {Incoming.WordOf(done.Records[i])} {done.Records[i].Id} as entry {done.FirstSeq + i}"
            );
        }

        if (done.Records.Count > MostTold)
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
    }

    /// <summary>Corrections that nobody has accepted yet.</summary>
    private static void TellWaiting(Appended done)
    {
        foreach (var change in done.Waiting)
        {
            Console.Out.WriteLine($"correction: {change.Text}");
        }

        Console.Out.WriteLine(
            $"{done.Waiting.Count} {(done.Waiting.Count == 1 ? "correction" : "corrections")} of what the ledger holds, {done.NewWaiting} new; nothing was written. To record all of it, repeat with --accept-corrections"
        );
    }
}
