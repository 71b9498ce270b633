namespace SafePassage.Adapters.HtmlReport.Sections;

/// <summary>What is suspended, promised or done, by whom, from when to when, as claimed.</summary>
internal static class MeasuresSection
{
    public static void Write(StatementPage page)
    {
        page.Table("measures", "measures", "what", "party", "from", "until", "by");
        foreach (
            var measure in page
                .Ledger.Measures.OrderBy(m => m.From.Earliest)
                .ThenBy(m => m.Id, StringComparer.Ordinal)
        )
        {
            page.Html.Open("tr")
                .Element("th", measure.What, "scope", "row")
                .Element("td", page.Party(measure.Party))
                .Element("td", page.Of(measure.From))
                .Element(
                    "td",
                    measure.Until is { } until ? page.Of(until) : page.Say("control.open")
                )
                .Open("td");
            page.Claim(page.Ledger.Statement(measure.Statement));
            page.Html.Close(2);
        }

        page.Html.Close(3);
    }
}
