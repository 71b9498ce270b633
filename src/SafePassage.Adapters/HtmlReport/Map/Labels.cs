using SafePassage.Adapters.HtmlReport.Words;

namespace SafePassage.Adapters.HtmlReport.Map;

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
);

/// <summary>Finds for every label the first zoom at which it stands free of those placed before it.</summary>
internal static class Labels
{
    /// <summary>Units of the drawing for a pixel of the screen: a phone, a desktop, and the desktop zoomed two and four times.</summary>
    public static readonly double[] UnitsPerPixel = [27, 9.5, 4.7, 2.3];

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Box o) =>
            Left < o.Right && o.Left < Right && Top < o.Bottom && o.Top < Bottom;
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
                .. keepFree.Select(k => new Box(
                    k.At.X - (k.Radius * unit),
                    k.At.Y - (k.Radius * unit),
                    k.At.X + (k.Radius * unit),
                    k.At.Y + (k.Radius * unit)
                )),
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

    private static Box BoxOf(Label label, double unit)
    {
        var text = Trilingual.Languages.Max(l =>
            label.Text.In(l).Length * (l == "ar" ? 0.5 : 0.56)
        );
        var (wide, high) = (
            ((text * label.Size) + 6) * unit,
            ((label.Lines * label.Size * 1.2) + 3) * unit
        );
        var left = label.At.X - (wide * (1 - label.Anchor) / 2);
        return new(left, label.At.Y - (high / 2), left + wide, label.At.Y + (high / 2));
    }
}
