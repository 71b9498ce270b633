using SafePassage.Model;

namespace SafePassage.Application.Tests.Scenarios;

public class CheckingScenarios
{
    [Fact]
    public void A_sound_scenario_has_no_findings()
    {
        var check = CheckScenario.Run(new(Repository.Aleppo)).Value.ShouldNotBeNull();
        check.Findings.ShouldBeEmpty();
        check.Given.Ledger.ShouldNotBeNull();
    }

    [Fact]
    public void Gates_and_people_that_no_plan_can_join_are_found_with_their_number()
    {
        using var scratch = new ScratchFolder();
        Scenes.CopyBase(scratch["s"]);
        string[] links = [.. File.ReadAllLines(scratch["s/link.csv"])];
        File.WriteAllLines(
            scratch["s/link.csv"],
            links.Where(l => !l.Contains("n4", StringComparison.Ordinal))
        );
        Scenes.Change(scratch["s/scenario.yaml"], "links: [l2]", "links: [l1]");

        var check = CheckScenario.Run(new(scratch["s"]));

        check.Errors.ShouldBeEmpty();
        var findings = check.Value!.Findings;
        findings[0].Kind.ShouldBe(FindingKind.UnreachableCorridor);
        findings[0].Subject.ShouldBe("north");
        findings
            .Where(f => f.Kind == FindingKind.NoWayOut && f.Group == "civilians")
            .Sum(f => f.People)
            .ShouldBe(new(800));
    }

    [Fact]
    public void What_cannot_be_read_is_told_with_all_its_errors()
    {
        var check = CheckScenario.Run(new("/no/such/scenario"));
        check.Value.ShouldBeNull();
        check.Errors.ShouldHaveSingleItem();
    }

    [Fact]
    public void Who_cancels_while_an_extract_is_read_gets_no_answer()
    {
        using var scratch = new ScratchFolder();
        StartScenario.Run(Scenes.Start(scratch["city"])).ShouldBeOfType<StartOutcome.Started>();
        Should.Throw<OperationCanceledException>(() =>
            CheckScenario.Run(new(scratch["city"]), new CancellationToken(canceled: true))
        );
    }
}
