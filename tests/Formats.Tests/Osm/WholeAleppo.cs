using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Tests.Osm;

/// <summary>The whole city: streets, neighbourhoods as zones, 275,000 people cut into pieces of at most 5,000.</summary>
public class WholeAleppo
{
    private static readonly Persons Most = new(5_000);

    [Fact]
    public void Everybody_of_every_neighbourhood_stands_on_its_streets()
    {
        var areas = AreaFile
            .Read(Outside.Case("aleppo-streets/neighbourhoods.geojson"), "NAME")
            .Value!;
        var map = Outside.Aleppo();
        var streets = OsmNetworkBuilder.Build(map, new BuildOptions());
        var zones = areas
            .Select(
                (a, i) =>
                    new PolygonZone(
                        $"z{i}",
                        a.Name,
                        a,
                        [new(275_000 / areas.Count), new(i), new(100 * i)]
                    )
            )
            .ToArray();

        var spread = ZoneSpread.Spread(streets, zones, Mode.Foot, Most);

        spread.Count.ShouldBe(areas.Count);
        foreach (var zone in spread)
        {
            for (var g = 0; g < 3; g++)
            {
                zone.Parts.Sum(p => p.People[g]).ShouldBe(zone.Zone.People[g], zone.Zone.Id);
            }

            zone.Parts.ShouldAllBe(p => p.People.Sum() <= Most);
        }

        // A street may lie inside and its nearer end just outside, so a few centres of small zones do too.
        var parts = spread
            .SelectMany(z => z.Parts.Select(p => (z.Zone.Area.Box, p.Centre)))
            .ToArray();
        parts.Count(p => p.Box.Contains(p.Centre)).ShouldBeGreaterThan(parts.Length * 95 / 100);
        spread.Count(z => z.StreetMetres == 0).ShouldBeLessThan(areas.Count / 10);
    }

    [Fact]
    public void A_crop_to_one_neighbourhood_keeps_its_streets_and_no_others()
    {
        var areas = AreaFile
            .Read(Outside.Case("aleppo-streets/neighbourhoods.geojson"), "NAME")
            .Value!;
        var map = Outside.Aleppo();
        var area = areas.Single(a => a.Name == "Hanano");
        var cropped = MapCrop.Crop(map, area);
        var segments = cropped.Refs.Length - cropped.Ways.Length;
        var expected = 0;
        for (var w = 0; w < map.Ways.Length; w++)
        {
            for (var r = map.FirstRef[w] + 1; r < map.FirstRef[w + 1]; r++)
            {
                expected +=
                    area.Contains(Place(map, map.Refs[r - 1]))
                    || area.Contains(Place(map, map.Refs[r]))
                        ? 1
                        : 0;
            }
        }

        segments.ShouldBe(expected);
        segments.ShouldBeGreaterThan(100);
    }

    private static GeoPoint Place(OsmMap map, int node) =>
        Earth.Point(map.LonE7[node], map.LatE7[node]);
}
