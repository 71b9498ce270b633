namespace SafePassage.Adapters.HtmlReport.Sections;

/// <summary>Who held which place, as claimed.</summary>
internal static class ControlSection
{
    public static void Write(StatementPage page)
    {
        page.Table("control", "control", "place", "party", "from", "until", "by");
        foreach (
            var control in page
                .Ledger.Controls.OrderBy(c => c.From.Earliest)
                .ThenBy(c => c.Id, StringComparer.Ordinal)
        )
        {
            page.Html.Open("tr")
                .Element("th", control.PlaceName, "scope", "row")
                .Element("td", page.Party(control.Party))
                .Element("td", page.Of(control.From))
                .Element(
                    "td",
                    control.Until is { } until ? page.Of(until) : page.Say("control.open")
                )
                .Open("td");
            page.Claim(page.Ledger.Statement(control.Statement));
            page.Html.Close(2);
        }

        page.Html.Close(3);
    }
}
