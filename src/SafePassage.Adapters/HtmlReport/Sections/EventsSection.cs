using SafePassage.Adapters.HtmlReport.Words;

namespace SafePassage.Adapters.HtmlReport.Sections;

/// <summary>Incidents as claimed, typed as ACLED types them, with the exactness of place and time.</summary>
internal static class EventsSection
{
    public static void Write(StatementPage page)
    {
        var html = page.Html;
        page.Table("events", "events", "what", "when", "where", "parties", "known");
        foreach (
            var incident in page
                .Ledger.Incidents.OrderBy(i => i.When.Earliest)
                .ThenBy(i => i.Id, StringComparer.Ordinal)
        )
        {
            html.Open("tr")
                .Open("th", "scope", "row")
                .Element("span", Type(page, incident.EventType), "class", "what");
            if (incident.SubEventType is { } sub)
            {
                html.Element("span", sub, "class", "since");
            }

            html.Close()
                .Open("td")
                .Text(page.Of(incident.When))
                .Text(" ")
                .Element(
                    "span",
                    page.Say("events.time." + incident.TimePrecision),
                    "class",
                    "since"
                )
                .Close()
                .Open("td")
                .Text(incident.PlaceName is { } place ? place : Trilingual.Same("–"))
                .Text(" ")
                .Element("span", page.Say("events.geo." + incident.GeoPrecision), "class", "since")
                .Close()
                .Element(
                    "td",
                    incident.Parties.Count == 0
                        ? page.Say("events.nobody")
                        : Trilingual.Join(", ", incident.Parties.Select(page.Party))
                )
                .Open("td")
                .Element(
                    "span",
                    page.Say("known." + StatementPage.Key(incident.HowKnown)),
                    "class",
                    "tag"
                );
            if (incident.Fatalities is { } deaths)
            {
                html.Element(
                    "span",
                    page.Say("events.fatalities", ("n", Formats.Number(deaths))),
                    "class",
                    "since"
                );
            }

            page.Claims([.. incident.Statements.Select(page.Ledger.Statement)]);
            html.Close(2);
        }

        html.Close(3);
        html.Element("p", Totals(page), "class", "small");
    }

    private static Trilingual Totals(StatementPage page) =>
        Trilingual.Join(
            ", ",
            page.Statements.Incidents.GroupBy(i => i.EventType)
                .Select(g =>
                    page.Say(
                        "events.total",
                        ("type", Type(page, g.Key)),
                        ("n", Formats.Number(g.Sum(i => i.Incidents)))
                    )
                )
        );

    /// <summary>ACLED's own six types have words in each language; a further one is shown as written.</summary>
    private static Trilingual Type(StatementPage page, string type)
    {
        var key = "event." + type.Split('/', ' ')[0].ToLowerInvariant();
        return TextTable.Standard.In("en").TryGetValue(key, out var text) && text == type
            ? page.Say(key)
            : Trilingual.Same(type);
    }
}
