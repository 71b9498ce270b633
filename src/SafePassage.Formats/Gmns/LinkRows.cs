using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Gmns;

/// <param name="nodeById">Null when the nodes could not be read: then ends are not looked up.</param>
internal sealed class LinkRows(
    Table table,
    IReadOnlyDictionary<string, int>? nodeById,
    RoadDefaults defaults,
    GmnsUnits units
)
{
    private const double LongestMetres = 500_000;

    private readonly NumberLimits _length = new(
        0,
        Math.Round(LongestMetres / units.MetresPerLength, 3),
        units.LengthWord,
        AboveMin: true
    );

    private readonly List<RoadLink> _links = [];
    private readonly Dictionary<string, RoadLink> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lineById = new(StringComparer.Ordinal);

    public IReadOnlyList<RoadLink> Read()
    {
        foreach (var row in table.Rows())
        {
            ReadRow(row);
        }

        return [.. _links.Select(Paired)];
    }

    /// <summary>A street that stands in two directed rows is known by their ids to be one.</summary>
    private RoadLink Paired(RoadLink link) =>
        ReverseId(link.Id) is { } id
        && _byId.TryGetValue(id, out var other)
        && (other.From, other.To) == (link.To, link.From)
            ? link with
            {
                Reverse = id,
            }
            : link;

    /// <summary>104+ and 104- are one undirected link, 25512345.3 and 25512345.3r one way of OpenStreetMap.</summary>
    private static string? ReverseId(string id) =>
        id switch
        {
            [.. var plain, '+'] => $"{plain}-",
            [.. var plain, '-'] => $"{plain}+",
            [.. var plain, 'r'] => plain is [.., >= '0' and <= '9'] ? plain : null,
            [.., >= '0' and <= '9'] => $"{id}r",
            _ => null,
        };

    private void ReadRow(TableRow row)
    {
        var id = row.RequiredText("link_id", "an id");
        var from = End(row, "from_node_id");
        var to = End(row, "to_node_id");
        var directed = Directed(row);
        var length = row.RequiredNumber("length", _length) * units.MetresPerLength;
        var roadClass = Class(row);
        var name = row.Name();
        var shape = LineText.Read(row);
        var traits = LinkTraits.Of(row, roadClass);
        var incline = LinkTraits.Incline(row);
        var use = roadClass is { } known ? new LinkUse(row, known, defaults, units) : null;
        var foot = use?.Foot();
        var car = use?.Car();
        if (from is { } a && a >= 0 && a == to)
        {
            row.Refuse("to_node_id", "the link ends where it begins", "Leave the link out");
        }

        if (id is null || !Claim(row, id, directed ?? true) || row.Refused)
        {
            return;
        }

        var link = new RoadLink(
            directed == false ? $"{id}+" : id,
            from!.Value,
            to!.Value,
            roadClass!.Value,
            new(length!.Value),
            foot,
            car,
            name
        )
        {
            Shape = shape,
            Traits = traits,
            InclinePerCent = incline,
        };
        Add(link);
        if (directed == false)
        {
            Add(
                link with
                {
                    Id = $"{id}-",
                    From = link.To,
                    To = link.From,
                    Shape = [.. shape.Reverse()],
                }
            );
        }
    }

    private void Add(RoadLink link)
    {
        _links.Add(link);
        _byId.Add(link.Id, link);
    }

    /// <summary>The index of a node; null when refused; −1 when the nodes are not known.</summary>
    private int? End(TableRow row, string column)
    {
        if (row.RequiredText(column, "the id of a node") is not { } id)
        {
            return null;
        }

        if (nodeById is null)
        {
            return -1;
        }

        if (nodeById.TryGetValue(id, out var index))
        {
            return index;
        }

        row.RefuseId(
            column,
            id,
            "node",
            nodeById.Keys,
            "Add the node to the node table, or mend the id"
        );
        return null;
    }

    private bool Claim(TableRow row, string id, bool directed)
    {
        var free = true;
        foreach (var taken in directed ? [id] : (string[])[id, $"{id}+", $"{id}-"])
        {
            if (free && !_lineById.TryAdd(taken, row.Line))
            {
                free = false;
                row.Refuse(
                    "link_id",
                    $"the link id {Excerpt.Of(taken)} stands already on line {_lineById[taken]}",
                    "Give every link an id of its own"
                );
            }
        }

        return free;
    }

    private bool? Directed(TableRow row)
    {
        if (!table.Has("directed"))
        {
            return true;
        }

        var text = row.RequiredText("directed", "true or false");
        switch (text?.ToLowerInvariant())
        {
            case null:
                return null;
            case "true" or "1":
                return true;
            case "false" or "0":
                return false;
            default:
                row.Refuse("directed", $"directed is '{Excerpt.Of(text)}'", "Write true or false");
                return null;
        }
    }

    private static RoadClass? Class(TableRow row)
    {
        if (row.RequiredText("facility_type", "the class of the street") is not { } word)
        {
            return null;
        }

        if (GmnsWords.Classes.TryGetValue(word, out var roadClass))
        {
            return roadClass;
        }

        row.Refuse(
            "facility_type",
            $"facility_type is '{Excerpt.Of(word)}', which is no class of street",
            Nearest.Remedy(word, [.. GmnsWords.Classes.Keys], "class")
        );
        return null;
    }
}
