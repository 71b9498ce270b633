using System.Text.Json.Nodes;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Schema;

/// <summary>Exactly one of the two.</summary>
internal sealed record AreaModel(string? File, IReadOnlyList<GeoPoint> Corners);

/// <summary>A polygon: the name of a GeoJSON file, or its corners as pairs of longitude and latitude.</summary>
internal sealed class AreaSchema : ValueSchema
{
    private static readonly TextSchema File = new();
    private static readonly NumberSchema Longitude = new(NumberLimits.Longitude, typeof(double));
    private static readonly NumberSchema Latitude = new(NumberLimits.Latitude, typeof(double));

    public override string Forms =>
        "the name of a GeoJSON file in the folder, or a list of at least three corners [longitude, latitude]";

    public override JsonObject Schema() =>
        new()
        {
            ["anyOf"] = new JsonArray(
                File.Schema(),
                new JsonObject
                {
                    ["type"] = "array",
                    ["minItems"] = 3,
                    ["items"] = new JsonObject
                    {
                        ["type"] = "array",
                        ["minItems"] = 2,
                        ["maxItems"] = 2,
                        ["items"] = new JsonObject { ["type"] = "number" },
                    },
                }
            ),
        };

    public override object? Bind(Node node, string name, Binding binding)
    {
        if (node is Scalar)
        {
            return File.Bind(node, name, binding) is string file ? new AreaModel(file, []) : null;
        }

        if (node is not Listing { Items.Count: >= 3 } corners)
        {
            return binding.Unfit(node, name, this);
        }

        var points = new List<GeoPoint>();
        foreach (var corner in corners.Items)
        {
            if (
                corner is Listing { Items: [var x, var y] }
                && Longitude.Bind(x, $"{name} longitude", binding) is double lon
                && Latitude.Bind(y, $"{name} latitude", binding) is double lat
            )
            {
                points.Add(new(lon, lat));
            }
            else if (corner is not Listing { Items.Count: 2 })
            {
                binding.Unfit(corner, name, this);
            }
        }

        return points.Count == corners.Items.Count ? new AreaModel(null, points) : null;
    }
}
