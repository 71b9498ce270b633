using System.Globalization;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Osm;

/// <summary>Writes what a planner should look at before trusting a network, as CSV: one row a finding, each with its place.</summary>
public static class HealthFile
{
    /// <summary>The gravest of each kind first.</summary>
    public static void Write(TextWriter target, HealthReport health)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(health);
        var table = new CsvWriter(target);
        table.Row(
            "kind",
            "mode",
            "longitude",
            "latitude",
            "to_longitude",
            "to_latitude",
            "osm_node",
            "osm_way",
            "name",
            "nodes",
            "metres",
            "people"
        );
        foreach (var i in health.Islands)
        {
            Row(
                table,
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
                table,
                t.Kind == TrapKind.Neither ? "neither_way" : Word<TrapKind>.Of(t.Kind),
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
            var kind = $"gate_{Word<GateTrouble>.Of(d.Trouble)}";
            Row(
                table,
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
                table,
                "cut",
                c.Mode,
                c.From,
                c.To,
                null,
                c.OsmWay,
                name,
                c.NodesCutOff,
                c.Metres,
                c.People.Value
            );
        }

        foreach (var f in health.FarZones)
        {
            Row(
                table,
                "far_zone",
                f.Mode,
                f.Zone.Location,
                f.Node,
                null,
                null,
                f.Zone.Name,
                null,
                f.Metres,
                f.Zone.People.Value
            );
        }

        foreach (var r in health.Repeated)
        {
            Row(
                table,
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
        CsvWriter table,
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
        table.Row(
            kind,
            mode?.Word,
            Degrees(at.Longitude),
            Degrees(at.Latitude),
            Degrees(to?.Longitude),
            Degrees(to?.Latitude),
            CsvWriter.Number(osmNode),
            CsvWriter.Number(osmWay),
            name,
            CsvWriter.Number(nodes),
            metres is { } m && double.IsFinite(m) ? CsvWriter.Number((long)Math.Round(m)) : "",
            CsvWriter.Number(people)
        );

    private static string Degrees(double? value) =>
        value?.ToString("0.#######", CultureInfo.InvariantCulture) ?? "";
}
