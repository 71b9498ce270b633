namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>Whatever is added, corrected, marked or taken from tables is an entry of one chain, which verify walks.</summary>
public class OneChain
{
    [Fact]
    public void Adding_correcting_and_marking_go_through_one_chain()
    {
        using var scratch = new Scratch();
        Cli.Run(
                "ledger",
                "add",
                scratch.Path,
                "source",
                "id=radio",
                "name=Radio",
                "kind=broadcaster"
            )
            .ExitCode.ShouldBe(0);
        Cli.Run(
                "ledger",
                "add",
                scratch.Path,
                "statement",
                "id=s1",
                "source=radio",
                "said_at=2016-11-04",
                "about=truce",
                "stance=denies",
                "content=لا هدنة"
            )
            .ExitCode.ShouldBe(0);
        Cli.Run(
                "ledger",
                "correct",
                scratch.Path,
                "statement",
                "s1",
                "stance=declares",
                "bearing=for"
            )
            .Output.ShouldContain("recorded statement s1.2 as entry 3");
        Cli.Run(
                "ledger",
                "status",
                scratch.Path,
                "s1.2",
                "unverifiable",
                "--by",
                "Desk",
                "--why",
                "One voice"
            )
            .ExitCode.ShouldBe(0);
        Cli.Run("ledger", "verify", scratch.Path)
            .Output.ShouldStartWith("the chain holds: 4 entries, head ");
        Cli.Run("ledger", "show", scratch.Path, "--about", "truce")
            .Output.ShouldStartWith("truce: undisputed");
        var refused = Cli.Run(
            "ledger",
            "add",
            scratch.Path,
            "statement",
            "id=s1",
            "source=paper",
            "said_at=noon",
            "about=truce",
            "stance=denies",
            "content=x"
        );
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("said_at is 'noon', which is no time");
        Cli.Run("ledger", "verify", scratch.Path)
            .Output.ShouldStartWith("the chain holds: 4 entries");
    }

    [Fact]
    public void Tables_come_into_the_store_and_the_plan_rests_on_the_same_words()
    {
        using var scratch = new Scratch();
        scratch.TakeAll(Cli.Example);
        Cli.Run("ledger", "import", scratch.Path).ExitCode.ShouldBe(0);
        Cli.Run("ledger", "verify", scratch.Path).ExitCode.ShouldBe(0);
        Cli.Run("ledger", "import", scratch.Path).Output.ShouldContain("nothing new");
        var (tables, store) = (
            Cli.Run("ledger", "show", Cli.Example),
            Cli.Run("ledger", "show", scratch.Path)
        );
        store.Output.ShouldBe(tables.Output);
        var path = scratch[Path.Combine("ledger", "ledger.jsonl")];
        File.WriteAllText(
            path,
            File.ReadAllText(path).Replace("no safe corridor", "one safe corridor")
        );
        var broken = Cli.Run("ledger", "verify", scratch.Path);
        broken.ExitCode.ShouldBe(1);
        broken.Error.ShouldContain(
            "the chain is broken here: the entry is not the one its hash was computed of"
        );
        Cli.Run("plan", scratch.Path, "--out", scratch["out"]).ExitCode.ShouldBe(2);
    }

    [Fact]
    public void A_ledger_kept_in_tables_has_no_chain_and_verify_says_so()
    {
        var outcome = Cli.Run("ledger", "verify", Cli.Example);
        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldStartWith("no chain: this ledger is kept in tables (");
        outcome.Output.ShouldContain("to begin a chain: safepassage ledger import ");
        using var scratch = new Scratch();
        Cli.Run("ledger", "verify", scratch.Path).ExitCode.ShouldBe(2);
    }
}
