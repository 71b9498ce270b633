using System.Collections.Immutable;
using SafePassage.Adapters.Osm.Decode;

namespace SafePassage.Adapters.Osm;

/// <summary>Something in an input file that cannot be used.</summary>
/// <param name="File">The file as the caller named it.</param>
/// <param name="Place">Where in it: blob and byte offset, or line and column.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What would be right, or what to do.</param>
public sealed record OsmProblem(string File, string Place, string What, string Remedy)
{
    public override string ToString() => $"{File}: {Place}: {What}. {Remedy}";
}

/// <summary>What came of reading a file: its streets and their nodes, or the list of what is wrong with it.</summary>
public abstract record OsmReading
{
    private OsmReading() { }

    public sealed record Read(OsmExtract Extract) : OsmReading;

    /// <param name="Problems">At least one; the first in the order of the file comes first.</param>
    public sealed record Refused(ImmutableArray<OsmProblem> Problems) : OsmReading;
}
