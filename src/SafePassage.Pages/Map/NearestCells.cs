using NetTopologySuite.Geometries;

namespace SafePassage.Pages.Map;

/// <summary>
/// Voronoi cells within a frame, each cut out of it by the bisectors to the other sites. Quadratic, and never at a loss: the usual way
/// by a triangulation fails where sites lie far outside the frame or nearly in a line (a town with one gate at the end of a long road).
/// </summary>
internal static class NearestCells
{
    /// <summary>The part of the frame that is nearer to a site than to any of the others; empty where there is none.</summary>
    /// <param name="others">May hold the site itself, which is passed over.</param>
    public static IReadOnlyList<Coordinate> Of(
        Coordinate site,
        IReadOnlyList<Coordinate> others,
        Envelope frame
    )
    {
        List<Coordinate> cell =
        [
            new(frame.MinX, frame.MinY),
            new(frame.MaxX, frame.MinY),
            new(frame.MaxX, frame.MaxY),
            new(frame.MinX, frame.MaxY),
        ];
        List<Coordinate> next = [];
        var reach = Reach(site, cell);
        foreach (var other in others)
        {
            // A bisector farther away than the farthest corner cuts nothing off.
            if (other.Equals2D(site) || site.Distance(other) / 2 > reach)
            {
                continue;
            }

            next.Clear();
            Cut(cell, site, other, next);
            (cell, next) = (next, cell);
            reach = Reach(site, cell);
        }

        return cell.Count < 3 ? [] : cell;
    }

    private static double Reach(Coordinate site, List<Coordinate> cell)
    {
        var reach = 0.0;
        foreach (var corner in cell)
        {
            reach = Math.Max(reach, site.Distance(corner));
        }

        return reach;
    }

    /// <summary>Keeps what is nearer to the site than to the other [SH74].</summary>
    private static void Cut(
        List<Coordinate> cell,
        Coordinate site,
        Coordinate other,
        List<Coordinate> kept
    )
    {
        var (dx, dy) = (other.X - site.X, other.Y - site.Y);
        var middle = (dx * (site.X + other.X) / 2) + (dy * (site.Y + other.Y) / 2);
        for (var i = 0; i < cell.Count; i++)
        {
            var (a, b) = (cell[i], cell[(i + 1) % cell.Count]);
            var (beyondA, beyondB) = (Beyond(a), Beyond(b));
            if (beyondA <= 0)
            {
                kept.Add(a);
            }

            if (beyondA < 0 != beyondB < 0 && beyondA != 0 && beyondB != 0)
            {
                var share = beyondA / (beyondA - beyondB);
                kept.Add(new(a.X + (share * (b.X - a.X)), a.Y + (share * (b.Y - a.Y))));
            }
        }

        double Beyond(Coordinate p) => (dx * p.X) + (dy * p.Y) - middle;
    }
}
