using System.Text;
using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Charts;

/// <summary>One evacuation curve, in a drawing for wide screens and paper and another for phones.</summary>
internal static class CurveChart
{
    public static void Write(Page page, VariantAnswer answer, CurveSize size)
    {
        var most = Math.Max(
            1,
            page.Report.Variants.Max(v => Math.Max(v.People.Value, v.Bound.Persons.Value))
        );
        var scale = new CurveScale(size, page.Scenario.Window.Length, most);
        var html = page.Html.OpenLabelled(
            "svg",
            Title(page, answer),
            "class",
            "chart " + size.Class,
            "viewBox",
            $"0 0 {size.Width} {size.Height}",
            "role",
            "img"
        );
        Axes(page, scale);
        foreach (var other in page.Report.Variants.Where(v => v != answer))
        {
            html.Empty("path", "class", "other", "d", Path(other.PlanCurve, scale));
        }

        html.Empty(
            "path",
            "class",
            "people",
            "d",
            $"M{size.Left} {N(scale.Y(answer.People.Value))}H{size.Width - size.Right}"
        );
        html.Empty(
            "path",
            "class",
            "area",
            "d",
            $"{Path(answer.PlanCurve, scale)}V{size.Bottom}H{size.Left}z"
        );
        if (CurveKey.ShowsTrimmed(answer))
        {
            html.Empty("path", "class", "trimmed", "d", Path(answer.TrimmedCurve, scale));
        }

        html.Empty("path", "class", "bound", "d", Path(answer.BoundCurve, scale));
        html.Empty("path", "class", "plan", "d", Path(answer.PlanCurve, scale));
        CurveMarks.Write(page, answer, scale);
        CurveEnds.Write(page, answer, scale);
        Hover(page, scale);
        html.Close();
    }

    /// <summary>What the script needs to show the figures under the pointer.</summary>
    private static void Hover(Page page, CurveScale scale)
    {
        var size = scale.Size;
        page.Html.Open(
                "g",
                "class",
                "hover",
                "data-left",
                N(size.Left),
                "data-right",
                N(size.Width - size.Right),
                "data-top",
                N(size.Top),
                "data-bottom",
                N(size.Bottom),
                "data-most",
                N(scale.Most)
            )
            .Close();
    }

    private static Trilingual Title(Page page, VariantAnswer answer) =>
        page.Say(
            "curve.describe",
            ("variant", answer.Variant.Name),
            ("plan", Figures.Number(answer.Plan.Persons)),
            ("bound", Figures.Number(answer.Bound.Persons)),
            ("p50", page.ClockOrNever(answer.Clearance.P50)),
            ("p90", page.ClockOrNever(answer.Clearance.P90))
        );

    private static void Axes(Page page, CurveScale scale)
    {
        var (html, size, window) = (page.Html, scale.Size, page.Scenario.Window);
        foreach (var tick in Axis.Ticks(scale.Most, size == CurveSize.Wide ? 6 : 5))
        {
            var y = N(scale.Y(tick));
            html.Empty(
                "path",
                "class",
                tick == 0 ? "base" : "grid",
                "d",
                $"M{size.Left} {y}H{size.Width - size.Right}"
            );
            html.Element(
                "text",
                Figures.Number(tick),
                "class",
                "tick",
                "x",
                N(size.Left - 8),
                "y",
                y,
                "dy",
                "0.32em",
                "text-anchor",
                "end"
            );
        }

        foreach (var hour in Axis.Hours(window.Start, window.Length, size.Hours))
        {
            var x = N(scale.X(hour));
            html.Empty("path", "class", "base", "d", $"M{x} {size.Bottom}v5");
            html.Element(
                "text",
                Figures.Hour(window.At(hour)),
                "class",
                "tick",
                "x",
                x,
                "y",
                N(size.Bottom + 21),
                "text-anchor",
                "middle"
            );
        }

        html.Element("text", page.Say("curve.unit"), "class", "unit", "x", N(size.Left), "y", "12");
    }

    private static string Path(IReadOnlyList<CurvePoint> points, CurveScale scale)
    {
        var path = new StringBuilder();
        foreach (var (i, p) in points.Index())
        {
            // Points on a straight line between their neighbours say nothing.
            var straight =
                i > 0
                && i + 1 < points.Count
                && (p.At - points[i - 1].At) * (points[i + 1].Persons - p.Persons).Value
                    == (points[i + 1].At - p.At) * (p.Persons - points[i - 1].Persons).Value;
            if (!straight)
            {
                path.Append(i == 0 ? 'M' : 'L')
                    .Append(N(Math.Round(scale.X(p.At), 1)))
                    .Append(' ')
                    .Append(N(Math.Round(scale.Y(p.Persons.Value), 1)));
            }
        }

        return path.ToString();
    }

    private static string N(double number) => Page.Plain(number);
}
