using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>The question and the answer, in one screen: for each variant bound, plan, gap, time and what limits.</summary>
internal static class DecisionSection
{
    private static readonly string[] _promises =
    [
        "disclaimer.safety",
        "disclaimer.follow",
        "disclaimer.speed",
        "disclaimer.junctions",
        "disclaimer.assumed",
    ];

    private const int MostWays = 8;

    public static void Write(Page page)
    {
        var (html, window) = (page.Html, page.Scenario.Window);
        html.Open("header", "class", "decision");
        html.Element(
            "p",
            page.Say(
                "decision.kicker",
                ("title", page.Scenario.Title),
                ("date", Figures.Date(window.Start)),
                ("from", page.Clock(window.Start)),
                ("until", page.Clock(window.End)),
                ("offset", Figures.Offset(window.Start.Offset))
            ),
            "class",
            "kicker"
        );
        if (page.Scenario.OpenLooks > 0)
        {
            html.Element(
                "p",
                page.Say("decision.draft", ("n", Figures.Number(page.Scenario.OpenLooks))),
                "class",
                "lost draft"
            );
        }

        html.Element(
            "h1",
            page.Scenario.Question is { } question ? question : page.Say("decision.question")
        );
        page.ForEachVariant(answer => Answer(page, answer));
        Dispute(page);
        Table(page);
        html.Open("aside", "class", "promise", "aria-labelledby", "promise-title");
        html.Element("h2", page.Say("disclaimer.title"), "id", "promise-title").Open("ul");
        foreach (var key in _promises)
        {
            html.Element("li", page.Say(key));
        }

        html.Close(3);
    }

    private static void Answer(Page page, VariantAnswer answer)
    {
        var (bound, plan) = (answer.Bound.Persons, answer.Plan.Persons);
        var key =
            answer.People == Persons.Zero ? "decision.answer.nobody"
            : bound == Persons.Zero ? "decision.answer.none"
            : plan == answer.People ? "decision.answer.all"
            : bound == plan ? "decision.answer.best"
            : "decision.answer.some";
        page.Html.Element(
            "p",
            page.Say(
                key,
                ("people", Figures.Number(answer.People)),
                ("bound", Figures.Number(bound)),
                ("plan", Figures.Number(plan)),
                ("share", Figures.Percent(plan.ShareOf(answer.People))),
                ("end", page.Clock(page.Scenario.Window.End)),
                ("last", page.ClockOrNever(answer.Clearance.P100))
            ),
            "class",
            "answer"
        );
        page.Html.Open("p", "class", "reading")
            .Text(page.Say("decision.reading"))
            .Text(" ")
            .Text(answer.Variant.Reason)
            .Close();
        if (plan > Persons.Zero)
        {
            page.Html.Element("p", Ways(page, answer), "class", "ways");
        }
    }

    /// <summary>Which corridors bring out how many, the fullest first.</summary>
    private static Trilingual Ways(Page page, VariantAnswer answer)
    {
        CorridorAnswer[] used =
        [
            .. answer
                .Corridors.Where(c => c.Persons > Persons.Zero)
                .OrderByDescending(c => c.Persons),
        ];
        var list = Trilingual.Join(
            "\u00A0· ",
            used.Take(MostWays)
                .Select(c =>
                    page.Say(
                        "decision.way",
                        ("corridor", c.Corridor.Name),
                        ("n", Figures.Number(c.Persons))
                    )
                )
        );
        return page.Say(
            "decision.ways",
            (
                "list",
                used.Length <= MostWays
                    ? list
                    : page.Say(
                        "decision.ways.more",
                        ("list", list),
                        ("n", Figures.Number(used.Length - MostWays))
                    )
            )
        );
    }

