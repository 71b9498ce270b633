using System.Text;
using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Charts;

/// <summary>One evacuation curve, in a drawing for wide screens and paper and another for phones.</summary>
internal static class CurveChart
{
    public sealed record Size(
        string Class,
        int Width,
        int Height,
        int Left,
        int Right,
        int Hours,
        int Top = 26
    )
    {
        public int Bottom => Height - 34;
    }

    public static Size Wide { get; } = new("wide", 1000, 430, 74, 190, 12);

    public static Size Narrow { get; } = new("phone", 358, 330, 54, 14, 5);

    private readonly record struct Scale(Size Size, TimeSpan Length, long Most)
    {
        public double X(TimeSpan at) =>
            Size.Left + ((Size.Width - Size.Left - Size.Right) * (at / Length));

        public double Y(double persons) =>
            Size.Bottom - ((Size.Bottom - Size.Top) * persons / Most);
    }

    public static void Write(Page page, VariantAnswer answer, Size size)
    {
        var most = Math.Max(
            1,
            page.Report.Variants.Max(v => Math.Max(v.People.Value, v.Bound.Persons.Value))
        );
        var scale = new Scale(size, page.Scenario.Window.Length, most);
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
        Lines(page, answer, scale);
        Marks(page, answer, scale);
        Ends(page, answer, scale);
        Hover(html, scale);
        html.Close();
    }

    private static void Lines(Page page, VariantAnswer answer, Scale scale)
    {
        var (html, size) = (page.Html, scale.Size);
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
    }

    /// <summary>What the script needs to follow the pointer.</summary>
    private static void Hover(Markup html, Scale scale)
    {
        var size = scale.Size;
        html.Open(
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

    private static void Axes(Page page, Scale scale)
    {
        var (html, size, window) = (page.Html, scale.Size, page.Scenario.Window);
        foreach (var tick in Axis.Ticks(scale.Most, size == Wide ? 6 : 5))
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

    private static void Marks(Page page, VariantAnswer answer, Scale scale)
    {
        foreach (
            var (share, at) in ((double, TimeSpan?)[])
                [
                    (0.5, answer.Clearance.P50),
                    (0.9, answer.Clearance.P90),
                    (1, answer.Clearance.P100),
                ]
        )
        {
            if (at is { } time)
            {
                var (x, y) = (scale.X(time), scale.Y(answer.People.Value * share));
                var before = x > scale.Size.Left + 130;
                page.Html.Empty("circle", "class", "mark", "cx", N(x), "cy", N(y), "r", "4.5");
                page.Html.Element(
                    "text",
                    page.Say(
                        "curve.mark",
                        ("share", Figures.Percent(share)),
                        ("time", page.Clock(time))
                    ),
                    "class",
                    "mark-text",
                    "x",
                    N(x + (before ? -10 : 10)),
                    "y",
                    N(y - 6),
                    "text-anchor",
                    before ? "end" : "start"
                );
            }
        }
    }

    /// <summary>Names at the right ends of the lines, pushed apart.</summary>
    private static void Ends(Page page, VariantAnswer answer, Scale scale)
    {
        // Beside the lines where there is room, else above them, flush with their end.
        var (x, anchor, lift, apart) =
            scale.Size == Wide
                ? (scale.Size.Width - scale.Size.Right + 10, "start", 0, 17)
                : (scale.Size.Width - scale.Size.Right, "end", 10, 15);
        var at = double.NegativeInfinity;
        foreach (var (name, text, y) in Named(page, answer, scale).OrderBy(e => e.Y))
        {
            at = Math.Max(y - lift, at + apart);
            page.Html.Element(
                "text",
                text,
                "class",
                "end " + name,
                "x",
                N(x),
                "y",
                N(at),
                "dy",
                "0.32em",
                "text-anchor",
                anchor
            );
        }
    }

    private static List<(string Class, Trilingual Text, double Y)> Named(
        Page page,
        VariantAnswer answer,
        Scale scale
    )
    {
        var ends = new List<(string Class, Trilingual Text, double Y)>
        {
            (
                "people-text",
                page.Say("curve.end.people", ("n", Figures.Number(answer.People))),
                scale.Y(answer.People.Value)
            ),
            (
                "bound-text",
                page.Say("curve.end.bound", ("n", Figures.Number(answer.Bound.Persons))),
                scale.Y(answer.Bound.Persons.Value)
            ),
            (
                "plan-text",
                page.Say(
                    "curve.end.plan",
                    ("n", Figures.Number(answer.Plan.Persons)),
                    ("share", Figures.Percent(answer.Plan.Persons.ShareOf(answer.People)))
                ),
                scale.Y(answer.Plan.Persons.Value)
            ),
        };
        if (scale.Size == Wide)
        {
            ends.AddRange(
                page.Report.Variants.Where(v => v != answer)
                    .Select(v =>
                        (
                            "other-text",
                            page.Say(
                                "curve.end.other",
                                ("variant", v.Variant.Name),
                                ("n", Figures.Number(v.Plan.Persons))
                            ),
                            scale.Y(v.Plan.Persons.Value)
                        )
                    )
            );
        }
        return ends;
    }

    private static string Path(IReadOnlyList<CurvePoint> points, Scale scale)
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
