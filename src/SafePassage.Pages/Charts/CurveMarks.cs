using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Charts;

/// <summary>When half, nine tenths and all are out, as dots on the curve.</summary>
internal static class CurveMarks
{
    public static void Write(Page page, VariantAnswer answer, CurveScale scale)
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

    private static string N(double number) => Page.Plain(number);
}
