namespace SafePassage.Application.Tests.Plans;

/// <summary>Nobody's result is written over by another scenario's or another run's, and nothing that is no result.</summary>
public sealed class ReservingFolders : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly LoadedScenario _base = Scenes.Load(Scenes.Base);

    public void Dispose() => _scratch.Dispose();

    private string? Refused(string folder, bool force = false)
    {
        var reserved = PublishPlan.Reserve(_scratch[folder], _base.Scenario, force);
        using var taken = reserved.Value;
        return taken is null ? reserved.Errors.ShouldHaveSingleItem().What : null;
    }

    [Fact]
    public void One_at_a_time()
    {
        using (PublishPlan.Reserve(_scratch["out"], _base.Scenario).Value.ShouldNotBeNull())
        {
            Refused("out").ShouldNotBeNull().ShouldContain("another run is writing");
            Refused("out", force: true).ShouldNotBeNull();
            Refused("other").ShouldBeNull();
        }

        Refused("out").ShouldBeNull();
    }

    [Fact]
    public void The_same_scenario_may_write_its_result_anew_and_another_only_by_force()
    {
        PublishPlan.Run(new(Scenes.Plan(Scenes.Base), _scratch["out"])).Errors.ShouldBeEmpty();
        Refused("out").ShouldBeNull();
        PublishPlan
            .Run(new(Scenes.Plan(Repository.Aleppo), _scratch["out"]))
            .Errors.ShouldBeEmpty();
        Refused("out").ShouldNotBeNull().ShouldContain("the result of scenario aleppo");
        Refused("out", force: true).ShouldBeNull();
    }

    [Theory]
    [InlineData("report.html")]
    [InlineData("plan.json")]
    [InlineData("health.csv")]
    [InlineData("manifest.json")]
    public void What_is_no_result_of_ours_stays(string name)
    {
        Directory.CreateDirectory(_scratch["out"]);
        File.WriteAllText(_scratch[$"out/{name}"], "mine");
        Refused("out").ShouldNotBeNull().ShouldContain(name);
        File.ReadAllText(_scratch[$"out/{name}"]).ShouldBe("mine");
        Refused("out", force: true).ShouldBeNull();
    }

    [Fact]
    public void Other_files_do_not_hinder_and_stay()
    {
        Directory.CreateDirectory(_scratch["out"]);
        File.WriteAllText(_scratch["out/notes.txt"], "mine");
        Refused("out").ShouldBeNull();
        PublishPlan.Run(new(Scenes.Plan(Scenes.Base), _scratch["out"])).Errors.ShouldBeEmpty();
        File.ReadAllText(_scratch["out/notes.txt"]).ShouldBe("mine");
    }

    [Fact]
    public void Files_of_the_result_before_that_are_no_part_of_the_new_one_go()
    {
        StartScenario.Run(Scenes.Start(_scratch["city"]));
        PublishPlan.Run(new(Scenes.Plan(_scratch["city"]), _scratch["out"])).Errors.ShouldBeEmpty();
        File.AppendAllText(_scratch["out/guess-totals.csv"], "my own line");
        PublishPlan.Run(new(Scenes.Plan(Scenes.Base), _scratch["out"])).Errors.ShouldBeEmpty();
        File.Exists(_scratch["out/health.csv"]).ShouldBeFalse();
        File.Exists(_scratch["out/guess-totals.csv"]).ShouldBeTrue("somebody changed it");
    }

    /// <summary>As a kill leaves it: settled, and some of the files not yet under their names.</summary>
    [Fact]
    public void A_result_whose_writing_was_cut_off_is_made_whole()
    {
        PublishPlan.Run(new(Scenes.Plan(Scenes.Base), _scratch["out"])).Errors.ShouldBeEmpty();
        var page = File.ReadAllText(_scratch["out/report.html"]);
        File.Move(_scratch["out/manifest.json"], _scratch["out/.manifest.json.next"]);
        File.Move(_scratch["out/report.html"], _scratch["out/.report.html.part"]);
        File.WriteAllText(_scratch["out/report.html"], "older");
        Refused("out").ShouldBeNull();
        File.ReadAllText(_scratch["out/report.html"]).ShouldBe(page);
        VerifyPlan
            .Run(new(_scratch["out"]))
            .ShouldBeOfType<VerifyOutcome.Checked>()
            .Flaws.ShouldBeEmpty();
    }
}
