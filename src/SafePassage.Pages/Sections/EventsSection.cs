using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>Incidents as claimed, typed as ACLED types them, with the exactness of place and time.</summary>
internal static class EventsSection
{
    public static void Write(StatementPage page)
    {
        var html = page.Html;
        page.Table("events", "what", "when", "where", "parties", "known");
        foreach (
            var incident in page
                .Ledger.Incidents.OrderBy(i => i.When.Earliest)
                .ThenBy(i => i.Id, StringComparer.Ordinal)
        )
        {
            page.Row().Element("span", Type(page, incident.EventType), "class", "what");
            if (incident.SubEventType is { } sub)
            {
                html.Aside(Trilingual.Same(sub));
            }

            html.Close();
            page.Cell()
                .Text(page.Of(incident.When))
                .Text(" ")
                .Aside(page.Say("events.time." + incident.TimePrecision))
                .Close();
            page.Cell()
                .Text(incident.PlaceName is { } place ? place : Trilingual.Same("–"))
                .Text(" ")
                .Aside(page.Say("events.geo." + incident.GeoPrecision))
                .Close();
            page.Cell(
                incident.Parties.Count == 0
                    ? page.Say("events.nobody")
                    : Trilingual.Join(", ", incident.Parties.Select(page.Party))
            );
            page.Cell().Tag(page.Say("known." + StatementPage.Key(incident.HowKnown)));
            if (incident.Fatalities is { } deaths)
            {
                html.Aside(page.Say("events.fatalities", ("n", Figures.Number(deaths))));
            }

            page.Claims([.. incident.Statements.Select(page.Ledger.Statement)]);
            html.Close(2);
        }

        html.Close(2);
        Totals(page);
    }

    private static void Totals(StatementPage page)
    {
        page.Html.Element("h3", page.Say("events.totals"))
            .Element("p", page.Say("events.totals.lead"), "class", "small");
        foreach (var by in page.Statements.Incidents.GroupBy(t => t.By))
        {
            page.Html.Element("h4", page.Say("events.by." + StatementPage.Key(by.Key)));
            page.Table("eventtotals", "what", "source", "incidents", "killed");
            foreach (var total in by)
            {
                page.Row().Text(Name(page, total)).Close();
                page.Cell(
                    total.Source is { } source
                        ? page.Ledger.Source(source).Name
                        : page.Say("events.nosource")
                );
                page.Cell(Figures.Number(total.Incidents));
                page.Cell(Killed(page, total));
                page.Html.Close();
            }

            page.Html.Close(2);
        }
    }

    private static Trilingual Name(StatementPage page, IncidentTotal total) =>
        (total.By, total.Key) switch
        {
            (_, null) => page.Say("events.notnamed"),
            (IncidentBy.Category, { } type) => Type(page, type),
            (IncidentBy.Side, { } party) => page.Party(party),
            (IncidentBy.Period, { } month) => page.Of(When.Parse(month, TimeSpan.Zero)!.Value),
            (_, { } place) => page
                .Ledger.Incidents.Select(i => i.PlaceName)
                .First(n => n?.En == place)!,
        };

    private static Trilingual Killed(StatementPage page, IncidentTotal total) =>
        total.WithoutFigure == total.Incidents ? page.Say("events.nofigure")
        : total.WithoutFigure == 0 ? Figures.Number(total.Fatalities.Low ?? 0)
        : Trilingual.Join(
            ", ",
            [
                Figures.Number(total.Fatalities.Low ?? 0),
                page.Say("events.without", ("n", Figures.Number(total.WithoutFigure))),
            ]
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
