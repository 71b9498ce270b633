using static SafePassage.EndToEnd.Tests.FoundCases;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Maps of zones as people have them, each given to <c>new</c> with one town.</summary>
public class FoundZones
{
    private const string Town = "examples/made-up-town/town.osm";

    [Theory]
    [InlineData("bare-polygon", 2, "no property says how many people live where")]
    [InlineData("bom-and-z", 0, "2 zones with 10,300 people")]
    [InlineData("clockwise", 0, "2 zones with 10,300 people")]
    [InlineData("empty", 2, "the collection has no features")]
    [InlineData("esrijson", 2, "this is Esri JSON, not GeoJSON")]
    [InlineData("float-population", 0, "2 zones with 10,300 people")]
    [InlineData("fraction-population", 2, "people is 4200.37, which is not a whole number")]
    [InlineData("geojsonseq", 2, "put features that stand line by line into a FeatureCollection")]
    [InlineData("geometry-collection", 2, "the geometry is a GeometryCollection")]
    [InlineData("hole", 0, "2 zones with 4,700 people")]
    [InlineData("multi-overlap", 2, "the parts of the outline overlap")]
    [InlineData("nan", 2, "$.features[0].properties.people: this is not JSON")]
    [InlineData("not-closed", 2, "the last position of the ring is not like the first")]
    [InlineData("null-population", 2, "(feature 2, Market): there is no number of people")]
    [InlineData("numeric-names", 0, "2 zones with 10,300 people")]
    [InlineData("old-crs-3857-small", 0, "1 zones with 4,200 people")]
    [InlineData("old-crs-utm", 2, "the file names another system of coordinates")]
    [InlineData("one-null-geometry", 2, "(feature 2, Unmapped camp): this feature has no geometry")]
    [InlineData("outside", 1, "no street where people live lies in zone elsewhere")]
    [InlineData("overlapping", 0, "overlap: ")]
    [InlineData("plain", 0, "2 zones with 10,300 people")]
    [InlineData("precision", 0, "1 zones with 4,200 people")]
    [InlineData("properties-null", 2, "no property says how many people live where")]
    [InlineData("same-names", 0, "3 zones with 10,310 people")]
    [InlineData("single-feature", 0, "1 zones with 4,200 people")]
    [InlineData("swapped", 2, "Latitude and longitude are exchanged")]
    [InlineData("text-population", 0, "2 zones with 10,300 people")]
    [InlineData("topojson", 2, "this is TopoJSON, not GeoJSON")]
    [InlineData("unlike-names", 0, "3 zones with 10,309 people")]
    public void A_map_is_read_or_said_to_be_what_it_is(string file, int exit, string says)
    {
        using var scratch = new Scratch();
        var made = Cli.Run(
            "new",
            scratch["city"],
            "--osm",
            Town,
            "--zones",
            File("40", file + ".geojson")
        );
        made.ExitCode.ShouldBe(exit, made.Error);
        (made.Output + made.Error).ShouldContain(says);
        Directory.Exists(scratch["city"]).ShouldBe(exit < 2);
    }

    [Fact]
    public void Every_map_there_is_has_its_row() =>
        Directory
            .GetFiles(Folder("40"), "*.geojson")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .ShouldBe(
                typeof(FoundZones)
                    .GetMethod(nameof(A_map_is_read_or_said_to_be_what_it_is))!
                    .GetCustomAttributes(typeof(InlineDataAttribute), false)
                    .Select(a => (string)((InlineDataAttribute)a).Data[0]!),
                ignoreOrder: true
            );
}
