using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>Where each corridor, variant, group and closure comes from, and the credits of the data.</summary>
internal static class SourcesSection
{
    public static void Write(Page page)
    {
        var (html, scenario) = (page.Html, page.Scenario);
        page.OpenScroll("sources-title").Open("table").Open("thead").Open("tr");
        html.Element("th", page.Say("sources.col.what"), "scope", "col")
            .Element("th", page.Say("sources.col.says"), "scope", "col")
            .Element("th", page.Say("sources.col.source"), "scope", "col")
            .Close(2)
            .Open("tbody");
        foreach (var variant in scenario.Variants)
        {
            Row(page, "sources.variant", variant.Name, variant.Reason, Statements(page, variant));
        }

        foreach (var corridor in scenario.Corridors)
        {
            Row(
                page,
                "sources.corridor",
                corridor.Name,
                Corridor(page, corridor),
                Trilingual.Same(corridor.Source)
            );
        }

        foreach (var group in scenario.Groups)
        {
            Row(
                page,
                "sources.group",
                group.Name,
                Group(page, group),
                Trilingual.Same(group.Source)
            );
        }

        foreach (var closure in scenario.Closures)
        {
            Row(
                page,
                "sources.closure",
                Trilingual.Same(closure.Id),
                Closure(page, closure),
                Trilingual.Same(closure.Source)
            );
        }

        html.Close(3);
        if (scenario.Credits.Count > 0)
        {
            html.Element("h3", page.Say("sources.credits")).Open("ul");
            foreach (var credit in scenario.Credits)
            {
                html.Open("li").Element("bdi", credit).Close();
            }

            html.Close();
        }
    }

    private static void Row(
        Page page,
        string kind,
        Trilingual name,
        Trilingual says,
        Trilingual source
    ) =>
        page
            .Html.Open("tr")
            .Element("th", page.Say(kind, ("name", name)), "scope", "row")
            .Element("td", says)
            .Element("td", source)
            .Close();

    private static Trilingual Statements(Page page, Variant variant)
    {
        if (variant.Basis.Count == 0)
        {
            return Trilingual.Same(variant.Source);
        }

        return variant.StatementIds is { Count: > 0 } ids
            ? page.Say("sources.statements", ("ids", Trilingual.Same(string.Join(", ", ids))))
            : page.Say("sources.nostatement");
    }

    private static Trilingual Corridor(Page page, Corridor corridor)
    {
        List<Trilingual> parts =
        [
            page.Of(corridor.Status),
            page.Say(
                corridor.Evidence == Evidence.Documented
                    ? "evidence.documented"
                    : "evidence.assumed"
            ),
        ];
        parts.AddRange(
            corridor.Preconditions.Select(c =>
                page.Say("sources.condition", ("condition", Trilingual.Same(c)))
            )
        );
        return Trilingual.Join(", ", parts);
    }

    private static Trilingual Group(Page page, Group group)
    {
        var uptake = page.Say(
            "sources.uptake",
            ("share", Figures.Percent(group.Uptake.Expected)),
            ("low", Figures.Percent(group.Uptake.Low)),
            ("high", Figures.Percent(group.Uptake.High))
        );
        return group.Total is { } total
            ? Trilingual.Join(
                ", ",
                [
                    page.Say(
                        "sources.range",
                        ("low", Figures.Number((long)total.Low)),
                        ("high", Figures.Number((long)total.High))
                    ),
                    uptake,
                ]
            )
            : uptake;
    }

    private static Trilingual Closure(Page page, Closure closure) =>
        page.Say(
            closure.Shuts ? "sources.shut" : "sources.closed",
            ("reason", Trilingual.Same(closure.Reason)),
            ("from", page.Clock(closure.When.From)),
            ("until", page.Clock(closure.When.Until)),
            ("rest", Figures.Percent(closure.CapacityFactor))
        );
}
