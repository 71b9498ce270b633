using SafePassage.Adapters.HtmlReport.Words;

namespace SafePassage.Adapters.HtmlReport.Map;

/// <summary>
/// Names of corridors and zones, in the script of the reader, none over another. Each says from which zoom it fits;
/// the styles show it from there on.
/// </summary>
internal static class LabelLayer
{
    public static void Write(Page page, MapFrame frame)
    {
        var corridors = page
            .Scenario.Corridors.Select(c =>
                Corridor(page, frame, CorridorLayer.At(page, frame, c), c.Name, page.Of(c.Status))
            )
            .ToList();
        var zones = page
            .Scenario.Zones.Where(z => z.People.Sum() > 0)
            .OrderByDescending(z => z.People.Sum())
            .ThenBy(z => z.Id, StringComparer.Ordinal);
        List<Label> labels =
        [
            .. corridors,
            .. zones.Select(z => new Label(z.Name, frame.At(z.Location), 0, 11)),
        ];
        List<(Pixel, double)> signs =
        [
            .. page.Scenario.Corridors.Select(c => (CorridorLayer.At(page, frame, c), 11.0)),
        ];
        var levels = Labels.Place(labels, signs);
        page.Html.Open("g", "class", "labels");
        foreach (var (i, label) in labels.Index())
        {
            if (levels[i] < 0)
            {
                continue;
            }

            if (i < corridors.Count)
            {
                Corridor(page, i, label);
            }
            else
            {
                page.Html.Element(
                    "text",
                    label.Text,
                    "class",
                    $"zone-name l{levels[i]}",
                    "x",
                    Page.Plain(label.At.X),
                    "y",
                    Page.Plain(label.At.Y),
                    "dy",
                    "0.32em"
                );
            }
        }

        page.Html.Close();
    }

    /// <summary>Beside the gate, away from the city, two lines.</summary>
    private static Label Corridor(
        Page page,
        MapFrame frame,
        Pixel at,
        Trilingual name,
        Trilingual status
    )
    {
        var (dx, dy) = CorridorLayer.Outwards(page, frame, at);
        var longest = Trilingual.Each(l =>
            name.In(l).Length * 1.12 > status.In(l).Length ? name.In(l) : status.In(l)
        );
        var side = dx >= 0 ? 1 : -1;
        return new(
            longest,
            new(at.X + (side * 150), at.Y + (int)(Math.Sign(dy) * (Math.Abs(dx) < 0.4 ? 60 : 0))),
            side,
            12.5,
            Lines: 2,
            Must: true
        );
    }

    private static void Corridor(Page page, int index, Label label)
    {
        var corridor = page.Scenario.Corridors[index];
        var (x, y) = (Page.Plain(label.At.X), Page.Plain(label.At.Y));
        var notes = page
            .Report.Variants.Select(v => v.Corridors[index])
            .Select(a =>
                a.Shut
                    ? page.Say("map.shut")
                    : page.Say(
                        "map.persons",
                        ("status", page.Of(corridor.Status)),
                        ("n", Formats.Number(a.Persons))
                    )
            )
            .ToList();
        page.Html.Open("g", "class", label.Anchor > 0 ? "gate-name begins" : "gate-name ends");
        page.Html.Element("text", corridor.Name, "class", "name", "x", x, "y", y, "dy", "-0.25em");
        page.Html.Element(
                "text",
                notes[0],
                "data-tv",
                string.Join(',', notes.Select(page.Html.Note)),
                "class",
                "status-word",
                "x",
                x,
                "y",
                y,
                "dy",
                "0.95em"
            )
            .Close();
    }
}
