using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>
/// The same towns elsewhere on the equator: what is worked out of a town must not depend on whether the 180th meridian runs through it.
/// </summary>
public class AcrossTheMeridian
{
    private const int Towns = 60;

    /// <summary>Towns lie within 0.01° to the east of 0: so the meridian runs through them.</summary>
    private const double Shift = 179.996;

    private static OsmMap Moved(OsmMap map) =>
        new()
        {
            NodeIds = map.NodeIds,
            LonE7 =
            [
                .. map.LonE7.Select(x =>
                    Earth.ToE7(new GeoPoint((x / 1e7) + Shift, 0).Wrap().Longitude)
                ),
            ],
            LatE7 = map.LatE7,
            Bars = map.Bars,
            Ways = map.Ways,
            FirstRef = map.FirstRef,
            Refs = map.Refs,
            Names = map.Names,
            Remarks = map.Remarks,
        };

    private static NamedArea Area(double west, double south, double east, double north) =>
        NamedArea.Of("area", GeoBox.Of(Wrap(west), south, Wrap(east), north)!.Value);

    private static double Wrap(double longitude) => new GeoPoint(longitude, 0).Wrap().Longitude;

    [Fact]
    public void Crops_gates_zones_and_nearest_nodes_are_those_of_the_town_elsewhere()
    {
        for (ulong seed = 0; seed < Towns; seed++)
        {
            var here = RandomTown.Map(seed);
            var there = Moved(here);
            var (a, b) = (
                NamedArea.Of("area", new GeoBox(0.002, 0.002, 0.008, 0.007)),
                Area(0.002 + Shift, 0.002, 0.008 + Shift, 0.007)
            );
            MapCrop.Crop(there, b).Refs.ShouldBe(MapCrop.Crop(here, a).Refs, $"seed {seed}");
            var (one, other) = (
                OsmNetworkBuilder.Build(here, BuildOptions.All),
                OsmNetworkBuilder.Build(there, BuildOptions.All)
            );
            if (!one.Links.Any(l => l.Walkers))
            {
                continue;
            }

            GateGuesses
                .Find(other, [b], Mode.Foot)
                .Select(g => (g.Direction, g.OsmNode))
                .ShouldBe(
                    GateGuesses.Find(one, [a], Mode.Foot).Select(g => (g.Direction, g.OsmNode)),
                    $"seed {seed}"
                );
            var (spread, shifted) = (Spread(one, a), Spread(other, b));
            shifted.StreetMetres.ShouldBe(spread.StreetMetres, 0.1, $"seed {seed}");
            shifted
                .Parts.Select(p => p.Node)
                .ShouldBe(spread.Parts.Select(p => p.Node), $"seed {seed}");
            Wrap(spread.Parts[0].Centre.Longitude + Shift)
                .ShouldBe(shifted.Parts[0].Centre.Longitude, 1e-5, $"seed {seed}");
            Nearest(one, other, $"seed {seed}");
        }
    }

    [Fact]
    public void An_area_cut_at_the_meridian_is_one()
    {
        var area = new NamedArea(
            "both",
            [
                [new(179.9, -1), new(180, -1), new(180, 1), new(179.9, 1), new(179.9, -1)],
                [new(-180, -1), new(-179.9, -1), new(-179.9, 1), new(-180, 1), new(-180, -1)],
            ]
        );
        (area.Box.West, area.Box.East).ShouldBe((179.9, 180.1), "the two parts lie side by side");
        area.Contains(new(179.95, 0)).ShouldBeTrue();
        area.Contains(new(-179.95, 0)).ShouldBeTrue();
        area.Contains(new(0, 0)).ShouldBeFalse();
        area.ShareInside(new(179.8, 0), new(-179.8, 0)).ShouldBe(0.5, 1e-9);
    }

    [Theory]
    [InlineData(179.9, -179.9, 180.1)]
    [InlineData(-179.9, -179.8, -179.8)]
    [InlineData(-180, 180, 180)]
    public void A_box_with_west_above_east_leads_across(double west, double east, double until)
    {
        GeoBox.Of(west, -1, east, 1)!.Value.East.ShouldBe(until, 1e-9);
        GeoBox.Of(37.3, 36.1, 37.0, 36.3).ShouldBeNull("the two were exchanged");
        GeoBox.Of(1, 1, 2, 1).ShouldBeNull();
    }

    private static SpreadZone Spread(OsmNetwork streets, NamedArea area) =>
        ZoneSpread.Spread(
            streets,
            [new PolygonZone("z", "Z", area, [new(1000)])],
            Mode.Foot,
            most: null
        )[0];

    private static void Nearest(OsmNetwork one, OsmNetwork other, string seed)
    {
        var (a, b) = (new NodeIndex(one, Mode.Foot), new NodeIndex(other, Mode.Foot));
        for (var i = 0; i < 10; i++)
        {
            var place = new GeoPoint((i * 0.0013) - 0.002, i * 7 % 10 * 0.001);
            b.Nearest(new(Wrap(place.Longitude + Shift), place.Latitude))!
                .Value.Node.ShouldBe(a.Nearest(place)!.Value.Node, seed);
        }
    }
}
