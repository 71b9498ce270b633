namespace SafePassage.Application.Tests.Verifying;

/// <summary>
/// What somebody may alter in a result before handing it on, all hashes renewed: each is caught, by the check that is there for it.
/// </summary>
public sealed class Forgeries(ForgedScene scene) : IClassFixture<ForgedScene>
{
    public static TheoryData<string> Names => [.. Forgery.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_caught_by_the_check_that_is_there_for_it(string name)
    {
        var forgery = Forgery.All.Single(f => f.Name == name);
        var copy = scene.Copy(forgery.OfStreets);
        forgery.Alter(copy);
        if (forgery.Renews)
        {
            copy.Renew();
        }

        var outcome = VerifyPlan.Run(new(copy.Folder));
        if (forgery.Caught is not { } check)
        {
            outcome.ShouldBeOfType<VerifyOutcome.Unreadable>().Errors.ShouldNotBeEmpty();
            return;
        }

        var found = outcome.ShouldBeOfType<VerifyOutcome.Checked>();
        var told = string.Join("\n", found.Flaws.Select(f => $"{f.Check} {f.Rule}: {f.Text}"));
        found.Failed.ShouldContain(check, told);
        if (forgery.Renews)
        {
            found.Failed.ShouldNotContain(PlanCheck.Hashes);
        }

        if (forgery.Rule is { } rule)
        {
            found.Flaws.ShouldContain(f => f.Check == check && f.Rule == rule, told);
        }
    }

    [Fact]
    public void There_are_many_and_every_check_catches_some()
    {
        Forgery.All.Count.ShouldBeGreaterThan(150);
        Forgery.All.Select(f => f.Name).ShouldBeUnique();
        Enum.GetValues<PlanCheck>()
            .ShouldBe(
                Forgery.All.Select(f => f.Caught).OfType<PlanCheck>().Distinct(),
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_not_altered_passes(bool ofStreets)
    {
        var found = VerifyPlan
            .Run(new(scene.Copy(ofStreets).Folder))
            .ShouldBeOfType<VerifyOutcome.Checked>();
        found.Flaws.ShouldBeEmpty();
        found.Notes.ShouldBeEmpty();
        found.Scenario.ShouldEndWith(ofStreets ? "streets" : "town");
    }

    [Fact]
    public void Another_version_is_said_and_not_called_forged()
    {
        var copy = scene.Copy(ofStreets: false);
        DerivedForged.OfVersion(copy, "0.0.1");
        copy.Text("report.html", "<style>", "<style>.older{}");
        copy.Renew();
        var found = VerifyPlan.Run(new(copy.Folder)).ShouldBeOfType<VerifyOutcome.Checked>();
        found.Flaws.ShouldBeEmpty();
        found.Notes.ShouldHaveSingleItem().ShouldContain("version 0.0.1");
    }

    [Fact]
    public void What_lies_beside_the_result_is_told_and_not_read()
    {
        var copy = scene.Copy(ofStreets: false);
        File.WriteAllText(copy["notes.txt"], "mine");
        var found = VerifyPlan.Run(new(copy.Folder)).ShouldBeOfType<VerifyOutcome.Checked>();
        found.Flaws.ShouldBeEmpty();
        found.Notes.ShouldHaveSingleItem().ShouldContain("notes.txt");
    }
}
