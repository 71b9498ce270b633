using SafePassage.Formats.Scenarios;
using SafePassage.Model;
using SafePassage.Planning;

namespace SafePassage.Planning.Tests;

/// <summary>Cases in which the program was once wrong (the folder <c>found</c>): in each, EXPECT.md says what is right.</summary>
public class FoundCases
{
    [Fact]
    public void Nobody_is_led_over_a_street_that_shuts_before_they_are_through()
    {
        var scenario = Read("92-street-shut-while-people-are-on-it");
        Answer.BoundOf(scenario).ShouldBe(0);
        Answer.PlanOf(scenario).Orders.ShouldBeEmpty();
        Reachability.Stranded(scenario, scenario.Variants[0]).Single().People.ShouldBe(1000);
    }

    private static Scenario Read(string name)
    {
        var outcome = ScenarioReader.Read(
            Path.Combine(Repository.Root, "tests", "Planning.Tests", "found", name)
        );
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value!.Scenario;
    }
}
