using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>A node and how far it lies from the place that was asked for.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Snap(int Node, double Metres);

/// <summary>Finds the node nearest to a place, among those a mode can use: a grid of cells with about two nodes each.</summary>
internal sealed class NodeIndex
{
    private readonly OsmNetwork _streets;
    private readonly int[] _first;
    private readonly int[] _nodes;
    private readonly int _columns;
    private readonly int _rows;
    private readonly double _middle;
    private readonly double _west;
    private readonly double _south;
    private readonly double _cell;

    public NodeIndex(OsmNetwork streets, Mode mode)
    {
        ArgumentNullException.ThrowIfNull(streets);
        _streets = streets;
        var usable = new bool[streets.NodeCount];
        foreach (var link in streets.Links)
        {
            if (link.Allows(mode))
            {
                usable[link.From] = usable[link.To] = true;
            }
        }

        var nodes = Enumerable.Range(0, usable.Length).Where(v => usable[v]).ToArray();
        var points = Array.ConvertAll(nodes, streets.Location);
        var box = points.Length > 0 ? GeoBox.Around(points) : default;
        (_west, _south, _middle) = (box.West, box.South, box.Middle.Longitude);
        var (width, height) = (box.East - box.West, box.North - box.South);
        _cell = Math.Max(1e-4, Math.Sqrt(2 * width * height / Math.Max(1, nodes.Length)));
        // A long thin network would need more cells than nodes; wider cells only cost time.
        _cell = Math.Max(_cell, Math.Max(width, height) / 4096);
        (_columns, _rows) = ((int)(width / _cell) + 1, (int)(height / _cell) + 1);
        _first = new int[(_columns * _rows) + 1];
        foreach (var p in points)
        {
            _first[Cell(p) + 1]++;
        }

        for (var c = 0; c < _columns * _rows; c++)
        {
            _first[c + 1] += _first[c];
        }

        var next = _first[..^1];
        _nodes = new int[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            _nodes[next[Cell(points[i])]++] = nodes[i];
        }
    }

    /// <summary>The nearest node, of equals the lowest; null when the mode can use none.</summary>
    public Snap? Nearest(GeoPoint place)
    {
        var column = Clamp((place.LongitudeNear(_middle) - _west) / _cell, _columns);
        var row = Clamp((place.Latitude - _south) / _cell, _rows);
        var best = new Snap(-1, double.PositiveInfinity);
        for (var ring = 0; ring < Math.Max(_columns, _rows); ring++)
        {
            if (best.Node >= 0 && best.Metres < Reach(place, column, row, ring))
            {
                break;
            }

            for (var r = Math.Max(0, row - ring); r <= Math.Min(_rows - 1, row + ring); r++)
            {
                var whole = Math.Abs(r - row) == ring;
                var step = whole || ring == 0 ? 1 : 2 * ring;
                for (var c = column - ring; c <= column + ring; c += step)
                {
                    if (c >= 0 && c < _columns)
                    {
                        best = Nearer(best, place, (r * _columns) + c);
                    }
                }
            }
        }

        return best.Node < 0 ? null : best;
    }

    private Snap Nearer(Snap best, GeoPoint place, int cell)
    {
        for (var i = _first[cell]; i < _first[cell + 1]; i++)
        {
            var metres = _streets.Location(_nodes[i]).DistanceTo(place).Value;
            if (metres < best.Metres || (metres == best.Metres && _nodes[i] < best.Node))
            {
                best = new(_nodes[i], metres);
            }
        }

        return best;
    }

    /// <summary>No node outside the rings below this one is nearer to the place than that.</summary>
    private double Reach(GeoPoint place, int column, int row, int ring)
    {
        var inside = ring - 1;
        var x = place.LongitudeNear(_middle);
        var west = x - (_west + ((column - inside) * _cell));
        var east = _west + ((column + inside + 1) * _cell) - x;
        var south = place.Latitude - (_south + ((row - inside) * _cell));
        var north = _south + ((row + inside + 1) * _cell) - place.Latitude;
        var degrees = Math.Min(Math.Min(west, east), Math.Min(south, north));
        // The slack covers the curve of the earth within one cell.
        var perDegree =
            111_000
            * Math.Cos(
                double.DegreesToRadians(Math.Min(89, Math.Abs(place.Latitude) + (ring * _cell)))
            );
        return Math.Max(0, degrees) * perDegree;
    }

    private int Cell(GeoPoint p) =>
        (Clamp((p.Latitude - _south) / _cell, _rows) * _columns)
        + Clamp((p.LongitudeNear(_middle) - _west) / _cell, _columns);

    private static int Clamp(double cell, int count) => (int)Math.Clamp(cell, 0, count - 1);
}
