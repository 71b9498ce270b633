using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>The curve against the slow witness, on thousands of seeded problems of every kind.</summary>
public class EarliestArrivalCurve
{
    private static Dictionary<string, RandomKind> All { get; } =
        (
            from zero in new[] { false, true }
            from changing in new[] { false, true }
            from releases in new[] { false, true }
            from waiting in new[] { Waiting.AtSources, Waiting.Everywhere }
            select new RandomKind(7, zero, changing, releases, waiting)
        ).ToDictionary(
            kind =>
                $"zero transit {kind.ZeroTransit}, changing {kind.Changing}, releases {kind.Releases}, waiting {kind.Waiting}",
            StringComparer.Ordinal
        );

    public static TheoryData<string> Kinds => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_the_maximum_for_every_horizon(string kind)
    {
        for (ulong seed = 1; seed <= 1000; seed++)
        {
            var problem = RandomProblems.Make(seed, All[kind]);
            var result = Solved.Exactly(problem, $"seed {seed}");
            result.Feasible.ToArray().ShouldBe(ExpandedNetwork.Curve(problem), $"seed {seed}");
        }
    }
}
