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
/// The ways with a <c>highway</c> tag and the nodes they pass, as the file has them: primitives, not yet streets. What is read
/// by <see cref="OsmReader"/> and handed to <see cref="OsmInterpreter"/>. Not written after construction: any number of threads
/// may read it.
/// </summary>
/// <remarks>
/// Nodes 0..n−1 are in increasing order of id; ways 0..w−1 in the order of the file. <c>Refs[FirstRef[i] ..
/// FirstRef[i + 1]]</c> are the nodes of way i. A node that a way names and the file lacks (cut extracts) has no
/// place: <see cref="IsPresent"/> is false.
/// </remarks>
public sealed class OsmExtract
{
    internal OsmExtract() { }

    /// <summary>What the file holds in all, for messages and for a look whether it is the right file.</summary>
    public OsmCounts Counts { get; internal init; }

    /// <summary>n ids, increasing.</summary>
    internal long[] NodeIds { get; init; } = [];

    /// <summary>n longitudes in 10⁻⁷ degrees; <see cref="Absent"/> where the file lacks the node.</summary>
    internal int[] LonE7 { get; init; } = [];

    /// <summary>n latitudes in 10⁻⁷ degrees.</summary>
    internal int[] LatE7 { get; init; } = [];

    /// <summary>w ids.</summary>
    internal long[] WayIds { get; init; } = [];

    /// <summary>w + 1 positions in <see cref="Refs"/>.</summary>
    internal int[] FirstRef { get; init; } = [0];

    /// <summary>Indices of nodes.</summary>
    internal int[] Refs { get; init; } = [];

    /// <summary>The kept tags of the w ways.</summary>
    internal TagTable WayTags { get; init; } = TagTable.None;

    /// <summary>Nodes with tags that matter, increasing.</summary>
    internal int[] TaggedNodes { get; init; } = [];

    /// <summary>The kept tags of <see cref="TaggedNodes"/>.</summary>
    internal TagTable NodeTags { get; init; } = TagTable.None;

    /// <summary>Turn restrictions for cars, in the order of the file.</summary>
    internal TurnRule[] Turns { get; init; } = [];

    internal const int Absent = int.MinValue;

    internal bool IsPresent(int node) => LonE7[node] != Absent;
}
