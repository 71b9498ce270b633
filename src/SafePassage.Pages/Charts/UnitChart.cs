using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Charts;

/// <summary>A number as squares that can be counted, and its vagueness beside them.</summary>
internal static class UnitChart
{
    private const int PerRow = 25;
    private const int Pitch = 12;
    private const int MostSquares = 250;

    public static void Write(StatementPage page, Count claimed, Trilingual label)
    {
        var count = claimed.Told;
        var solid = count.Approximate ? count.Low ?? 0 : count.Low ?? count.Best ?? 0;
        var shown = Math.Max(solid, count.High ?? count.Best ?? solid);
        var each = Math.Max(1, (shown + MostSquares - 1) / MostSquares);
        var (full, all) = ((int)(solid / each), (int)((shown + each - 1) / each));
        var open = count.High is null && !count.Approximate;
        var rows = Math.Max(1, (all + PerRow - 1) / PerRow);
        var html = page.Html;
        html.OpenLabelled(
            "svg",
            label,
            "class",
            "units",
            "role",
            "img",
            "viewBox",
            $"0 0 {(PerRow * Pitch) + 22} {rows * Pitch}"
        );
        Squares(page, full, all);
        if (open)
        {
            // 'At least': the row goes on, nobody says how far.
            var (x, y) = (((all - 1) % PerRow * Pitch) + Pitch + 3, ((rows - 1) * Pitch) + 1);
            html.Empty(
                "path",
                "class",
                "more",
                "d",
                $"M{x} {y}l5 4.5l-5 4.5M{x + 7} {y}l5 4.5l-5 4.5"
            );
        }

        html.Close();
        if (each > 1)
        {
            html.Element(
                "p",
                page.Say("losses.each", ("n", Figures.Number(each))),
                "class",
                "small"
            );
        }
    }

    private static void Squares(StatementPage page, int full, int all)
    {
        for (var i = 0; i < all; i++)
        {
            page.Html.Empty(
                "rect",
                "class",
                i < full ? "sure" : "vague",
                "x",
                Page.Plain((i % PerRow * Pitch) + 1),
                "y",
                Page.Plain((i / PerRow * Pitch) + 1),
                "width",
                "9",
                "height",
                "9"
            );
        }
    }
}
