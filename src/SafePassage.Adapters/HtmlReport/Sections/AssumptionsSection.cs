namespace SafePassage.Adapters.HtmlReport.Sections;

/// <summary>Every number that was assumed, with its source; what is only our default is marked.</summary>
internal static class AssumptionsSection
{
    public static void Write(Page page)
    {
        var html = page.Html;
        page.OpenScroll("assumptions-title")
            .Open("table", "class", "assumptions")
            .Open("thead")
            .Open("tr");
        foreach (var column in (string[])["key", "value", "source"])
        {
            html.Element("th", page.Say("assumptions.col." + column), "scope", "col");
        }

        html.Close(2).Open("tbody");
        foreach (var assumption in page.Scenario.Assumptions)
        {
            html.Open("tr")
                .Element("th", assumption.Key.Replace('_', ' '), "scope", "row")
                .Element("td", assumption.Value)
                .Open("td")
                .Text(assumption.Source);
            if (assumption.Standard)
            {
                html.Text(" ").Element("span", page.Say("assumptions.standard"), "class", "tag");
            }

            html.Close(2);
        }

        html.Close(3);
    }
}
