using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <summary>A plan or certificate that breaks one rule and no other.</summary>
/// <param name="Rule">The only rule that may be named.</param>
/// <param name="How">How it is broken.</param>
/// <param name="Found">What the checkers say of it.</param>
internal sealed record RuleBroken(Rule Rule, string How, Func<IReadOnlyList<Flaw>> Found)
{
    public static IReadOnlyList<RuleBroken> All { get; } =
    [
        .. RulesOfOrders.All,
        .. RulesOfRoutes.All,
        .. RulesOfGroups.All,
        .. RulesOfPlaces.All,
        .. RulesOfItems.All,
        .. RulesOfUnknownItems.All,
        .. RulesOfCuts.All,
        .. RulesOfBounds.All,
    ];
}
