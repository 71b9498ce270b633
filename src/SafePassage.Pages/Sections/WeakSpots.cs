using System.Globalization;
using System.Runtime.InteropServices;
using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>One weak spot as table and map show it.</summary>
/// <param name="Mode">Null for what concerns all.</param>
/// <param name="To">The other end of what is no point.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WeakSpot(
    Trilingual What,
    Mode? Mode,
    GeoPoint At,
    GeoPoint? To = null,
    double? Metres = null,
    long People = 0
);

/// <summary>The findings on the streets by kind, the gravest kind first: the one list behind the table, the map and its legend.</summary>
internal static class WeakSpots
{
    private const int Shown = 25;

    /// <summary>The word of each kind, in keys and in styles, with its spots; kinds without any are left out.</summary>
    public static IReadOnlyList<(string Kind, IReadOnlyList<WeakSpot> Spots)> Of(Page page)
    {
        var health = page.Report.Streets!.Health;
        (string, IReadOnlyList<WeakSpot>)[] all =
        [
            ("gate", [.. health.DeadGates.Select(d => Of(page, d))]),
            ("zone", [.. health.FarZones.Select(f => Of(page, f))]),
            ("cut", [.. health.Cuts.Select(c => Of(page, c))]),
            ("island", [.. health.Islands.Select(i => Of(page, i))]),
            ("trap", [.. health.Traps.Select(t => Of(page, t))]),
            ("twice", [.. health.Repeated.Select(r => Of(page, r))]),
        ];
        return [.. all.Where(k => k.Item2.Count > 0)];
    }

    /// <summary>Latitude first, as maps on phones want it; in the digits that they take.</summary>
    public static string Place(GeoPoint at) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{at.Latitude:0.00000}, {at.Longitude:0.00000}"
        );

    public static void Write(Page page, MapAnswer streets)
    {
        var html = page.Html;
        html.Element(
            "p",
            page.Say(
                "network.weak.lead",
                ("snap", Figures.Number((long)streets.Limits.SnapLimitMetres)),
                ("cut", Figures.Number((long)streets.Limits.CutLimitMetres))
            ),
            "class",
            "lead"
        );
        foreach (var left in streets.LeftOut.Where(l => l.Metres > 0))
        {
            html.Element(
                "p",
                page.Say(
                    "network.weak.left",
                    ("mode", page.Of(left.Mode)),
                    ("km", NetworkSection.Kilometres(left.Metres))
                )
            );
        }

        var kinds = Of(page);
        if (kinds.Count == 0)
        {
            html.Element("p", page.Say("network.weak.none"));
        }

        foreach (var (kind, spots) in kinds)
        {
            Table(page, kind, spots);
        }
    }

    private static void Table(Page page, string kind, IReadOnlyList<WeakSpot> spots)
    {
        var html = page.Html;
        html.Element(
            "h4",
            page.Say(
                "network.weak.count",
                ("what", page.Say("network.weak." + kind)),
                ("n", Figures.Number(spots.Count))
            )
        );
        page.OpenScroll("network-title", "tall").Open("table", "class", "weak-spots");
        html.Open("thead").Open("tr");
        foreach (var column in (string[])["what", "mode", "where"])
        {
            html.Element("th", page.Say("network.col." + column), "scope", "col");
        }

        html.Element("th", page.Say("network.col.metres"), "scope", "col", "class", "n")
            .Element("th", page.Say("network.col.people"), "scope", "col", "class", "n")
            .Close(2)
            .Open("tbody");
        foreach (var spot in spots.Take(Shown))
        {
            html.Open("tr")
                .Element("th", spot.What, "scope", "row")
                .Element("td", ModeOf(page, spot))
                .Open("td")
                .Element("bdi", Place(spot.At), "dir", "ltr")
                .Close();
            html.Element("td", Number(spot.Metres), "class", "n")
                .Element("td", Number(spot.People == 0 ? null : spot.People), "class", "n")
                .Close();
        }

        html.Close(3);
        if (spots.Count > Shown)
        {
            html.Element(
                "p",
                page.Say("network.weak.more", ("n", Figures.Number(spots.Count - Shown))),
                "class",
                "more"
            );
        }
    }

    public static Trilingual ModeOf(Page page, WeakSpot spot) =>
        spot.Mode is { } mode ? page.Of(mode) : page.Say("network.weak.all");

    private static Trilingual Number(double? number) =>
        number is { } n && double.IsFinite(n)
            ? Figures.Number((long)Math.Round(n))
            : Trilingual.Same("–");

    private static WeakSpot Of(Page page, DeadGate dead) =>
        new(
            page.Say(
                "network.weak.gate." + SpelledEnum.Spell(dead.Trouble),
                ("name", page.Scenario.Corridors.First(c => c.Id == dead.Gate.Name).Name)
            ),
            dead.Mode,
            dead.Gate.Location,
            Metres: dead.Metres
        );

    private static WeakSpot Of(Page page, FarZone far) =>
        new(
            page.Scenario.Zones.First(z => z.Id == far.Zone.Name).Name,
            far.Mode,
            far.Zone.Location,
            far.Node,
            far.Metres,
            far.Zone.People
        );

    private static WeakSpot Of(Page page, Cut cut)
    {
        var street = Street(page, cut.Street, cut.OsmWay);
        return new(
            cut.Bridge ? page.Say("network.weak.cut.bridge", ("street", street)) : street,
            cut.Mode,
            cut.From,
            cut.To,
            cut.Metres,
            cut.People
        );
    }

    private static WeakSpot Of(Page page, Repeated twice) =>
        new(
            page.Say(
                "network.weak.twice.by",
                ("street", Street(page, twice.Street, twice.OsmWay)),
                ("way", Trilingual.Same(twice.OsmWay.ToString(CultureInfo.InvariantCulture))),
                ("by", Trilingual.Same(twice.By.ToString(CultureInfo.InvariantCulture)))
            ),
            null,
            twice.At,
            Metres: twice.Metres
        );

    private static Trilingual Street(Page page, Name? name, long way) =>
        name is not null
            ? name
            : page.Say(
                "network.weak.way",
                ("id", Trilingual.Same(way.ToString(CultureInfo.InvariantCulture)))
            );

    private static WeakSpot Of(Page page, Island island) =>
        new(
            page.Say("network.weak.island.nodes", ("n", Figures.Number(island.Nodes))),
            island.Mode,
            island.At,
            Metres: island.Metres
        );

    private static WeakSpot Of(Page page, Trap trap) =>
        new(
            page.Say(
                "network.weak.trap." + SpelledEnum.Spell(trap.Kind),
                ("n", Figures.Number(trap.Nodes))
            ),
            trap.Mode,
            trap.At
        );
}
