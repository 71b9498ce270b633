using System.Globalization;
using System.Runtime.InteropServices;
using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Map;

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
    Persons People = default
);

/// <summary>The findings on the streets by kind, the gravest kind first: the one list behind the table, the map and its legend.</summary>
internal static class WeakSpots
{
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

    public static Trilingual ModeOf(Page page, WeakSpot spot) =>
        spot.Mode is { } mode ? page.Of(mode) : page.Say("network.weak.all");

    private static WeakSpot Of(Page page, DeadGate dead) =>
        new(
            page.Say(
                "network.weak.gate." + Page.Key(dead.Trouble),
                ("name", page.Scenario.Corridor(dead.Gate.Name).Name)
            ),
            dead.Mode,
            dead.Gate.Location,
            Metres: dead.Metres
        );

    private static WeakSpot Of(Page page, FarZone far) =>
        new(
            page.Scenario.Zone(far.Zone.Name).Name,
            far.Mode,
            far.Zone.Location,
            far.Node,
            far.Metres,
            far.Zone.People
        );

    private static WeakSpot Of(Page page, CutStreet cut)
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
            page.Say("network.weak.trap." + Page.Key(trap.Kind), ("n", Figures.Number(trap.Nodes))),
            trap.Mode,
            trap.At
        );
}
