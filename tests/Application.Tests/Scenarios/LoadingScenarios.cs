using SafePassage.Model;

namespace SafePassage.Application.Tests.Scenarios;

public class LoadingScenarios
{
    [Fact]
    public void A_ledgers_readings_are_the_variants_and_its_files_are_inputs()
    {
        var given = Scenes.Load(Repository.Aleppo);
        given.Ledger.ShouldNotBeNull();
        given.Scenario.Variants.Select(v => v.Id).ShouldContain("undisputed");
        given.AsOf.ShouldBe(given.Scenario.Window.Start);
        string[] paths = [.. given.Inputs.Select(i => i.Path)];
        paths.ShouldContain("ledger/statements.csv");
        paths.ShouldContain("scenario.yaml");
        paths.ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public void What_was_said_later_is_not_heard()
    {
        var moment = When.Parse("2016-10-01T00:00+02:00", TimeSpan.Zero)!.Value;
        var early = LoadScenario.Run(new(Repository.Aleppo) { AsOf = moment }).Value!;
        early.AsOf.ShouldBe(moment.Earliest);
        var late = Scenes.Load(Repository.Aleppo);
        Heard(early).ShouldBeLessThan(Heard(late));

        static int Heard(LoadedScenario given) =>
            given.Scenario.Variants.Sum(v => v.StatementIds.Count);
    }

    [Fact]
    public void Without_a_ledger_there_is_none()
    {
        var given = Scenes.Load(Scenes.Base);
        given.Ledger.ShouldBeNull();
        given.Streets.ShouldBeNull();
        given.Scenario.Variants.Select(v => v.Id).ShouldBe(["all", "few"]);
    }

    [Fact]
    public void Every_error_of_scenario_and_ledger_is_told_at_once()
    {
        using var scratch = new ScratchFolder();
        Scenes.CopyBase(scratch["s"]);
        Scenes.Change(scratch["s/scenario.yaml"], "step_seconds: 60", "step_secs: 60");
        Directory.CreateDirectory(scratch["s/ledger"]);
        File.WriteAllText(scratch["s/ledger/partys.csv"], "id\n");
        var loaded = LoadScenario.Run(new(scratch["s"]));
        loaded.Value.ShouldBeNull();
        loaded.Errors.ShouldContain(e => e.What.Contains("step_secs"));
        loaded.Errors.ShouldContain(e => e.File.Contains("partys.csv"));
    }

    [Fact]
    public void A_ledger_that_speaks_of_what_the_scenario_does_not_have_is_refused()
    {
        using var scratch = new ScratchFolder();
        Scenes.CopyBase(scratch["s"]);
        Directory.CreateDirectory(scratch["s/ledger"]);
        File.WriteAllText(
            scratch["s/ledger/parties.csv"],
            "id,name,kind,speaks_for\ncouncil,Council,civilian,nurses\n"
        );
        LoadScenario
            .Run(new(scratch["s"]))
            .Errors.ShouldHaveSingleItem()
            .What.ShouldContain("no group nurses");
    }

    [Fact]
    public void Half_a_moment_is_no_moment()
    {
        var month = When.Parse("2016-10", TimeSpan.Zero)!.Value;
        Should.Throw<ArgumentException>(() => LoadScenario.Run(new(Scenes.Base) { AsOf = month }));
    }
}
