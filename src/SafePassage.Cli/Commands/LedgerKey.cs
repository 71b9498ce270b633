using System.CommandLine;
using SafePassage.Formats.Ledgers.Signing;

namespace SafePassage.Cli.Commands;

/// <summary>Keys with which entries are signed.</summary>
internal static class LedgerKey
{
    public static Command Make() =>
        new(
            "key",
            """
            Keys with which entries of a ledger are signed.

            Examples:
              safepassage ledger key new desk.pem
            """
        )
        {
            New(),
        };

    private static Command New()
    {
        var file = new Argument<string>("FILE")
        {
            Description = "For the private key; the public one goes into FILE.pub.",
        };
        var command = new Command(
            "new",
            """
            Make a pair of keys (ECDSA, P-256, PEM). Keep the private one to yourself, and give the public one to whoever is to check.

            Examples:
              safepassage ledger key new desk.pem
              safepassage ledger add my-city statement id=s1 source=radio said_at=2026-03-01 about=truce stance=denies content="No" --key desk.pem
              safepassage ledger verify my-city --keys desk.pem.pub
            """
        )
        {
            file,
        };
        command.SetAction(p => Run(p.GetValue(file)!));
        return command;
    }

    private static int Run(string file)
    {
        var made = KeyFile.New(file);
        if (made.Value is not { } fingerprint)
        {
            return Shared.Refuse(made.Errors);
        }

        Console.Out.WriteLine($"private key: {file} (for its owner alone)");
        Console.Out.WriteLine($"public key: {KeyFile.PublicOf(file)}");
        Console.Out.WriteLine($"fingerprint: {fingerprint}");
        return ExitCode.Done;
    }
}
