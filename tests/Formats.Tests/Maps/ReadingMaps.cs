using SafePassage.Formats.Documents;
using SafePassage.Formats.Maps;
using SafePassage.Formats.Osm;
using SafePassage.Formats.Starter;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Maps;

/// <summary>GeoJSON as people have it, and what they take for it.</summary>
public sealed class ReadingMaps : IDisposable
{
    private const string Square = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("[1]", "$: this is a list, and GeoJSON is an object")]
    [InlineData("{}", "$: this is no GeoJSON: it has no type")]
    [InlineData("{\"type\":\"Map\"}", "$: this is no GeoJSON: its type is 'Map'")]
    [InlineData("{\"type\":\"Topology\",\"objects\":{}}", "$: this is TopoJSON, not GeoJSON")]
    [InlineData(
        "{\"geometryType\":\"esriGeometryPolygon\",\"features\":[]}",
        "$: this is Esri JSON, not GeoJSON"
    )]
    [InlineData("{\"type\":\"FeatureCollection\"}", "$: the collection has no features")]
    [InlineData(
        "{\"type\":\"FeatureCollection\",\"features\":[]}",
        "$.features: the collection has no features"
    )]
    [InlineData(
        "{\"type\":\"FeatureCollection\",\"features\":[3]}",
        "$.features[0]: this is no feature"
    )]
    public void What_is_no_map_is_said_to_be_what_it_is(string text, string what) =>
        Areas(text).Errors.ShouldHaveSingleItem().What.ShouldBe(what);

    [Theory]
    [InlineData("null", "$.features[1] (feature 2, B): this feature has no geometry")]
    [InlineData(
        "{\"type\":\"GeometryCollection\",\"geometries\":[]}",
        "$.features[1].geometry (feature 2, B): the geometry is a GeometryCollection"
    )]
    [InlineData(
        "{\"type\":\"Polygon\",\"coordinates\":[]}",
        "$.features[1].geometry (feature 2, B): the polygon has no coordinates"
    )]
    [InlineData(
        "{\"type\":\"Polygon\",\"coordinates\":[[0,0],[1,0],[1,1],[0,0]]}",
        "$.features[1].geometry.coordinates[0] (feature 2, B): a ring has at least four positions, the last like the first"
    )]
    [InlineData(
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]}",
        "$.features[1].geometry.coordinates[0] (feature 2, B): the last position of the ring is not like the first"
    )]
    [InlineData(
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[\"1\",1],[0,0]]]}",
        "$.features[1].geometry.coordinates[0][2] (feature 2, B): this is no position"
    )]
    [InlineData(
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}",
        "$.features[1].geometry (feature 2, B): the outline crosses itself or encloses nothing"
    )]
    [InlineData(
        "{\"type\":\"Polygon\",\"coordinates\":[[[9,99],[1,0],[1,1],[9,99]]]}",
        "$.features[1].geometry.coordinates[0][0] (feature 2, B): this is no position: [9, 99] seems to have its latitude first"
    )]
    [InlineData(
        "{\"type\":\"Polygon\",\"coordinates\":[[[179,0],[180.5,0],[180,1],[179,0]]]}",
        "$.features[1].geometry.coordinates[0][1] (feature 2, B): this is no position: longitude 180.5 lies beyond the 180th meridian"
    )]
    [InlineData(
        "{\"type\":\"Polygon\",\"coordinates\":[[[179,0],[-179,0],[-179,1],[179,0]]]}",
        "$.features[1].geometry.coordinates[0][1] (feature 2, B): a side of the outline leads from longitude 179 to -179, more than half around the earth"
    )]
    [InlineData(
        "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[2,0],[2,2],[0,0]]],[[[1,0],[3,0],[3,3],[1,0]]]]}",
        "$.features[1].geometry (feature 2, B): the parts of the outline overlap"
    )]
    public void A_shape_that_is_none_is_told_with_its_feature_and_place(
        string geometry,
        string what
    )
    {
        var text = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":SQUARE}},
            {"type":"Feature","properties":{"name":"B"},"geometry":GEOMETRY}]}
            """;
        var error = Areas(text.Replace("SQUARE", Square).Replace("GEOMETRY", geometry))
            .Errors.ShouldHaveSingleItem();
        error.What.ShouldBe(what);
        error.Line.ShouldBe(3);
        error.Column.ShouldNotBeNull();
        error.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void Coordinates_of_another_system_are_told_with_the_name_that_the_file_gives() =>
        Areas(
            """{"type":"Polygon","coordinates":[[[330000,4430000],[331000,4430000],[331000,4431000],[330000,4430000]]],"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32626"}}}"""
        )
            .Errors.ShouldHaveSingleItem()
            .What.ShouldBe(
                "$.coordinates[0][0]: this is no position: [330000, 4430000] is not longitude and latitude, and the file names another system of coordinates (urn:ogc:def:crs:EPSG::32626)"
            );

    [Fact]
    public void Heights_clockwise_rings_holes_and_shapes_that_stand_alone_are_read()
    {
        const string Hole = "[[0.2,0.2],[0.4,0.2],[0.4,0.4],[0.2,0.2]]";
        string[] shapes =
        [
            """{"type":"Polygon","coordinates":SQUARE}""".Replace("SQUARE", Square),
            """{"type":"Polygon","coordinates":[[[0,0,5],[0,1,5],[1,1,5],[1,0,5],[0,0,5]]]}""",
            """{"type":"Feature","properties":null,"geometry":{"type":"Polygon","coordinates":SQUARE}}""".Replace(
                "SQUARE",
                Square
            ),
            $$"""{"type":"MultiPolygon","coordinates":[[{{Square[1..^1]}},{{Hole}}],[[[2,2],[3,2],[3,3],[2,2]]]]}""",
        ];
        foreach (var shape in shapes)
        {
            var area = Areas(shape).Value.ShouldHaveSingleItem();
            area.Name.ShouldBe("area 1");
            area.Contains(new(0.7, 0.5)).ShouldBeTrue(shape);
            area.Contains(new(0.35, 0.25)).ShouldBe(!shape.Contains(Hole), shape);
            area.Contains(new(1.5, 0.5)).ShouldBeFalse(shape);
        }
    }

    [Fact]
    public void Numbers_are_names_too_and_names_that_stand_twice_are_told_apart()
    {
        var areas = Areas(Zones("101", "\"Camp\"", "\"Camp\"", "\"\"", "null"));
        areas.Value!.Select(a => a.Name).ShouldBe(["101", "Camp", "Camp (2)", "area 4", "area 5"]);
    }

    [Theory]
    [InlineData("4200", 4200L)]
    [InlineData("4200.0", 4200L)]
    [InlineData("4.2e3", 4200L)]
    [InlineData("\"4200\"", 4200L)]
    [InlineData("0.5", null)]
    [InlineData("-1", null)]
    [InlineData("50000001", null)]
    [InlineData("\"many\"", null)]
    [InlineData("null", null)]
    [InlineData("[1]", null)]
    public void A_number_of_people_is_read_however_it_is_written_or_its_feature_is_named(
        string people,
        long? read
    )
    {
        var text = Zones("\"A\"", "\"B\"")
            .Replace("\"name\":\"B\"", $"\"name\":\"B\",\"people\":{people}");
        text = text.Replace("\"name\":\"A\"", "\"name\":\"A\",\"people\":1");
        File.WriteAllText(_folder["z.geojson"], text);
        var zones = StarterZones.Read(_folder["z.geojson"], null);
        if (read is { } right)
        {
            zones.Value!.Select(z => z.People!.Value.Value).ShouldBe([1, right]);
            return;
        }

        var error = zones.Errors.ShouldHaveSingleItem();
        error.Line.ShouldBe(3);
        error.What.ShouldContain("(feature 2, B)");
        error.What.ShouldContain("people");
    }

    [Fact]
    public void Zones_of_like_names_have_ids_of_their_own()
    {
        File.WriteAllText(
            _folder["z.geojson"],
            Zones("\"Camp 3\"", "\"Camp\"", "\"Camp\"", "\"101\"")
        );
        StarterZones
            .Read(_folder["z.geojson"], "4000")
            .Value!.Select(z => z.Id)
            .ShouldBe(["camp-3", "camp", "camp-2", "zone-4"]);
    }

    [Theory]
    [InlineData(0xE9, "is not UTF-8")]
    [InlineData(0, "is zero")]
    public void Bytes_that_are_no_text_are_told(byte wrong, string what)
    {
        File.WriteAllBytes(_folder["z.geojson"], [.. "{\"type\":\"Caf"u8, wrong, .. "\"}"u8]);
        AreaFile
            .Read(_folder["z.geojson"], "name")
            .Errors.ShouldHaveSingleItem()
            .What.ShouldContain(what);
        StarterZones
            .Read(_folder["z.geojson"], null)
            .Errors.ShouldHaveSingleItem()
            .What.ShouldContain(what);
    }

    private ParseResult<IReadOnlyList<SafePassage.Streets.NamedArea>> Areas(string text)
    {
        File.WriteAllText(_folder["a.geojson"], text);
        return AreaFile.Read(_folder["a.geojson"], "name");
    }

    /// <summary>One square a line, side by side, with names as JSON.</summary>
    private static string Zones(params string[] names) =>
        "{\"type\":\"FeatureCollection\",\"features\":[\n"
        + string.Join(",\n", names.Select(Zone))
        + "\n]}";

    private static string Zone(string name, int i) =>
        """{"type":"Feature","properties":{"name":NAME},"geometry":{"type":"Polygon","coordinates":[[[I,0],[J,0],[J,1],[I,0]]]}}"""
            .Replace("NAME", name)
            .Replace("I,", $"{i},")
            .Replace("J,", $"{i + 1},");
}
