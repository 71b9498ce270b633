using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>The ten streets whose busiest minute comes nearest to what they can take.</summary>
internal static class StreetsSection
{
    private const int Most = 10;

    public static void Write(Page page) =>
        page.ForEachVariant(answer =>
        {
            var html = page.Html;
            page.OpenScroll("streets-title").Open("table").Open("thead").Open("tr");
            html.Element("th", page.Say("streets.col.street"), "scope", "col")
                .Element("th", page.Say("streets.col.mode"), "scope", "col");
            foreach (var column in (string[])["persons", "peak", "capacity", "share"])
            {
                html.Element("th", page.Say("streets.col." + column), "scope", "col", "class", "n");
            }

            html.Close(2).Open("tbody");
            foreach (var load in answer.Loads.Take(Most))
            {
                html.Open("tr")
                    .Element("th", StreetName.Of(page, load.Link), "scope", "row")
                    .Element("td", page.Of(load.Mode));
                html.Element("td", Figures.Number(load.Persons), "class", "n");
                html.Element(
                    "td",
                    Figures.Number((long)Math.Round(load.PeakPersonsPerHour)),
                    "class",
                    "n"
                );
                html.Element("td", Figures.Number(load.Capacity.Value), "class", "n");
                html.Element(
                        "td",
                        load.Capacity.Value == 0
                            ? Trilingual.Same("–")
                            : Figures.Percent(load.PeakPersonsPerHour / load.Capacity.Value),
                        "class",
                        "n strong"
                    )
                    .Close();
            }

            html.Close(3);
        });
}
