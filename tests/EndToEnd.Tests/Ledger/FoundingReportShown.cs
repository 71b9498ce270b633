using static SafePassage.EndToEnd.Tests.Ledger.FoundingLedger;

namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>The founding report as people see it: on the page and in the terminal.</summary>
public class FoundingReportShown
{
    [Fact]
    public void The_page_shows_every_statement_with_speaker_source_and_date()
    {
        var page = File.ReadAllText(Path.Combine(Planned.Folder, "report.html"));
        foreach (var id in Statements.Keys)
        {
            page.ShouldContain($"id=\"s-{id}\"");
        }

        foreach (
            var word in (string[])
                [
                    "Zakaria Malahifji (Fastaqim)",
                    "Reuters, quoted by The founding report",
                    "فاستقم كما أمرت",
                    "Armée de la conquête",
                    "did not come true, by these accounts",
                ]
        )
        {
            page.ShouldContain(word);
        }
    }

    [Fact]
    public void The_terminal_answers_status_for_against_and_since_when()
    {
        var outcome = Cli.Run(
            "ledger",
            "show",
            Cli.Example,
            "--about",
            "corridor:castello",
            "--as-of",
            "2016-11-04T12:00+02:00"
        );
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldStartWith(
            "corridor:castello: disputed, since 2016-11-02 (as of 2016-11-04T12:00+02:00)\n  for:\n"
        );
        outcome.Output.ShouldContain(
            "Zakaria Malahifji (Fastaqim), The founding report, in French [r10]\n      There is no safe corridor out of the city"
        );
        Cli.Run(
                "ledger",
                "show",
                Cli.Example,
                "--about",
                "corridor:castello",
                "--as-of",
                "2016-10-20T12:00+02:00"
            )
            .Output.ShouldStartWith("corridor:castello: undisputed, since 2016-10-19 ");
        Cli.RunIn(Cli.Example, [], "ledger", "show", "--about", "truce")
            .Output.ShouldStartWith("truce: undisputed");
        var wrong = Cli.Run("ledger", "show", Cli.Example, "--about", "lunch");
        wrong.ExitCode.ShouldBe(2);
        wrong.Error.ShouldContain("'lunch' is no subject");
    }

    [Fact]
    public void The_dispute_that_decides_most_is_told_after_a_plan()
    {
        using var scratch = new Scratch();
        var outcome = Cli.Run(
            "plan",
            Cli.Example,
            "--out",
            scratch["out"],
            "--time-limit",
            "0",
            "--quiet"
        );
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain(
            "the disputes that decide most, by the trimmed bound:\n  whether these come: Civilians: 87,774 persons (for: –; against: Zakaria Malahifji)\n"
        );
    }
}
