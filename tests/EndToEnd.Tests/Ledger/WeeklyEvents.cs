namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>Small exports of events in the spirit of what people report, through the door a user takes.</summary>
public class WeeklyEvents
{
    private const string Accept = "--accept-corrections";

    [Fact]
    public void Next_week_changed_figures_are_listed_with_exit_1_and_recorded_when_accepted()
    {
        using var scratch = Town("30-acled-next-week");
        Import(scratch, "week1.csv").ExitCode.ShouldBe(0);
        var store = File.ReadAllText(scratch["ledger/ledger.jsonl"]);
        var listed = Import(scratch, "week2.csv");
        listed.ExitCode.ShouldBe(1);
        listed.Output.ShouldContain("incident XYZ1 would become XYZ1.2: fatalities '3' → '7'");
        listed.Output.ShouldContain("repeat with --accept-corrections");
        File.ReadAllText(scratch["ledger/ledger.jsonl"]).ShouldBe(store);
        var accepted = Import(scratch, "week2.csv", Accept);
        accepted.ExitCode.ShouldBe(0);
        accepted.Output.ShouldContain("recorded incident XYZ3 as entry ");
        accepted.Output.ShouldContain("recorded incident XYZ1.2 as entry ");
        File.ReadAllText(scratch["ledger/ledger.jsonl"]).ShouldContain("\"corrects\":\"XYZ1\"");
        Import(scratch, "week2.csv").Output.ShouldContain("nothing new");
        Cli.Run("check", scratch.Path, "--quiet").ExitCode.ShouldBe(0);

        // Both sources of "A; B" have their count on the page: radio all three, agency two.
        Cli.Run("plan", scratch.Path, "--out", scratch["out"], "--time-limit", "0", "--quiet")
            .ExitCode.ShouldBe(0);
        var page = File.ReadAllText(scratch["out/report.html"]);
        page.ShouldContain("Valley Radio");
        page.ShouldContain("Xland News Agency");
    }

    [Fact]
    public void A_second_file_whose_names_are_cut_alike_goes_in()
    {
        using var scratch = Town("35-acled-second-file-collides");
        Import(scratch, "april.csv").ExitCode.ShouldBe(0);
        Import(scratch, "may.csv").ExitCode.ShouldBe(0);
        var store = File.ReadAllText(scratch["ledger/ledger.jsonl"]);
        store.Split("\"kind\":\"party\"").Length.ShouldBe(4);
        store.Split("\"name\":\"Valley Radio\"").Length.ShouldBe(2);
        store.ShouldContain("republican-revolutionary-guard-2\"");
    }

    [Theory]
    [InlineData("31-acled-actor-based", "monadic.csv", 2, "event-based (dyadic)")]
    [InlineData("32-acled-long-and-like-names", "a.csv", 0, "")]
    [InlineData("33-acled-old-columns", "old.csv", 0, "")]
    [InlineData("33-acled-old-columns", "population.csv", 0, "")]
    [InlineData("33-acled-old-columns", "sep-line.csv", 0, "")]
    [InlineData("33-acled-old-columns", "semicolon.csv", 0, "")]
    [InlineData("33-acled-old-columns", "hxl-row.csv", 0, "")]
    [InlineData("33-acled-old-columns", "newline-in-notes.csv", 0, "")]
    [InlineData("33-acled-old-columns", "upper.csv", 2, "Did you mean event_id_cnty?")]
    [InlineData("33-acled-old-columns", "day-first.csv", 2, "which is no day")]
    [InlineData("33-acled-old-columns", "cp1256.csv", 2, "UTF-8")]
    [InlineData("33-acled-old-columns", "utf16.csv", 2, "UTF")]
    [InlineData("33-acled-old-columns", "arabic-digits.csv", 2, "fatalities")]
    [InlineData("33-acled-old-columns", "thousands.csv", 2, "Write 1200: no signs")]
    [InlineData("34-acled-precision-and-zero", "a.csv", 0, "")]
    public void Each_file_is_taken_or_told(string folder, string file, int exit, string says)
    {
        using var scratch = Town(folder);
        var outcome = Import(scratch, file);
        outcome.ExitCode.ShouldBe(exit, outcome.Error);
        outcome.Error.ShouldContain(says);
    }

    [Fact]
    public void An_event_known_to_the_month_is_shown_as_a_month()
    {
        using var scratch = Town("34-acled-precision-and-zero");
        Import(scratch, "a.csv").ExitCode.ShouldBe(0);
        File.ReadAllText(scratch["ledger/ledger.jsonl"]).ShouldContain("\"when\":\"2026-05\"");
        Cli.Run("plan", scratch.Path, "--out", scratch["out"], "--time-limit", "0", "--quiet")
            .ExitCode.ShouldBe(0);
        File.ReadAllText(scratch["out/report.html"]).ShouldNotContain("15 May 2026");
    }

    [Fact]
    public void Days_in_an_offset_of_quarters_of_an_hour_come_out_as_they_went_in()
    {
        using var scratch = Town("36-acled-days-in-plus-0545");
        Cli.Run("ledger", "import", scratch.Path).ExitCode.ShouldBe(0);
        Import(scratch, "week1.csv").ExitCode.ShouldBe(0);
        Cli.Run(
                "ledger",
                "export",
                scratch.Path,
                "--out",
                scratch["out"],
                "--format",
                "acled",
                "--redact",
                "none"
            )
            .ExitCode.ShouldBe(0);
        var given = File.ReadLines(scratch["week1.csv"]).Select(l => l.Split(',')[1]);
        File.ReadLines(scratch["out/acled.csv"]).Select(l => l.Split(',')[1]).ShouldBe(given);
    }

    private static Cli.Outcome Import(Scratch scratch, string file, params string[] options) =>
        Cli.Run(["ledger", "import", scratch.Path, "--acled", scratch[file], .. options]);

    private static Scratch Town(string name)
    {
        var from = FoundCases.Folder(name);
        var scratch = new Scratch();
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = scratch[Path.GetRelativePath(from, file)];
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.WriteAllBytes(to, File.ReadAllBytes(file));
        }

        return scratch;
    }
}
