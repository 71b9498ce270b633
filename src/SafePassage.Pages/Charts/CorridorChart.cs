using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Charts;

/// <summary>Use of a gate against its throughput, in pieces of a quarter of an hour; hours when it is shut are hatched.</summary>
internal static class CorridorChart
{
    private const int Width = 330;
    private const int Top = 22;
    private const int Bottom = 98;
    private const int Height = 118;

    public static void Write(Page page, CorridorAnswer answer)
    {
        var (html, corridor) = (page.Html, answer.Corridor);
        html.OpenLabelled(
            "svg",
            page.Say(
                "corridors.describe",
                ("corridor", corridor.Name),
                ("persons", Figures.Number(answer.Persons)),
                ("throughput", Figures.Number(corridor.Throughput.Value))
            ),
            "class",
            "chart gate",
            "viewBox",
            $"0 0 {Width} {Height}",
            "role",
            "img"
        );
        Shut(page, answer);
        Bars(page, answer);
        Throughput(page, corridor);
        html.Empty("path", "class", "base", "d", $"M0 {Bottom}H{Width}");
        Hours(page);
        html.Close();
    }

    /// <summary>What the gate takes, as a line over the hours when it is open.</summary>
    private static void Throughput(Page page, Corridor corridor)
    {
        var html = page.Html;
        foreach (var open in corridor.Open)
        {
            html.Empty(
                "path",
                "class",
                "limit",
                "d",
                $"M{N(X(page, open.From))} {Top}H{N(X(page, open.Until))}"
            );
        }

        html.Element(
            "text",
            page.Say("corridors.throughput", ("n", Figures.Number(corridor.Throughput.Value))),
            "class",
            "limit-text",
            "x",
            "0",
            "y",
            "14"
        );
    }

    private static void Hours(Page page)
    {
        var window = page.Scenario.Window;
        foreach (var hour in Axis.Hours(window.Start, window.Length, 6))
        {
            var x = X(page, hour);
            var anchor =
                x < 12 ? "start"
                : x > Width - 12 ? "end"
                : "middle";
            page.Html.Element(
                "text",
                Figures.Hour(window.At(hour)),
                "class",
                "tick",
                "x",
                N(x),
                "y",
                N(Height - 4),
                "text-anchor",
                anchor
            );
        }
    }

    private static void Shut(Page page, CorridorAnswer answer)
    {
        var from = TimeSpan.Zero;
        foreach (
            var until in answer
                .Corridor.Open.Select(o => o.From)
                .Append(page.Scenario.Window.Length)
        )
        {
            if (until > from)
            {
                page.Html.Empty(
                    "rect",
                    "class",
                    "hours-shut",
                    "x",
                    N(X(page, from)),
                    "y",
                    N(Top),
                    "width",
                    N(X(page, until) - X(page, from)),
                    "height",
                    N(Bottom - Top)
                );
            }

            from = answer
                .Corridor.Open.Where(o => o.From <= until)
                .Select(o => o.Until)
                .DefaultIfEmpty(from)
                .Max();
        }
    }

    private static void Bars(Page page, CorridorAnswer answer)
    {
        var pieces = (int)
            Math.Max(1, Math.Ceiling(page.Scenario.Window.Length / TimeSpan.FromMinutes(15)));
        var perPiece = Math.Max(1, (int)Math.Ceiling(answer.ByStep.Count / (double)pieces));
        var most =
            Math.Max(1, answer.Corridor.Throughput.Value)
            * (perPiece * page.Scenario.Step.TotalHours);
        var wide = (double)Width * perPiece / Math.Max(1, answer.ByStep.Count);
        foreach (var (i, piece) in answer.ByStep.Chunk(perPiece).Index())
        {
            var high =
                (Bottom - Top)
                * Math.Min(1.05, piece.Sum(p => p.InPersons) / most * perPiece / piece.Length);
            if (high > 0.05)
            {
                page.Html.Empty(
                    "rect",
                    "class",
                    "use",
                    "x",
                    N((i * wide) + 0.4),
                    "y",
                    N(Bottom - high),
                    "width",
                    N(wide - 0.8),
                    "height",
                    N(high)
                );
            }
        }
    }

    private static double X(Page page, TimeSpan at) => Width * (at / page.Scenario.Window.Length);

    private static string N(double number) => Page.Plain(number);
}
