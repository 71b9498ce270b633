using SafePassage.Pages.Words;

namespace SafePassage.Pages.Map;

/// <param name="Lines">How many lines of text stand at the place.</param>
/// <param name="Anchor">−1 the text ends here, 0 it is centred, 1 it begins here.</param>
/// <param name="Must">Shown at every zoom, whatever is in its way.</param>
internal sealed record Label(
    Trilingual Text,
    Pixel At,
    int Anchor,
    double Size,
    int Lines = 1,
    bool Must = false
)
{
    /// <summary>How far the text stands from its place, in pixels of the screen at every zoom.</summary>
    public (double X, double Y) Shift { get; init; }

    /// <summary>What a phone shows, on one line; null when it shows the same.</summary>
    public Trilingual? Short { get; init; }
}

/// <summary>Finds for every label the first zoom at which it stands free of those placed before it.</summary>
internal static class Labels
{
    /// <summary>Units of the drawing for a pixel of the screen: a phone, a desktop, and the desktop zoomed two and four times.</summary>
    public static readonly double[] UnitsPerPixel = [27, 9.5, 4.7, 2.3];

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Box o) =>
            Left < o.Right && o.Left < Right && Top < o.Bottom && o.Top < Bottom;

        public double Area => (Right - Left) * (Bottom - Top);

        public double Shared(Box o) =>
            Math.Max(0, Math.Min(Right, o.Right) - Math.Max(Left, o.Left))
            * Math.Max(0, Math.Min(Bottom, o.Bottom) - Math.Max(Top, o.Top));
    }

    /// <summary>The index into <see cref="UnitsPerPixel"/> from which each label is shown; −1 for never.</summary>
    /// <param name="labels">Most important first.</param>
    /// <param name="keepFree">Places of symbols, with their radius in pixels.</param>
    public static int[] Place(
        IReadOnlyList<Label> labels,
        IReadOnlyList<(Pixel At, double Radius)> keepFree
    )
    {
        var level = new int[labels.Count];
        Array.Fill(level, -1);
        for (var zoom = 0; zoom < UnitsPerPixel.Length; zoom++)
        {
            var unit = UnitsPerPixel[zoom];
            List<Box> taken =
            [
                .. keepFree.Select(k => BoxOf(k.At, k.Radius, unit)),
                .. labels.Where((l, i) => level[i] >= 0).Select(l => BoxOf(l, unit)),
            ];
            for (var i = 0; i < labels.Count; i++)
            {
                var box = BoxOf(labels[i], unit);
                if (level[i] < 0 && (labels[i].Must || !taken.Exists(t => t.Overlaps(box))))
                {
                    level[i] = zoom;
                    taken.Add(box);
                }
            }
        }

        return level;
    }

    /// <summary>Of the choices for each label the first that is least over others, on a phone and on a desktop.</summary>
    public static IReadOnlyList<Label> Settle(
        IReadOnlyList<IReadOnlyList<Label>> choices,
        IReadOnlyList<(Pixel At, double Radius)> keepFree,
        int height
    )
    {
        // The phone's frame is cut to 1 : 1.08 (map.css).
        var cut = Math.Max(0, (MapFrame.Width - (height / 1.08)) / 2);
        var settled = new List<Label>();
        foreach (var list in choices)
        {
            // Earlier choices are better by a little, so that the first of two equal ones is taken.
            settled.Add(
                list.Index()
                    .MinBy(c =>
                        UnitsPerPixel.Take(2).Sum(unit => Covered(c.Item, unit)) + (40 * c.Index)
                    )
                    .Item
            );

            double Covered(Label label, double unit)
            {
                var box = BoxOf(label, unit);
                var edge = unit == UnitsPerPixel[0] ? cut : 0;
                var page = new Box(edge, 0, MapFrame.Width - edge, height);
                return settled.Sum(s => box.Shared(BoxOf(s, unit)) / (unit * unit))
                    + keepFree.Sum(k => box.Shared(BoxOf(k.At, k.Radius, unit)) / (unit * unit))
                    + ((box.Area - box.Shared(page)) / (unit * unit));
            }
        }

        return settled;
    }

    private static Box BoxOf(Pixel at, double radius, double unit) =>
        new(
            at.X - (radius * unit),
            at.Y - (radius * unit),
            at.X + (radius * unit),
            at.Y + (radius * unit)
        );

    private static Box BoxOf(Label label, double unit)
    {
        var isPhone = label.Short is not null && unit == UnitsPerPixel[0];
        var shown = isPhone ? label.Short!.Value : label.Text;
        var text = Trilingual.Languages.Max(l => shown.In(l).Length * (l == "ar" ? 0.5 : 0.57));
        var (wide, high) = (
            ((text * label.Size) + 6) * unit,
            (((isPhone ? 1 : label.Lines) * label.Size * 1.2) + 3) * unit
        );
        var left = label.At.X + (label.Shift.X * unit) - (wide * (1 - label.Anchor) / 2);
        var top = label.At.Y + (label.Shift.Y * unit) - (high / 2);
        return new(left, top, left + wide, top + high);
    }
}
