using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Charts;

/// <summary>What the lines of a curve are, which bound is drawn, and why that one.</summary>
internal static class CurveKey
{
    /// <summary>Whether the trimmed bound is a line that an eye can tell from the best cut: half a per cent of it.</summary>
    public static bool ShowsTrimmed(VariantAnswer answer) =>
        200 * Above(answer).Value > answer.Bound.Persons.Value;

    public static void Write(Page page, VariantAnswer answer)
    {
        var html = page.Html.Open("figcaption", "class", "key").Open("p");
        Line(page, "plan", "curve.key.plan");
        Line(page, "bound", "curve.key.bound");
        if (ShowsTrimmed(answer))
        {
            Line(page, "trimmed", "curve.key.trimmed");
        }

        html.Close().Open("p").Text(Why(page, answer));
        if (answer.Effort is { End: not BoundEnd.Searched, SearchedUntil: { } until })
        {
            html.Text(" ").Text(page.Say("curve.grade.partly", ("until", page.Clock(until))));
        }

        if (answer.Bound.Grade == BoundGrade.Exact)
        {
            html.Text(" ")
                .Text(
                    page.Say(
                        "curve.grade.exact",
                        ("end", page.Clock(answer.Bound.Horizon)),
                        ("n", Figures.Number(answer.Bound.Persons))
                    )
                );
        }

        html.Close(2);
    }

    private static void Line(Page page, string name, string text)
    {
        page.Html.Open("span")
            .Open("svg", "class", "swatch", "viewBox", "0 0 28 8", "aria-hidden", "true");
        page.Html.Empty("path", "class", name, "d", "M0 4H28").Close();
        page.Html.Text(page.Say(text)).Close();
    }

    private static Trilingual Why(Page page, VariantAnswer answer) =>
        answer.Effort.End switch
        {
            BoundEnd.Searched => page.Say(
                Above(answer) > Persons.Zero ? "curve.grade.searched" : "curve.grade.same",
                ("step", Step(page, answer.Effort.Step ?? TimeSpan.Zero)),
                ("above", Figures.Number(Above(answer)))
            ),
            BoundEnd.Asked => page.Say("curve.grade.asked"),
            BoundEnd.TooLarge => page.Say("curve.grade.too_large"),
            BoundEnd.TimeLimit => page.Say("curve.grade.time_limit"),
            _ => page.Say("curve.grade.interrupted"),
        };

    private static Trilingual Step(Page page, TimeSpan step) =>
        step.TotalSeconds < 60
            ? page.Say("curve.step.seconds", ("n", Figures.Number((long)step.TotalSeconds)))
            : page.Say("curve.step.minutes", ("n", Figures.Number((long)step.TotalMinutes)));

    private static Persons Above(VariantAnswer answer) =>
        answer.TrimmedCurve.Zip(answer.BoundCurve, (t, b) => t.Persons - b.Persons).Max();
}
