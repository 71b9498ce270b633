using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Charts;

/// <summary>Names at the right ends of the lines, pushed apart.</summary>
internal static class CurveEnds
{
    private readonly record struct End(string Class, Trilingual Text, double Y);

    public static void Write(Page page, VariantAnswer answer, CurveScale scale)
    {
        // Beside the lines where there is room, else above them, flush with their end.
        var (x, anchor, lift, apart) =
            scale.Size == CurveSize.Wide
                ? (scale.Size.Width - scale.Size.Right + 10, "start", 0, 17)
                : (scale.Size.Width - scale.Size.Right, "end", 10, 15);
        var at = double.NegativeInfinity;
        foreach (var (name, text, y) in Ends(page, answer, scale).OrderBy(e => e.Y))
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

    private static List<End> Ends(Page page, VariantAnswer answer, CurveScale scale)
    {
        List<End> ends =
        [
            new(
                "people-text",
                page.Say("curve.end.people", ("n", Figures.Number(answer.People))),
                scale.Y(answer.People.Value)
            ),
            new(
                "bound-text",
                page.Say("curve.end.bound", ("n", Figures.Number(answer.Bound.Persons))),
                scale.Y(answer.Bound.Persons.Value)
            ),
            new(
                "plan-text",
                page.Say(
                    "curve.end.plan",
                    ("n", Figures.Number(answer.Plan.Persons)),
                    ("share", Figures.Percent(answer.Plan.Persons.ShareOf(answer.People)))
                ),
                scale.Y(answer.Plan.Persons.Value)
            ),
        ];
        if (scale.Size == CurveSize.Wide)
        {
            ends.AddRange(
                page.Report.Variants.Where(v => v != answer)
                    .Select(v => new End(
                        "other-text",
                        page.Say(
                            "curve.end.other",
                            ("variant", v.Variant.Name),
                            ("n", Figures.Number(v.Plan.Persons))
                        ),
                        scale.Y(v.Plan.Persons.Value)
                    ))
            );
        }

        return ends;
    }

    private static string N(double number) => Page.Plain(number);
}
