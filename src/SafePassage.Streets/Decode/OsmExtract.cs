using System.Runtime.InteropServices;

namespace SafePassage.Streets;

/// <summary>How many things the file holds, kept or not.</summary>
/// <param name="Nodes">All nodes of the file.</param>
/// <param name="Ways">All ways of the file.</param>
/// <param name="Relations">All relations of the file.</param>
/// <param name="Highways">Ways with a <c>highway</c> tag of any value: those kept.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OsmCounts(long Nodes, long Ways, long Relations, long Highways);

/// <summary>
/// The ways with a <c>highway</c> tag and the nodes they pass, as the file has them: primitives, not yet streets.
/// Immutable by contract: the arrays are not written after construction.
/// </summary>
/// <remarks>
/// Nodes 0..n−1 are in increasing order of id; ways 0..w−1 in the order of the file. <c>Refs[FirstRef[i] ..
/// FirstRef[i + 1]]</c> are the nodes of way i. A node that a way names and the file lacks (cut extracts) has no
/// place: <see cref="IsPresent"/> is false.
/// </remarks>
public sealed class OsmExtract
{
    public required OsmCounts Counts { get; init; }

    /// <summary>n ids, increasing.</summary>
    public required long[] NodeIds { get; init; }

    /// <summary>n longitudes in 10⁻⁷ degrees; <see cref="Absent"/> where the file lacks the node.</summary>
    public required int[] LonE7 { get; init; }

    /// <summary>n latitudes in 10⁻⁷ degrees.</summary>
    public required int[] LatE7 { get; init; }

    /// <summary>w ids.</summary>
    public required long[] WayIds { get; init; }

    /// <summary>w + 1 positions in <see cref="Refs"/>.</summary>
    public required int[] FirstRef { get; init; }

    /// <summary>Indices of nodes.</summary>
    public required int[] Refs { get; init; }

    /// <summary>The kept tags of the w ways.</summary>
    public required TagTable WayTags { get; init; }

    /// <summary>Nodes with tags that matter, increasing.</summary>
    public required int[] TaggedNodes { get; init; }

    /// <summary>The kept tags of <see cref="TaggedNodes"/>.</summary>
    public required TagTable NodeTags { get; init; }

    /// <summary>Turn restrictions for cars, in the order of the file.</summary>
    public required TurnRule[] Turns { get; init; }

    public const int Absent = int.MinValue;

    public bool IsPresent(int node) => LonE7[node] != Absent;
}
