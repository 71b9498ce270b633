using System.CommandLine;
using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Ledgers.Store;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Holds every link of the chain against the next, the head against one that was noted, signatures against keys.</summary>
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

        var read = KeyFile.Public(keyFiles);
        if (read.Value is not { } keys)
        {
            Shared.Print(read.Errors);
            return ExitCode.BadInput;
        }

        var path = Path.Combine(LedgerReader.FolderOf(scenario), LedgerReader.StoreName);
        if (!File.Exists(path))
        {
            return WithoutStore(scenario);
        }

        var content = StoreFile.Read(path, path.Replace(Path.DirectorySeparatorChar, '/'));
        var sound = Chain(content);
        sound &= noted is not { } head || Head(content, head);
        sound &= Signatures(content, keys);
        foreach (var key in keys)
        {
            key.Dispose();
        }

        return sound ? ExitCode.Done : ExitCode.Findings;
    }

    private static bool Chain(StoreContent content)
    {
        foreach (var error in content.Errors)
        {
            Console.Error.WriteLine(error);
        }

        if (content.Torn is { } torn)
        {
            Console.Error.WriteLine($"finding: {torn}");
        }

        Console.Out.WriteLine(
            $"{(content.Errors.Count == 0 ? "the chain holds" : "THE CHAIN IS BROKEN")}: {content.Count} entries, head {content.Head}"
        );
        return content.Errors.Count == 0 && content.Torn is null;
    }

    private static bool Head(StoreContent content, LedgerHead noted)
    {
        var state = HeadCheck.Of(content, noted);
        var text = HeadCheck.Text(state, content, noted);
        var holds = state is HeadState.Same or HeadState.Longer;
        (holds ? Console.Out : Console.Error).WriteLine(holds ? text : $"finding: {text}");
        return holds;
    }

    private static bool Signatures(StoreContent content, IReadOnlyList<PublicKey> keys)
    {
        if (keys.Count == 0)
        {
            if (content.SignatureCount > 0)
            {
                Console.Out.WriteLine(
                    $"{content.SignatureCount} {(content.SignatureCount == 1 ? "signature" : "signatures")}, not checked: give --keys"
                );
            }

            return true;
        }

        var sound = true;
        foreach (var stretch in SignatureCheck.Of(content, keys))
        {
            var good = stretch.State == SignatureState.Good;
            sound &= good;
            (good ? Console.Out : Console.Error).WriteLine(
                $"{(good ? "" : "finding: ")}{stretch.Text}"
            );
        }

        return sound;
    }

    /// <summary>Tables have no chain: that they can be read and fit together is all that can be said of them.</summary>
    internal static int WithoutStore(string scenario)
    {
        var read = LedgerReader.Read(scenario);
        if (read.Value is not { } tables)
        {
            Shared.Print(read.Errors);
            return ExitCode.BadInput;
        }

        Console.Out.WriteLine(
            $"no chain: this ledger is kept in tables ({tables.Ledger.Entries.Count} records, which fit together), and a changed table does not show"
        );
        Console.Out.WriteLine(
            $"to begin a chain: safepassage ledger import {scenario} (writes {LedgerReader.StoreName}, which then is the ledger)"
        );
        return ExitCode.Findings;
    }
}
