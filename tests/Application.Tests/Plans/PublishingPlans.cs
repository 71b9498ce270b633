namespace SafePassage.Application.Tests.Plans;

public class PublishingPlans
{
    [Fact]
    public void All_files_stand_in_the_folder_and_the_page_speaks_the_language()
    {
        using var scratch = new ScratchFolder();
        var request = Scenes.Quick(Scenes.Load(Scenes.Base)) with { Language = "fr" };
        var plan = MakePlan.Run(request).ShouldBeOfType<PlanOutcome.Planned>();
        plan.Provenance.Command.ShouldEndWith(" --lang fr");
        var written = PublishPlan.Run(new(plan, scratch["a/b"]));

        written.Errors.ShouldBeEmpty();
        Directory
            .GetFiles(scratch["a/b"])
            .Select(Path.GetFileName)
            .Order()
            .ShouldBe(written.Value!.Order());
        written.Value!.ShouldBe([
            "plan.json",
            "bound.json",
            "orders.csv",
            "orders.geojson",
            "report.html",
            "manifest.json",
        ]);
        File.ReadAllText(scratch["a/b/report.html"]).ShouldContain("<html lang=\"fr\"");
    }

    [Fact]
    public void A_plan_on_streets_of_an_extract_has_their_tables_too()
    {
        using var scratch = new ScratchFolder();
        StartScenario.Run(Scenes.Start(scratch["city"])).ShouldBeOfType<StartOutcome.Started>();
        var written = PublishPlan.Run(new(Scenes.Plan(scratch["city"]), scratch["out"]));
        written.Value.ShouldNotBeNull().ShouldContain("guess-totals.csv");
        written.Value!.ShouldContain("health.csv");
    }

    [Fact]
    public void A_folder_that_cannot_be_is_known_before_and_told_after()
    {
        using var scratch = new ScratchFolder();
        File.WriteAllText(scratch["file"], "");
        var scenario = Scenes.Load(Scenes.Base).Scenario;
        PublishPlan.Reserve(scratch["free/way"], scenario).Value.ShouldNotBeNull().Dispose();
        Directory.Exists(scratch["free"]).ShouldBeFalse("nothing was put there");
        PublishPlan
            .Reserve(scratch["file/out"], scenario)
            .Errors.ShouldHaveSingleItem()
            .What.ShouldContain("is a file");

        var written = PublishPlan.Run(new(Scenes.Plan(Scenes.Base), scratch["file/out"]));

        written.Value.ShouldBeNull();
        written.Errors.ShouldHaveSingleItem().File.ShouldBe(scratch["file/out"]);
        Directory.GetFileSystemEntries(scratch.Path).Length.ShouldBe(1);
    }
}
