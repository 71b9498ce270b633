using System.Globalization;
using System.Text;

namespace SafePassage.Pages.Map;

/// <summary>Collects lines into the data of one SVG path, relative and in whole units: a city in few bytes.</summary>
internal sealed class PathData
{
    private readonly StringBuilder _data = new();
    private Pixel _at;

    public bool IsEmpty => _data.Length == 0;

    public PathData Line(IReadOnlyList<Pixel> points)
    {
        Move(_data.Length == 0 ? 'M' : 'm', points[0]);
        var letter = 'l';
        for (var i = 1; i < points.Count; i++)
        {
            // Points that fall on each other at this scale add nothing, but a line needs its second point.
            if (points[i] != _at || (i == points.Count - 1 && letter == 'l'))
            {
                Move(letter, points[i]);
                letter = ' ';
            }
        }

        return this;
    }

    public PathData Ring(IReadOnlyList<Pixel> points)
    {
        Line(points);
        _data.Append('z');
        _at = points[0];
        return this;
    }

    public override string ToString() => _data.ToString();

    private void Move(char letter, Pixel to)
    {
        var (dx, dy) = letter == 'M' ? (to.X, to.Y) : (to.X - _at.X, to.Y - _at.Y);
        if (letter != ' ' || dx >= 0)
        {
            _data.Append(letter);
        }

        _data.Append(CultureInfo.InvariantCulture, $"{dx}");
        if (dy >= 0)
        {
            _data.Append(' ');
        }

        _data.Append(CultureInfo.InvariantCulture, $"{dy}");
        _at = to;
    }
}
