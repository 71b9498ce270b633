using SafePassage.Core.Scenarios;

namespace SafePassage.Adapters.HtmlReport.Sections;

/// <summary>Every number that was assumed, with its source; what is only our default is marked.</summary>
internal static class AssumptionsSection
{
    public static void Write(Page page)
    {
        var html = page.OpenScroll("assumptions-title").Open("table", "class", "assumptions");
        html.Open("thead").Open("tr");
        foreach (var column in (string[])["key", "value", "source"])
        {
            html.Element("th", page.Say("assumptions.col." + column), "scope", "col");
        }

        html.Close(2).Open("tbody");
        var all = page.Scenario.Assumptions;
        for (var i = 0; i < all.Count; )
        {
            // Neighbours from one source share its cell.
            var first = all[i];
            var span = all.Skip(i)
                .TakeWhile(a => a.Source == first.Source && a.Standard == first.Standard)
                .Count();
            for (var end = i + span; i < end; i++)
            {
                Row(page, all[i], all[i] == first ? span : 0);
            }
        }

        html.Close(3);
    }

    private static void Row(Page page, Assumption assumption, int span)
    {
        var key = assumption.Key.Replace('_', ' ').Replace(".", " › ", StringComparison.Ordinal);
        var html = page.Html.Open("tr").Open("th", "scope", "row").Element("bdi", key).Close();
        html.Open("td").Element("bdi", assumption.Value).Close();
        if (span > 0)
        {
            html.Open("td", "rowspan", Page.Plain(span)).Element("bdi", assumption.Source);
            if (assumption.Standard)
            {
                html.Text(" ").Element("span", page.Say("assumptions.standard"), "class", "tag");
            }

            html.Close();
        }

        html.Close();
    }
}
