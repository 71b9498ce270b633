using System.Text.Json;

namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>One denial in a new ledger does not shut, as announced, what the scenario calls agreed; and the scenario is named.</summary>
public class OneDenial
{
    [Fact]
    public void The_scenario_speaks_for_its_gate_on_page_terminal_and_in_json()
    {
        using var scratch = new Scratch();
        SmallTown.Write(scratch.Path);
        SmallTown.Source(scratch.Path);
        SmallTown.Says(scratch.Path, "s1", "corridor:north").ExitCode.ShouldBe(0);
        var planned = Cli.Run(
            "plan",
            scratch.Path,
            "--out",
            scratch["out"],
            "--time-limit",
            "0",
            "--quiet"
        );
        planned.Output.ShouldContain(
            "North gate: 1,000 persons (for: the scenario itself; against: Radio)"
        );
        var json = JsonDocument
            .Parse(
                Cli.Run(
                    "plan",
                    scratch.Path,
                    "--out",
                    scratch["out"],
                    "--time-limit",
                    "0",
                    "--quiet",
                    "--json"
                ).Output
            )
            .RootElement;
        json.GetProperty("variants")
            .EnumerateArray()
            .Select(v =>
                $"{v.GetProperty("name").GetString()} {v.GetProperty("plan").GetProperty("persons").GetInt64()}"
            )
            .ShouldBe([
                "announced 1000",
                "addressed 1000",
                "undisputed 0",
                "refused 1000",
                "observed 0",
            ]);
        json.GetProperty("scenario_words")
            .EnumerateArray()
            .Select(w =>
                $"{w.GetProperty("about").GetString()} {w.GetProperty("status").GetString()} {w.GetProperty("source").GetString()}"
            )
            .ShouldBe([
                "truce window Announcement of the council",
                "corridor:north agreed Agreement of 30 May",
            ]);
        var page = File.ReadAllText(scratch["out/report.html"]);
        foreach (
            var words in (string[])
                [
                    "the scenario itself",
                    "le scénario lui-même",
                    "السيناريو نفسه",
                    "Agreement of 30 May",
                ]
        )
        {
            page.ShouldContain(words);
        }

        var shown = Cli.Run("ledger", "show", scratch.Path, "--about", "corridor:north");
        shown.Output.ShouldStartWith(
            "corridor:north: disputed, since 2026-05-31\n  for:\n    the scenario itself: agreed, until somebody in the ledger speaks for it\n      Agreement of 30 May\n  against:\n"
        );
        Cli.Run("ledger", "show", scratch.Path, "--about", "corridor:north", "--json")
            .Output.ShouldContain("\"way\": \"for\"");
    }

    [Theory]
    [InlineData("agreed", 1000)]
    [InlineData("claimed_open", 1000)]
    [InlineData("observed_open", 1000)]
    [InlineData("disputed", 1000)]
    [InlineData("closed", 0)]
    [InlineData("unknown", 0)]
    public void What_is_planned_as_announced_follows_the_status(string status, int persons)
    {
        using var scratch = new Scratch();
        SmallTown.Write(scratch.Path, status);
        SmallTown.Source(scratch.Path);
        SmallTown.Says(scratch.Path, "s1", "corridor:north").ExitCode.ShouldBe(0);
        var json = JsonDocument
            .Parse(
                Cli.Run(
                    "plan",
                    scratch.Path,
                    "--variant",
                    "announced",
                    "--out",
                    scratch["out"],
                    "--time-limit",
                    "0",
                    "--quiet",
                    "--json"
                ).Output
            )
            .RootElement;
        json.GetProperty("variants")[0]
            .GetProperty("plan")
            .GetProperty("persons")
            .GetInt64()
            .ShouldBe(persons);
    }
}
