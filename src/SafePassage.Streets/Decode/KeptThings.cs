namespace SafePassage.Streets;

/// <summary>
/// Holds what is kept of a file in proportion to the bytes of the file, so that no small file can take much memory, however well it
/// is packed: ways, the nodes they pass, and tags are things, and a text of more than sixteen characters is several.
/// </summary>
/// <param name="fileBytes">The length of the file as it lies there, packed.</param>
/// <remarks>
/// Of the real extracts we have the densest, all streets of Aleppo and nothing else, keeps one thing in 2.8 bytes. A thing takes 80 to 200
/// bytes until the network stands.
/// </remarks>
internal sealed class KeptThings(long fileBytes)
{
    /// <summary>One way or node has at most so many parts; OpenStreetMap allows a way 2,000 nodes.</summary>
    public const int MostParts = 65_536;

    /// <summary>Fewer keys are kept, and a key stands once.</summary>
    public const int MostTags = 200;

    /// <summary>OpenStreetMap allows 255 characters.</summary>
    public const int LongestText = 4_096;

    private const long Least = 250_000;
    private const int TextOfOne = 16;

    private readonly long _most = Math.Max(Least, fileBytes * 2 / 5);
    private long _taken;

    /// <exception cref="OsmFormatException">It is more than a file of this size holds.</exception>
    public void Take(int things)
    {
        if (Interlocked.Add(ref _taken, things) > _most)
        {
            throw OsmFormatException.OfFile(
                $"the file unpacks to more than {_most} ways, nodes of ways and tags, and {fileBytes} bytes of real streets never do",
                "Download the file again; if it is sound, unpack it or write it again with osmium cat"
            );
        }
    }

    public void TakeText(int length) => Take(1 + (length / TextOfOne));

    /// <summary>Refuses a way that says the same again and again.</summary>
    public static void CheckTags(int tags, Func<string, OsmFormatException> wrong, string whose)
    {
        if (tags > MostTags)
        {
            throw wrong($"{whose} has more than {MostTags} tags that matter; a key stands once");
        }
    }

    /// <summary>Refuses a way or relation that is longer than any real one.</summary>
    public static void CheckParts(long parts, Func<string, OsmFormatException> wrong, string whose)
    {
        if (parts > MostParts)
        {
            throw wrong($"{whose} has {parts} nodes, tags or members; read are up to {MostParts}");
        }
    }
}
