using SafePassage.Pages.Charts;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>Persons out against time: the plan under its bound, the other variants behind; a table says the same.</summary>
internal static class CurveSection
{
    public static void Write(Page page)
    {
        page.ForEachVariant(answer =>
        {
            page.Html.Open("figure", "class", "curve");
            CurveChart.Write(page, answer, CurveSize.Wide);
            CurveChart.Write(page, answer, CurveSize.Phone);
            CurveKey.Write(page, answer);
            page.Html.Close();
        });
        Table(page);
        page.Data["curves"] = page.Report.Variants.Select(v => new
        {
            plan = v.PlanCurve.Select(p => p.Persons.Value),
            bound = v.BoundCurve.Select(p => new[] { (long)p.At.TotalMinutes, p.Persons.Value }),
        });
    }

    private static void Table(Page page)
    {
        var (html, window) = (page.Html, page.Scenario.Window);
        html.Open("details").Element("summary", page.Say("curve.table"));
        page.OpenScroll("curve-title")
            .Open("table")
            .Open("thead")
            .Open("tr")
            .Element("th", page.Say("curve.time"), "scope", "col");
        foreach (var answer in page.Report.Variants)
        {
            html.Element(
                "th",
                page.Say("curve.col.plan", ("variant", answer.Variant.Name)),
                "scope",
                "col",
                "class",
                "n"
            );
            html.Element(
                "th",
                page.Say("curve.col.bound", ("variant", answer.Variant.Name)),
                "scope",
                "col",
                "class",
                "n"
            );
        }

        html.Close(2).Open("tbody");
        for (var at = TimeSpan.Zero; at <= window.Length; at += Step(window.Length))
        {
            html.Open("tr").Element("th", page.Clock(at), "scope", "row");
            foreach (var answer in page.Report.Variants)
            {
                html.Element(
                    "td",
                    Figures.Number(answer.PlanCurve.Last(p => p.At <= at).Persons),
                    "class",
                    "n"
                );
                html.Element(
                    "td",
                    Figures.Number(answer.BoundCurve.Last(p => p.At <= at).Persons),
                    "class",
                    "n"
                );
            }

            html.Close();
        }

        html.Close(4);
    }

    private static TimeSpan Step(TimeSpan window) =>
        window > TimeSpan.FromHours(5) ? TimeSpan.FromHours(1) : TimeSpan.FromMinutes(10);
}
