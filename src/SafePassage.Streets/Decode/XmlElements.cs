using System.Globalization;
using System.Xml;

namespace SafePassage.Streets;

/// <summary>Takes the ways with a <c>highway</c> tag.</summary>
internal sealed class XmlWays
{
    public WayBatch Batch { get; } = new();

    public long Ways { get; private set; }

    public long Relations { get; private set; }

    public void Take(XmlReader reader)
    {
        if (reader.Name == "relation")
        {
            Relations++;
        }
        else if (reader.Name == "way")
        {
            Ways++;
            TakeWay(reader);
        }
    }

    private void TakeWay(XmlReader reader)
    {
        var id = XmlAttributes.Integer(reader, "id");
        var refs = Batch.Refs.Count;
        var isHighway = false;
        foreach (var child in XmlAttributes.Children(reader))
        {
            if (child == "nd")
            {
                Batch.Refs.Add(XmlAttributes.Integer(reader, "ref"));
            }
            else if (child == "tag" && XmlAttributes.Tag(reader) is var (key, value))
            {
                isHighway |= key == OsmKey.Highway;
                Batch.Tags.Add(key, value);
            }
        }

        if (isHighway)
        {
            Batch.Close(id);
        }
        else
        {
            Batch.Refs.RemoveRange(refs, Batch.Refs.Count - refs);
            Batch.Tags.Drop();
        }
    }
}

/// <summary>Takes the wanted nodes.</summary>
internal sealed class XmlNodes(long[] wanted)
{
    private WantedCursor _cursor = new(wanted);

    public NodeBatch Batch { get; } = new();

    public long Count { get; private set; }

    public void Take(XmlReader reader)
    {
        if (reader.Name != "node")
        {
            return;
        }

        Count++;
        var index = _cursor.Find(XmlAttributes.Integer(reader, "id"));
        if (index < 0)
        {
            return;
        }

        Batch.Add(
            index,
            XmlAttributes.DegreesE7(reader, "lon", 180),
            XmlAttributes.DegreesE7(reader, "lat", 90)
        );
        foreach (var child in XmlAttributes.Children(reader))
        {
            if (
                child == "tag"
                && XmlAttributes.Tag(reader) is var (key, value)
                && OsmKeys.MattersOnNode(key)
            )
            {
                Batch.Tags.Add(key, value);
            }
        }

        if (Batch.Tags.HasOpenTags)
        {
            Batch.Tagged.Add(index);
            Batch.Tags.Close();
        }
    }
}

internal static class XmlAttributes
{
    /// <summary>The names of the child elements, the reader standing on each in turn.</summary>
    public static IEnumerable<string> Children(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            yield break;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
            {
                yield return reader.Name;
            }
        }
    }

    public static long Integer(XmlReader reader, string name)
    {
        var text = Required(reader, name);
        return long.TryParse(
            text,
            NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : throw XmlReading.Wrong(reader, $"{name}='{text}' is not a whole number");
    }

    public static int DegreesE7(XmlReader reader, string name, int most)
    {
        var text = Required(reader, name);
        return
            decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var degrees
            )
            && Math.Abs(degrees) <= most
            ? (int)decimal.Round(degrees * 10_000_000m, MidpointRounding.AwayFromZero)
            : throw XmlReading.Wrong(reader, $"{name}='{text}' is not within ±{most} degrees");
    }

    /// <summary>The tag the reader stands on when its key is kept, else null.</summary>
    public static (OsmKey Key, string Value)? Tag(XmlReader reader) =>
        OsmKeys.TryParse(Required(reader, "k"), out var key) ? (key, Required(reader, "v")) : null;

    private static string Required(XmlReader reader, string name) =>
        reader.GetAttribute(name)
        ?? throw XmlReading.Wrong(reader, $"<{reader.Name}> has no attribute '{name}'");
}
