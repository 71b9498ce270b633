using System.CommandLine;
using SafePassage.Application;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Holds every link of the chain against the next and names the first that is broken.</summary>
internal static class LedgerVerify
{
    public static Command Make()
    {
        var scenario = LedgerCommand.ScenarioOrHere;
        var head = new Option<string?>("--head")
        {
            Description = $"A head that was noted elsewhere, {LedgerHead.Form}.",
        };
        var keys = new Option<string[]>("--keys")
        {
            Description = "Files with the public keys of those who sign.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command(
            "verify",
            """
            Check the chain of a ledger: any changed byte is found, and the first broken link named. That the chain was made anew as a whole, or cut off at its end, only shows by a head that was noted elsewhere, or by signatures.

            Examples:
              safepassage ledger verify my-city
              safepassage ledger verify my-city --head "$(tail -n 1 noted.txt)"
              safepassage ledger verify my-city --keys desk.pem.pub observer.pem.pub
            """
        )
        {
            scenario,
            head,
            keys,
        };
        command.SetAction(p =>
            Run(p.GetValue(scenario)!, p.GetValue(head), p.GetValue(keys) ?? [])
        );
        return command;
    }

    private static int Run(string scenario, string? headText, string[] keyFiles)
    {
        var noted = headText is null ? null : LedgerHead.Parse(headText);
        if (headText is not null && noted is null)
        {
            Console.Error.WriteLine($"--head: '{headText}' is not {LedgerHead.Form}.");
            return ExitCode.BadInput;
        }

        var outcome = VerifyLedger.Run(
            new(scenario)
            {
                Noted = noted,
                KeyFiles = keyFiles,
                Workers = Surroundings.AllProcessors,
            }
        );
        return outcome is LedgerCheck.Chain chain ? Tell(chain) : TellOther(outcome, scenario);
    }

    private static int Tell(LedgerCheck.Chain chain)
    {
        foreach (var error in chain.Errors)
        {
            Console.Error.WriteLine(error);
        }

        if (chain.Torn is { } torn)
        {
            Console.Error.WriteLine($"finding: {torn}");
        }

        Console.Out.WriteLine(
            $"{(chain.Errors.Count == 0 ? "the chain holds" : "THE CHAIN IS BROKEN")}: {chain.Head.Entries} entries, head {chain.Head.Hash}"
        );
        if (chain.Noted is { } noted)
        {
            Line(noted.Holds, noted.Text);
        }

        foreach (var stretch in chain.Signed)
        {
            Line(stretch.State == SignatureState.Good, stretch.Text);
        }

        if (chain is { Signed.Count: 0, Signatures: > 0 })
        {
            Console.Out.WriteLine(
                $"{chain.Signatures} {(chain.Signatures == 1 ? "signature" : "signatures")}, not checked: give --keys"
            );
        }

        return chain.IsSound ? ExitCode.Done : ExitCode.Findings;
    }

    private static void Line(bool good, string text) =>
        (good ? Console.Out : Console.Error).WriteLine($"{(good ? "" : "finding: ")}{text}");

    /// <summary>A ledger without a chain, or one that cannot be read.</summary>
    internal static int TellOther(LedgerCheck outcome, string scenario)
    {
        if (outcome is not LedgerCheck.NoChain tables)
        {
            return Shared.Refuse(((LedgerCheck.Unreadable)outcome).Errors);
        }

        Console.Out.WriteLine(
            $"no chain: this ledger is kept in tables ({tables.Records} records, which fit together), and a changed table does not show"
        );
        Console.Out.WriteLine(
            $"to begin a chain: safepassage ledger import {scenario} (writes {LedgerReader.StoreName}, which then is the ledger)"
        );
        return ExitCode.Findings;
    }
}
