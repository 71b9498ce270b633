using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Tests.Osm;

/// <summary>How much of a line lies in an area of many sides, or passes its corners.</summary>
public class LinesAcrossAreas
{
    /// <summary>Every side is crossed: in proportion to the sides, where one look for each crossing took minutes.</summary>
    [Fact]
    public void A_line_across_a_comb_is_inside_in_every_tooth()
    {
        const int Teeth = 100_000;
        List<GeoPoint> comb = [new(0, 0)];
        for (var i = 0; i < Teeth; i++)
        {
            comb.AddRange([new(i, 10), new(i + 0.25, 10), new(i + 0.25, 1), new(i + 1, 1)]);
        }

        comb.Add(new(Teeth, 0));
        var area = new NamedArea("comb", [Scaled(comb, 1.0 / Teeth)]);
        area.ShareInside(new(-1, 5e-5), new(2, 5e-5)).ShouldBe(1 / 12.0, 1e-9);
        area.ShareInside(new(0.5, 2), new(0.5, -2)).ShouldBeGreaterThan(0);
        area.ShareInside(new(0.1, 0.5e-5), new(0.9, 0.5e-5)).ShouldBe(1);
    }

    private static GeoPoint[] Scaled(IEnumerable<GeoPoint> points, double by) =>
        [.. points.Select(p => new GeoPoint(p.Longitude * by, p.Latitude * by))];

    [Fact]
    public void A_line_through_corners_is_cut_where_it_is_cut()
    {
        // A square on its corner: a line through two corners, one that touches a corner, one along no side.
        var area = new NamedArea(
            "a",
            [
                [new(0, 1), new(1, 0), new(0, -1), new(-1, 0)],
            ]
        );
        area.ShareInside(new(-2, 0), new(2, 0)).ShouldBe(0.5, 1e-12);
        area.ShareInside(new(0, -2), new(0, 2)).ShouldBe(0.5, 1e-12);
        area.ShareInside(new(-2, 1), new(2, 1)).ShouldBe(0);
        area.ShareInside(new(-2, 2), new(2, 2)).ShouldBe(0);
        area.ShareInside(new(0.1, 0), new(0.1, 0)).ShouldBe(1);
    }
}
