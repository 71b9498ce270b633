using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <summary>
/// A street of ten a minute shuts at 40. The quick need ten minutes for it and enter until 30; the slow need twenty, enter until 20, and
/// take more room: who counts a crowd of both as slow counts too few.
/// </summary>
internal static class QuickAndSlow
{
    public static readonly Scenario Given = new Town()
        .Group("quick", [Mode.Foot], 60)
        .Group("slow", [Mode.Foot], 30)
        .Link("a", "b", 600, walkers: 10)
        .Zone("a", "a", "quick", 1000)
        .Zone("a", "a", "slow", 1000)
        .Corridor("b", "b", 100, "quick slow")
        .Closed("a-b", 40, 60)
        .Build();
}
