using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Maps;
using SafePassage.Formats.Scenarios.Model;
using SafePassage.Formats.Scenarios.Schema;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Finds the links of a closure, however it names them.</summary>
internal sealed class ClosedLinks(Draft draft, RoadNetwork? network)
{
    private static readonly TableColumn[] Columns = [new("link_id", true, "the id of a link")];

    private readonly SortedSet<int> _links = [];

    /// <summary>Indices of links, each once, rising.</summary>
    public IReadOnlyList<int> Of(ClosureModel keys)
    {
        foreach (var id in keys.Links ?? [])
        {
            // Places and remedies are sought only while they are told: a list may hold a hundred thousand wrong ids.
            var crowded = draft.IsFull;
            Name(
                id,
                crowded,
                (what, remedy) =>
                    draft.Refuse(crowded ? keys.Node : keys.At("links", id), what, remedy)
            );
        }

        if (
            keys.LinksFile is { } file
            && draft.Open(keys.At("links_file"), file, ScenarioBuilder.MostTableBytes) is { } source
        )
        {
            foreach (var row in Table.Open(source, Columns, draft.Log)?.Rows() ?? [])
            {
                if (row.RequiredText("link_id", "the id of a link") is { } id)
                {
                    Name(
                        id,
                        draft.Log.Full(source.Shown),
                        (what, remedy) => row.Refuse("link_id", what, remedy)
                    );
                }
            }
        }

        if (keys.Polygon is { } polygon)
        {
            Within(polygon, keys.At("polygon"));
        }

        return [.. _links];
    }

    /// <summary>Takes a link by its id; one that runs both ways by its plain id too.</summary>
    private void Name(string id, bool crowded, Action<string, string> refuse)
    {
        if (network is null)
        {
            return;
        }

        int[] found =
        [
            .. ((string[])[id, $"{id}+", $"{id}-"]).Select(network.LinkIndex).Where(i => i >= 0),
        ];
        if (found.Length == 0)
        {
            refuse(
                $"there is no link {Excerpt.Of(id)}",
                crowded
                    ? "Name a link of the link table"
                    : Nearest.Or(
                        id,
                        network.Links.Select(l => l.Id),
                        "Name a link of the link table"
                    )
            );
        }
        else if (!found.All(_links.Add))
        {
            refuse($"the link {Excerpt.Of(id)} is named twice", "Name it once");
        }
    }

    private void Within(AreaModel keys, Node at)
    {
        if (Area(keys, at) is not { } area || network is null)
        {
            return;
        }

        var prepared = PreparedGeometryFactory.Prepare(area);
        for (var i = 0; i < network.Links.Count; i++)
        {
            if (Courses(network.Links[i], network).Any(prepared.Intersects))
            {
                _links.Add(i);
            }
        }

        if (_links.Count == 0)
        {
            draft.Refuse(
                at,
                "no link of the network runs through the polygon",
                "Check that its corners are [longitude, latitude], in this order"
            );
        }
    }

    private Geometry? Area(AreaModel keys, Node at)
    {
        if (keys.File is not { } name)
        {
            return GeoJson.Area(keys.Corners, (what, remedy) => draft.Refuse(at, what, remedy));
        }

        if (
            draft.Open(at, name, GeoMap.MostBytes) is not { } source
            || GeoMap.Read(source, draft.Log) is not { } map
        )
        {
            return null;
        }

        if (map.Features.Count == 1)
        {
            return new GeoJson(map.Features[0]).Area();
        }

        map.Refuse(
            map.Root,
            $"the file holds {map.Features.Count} features",
            "Give one Polygon or MultiPolygon"
        );
        return null;
    }

    /// <summary>The course of a link; of one that crosses the 180th meridian as seen from either side.</summary>
    private static IEnumerable<LineString> Courses(RoadLink link, RoadNetwork network)
    {
        GeoPoint[] points =
        [
            network.Nodes[link.From].Location,
            .. link.Shape,
            network.Nodes[link.To].Location,
        ];
        var x = points[0].Longitude;
        double[] along = [.. points.Select(p => x = p.LongitudeNear(x))];
        yield return Line(0);
        if (along.Max() > 180)
        {
            yield return Line(-360);
        }

        if (along.Min() < -180)
        {
            yield return Line(360);
        }

        LineString Line(double turn) =>
            new([.. points.Select((p, i) => new Coordinate(along[i] + turn, p.Latitude))]);
    }
}
