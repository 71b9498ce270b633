using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Formats.Osm;

/// <summary>Writes what a planner should look at before trusting a network, as CSV: one row a finding, each with its place.</summary>
public static class HealthFile
{
    public const string Header =
        "kind,mode,longitude,latitude,to_longitude,to_latitude,osm_node,osm_way,name,nodes,metres,people";

    /// <summary>The gravest of each kind first; lines end with a line feed.</summary>
    public static void Write(TextWriter target, HealthReport health)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(health);
        target.Write(Header + "\n");
        foreach (var i in health.Islands)
        {
            Row(
                target,
                "island",
                i.Mode,
                i.At,
                null,
                i.OsmNode,
                null,
                null,
                i.Nodes,
                i.Metres,
                null
            );
        }

        foreach (var t in health.Traps)
        {
            Row(
                target,
                t.Kind == TrapKind.Neither ? "neither_way" : SpelledEnum.Spell(t.Kind),
                t.Mode,
                t.At,
                null,
                t.OsmNode,
                null,
                null,
                t.Nodes,
                null,
                null
            );
        }

        foreach (var d in health.DeadGates)
        {
            var kind =
                d.Trouble == GateTrouble.FarFromStreets
                    ? "gate_far_from_streets"
                    : "gate_cannot_be_reached";
            Row(
                target,
                kind,
                d.Mode,
                d.Gate.Location,
                null,
                null,
                null,
                d.Gate.Name,
                null,
                d.Metres,
                null
            );
        }

        foreach (var c in health.Cuts)
        {
            var name = c.Street?.En;
            Row(
                target,
                "cut",
                c.Mode,
                c.From,
                c.To,
                null,
                c.OsmWay,
                name,
                c.NodesCutOff,
                c.Metres,
                c.People
            );
        }

        foreach (var f in health.FarZones)
        {
            Row(
                target,
                "far_zone",
                f.Mode,
                f.Zone.Location,
                f.Node,
                null,
                null,
                f.Zone.Name,
                null,
                f.Metres,
                f.Zone.People
            );
        }

        foreach (var r in health.Repeated)
        {
            Row(
                target,
                "drawn_twice",
                null,
                r.At,
                null,
                null,
                r.OsmWay,
                r.Street?.En,
                null,
                r.Metres,
                null
            );
        }
    }

    private static void Row(
        TextWriter target,
        string kind,
        Mode? mode,
        GeoPoint at,
        GeoPoint? to,
        long? osmNode,
        long? osmWay,
        string? name,
        int? nodes,
        double? metres,
        long? people
    ) =>
        target.Write(
            string.Join(
                ',',
                kind,
                mode is { } by ? SpelledEnum.Spell(by) : "",
                Degrees(at.Longitude),
                Degrees(at.Latitude),
                Degrees(to?.Longitude),
                Degrees(to?.Latitude),
                Whole(osmNode),
                Whole(osmWay),
                Quote(name),
                Whole(nodes),
                metres is { } m && double.IsFinite(m) ? Whole((long)Math.Round(m)) : "",
                Whole(people)
            ) + "\n"
        );

    private static string Degrees(double? value) =>
        value?.ToString("0.#######", CultureInfo.InvariantCulture) ?? "";

    private static string Whole(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Quote(string? text) =>
        text is null ? ""
        : text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text
        : $"\"{text.Replace("\"", "\"\"")}\"";
}