    /// <summary>The dispute on which most people depend, and the way to all of them.</summary>
    private static void Dispute(Page page)
    {
        if (page.Report.Statements is not { Disputes.Disputes: [{ Decides.Value: > 0 } first, ..] })
        {
            return;
        }

        page.Html.Open("p", "class", "most-disputed")
            .Element(
                "a",
                page.Say(
                    "decision.dispute",
                    ("subject", new StatementPage(page).Of(first.Subject)),
                    ("n", Figures.Number(first.Decides))
                ),
                "href",
                "#disputes"
            )
            .Close();
    }

    private static void Table(Page page)
    {
        var html = page.Html;
        page.OpenScroll("answers-title");
        html.Open("table", "class", "answers")
            .Element("caption", page.Say("decision.caption"), "id", "answers-title");
        html.Open("thead").Open("tr");
        foreach (
            var column in (string[])
                ["variant", "coming", "bound", "plan", "gap", "p50", "p90", "p100", "limit"]
        )
        {
            html.Element(
                "th",
                page.Say("decision.col." + column),
                "scope",
                "col",
                "class",
                column is "variant" ? ""
                    : column is "limit" ? "opt"
                    : column is "bound" or "plan" or "gap" ? "n"
                    : "n opt"
            );
        }

        html.Close(2).Open("tbody");
        foreach (var (answer, i) in page.Report.Variants.Select((a, i) => (a, i)))
        {
            html.Open("tr", "data-row-v", Page.Plain(i));
            html.Element("th", answer.Variant.Name, "scope", "row");
            Number(html, Figures.Number(answer.People), "n opt");
            Number(html, Figures.Number(answer.Bound.Persons));
            html.Open("td", "class", "n strong").Text(Figures.Number(answer.Plan.Persons));
            Bar(html, answer);
            html.Close();
            Number(html, Figures.Percent(answer.Gap));
            Time(page, answer.Clearance.P50, answer.EarliestClearance.P50);
            Time(page, answer.Clearance.P90, answer.EarliestClearance.P90);
            Time(page, answer.Clearance.P100, answer.EarliestClearance.P100);
            html.Element("td", Limit(page, answer), "class", "opt").Close();
        }

        html.Close(3);
    }

    /// <summary>When the plan has them out, and when they can be at the earliest.</summary>
    private static void Time(Page page, TimeSpan? planned, TimeSpan? earliest)
    {
        page.Html.Open("td", "class", "n opt").Text(page.ClockOrDash(planned));
        if (earliest is { } best && best != planned)
        {
            page.Html.Aside(page.Say("decision.earliest", ("time", page.Clock(best))));
        }

        page.Html.Close();
    }

    private static void Number(Markup html, Trilingual text, string column = "n") =>
        html.Element("td", text, "class", column);

    /// <summary>Everybody who would come as a line, the bound as a mark, the plan as a bar.</summary>
    private static void Bar(Markup html, VariantAnswer answer)
    {
        html.Open(
            "svg",
            "class",
            "sum",
            "viewBox",
            "0 0 100 10",
            "preserveAspectRatio",
            "none",
            "aria-hidden",
            "true"
        );
        html.Empty("rect", "class", "people", "x", "0", "y", "0", "width", "100", "height", "10");
        html.Empty(
            "rect",
            "class",
            "plan",
            "x",
            "0",
            "y",
            "0",
            "width",
            Page.Plain(100 * answer.Plan.Persons.ShareOf(answer.People)),
            "height",
            "10"
        );
        var bound = Page.Plain(100 * answer.Bound.Persons.ShareOf(answer.People));
        html.Empty("path", "class", "bound", "d", $"M{bound} 0V10").Close();
    }

    private static Trilingual Limit(Page page, VariantAnswer answer) =>
        answer.Bottlenecks.FirstOrDefault(b => b.Kind != CutKind.Zone) is { } worst
            ? LimitsSection.Short(page, worst)
        : answer.Bound.Persons == Persons.Zero && answer.People > Persons.Zero
            ? page.Say("decision.limit.no_way")
        : answer.Bound.Persons >= answer.People ? page.Say("decision.limit.none")
        : page.Say("decision.limit.unknown");
}
