using SafePassage.Model;

namespace SafePassage.Application.Tests.Verifying;

/// <summary>Something that was altered in a result, and who must notice.</summary>
/// <param name="Name">What is altered.</param>
/// <param name="Alter">Alters it.</param>
/// <param name="Caught">The check that must fail; null where the file cannot even be read.</param>
internal sealed record Forgery(string Name, Action<ForgedCopy> Alter, PlanCheck? Caught)
{
    /// <summary>The rule that must be named.</summary>
    public Rule? Rule { get; init; }

    /// <summary>Whether it is done to the result of the extract.</summary>
    public bool OfStreets { get; init; }

    /// <summary>Whether the forger renews the hashes: nearly always.</summary>
    public bool Renews { get; init; } = true;

    public static IReadOnlyList<Forgery> All { get; } =
    [
        .. FilesForged.All,
        .. HeadsForged.All,
        .. PlansForged.All,
        .. BoundsForged.All,
        .. DisputesForged.All,
        .. DerivedForged.All,
    ];
}
