using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>The orders as sentences, with their figures in columns; by name of the zone, so that people find theirs.</summary>
internal static class OrdersSection
{
    public static void Write(Page page)
    {
        var html = page.Html;
        html.Open("p", "class", "find")
            .Element("label", page.Say("orders.find"), "for", "find-order");
        html.Empty("input", "type", "search", "id", "find-order", "autocomplete", "off").Close();
        var scenario = page.Scenario;
        page.ForEachVariant(answer =>
        {
            if (answer.Plan.Orders.Count == 0)
            {
                html.Element("p", page.Say("orders.none"));
                return;
            }

            Head(page);
            foreach (
                var order in answer
                    .Plan.Orders.OrderBy(o => scenario.Zone(o.Zone).Name.En, StringComparer.Ordinal)
                    .ThenBy(o => scenario.Group(o.Group).Priority)
            )
            {
                Row(
                    page,
                    order,
                    Sentences.Of(
                        page,
                        order,
                        scenario.Zone(order.Zone).Name,
                        scenario.Group(order.Group).Name,
                        scenario.Corridor(order.Corridor).Name
                    )
                );
            }

            html.Close(3);
        });
    }

    private static void Head(Page page)
    {
        var html = page.Html;
        page.OpenScroll("orders-title", "tall");
        html.Open("table", "class", "orders").Open("thead").Open("tr");
        html.Element("th", page.Say("orders.col.order"), "scope", "col");
        foreach (var column in (string[])["from", "until", "rate", "persons"])
        {
            html.Element(
                "th",
                page.Say("orders.col." + column),
                "scope",
                "col",
                "class",
                column == "persons" ? "n" : "n opt"
            );
        }

        html.Close(2).Open("tbody");
    }

    private static void Row(Page page, Order order, Trilingual sentence)
    {
        var html = page.Html.Open("tr").Element("td", sentence);
        html.Element("td", page.Clock(order.Depart.From), "class", "n opt");
        html.Element("td", page.Clock(order.Depart.Until), "class", "n opt");
        html.Element("td", Sentences.Rate(order), "class", "n opt");
        html.Element("td", Figures.Number(order.Persons), "class", "n strong").Close();
    }
}
