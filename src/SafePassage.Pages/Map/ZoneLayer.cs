using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Map;

/// <summary>
/// Zones shaded by the share of their people who get out, in fifths; hatched where nobody does. The classes for every
/// variant stand in <c>data-c</c>, those of the first are drawn; the script shades by the share out at the slider's time.
/// </summary>
internal static class ZoneLayer
{
    public const int Fifths = 5;

    public static void Write(Page page, MapFrame frame)
    {
        var cells = ZoneCells.Of(frame, page.Scenario);
        page.Html.Open("g", "class", "zones");
        for (var i = 0; i < cells.Count; i++)
        {
            var answers = page.Report.Variants.Select(v => v.Zones[i]).ToList();
            var path = new PathData();
            foreach (var ring in cells[i].Where(r => r.Count > 2))
            {
                path.Ring(ring);
            }

            if (!path.IsEmpty)
            {
                Cell(page, i, path.ToString(), answers);
            }
        }

        page.Html.Close();
    }

    private static void Cell(Page page, int zone, string path, List<ZoneAnswer> answers)
    {
        var shades = answers.Select(Shade).ToList();
        var titles = answers.Select(a => Title(page, a)).ToList();
        page.Html.Open(
            "path",
            "class",
            shades[0],
            "data-c",
            string.Join('|', shades),
            "data-z",
            Page.Plain(zone),
            "d",
            path
        );
        page.Html.Element(
                "title",
                titles[0],
                "data-tv",
                string.Join(',', titles.Select(page.Html.Note))
            )
            .Close();
        var hatches = answers
            .Select(a => a.Coming > Persons.Zero && a.Out == Persons.Zero ? "h-stay" : "")
            .ToList();
        if (hatches.Exists(h => h.Length > 0))
        {
            page.Html.Empty(
                "path",
                "class",
                hatches[0],
                "data-c",
                string.Join('|', hatches),
                "d",
                path
            );
        }
    }

    private static string Shade(ZoneAnswer a) =>
        a.Coming == Persons.Zero || a.Out == Persons.Zero
            ? "zone z-none"
            : "zone z"
                + Page.Plain(
                    Math.Clamp(
                        Math.Ceiling(Fifths * (double)a.Out.Value / a.Coming.Value) - 1,
                        0,
                        Fifths - 1
                    )
                );

    private static Trilingual Title(Page page, ZoneAnswer a) =>
        page.Say(
            a.Coming == Persons.Zero ? "map.zone.nobody"
                : a.Out == Persons.Zero ? "map.zone.stay"
                : "map.zone.title",
            ("zone", a.Zone.Name),
            ("coming", Figures.Number(a.Coming)),
            ("out", Figures.Number(a.Out)),
            ("last", page.ClockOrNever(a.LastOut))
        );
}
