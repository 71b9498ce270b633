using SafePassage.Adapters.HtmlReport.Words;
using SafePassage.Core.Reports;

namespace SafePassage.Adapters.HtmlReport.Map;

/// <summary>
/// Zones shaded by when the last of their people are out, in fifths of the window; hatched where some or all stay. The
/// classes for every variant stand in <c>data-c</c>, those of the first are drawn.
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
                Cell(page, path.ToString(), answers);
            }
        }

        page.Html.Close();
    }

    private static void Cell(Page page, string path, List<ZoneAnswer> answers)
    {
        var shades = answers.Select(a => Shade(page, a)).ToList();
        var titles = answers.Select(a => Title(page, a)).ToList();
        page.Html.Open("path", "class", shades[0], "data-c", string.Join('|', shades), "d", path);
        page.Html.Element(
                "title",
                titles[0],
                "data-tv",
                string.Join(',', titles.Select(page.Html.Note))
            )
            .Close();
        var hatches = answers.Select(Hatch).ToList();
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

    private static string Shade(Page page, ZoneAnswer a)
    {
        if (a.Coming == 0 || a.LastOut is not { } last)
        {
            return "zone z-none";
        }

        var fifth = (int)
            Math.Clamp(
                Math.Ceiling(Fifths * (last / page.Scenario.Window.Length)) - 1,
                0,
                Fifths - 1
            );
        return "zone z" + Page.Plain(fifth);
    }

    private static string Hatch(ZoneAnswer a) =>
        a.Coming == 0 || a.Out == a.Coming ? ""
        : a.Out == 0 ? "h-stay"
        : a.Out < a.Coming * 0.995 ? "h-part"
        : "";

    private static Trilingual Title(Page page, ZoneAnswer a) =>
        page.Say(
            a.Coming == 0 ? "map.zone.nobody"
                : a.Out == 0 ? "map.zone.stay"
                : "map.zone.title",
            ("zone", a.Zone.Name),
            ("coming", Formats.Number(a.Coming)),
            ("out", Formats.Number(a.Out)),
            ("last", page.ClockOrNever(a.LastOut))
        );
}
