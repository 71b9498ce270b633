namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>What check would refuse is refused before it is recorded, and a mistake that is recorded can be mended.</summary>
public class NotBricked
{
    [Theory]
    [InlineData(
        "statement",
        "id=s1 source=radio said_at=2026-05-31 about=corridor:nirth stance=denies content=x",
        "the scenario has no corridor nirth"
    )]
    [InlineData(
        "statement",
        "id=s1 source=radio said_at=2026-05-31 about=zone:z9 stance=denies content=x",
        "the scenario has no zone z9"
    )]
    [InlineData(
        "statement",
        "id=s1 source=radio said_at=2026-05-31 about=truce groups=guests stance=denies content=x",
        "the scenario has no group guests"
    )]
    [InlineData(
        "party",
        "id=p kind=other name=P speaks_for=guests",
        "the scenario has no group guests"
    )]
    [InlineData(
        "reading",
        "id=mine name=M base=announced for=corridor:nirth reason=x",
        "the scenario has no corridor nirth"
    )]
    [InlineData(
        "statement",
        "id=s1 source=paper said_at=2026-05-31 about=truce stance=denies content=x",
        "there is no source paper"
    )]
    public void A_mistake_is_refused_and_the_ledger_stays_as_it_was(
        string kind,
        string fields,
        string what
    )
    {
        using var scratch = new Scratch();
        SmallTown.Write(scratch.Path);
        SmallTown.Source(scratch.Path);
        var refused = SmallTown.Add(scratch.Path, kind, fields.Split(' '));
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain(what);
        refused.Error.ShouldContain($"the {kind} to add: ");
        Cli.Run("check", scratch.Path, "--quiet").ExitCode.ShouldBe(0);
        Cli.Run("ledger", "verify", scratch.Path)
            .Output.ShouldStartWith("the chain holds: 1 entries");
    }

    /// <summary>A ledger from before these checks: it was kept before there was a scenario.</summary>
    [Theory]
    [InlineData("status s1 retracted --by Desk --why Mistyped")]
    [InlineData("status s1 duplicate --of s0 --by Desk --why Mistyped")]
    [InlineData("retract statement s1 --by Desk --why Mistyped")]
    [InlineData("correct statement s1 about=corridor:north")]
    public void A_ledger_that_check_refuses_can_be_mended(string how)
    {
        using var scratch = new Scratch();
        SmallTown.Source(scratch.Path);
        SmallTown.Says(scratch.Path, "s0", "corridor:north");
        SmallTown.Says(scratch.Path, "s1", "corridor:nirth").ExitCode.ShouldBe(0);
        SmallTown.Write(scratch.Path);
        Cli.Run("check", scratch.Path).ExitCode.ShouldBe(2);
        SmallTown.Says(scratch.Path, "s2", "truce", "declares").Error.ShouldContain("does not fit");
        var words = how.Split(' ');
        var mended = Cli.Run(["ledger", words[0], scratch.Path, .. words[1..]]);
        mended.ExitCode.ShouldBe(0, mended.Error);
        mended.Error.ShouldBeEmpty();
        Cli.Run("check", scratch.Path).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_retraction_counts_before_the_window_too_and_names_what_leads_to_the_record()
    {
        using var scratch = new Scratch();
        SmallTown.Write(scratch.Path);
        SmallTown.Source(scratch.Path);
        SmallTown.Says(scratch.Path, "s1", "corridor:north");
        string[] why = ["--by", "Desk", "--why", "Never said"];
        Cli.Run(["ledger", "retract", scratch.Path, "source", "radio", .. why])
            .Error.ShouldContain("this record leads to the source radio, which is retracted");
        string[] retract = ["ledger", "retract", scratch.Path, "statement"];
        Cli.Run([.. retract, "s1", .. why]).Output.ShouldContain("recorded retraction x1-s1");
        Cli.Run(["ledger", "retract", scratch.Path, "source", "radio", .. why])
            .ExitCode.ShouldBe(0);
        Cli.Run(
                "ledger",
                "show",
                scratch.Path,
                "--about",
                "corridor:north",
                "--as-of",
                "2026-06-01T08:00+03:00"
            )
            .Output.ShouldStartWith("corridor:north: undisputed");
        Cli.Run([.. retract, "s9", .. why]).Error.ShouldContain("there is no statement s9");
        Cli.Run(
                "ledger",
                "retract",
                scratch.Path,
                "setting",
                "utc_offset",
                "--by",
                "x",
                "--why",
                "y"
            )
            .Error.ShouldContain("of which nothing can be retracted");
    }

    [Fact]
    public void A_ledger_kept_in_yaml_is_not_put_aside_by_a_store()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch["ledger"]);
        File.WriteAllText(
            scratch["ledger/ledger.yaml"],
            "sources:\n  - {id: radio, name: Radio, kind: broadcaster}\n"
        );
        var refused = SmallTown.Says(scratch.Path, "s1", "truce");
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("this ledger is kept in tables");
        Cli.Run("ledger", "import", scratch.Path).ExitCode.ShouldBe(0);
        SmallTown.Says(scratch.Path, "s1", "truce").ExitCode.ShouldBe(0);
    }
}
