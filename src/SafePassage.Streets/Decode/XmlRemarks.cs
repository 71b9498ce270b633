using System.Text;
using System.Xml;

namespace SafePassage.Streets;

/// <summary>
/// What a server says in a <c>remark</c> element: Overpass ends a file that it could not finish in good order and says so there.
/// </summary>
internal static class XmlRemarks
{
    private const int MostShown = 200;

    private static readonly string[] Failures =
    [
        "runtime error",
        "static error",
        "parse error",
        "timed out",
        "timeout",
        "out of memory",
        "too busy",
        "rate_limited",
    ];

    /// <param name="reader">Stands on the element; on its end afterwards.</param>
    public static void RefuseFailure(XmlReader reader)
    {
        var words = new StringBuilder();
        var depth = reader.Depth;
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
        {
            words.Append(reader.Value);
        }

        var said = Plain(words.ToString());
        if (Failures.Any(f => said.Contains(f, StringComparison.OrdinalIgnoreCase)))
        {
            throw XmlReading.Wrong(
                reader,
                $"the server did not finish the file: '{said}'",
                "Ask again with a longer timeout or a smaller box"
            );
        }
    }

    /// <summary>In one line, and not too long.</summary>
    public static string Plain(string text)
    {
        var words = string.Join(
            ' ',
            text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        return words.Length <= MostShown ? words : words[..MostShown] + " …";
    }
}
