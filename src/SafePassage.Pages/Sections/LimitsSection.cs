using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>The bottlenecks in words: what limits, when, and what one more would bring; then the parts of the cut.</summary>
internal static class LimitsSection
{
    private const int Most = 10;
    private const int More = 100;

    public static void Write(Page page) =>
        page.ForEachVariant(answer =>
        {
            var limits = answer.Bottlenecks.Where(b => b.Kind != CutKind.Zone).Take(Most).ToList();
            if (limits.Count == 0)
            {
                page.Html.Element(
                    "p",
                    page.Say(
                        answer.Bound.Persons >= answer.People ? "limits.none" : "limits.unknown"
                    )
                );
            }
            else
            {
                page.Html.Open("ol", "class", "limits");
                foreach (var limit in limits)
                {
                    page.Html.Element("li", Sentence(page, limit));
                }

                page.Html.Close();
            }

            Cut(page, answer);
        });

    public static Trilingual Short(Page page, Bottleneck limit) =>
        page.Say(
            "limits.short." + Page.Key(limit.Kind),
            ("name", limit.Name),
            ("from", page.Clock(limit.Usable.From)),
            ("until", page.Clock(limit.Usable.Until))
        );

    private static Trilingual Sentence(Page page, Bottleneck limit)
    {
        var worth = limit.WorthOf(More);
        return page.Say(
            (worth > Persons.Zero ? "limits.worth." : "limits.short.") + Page.Key(limit.Kind),
            ("name", limit.Name),
            ("from", page.Clock(limit.Usable.From)),
            ("until", page.Clock(limit.Usable.Until)),
            ("more", Figures.Number(More)),
            ("worth", Figures.Number(worth))
        );
    }

    /// <summary>How the bound adds up, by kind; the items themselves are in bound.json.</summary>
    private static void Cut(Page page, VariantAnswer answer)
    {
        var html = page.Html;
        html.Open("details").Element("summary", page.Say("limits.cut"));
        html.Element(
            "p",
            page.Say("limits.cut.lead", ("bound", Figures.Number(answer.Bound.Persons)))
        );
        html.Open("table", "class", "narrow").Open("thead").Open("tr");
        html.Element("th", page.Say("limits.cut.kind"), "scope", "col");
        html.Element("th", page.Say("limits.cut.count"), "scope", "col", "class", "n");
        html.Element("th", page.Say("limits.cut.persons"), "scope", "col", "class", "n")
            .Close(2)
            .Open("tbody");
        foreach (var kind in answer.Bound.Cut.GroupBy(c => c.Kind).OrderBy(g => g.Key))
        {
            html.Open("tr")
                .Element("th", page.Say("limits.kind." + Page.Key(kind.Key)), "scope", "row");
            html.Element("td", Figures.Number(kind.Count()), "class", "n");
            html.Element("td", Figures.TenthsOf(kind.Sum(c => c.Amount)), "class", "n").Close();
        }

        html.Close(3);
    }
}
