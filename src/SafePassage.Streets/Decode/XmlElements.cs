using System.Globalization;
using System.Xml;

namespace SafePassage.Streets;

/// <summary>Takes the ways with a <c>highway</c> tag, and the turn restrictions.</summary>
internal sealed class XmlWays(KeptThings kept)
{
    private readonly TurnRules _turns = new();
    private long? _last;

    public WayBatch Batch { get; } = new();

    public IReadOnlyList<TurnRule> Turns => _turns.Found;

    public long Ways { get; private set; }

    public long Relations { get; private set; }

    public void Take(XmlReader reader)
    {
        switch (reader.Name)
        {
            case "relation":
                Relations++;
                TakeRelation(reader);
                break;
            case "way":
                Ways++;
                TakeWay(reader);
                break;
            case "remark":
                XmlRemarks.RefuseFailure(reader);
                break;
            case "action":
                throw XmlReading.Wrong(
                    reader,
                    "this is an augmented diff: what changed, not what there is",
                    "Ask for the data itself: without [diff:…] or [adiff:…] in the query"
                );
            default:
                break;
        }
    }

    private void TakeWay(XmlReader reader)
    {
        var id = XmlAttributes.Integer(reader, "id");
        var version = XmlAttributes.Version(reader);
        var isGone = XmlAttributes.IsGone(reader);
        var (isHighway, parts, tags, text) = (false, 0, 0, 0);
        foreach (var child in XmlAttributes.Children(reader))
        {
            KeptThings.CheckParts(++parts, Wrong, $"way {id}");
            if (child == "nd")
            {
                Batch.Refs.Add(XmlAttributes.Integer(reader, "ref"));
                if (reader.GetAttribute("lon") is not null)
                {
                    Batch.PlaceLast(
                        XmlAttributes.DegreesE7(reader, "lon", 180),
                        XmlAttributes.DegreesE7(reader, "lat", 90)
                    );
                }
            }
            else if (
                child == "tag"
                && XmlAttributes.Tag(reader) is var (key, value)
                && OsmKeys.MattersOnWay(key)
            )
            {
                isHighway |= key == OsmKey.Highway;
                KeptThings.CheckTags(++tags, Wrong, $"way {id}");
                text += value.Length;
                Batch.Tags.Add(key, value);
            }
        }

        OsmFormatException Wrong(string what) => XmlReading.Wrong(reader, what);

        if (isHighway && !isGone)
        {
            kept.Take(1 + parts);
            kept.TakeText(text);
            Batch.Close(id, version);
        }
        else if (isGone || id == _last)
        {
            kept.Take(1);
            // In a history the versions of a way follow each other, and the last may be no street any more.
            Batch.CloseGone(id, version);
        }
        else
        {
            Batch.Drop();
        }

        _last = id;
    }

    private void TakeRelation(XmlReader reader)
    {
        if (XmlAttributes.IsGone(reader))
        {
            return;
        }

        foreach (var child in XmlAttributes.Children(reader))
        {
            if (child == "member" && reader.GetAttribute("type") == "way")
            {
                _turns.Member(
                    reader.GetAttribute("role") ?? "",
                    XmlAttributes.Integer(reader, "ref")
                );
            }
            else if (child == "tag" && XmlAttributes.Tag(reader) is var (key, value))
            {
                _turns.Tag(key, value);
            }
        }

        kept.Take(_turns.IsRestriction ? 1 : 0);
        _turns.Close();
    }
}

/// <summary>Takes the wanted nodes.</summary>
internal sealed class XmlNodes(long[] wanted, KeptThings kept)
{
    private readonly int[] _version = new int[wanted.Length];
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
        if (index < 0 || XmlAttributes.Version(reader) is var version && version < _version[index])
        {
            return;
        }

        _version[index] = version;
        kept.Take(1);
        if (XmlAttributes.IsGone(reader))
        {
            Batch.Add(index, OsmExtract.Absent, 0);
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
                kept.TakeText(value.Length);
                Batch.Tags.Add(key, value);
            }
        }

        Batch.CloseTags();
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
            : throw XmlReading.Wrong(
                reader,
                $"{name}='{XmlRemarks.Plain(text)}' is not a whole number"
            );
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
            : throw XmlReading.Wrong(
                reader,
                $"{name}='{XmlRemarks.Plain(text)}' is not within ±{most} degrees"
            );
    }

    /// <summary>Whether an editor or a history says that the thing is not there any more.</summary>
    public static bool IsGone(XmlReader reader) =>
        reader.GetAttribute("action") == "delete" || reader.GetAttribute("visible") == "false";

    /// <summary>0 where it does not say.</summary>
    public static int Version(XmlReader reader) =>
        int.TryParse(
            reader.GetAttribute("version"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : 0;

    /// <summary>The tag the reader stands on when its key is kept, else null.</summary>
    public static (OsmKey Key, string Value)? Tag(XmlReader reader)
    {
        if (!OsmKeys.TryParse(Required(reader, "k"), out var key))
        {
            return null;
        }

        var value = Required(reader, "v");
        return value.Length <= KeptThings.LongestText
            ? (key, value)
            : throw XmlReading.Wrong(
                reader,
                $"the value of {OsmKeys.Name(key)} has {value.Length} characters; read are up to {KeptThings.LongestText}"
            );
    }

    private static string Required(XmlReader reader, string name) =>
        reader.GetAttribute(name)
        ?? throw XmlReading.Wrong(reader, $"<{reader.Name}> has no attribute '{name}'");
}
