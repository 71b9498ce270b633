using System.Globalization;
using System.Text;

namespace SafePassage.Oracle.Tests;

/// <summary>Writes a town as a scenario folder, so that whatever the product makes of it has come in by its own door.</summary>
internal static class TownFiles
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 8, 0, 0, TimeSpan.FromHours(3));

    /// <summary>The id that the product knows one direction of a street by.</summary>
    public static string StreetId(Town town, int street) =>
        town.Streets[street].Twin switch
        {
            null => $"s{street}",
            { } twin when twin > street => $"s{street}+",
            var twin => $"s{twin}-",
        };

    public static void Write(Town town, ScratchFolder folder)
    {
        File.WriteAllText(folder["scenario.yaml"], Scenario(town));
        File.WriteAllText(folder["node.csv"], Nodes(town));
        File.WriteAllText(folder["link.csv"], Links(town));
        File.WriteAllText(folder["people.csv"], People(town));
    }

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    private static string Moment(int minute) =>
        Start.AddMinutes(minute).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    private static string Nodes(Town town)
    {
        var text = new StringBuilder("node_id,x_coord,y_coord\n");
        for (var node = 0; node < town.Nodes; node++)
        {
            // Nearer to each other than the shortest street is long.
            text.Append(Text($"n{node},{37 + (0.00001 * node):0.#####},36\n"));
        }

        return text.ToString();
    }

    private static string Links(Town town)
    {
        var text = new StringBuilder(
            "link_id,from_node_id,to_node_id,directed,length,facility_type,capacity,free_speed,lanes,foot_width_metres,allowed_uses\n"
        );
        for (var s = 0; s < town.Streets.Count; s++)
        {
            var street = town.Streets[s];
            if (street.Twin < s)
            {
                continue;
            }

            var (foot, car) = (street.Width > 0, street.Lanes > 0);
            var uses = (foot, car) switch
            {
                (true, true) => "\"foot,car\"",
                (true, false) => "foot",
                _ => "car",
            };
            text.Append(
                Text(
                    $"s{s},n{street.From},n{street.To},{(street.Twin is null ? "true" : "false")},{72 * street.Units},residential,"
                )
            );
            text.Append(
                car
                    ? Text(
                        $"{Street.VehiclesPerHourAndLane},{4.32 * street.Units / street.CarMinutes:0.####},{street.Lanes},"
                    )
                    : ",,,"
            );
            text.Append(Text($"{(foot ? Text($"{street.Width}") : "")},{uses}\n"));
        }

        return text.ToString();
    }

    private static string People(Town town)
    {
        var text = new StringBuilder("zone_id,name,node_id");
        text.AppendJoin("", town.Crowds.Select((_, c) => $",g{c}")).Append('\n');
        for (var home = 0; home < town.Homes.Count; home++)
        {
            text.Append(Text($"z{home},Z{home},n{town.Homes[home].Node}"))
                .AppendJoin("", town.Homes[home].People.Select(p => $",{p}"))
                .Append('\n');
        }

        return text.ToString();
    }

    private static string Scenario(Town town)
    {
        var text = new StringBuilder(
            Text(
                $$"""
                format: safepassage/1
                id: town
                title: a random town
                window: {start: {{Moment(0)}}, end: {{Moment(town.Minutes)}}, source: t}
                counts_at: {{(town.CountsAtDestination ? "destination" : "gate")}}
                network: {nodes: node.csv, links: link.csv}
                zones: {file: people.csv}
                assumptions:
                  foot_capacity_factor: {value: {{town.FootFactor}}, source: t}
                  car_capacity_factor: {value: {{town.CarFactor}}, source: t}
                groups:

                """
            )
        );
        for (var c = 0; c < town.Crowds.Count; c++)
        {
            var crowd = town.Crowds[c];
            string[] modes =
            [
                .. (crowd.Walks ? (string[])["foot"] : []),
                .. (crowd.Drives ? (string[])["car"] : []),
            ];
            text.Append(
                Text(
                    $"  - {{id: g{c}, name: G{c}, priority: {c + 1}, modes: [{string.Join(", ", modes)}], uptake: {crowd.Uptake}, mobilisation_minutes: {{first: {crowd.FirstReady}, last: {crowd.LastReady}}}, walking_speed_metres_per_second: {crowd.Speed}, source: t}}\n"
                )
            );
        }

        text.Append("destinations:\n");
        for (var p = 0; p < town.Places.Count; p++)
        {
            text.Append(
                Text(
                    $"  - {{id: p{p}, name: P{p}, kind: area, capacity_persons: {town.Places[p].Capacity?.ToString(CultureInfo.InvariantCulture) ?? "unlimited"}}}\n"
                )
            );
        }

        text.Append("corridors:\n");
        for (var g = 0; g < town.Gates.Count; g++)
        {
            AddGate(text, town, g);
        }

        text.Append(town.Closings.Count > 0 ? "closures:\n" : "");
        for (var c = 0; c < town.Closings.Count; c++)
        {
            var closing = town.Closings[c];
            text.Append(
                Text(
                    $"  - {{id: c{c}, links: [\"{StreetId(town, closing.Street)}\"], from: {Moment(closing.When.From)}, until: {Moment(closing.When.Until)}, capacity_factor: {closing.Factor}, reason: t, source: t}}\n"
                )
            );
        }

        return text.ToString();
    }

    private static void AddGate(StringBuilder text, Town town, int index)
    {
        var gate = town.Gates[index];
        var hours = gate.Hours.Select(h => $"{{from: {Moment(h.From)}, until: {Moment(h.Until)}}}");
        var limits = gate
            .LimitPerHour.Select((l, c) => (Limit: l, Crowd: c))
            .Where(l => l.Limit is not null && gate.Crowds.Contains(l.Crowd))
            .Select(l => Text($"g{l.Crowd}: {l.Limit}"));
        text.Append(
            Text(
                $"  - {{id: k{index}, name: K{index}, gate: n{gate.Node}, eligible: [{string.Join(", ", gate.Crowds.Select(c => $"g{c}"))}], destination: p{gate.Place}, minutes_beyond: {gate.Beyond}, open: [{string.Join(", ", hours)}], throughput_persons_per_hour: {gate.PerHour}, throughput_by_group: {{{string.Join(", ", limits)}}}, status: agreed, evidence: assumed, source: t}}\n"
            )
        );
    }
}
