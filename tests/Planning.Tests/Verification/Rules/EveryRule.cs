using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <summary>Each rule of the checkers has a flaw that only this rule catches: take the rule away, and a wrong plan passes.</summary>
public class EveryRule
{
    public static TheoryData<string> Ways => [.. RuleBroken.All.Select(b => b.How)];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Alone_catches_its_flaw(string how)
    {
        var broken = RuleBroken.All.Single(b => b.How == how);
        var found = broken.Found();
        found.ShouldNotBeEmpty();
        found.ShouldAllBe(
            f => f.Rule == broken.Rule,
            string.Join("; ", found.Select(f => $"{f.Rule}: {f.Text}"))
        );
    }

    [Fact]
    public void Has_a_flaw() =>
        Enum.GetValues<Rule>()
            .ShouldBe(RuleBroken.All.Select(b => b.Rule).Distinct(), ignoreOrder: true);

    [Fact]
    public void Is_kept_by_what_the_flaws_are_made_from()
    {
        OrdersWithRoom.FlawsOf(OrdersWithRoom.Sound).ShouldBeEmpty();
        RulesOfRoutes.OwnWay.ShouldBeEmpty();
        RulesOfPlaces.Sound.ShouldBeEmpty();
        CutsAtOneGate.FlawsOf(CutsAtOneGate.Sound).ShouldBeEmpty();
        RulesOfBounds.FlawsOf(RulesOfBounds.Sound).ShouldBeEmpty();
    }
}
