using System.CommandLine;

namespace SafePassage.Cli.Commands;

/// <summary>The ledger of a scenario: who said what.</summary>
internal static class LedgerCommand
{
    public static Command Make() =>
        new(
            "ledger",
            """
            The ledger of a scenario: who said what about what, kept as claims. Nothing is ever deleted.

            Examples:
              safepassage ledger show examples/aleppo-2016-11-04 --about corridor:castello --as-of 2016-11-04T12:00+02:00
              safepassage ledger add my-city statement id=s1 source=radio said_at=2026-03-01T10:00Z about=corridor:north stance=denies content="The road is mined"
              safepassage ledger status my-city s1 disputed --by "Access desk" --why "The council says it is clear"
              safepassage ledger verify my-city --head "$(tail -n 1 noted.txt)"
            """
        )
        {
            LedgerShow.Make(),
            LedgerList.Make(),
            LedgerWriting.Add(),
            LedgerWriting.Correct(),
            LedgerWriting.Retract(),
            LedgerWriting.Status(),
            LedgerImport.Make(),
            LedgerExport.Make(),
            LedgerVerify.Make(),
            LedgerHeadCommand.Make(),
            LedgerWriting.Sign(),
            LedgerKey.Make(),
        };

    /// <summary>A scenario, or the folder one stands in.</summary>
    public static Argument<string> ScenarioOrHere =>
        new("SCENARIO")
        {
            Description = "The scenario's folder. Default: the one you are in.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => ".",
        };
}
