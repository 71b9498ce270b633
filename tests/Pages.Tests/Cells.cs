using NetTopologySuite.Geometries;
using SafePassage.Pages.Map;

namespace SafePassage.Pages.Tests;

/// <summary>The cells of places, against looking at every place.</summary>
public class Cells
{
    private static readonly Envelope _frame = new(0, 1000, 0, 600);

    [Fact]
    public void Every_point_of_the_frame_is_in_the_cell_of_the_nearest_place()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            Coordinate[] sites =
            [
                .. Enumerable
                    .Range(0, 1 + random.Next(30))
                    .Select(_ => new Coordinate(random.Next(-400, 1400), random.Next(-400, 1000)))
                    .Distinct(),
            ];
            Check(sites, random, $"seed {seed}");
        }
    }

    public static TheoryData<string, int[]> Awkward() =>
        new()
        {
            { "in a line", [0, 300, 500, 300, 1000, 300, 250, 300] },
            { "nearly in a line", [0, 300, 500, 301, 1000, 300, 900_000, 299] },
            { "two close and the rest far", [500, 300, 501, 300, 12_000, -7000, 40_000, 9] },
            { "on the frame", [0, 0, 1000, 600, 0, 600, 1000, 0] },
            { "a square", [400, 200, 600, 200, 400, 400, 600, 400] },
            { "alone", [500, 300] },
            { "outside", [-5000, 300, -5001, 300] },
        };

    [Theory]
    [MemberData(nameof(Awkward))]
    public void Awkward_places_have_cells_too(string which, int[] places)
    {
        Coordinate[] sites = [.. places.Chunk(2).Select(p => new Coordinate(p[0], p[1]))];
        Check(sites, new Random(1), which);
    }

    private static void Check(Coordinate[] sites, Random random, string which)
    {
        var factory = new GeometryFactory();
        var cells = sites
            .Select(s => NearestCells.Of(s, sites, _frame))
            .Select(c => c.Count == 0 ? null : factory.CreatePolygon([.. c, c[0]]))
            .ToArray();
        var area = cells.Sum(c => c?.Area ?? 0);
        area.ShouldBe(_frame.Area, 1e-3 * _frame.Area, which);
        for (var i = 0; i < 40; i++)
        {
            var point = new Coordinate(1000 * random.NextDouble(), 600 * random.NextDouble());
            var nearest = Enumerable.Range(0, sites.Length).MinBy(s => sites[s].Distance(point));
            (
                cells[nearest]?.Distance(factory.CreatePoint(point)) ?? double.MaxValue
            ).ShouldBeLessThan(1e-6, $"{which}, {point}");
        }
    }
}
