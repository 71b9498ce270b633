using System.Text;
using NetTopologySuite.Geometries;
using SafePassage.Formats.Gmns;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;
using SafePassage.Streets.Tests;

namespace SafePassage.Formats.Tests.Osm;

public class TablesAndAreas
{
    private static byte[] Town() =>
        new TinyPbf()
            .Header()
            .Block(b =>
                b.Dense([
                    .. Enumerable
                        .Range(1, 6)
                        .Select(i => new TinyNode(i, 37 + (i * 1e-3), 36 + (i % 3 * 1e-3))),
                ])
            )
            .Block(b =>
                b.Way(
                        10,
                        [1, 2, 3, 4],
                        ("highway", "primary"),
                        ("maxspeed", "60"),
                        ("name", "A, \"B\" Street")
                    )
                    .Way(
                        11,
                        [2, 5],
                        ("highway", "footway"),
                        ("surface", "gravel"),
                        ("incline", "-8%"),
                        ("tunnel", "yes")
                    )
                    .Way(12, [3, 6], ("highway", "motorway"), ("foot", "yes"))
            )
            .ToArray();

    [Fact]
    public void An_extract_that_is_missing_is_told() =>
        OsmFile
            .Read("/no/such/place.osm.pbf", default)
            .Errors.ShouldHaveSingleItem()
            .File.ShouldBe("/no/such/place.osm.pbf");

    [Fact]
    public void The_guess_list_has_a_row_for_every_guess_with_its_reason()
    {
        var map = Extracts.Map(Town());
        var text = new StringWriter();
        GuessFile.Write(text, map);
        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("way_id,class,direction,quantity,value,origin,rule");
        lines.Length.ShouldBe(1 + Guesses.List(map).Count());
        lines.ShouldNotContain(l => l.StartsWith("10,primary,both,car_speed_kmh"));
        lines.ShouldContain("10,primary,both,car_lanes,2,class_default,");
        lines.ShouldContain("12,motorway,backward,cars,0,rule,oneway_motorway");
    }

    [Fact]
    public void Every_number_of_a_class_on_the_map_has_its_source()
    {
        var text = new StringWriter();
        GuessFile.WriteAssumptions(text, Extracts.Map(Town()), HighwayDefaults.Standard);
        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("class,quantity,value,source");
        lines.Length.ShouldBe(1 + (3 * WayQuantities.Count));
        lines.ShouldContain(l => l.StartsWith("primary,car_lanes,2,") && l.Length > 40);
        lines.ShouldNotContain(l => l.StartsWith("residential"));
    }

    [Fact]
    public void An_override_table_is_read_applied_and_named_as_the_origin()
    {
        using var scratch = new ScratchFolder();
        var path = scratch.Write(
            "overrides.csv",
            Encoding.UTF8.GetBytes(
                """
                by,target,quantity,direction,value,source
                way,10,car_lanes,forward,1,"survey, 2 November"
                class,footway,foot_width_m,,1.2,a walker
                """
            )
        );
        var table = OverrideFile.Read(path);
        table.Errors.ShouldBeEmpty();
        var map = Overrides.Apply(Extracts.Map(Town()), table.Value!, []).Value!;
        map.Ways[0].Forward.CarLanes.ShouldBe(new Sourced(1, Origin.Override, GuessRule.None, 0));
        map.Ways[0].Backward.CarLanes.Origin.ShouldBe(Origin.ClassDefault);
        map.Ways[1].Backward.FootWidth.Value.ShouldBe(1.2);
        table.Value!.Rows[0].Source.ShouldBe("survey, 2 November");
    }

    [Theory]
    [InlineData("road,10,car_lanes,both,1,me", "by is 'road'")]
    [InlineData("way,10,lanes,both,1,me", "quantity is 'lanes'")]
    [InlineData("way,10,car_lanes,left,1,me", "direction is 'left'")]
    [InlineData("way,10,car_lanes,both,0,me", "value")]
    [InlineData("way,10,car_lanes,both,1.5,me", "value")]
    [InlineData("way,10,car_speed_kmh,both,0,me", "value")]
    [InlineData("way,10,car_lanes,both,1,", "source")]
    [InlineData("way,10,cars,both,1,me\nway,10,cars,both,0,you", "line 2")]
    public void A_bad_row_is_named_with_its_line(string row, string what)
    {
        using var scratch = new ScratchFolder();
        var path = scratch.Write(
            "o.csv",
            Encoding.UTF8.GetBytes($"by,target,quantity,direction,value,source\n{row}\n")
        );
        var error = OverrideFile.Read(path).Errors.ShouldHaveSingleItem();
        error.Line.ShouldBe(row.Contains('\n') ? 3 : 2);
        error.What.ShouldContain(what);
    }

