namespace SafePassage.Adapters.Osm.Decode;

/// <summary>Carries a problem from the depth of the decoder to its border; it never leaves this folder.</summary>
#pragma warning disable CA1032, CA1064 // The place is not optional, and no caller outside may see it.
internal sealed class OsmFormatException(string place, string what, string remedy) : Exception(what)
{
    public const string DownloadAgain = "Download the file again and compare its checksum";

    public string Place { get; } = place;

    public string Remedy { get; } = remedy;

    public static OsmFormatException InBlob(
        int blob,
        long offset,
        string what,
        string remedy = DownloadAgain
    ) => new($"blob {blob} at byte {offset}", what, remedy);
}
