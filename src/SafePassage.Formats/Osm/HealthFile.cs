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
        foreach (var finding in Findings(health))
        {
            finding.Write(table);
        }
    }

    private static IEnumerable<Finding> Findings(HealthReport health) =>
        [
            .. health.Islands.Select(i => new Finding("island", i.At)
            {
                Mode = i.Mode,
                OsmNode = i.OsmNode,
                Nodes = i.Nodes,
                Metres = i.Metres,
            }),
            .. health.Traps.Select(t => new Finding(Kind(t.Kind), t.At)
            {
                Mode = t.Mode,
                OsmNode = t.OsmNode,
                Nodes = t.Nodes,
            }),
            .. health.DeadGates.Select(d => new Finding(
                $"gate_{Word<GateTrouble>.Of(d.Trouble)}",
                d.Gate.Location
            )
            {
                Mode = d.Mode,
                Name = d.Gate.Name,
                Metres = d.Metres,
            }),
            .. health.Cuts.Select(c => new Finding("cut", c.From)
            {
                Mode = c.Mode,
                To = c.To,
                OsmWay = c.OsmWay,
                Name = c.Street?.En,
                Nodes = c.NodesCutOff,
                Metres = c.Metres,
                People = c.People,
            }),
            .. health.FarZones.Select(f => new Finding("far_zone", f.Zone.Location)
            {
                Mode = f.Mode,
                To = f.Node,
                Name = f.Zone.Name,
                Metres = f.Metres,
                People = f.Zone.People,
            }),
            .. health.Repeated.Select(r => new Finding("drawn_twice", r.At)
            {
                OsmWay = r.OsmWay,
                Name = r.Street?.En,
                Metres = r.Metres,
            }),
        ];

    private static string Kind(TrapKind kind) =>
        kind == TrapKind.Neither ? "neither_way" : Word<TrapKind>.Of(kind);

    private sealed record Finding(string Kind, GeoPoint At)
    {
        public Mode? Mode { get; init; }
        public GeoPoint? To { get; init; }
        public long? OsmNode { get; init; }
        public long? OsmWay { get; init; }
        public string? Name { get; init; }
        public int? Nodes { get; init; }
        public double? Metres { get; init; }
        public Persons? People { get; init; }

        public void Write(CsvWriter table) =>
            table.Row(
                Kind,
                Mode?.Word,
                Degrees(At.Longitude),
                Degrees(At.Latitude),
                Degrees(To?.Longitude),
                Degrees(To?.Latitude),
                CsvWriter.Number(OsmNode),
                CsvWriter.Number(OsmWay),
                Name,
                CsvWriter.Number(Nodes),
                Metres is { } m && double.IsFinite(m) ? CsvWriter.Number((long)Math.Round(m)) : "",
                CsvWriter.Number(People?.Value)
            );

        private static string Degrees(double? value) =>
            value?.ToString("0.#######", CultureInfo.InvariantCulture) ?? "";
    }
}