    [Fact]
    public void A_network_written_as_gmns_reads_back_as_it_was()
    {
        var streets = OsmNetworkBuilder.Build(Extracts.Map(Town()), BuildOptions.All);
        var roads = OsmToRoads.ToRoads(streets);
        var (nodes, links) = (new StringWriter(), new StringWriter());
        GmnsWriter.WriteNodes(nodes, roads);
        GmnsWriter.WriteLinks(links, roads);

        var log = new SafePassage.Formats.Documents.ErrorLog();
        var read = GmnsReader.Read(
            new("node.csv", nodes.ToString(), ""),
            new("link.csv", links.ToString(), ""),
            RoadDefaults.Standard,
            GmnsUnits.Standard,
            log,
            []
        );
        log.All.ShouldBeEmpty();
        read!
            .Nodes.Select(n => (n.Id, n.Location))
            .ShouldBe(roads.Nodes.Select(n => (n.Id, n.Location)));
        read.Links.Count.ShouldBe(roads.Links.Count);
        for (var i = 0; i < read.Links.Count; i++)
        {
            var (a, b) = (read.Links[i], roads.Links[i]);
            read.ReverseOf(i).ShouldBe(roads.ReverseOf(i));
            (a.Id, a.From, a.To, a.Class, a.Length, a.Street).ShouldBe(
                (b.Id, b.From, b.To, b.Class, b.Length, b.Street)
            );
            a.Shape.ShouldBe(b.Shape);
            a.Foot?.Width.ShouldBe(b.Foot!.Value.Width);
            (a.Traits, a.InclinePerCent).ShouldBe((b.Traits, b.InclinePerCent));
            (a.Car?.FreeSpeed, a.Car?.Lanes, a.Car?.VehiclesPerHourPerLane).ShouldBe(
                (b.Car?.FreeSpeed, b.Car?.Lanes, b.Car?.VehiclesPerHourPerLane)
            );
            (a.Foot is null, a.Car is null).ShouldBe((b.Foot is null, b.Car is null));
        }
    }

    /// <summary>Random star-shaped polygons with a hole, against NetTopologySuite.</summary>
    [Fact]
    public void Areas_hold_what_another_geometry_library_says_they_hold()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var (shell, hole) = (Star(random, 0.5, 1), Star(random, 0.1, 0.4));
            var area = new NamedArea("a", [shell, hole]);
            var polygon = new Polygon(Ring(shell), [Ring(hole)]);
            for (var i = 0; i < 50; i++)
            {
                var a = new GeoPoint(
                    (random.NextDouble() * 3) - 1.5,
                    (random.NextDouble() * 3) - 1.5
                );
                var b = new GeoPoint(
                    (random.NextDouble() * 3) - 1.5,
                    (random.NextDouble() * 3) - 1.5
                );
                area.Contains(a)
                    .ShouldBe(polygon.Contains(new Point(a.Longitude, a.Latitude)), $"seed {seed}");
                var line = new LineString([
                    new(a.Longitude, a.Latitude),
                    new(b.Longitude, b.Latitude),
                ]);
                area.ShareInside(a, b)
                    .ShouldBe(
                        polygon.Intersection(line).Length / line.Length,
                        1e-6,
                        $"seed {seed}"
                    );
            }
        }
    }

    [Fact]
    public void Areas_are_read_from_geojson_and_what_is_none_is_named()
    {
        const string Square = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]";
        var good = Areas(
            """
            {"type":"FeatureCollection","features":[
              {"type":"Feature","properties":{"NAME":"Old"},"geometry":{"type":"Polygon","coordinates":SQUARE}},
              {"type":"Feature","properties":{"NAME":"Old"},"geometry":{"type":"MultiPolygon","coordinates":[SQUARE]}}
            ]}
            """.Replace("SQUARE", Square)
        );
        good.Value!.Select(a => a.Name).ShouldBe(["Old", "Old (2)"]);
        good.Value![1].Contains(new GeoPoint(0.5, 0.5)).ShouldBeTrue();

        Areas("""{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]}}""")
            .Errors.ShouldHaveSingleItem()
            .What.ShouldBe("$.geometry: the geometry is a Point");
        Areas("""{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,"x"],[0,0]]]}""")
            .Errors.Count.ShouldBe(1);
        Areas("{ no json").Errors.ShouldHaveSingleItem().Line.ShouldBe(1);
    }

    private static ParseResult<IReadOnlyList<NamedArea>> Areas(string json)
    {
        using var scratch = new ScratchFolder();
        return AreaFile.Read(scratch.Write("a.geojson", Encoding.UTF8.GetBytes(json)), "NAME");
    }

    private static List<GeoPoint> Star(Random random, double least, double most)
    {
        var count = 5 + random.Next(20);
        var ring = Enumerable
            .Range(0, count)
            .Select(i =>
            {
                var radius = least + (random.NextDouble() * (most - least));
                var angle = 2 * Math.PI * i / count;
                return new GeoPoint(radius * Math.Cos(angle), radius * Math.Sin(angle));
            })
            .ToList();
        return [.. ring, ring[0]];
    }

    private static LinearRing Ring(List<GeoPoint> points) =>
        new([.. points.Select(p => new Coordinate(p.Longitude, p.Latitude))]);
}
