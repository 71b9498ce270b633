using SafePassage.Core.Roads;

namespace SafePassage.Core.Streets;

/// <summary>
/// Looks for islands, traps, dead gates, streets whose loss cuts others off, and zones far from streets. Give it a network
/// built with <see cref="BuildOptions.All"/>: the strong part has no islands or traps left. Cost: linear.
/// </summary>
public static class StreetHealth
{
    public static HealthReport Examine(
        StreetNetwork streets,
        IReadOnlyList<HealthPlace> gates,
        IReadOnlyList<HealthPlace> zones,
        HealthLimits limits
    )
    {
        ArgumentNullException.ThrowIfNull(streets);
        ArgumentNullException.ThrowIfNull(gates);
        ArgumentNullException.ThrowIfNull(zones);
        ArgumentNullException.ThrowIfNull(limits);
        List<Island> islands = [];
        List<Trap> traps = [];
        List<DeadGate> dead = [];
        List<Cut> cuts = [];
        List<FarZone> far = [];
        foreach (var mode in (Mode[])[Mode.Foot, Mode.Car])
        {
            var reach = new Reach(streets, mode);
            var index = new NodeIndex(streets, mode);
            islands.AddRange(reach.Islands());
            traps.AddRange(reach.Traps());
            var atGates = Gates(reach, index, gates, mode, limits, dead);
            cuts.AddRange(
                new CutStreets(streets, mode, reach.Main, atGates).Find(limits.CutLimitMetres)
            );
            far.AddRange(Zones(streets, index, zones, mode, limits));
        }

        return new HealthReport(
            [.. islands.OrderByDescending(i => i.Nodes).ThenBy(i => i.OsmNode)],
            [.. traps.OrderByDescending(t => t.Nodes).ThenBy(t => t.OsmNode)],
            dead,
            [.. cuts.OrderByDescending(c => c.Metres).ThenBy(c => c.Chain)],
            [.. far.OrderByDescending(f => f.Metres)]
        );
    }

    /// <summary>The nodes of the gates that can be reached.</summary>
    private static List<int> Gates(
        Reach reach,
        NodeIndex index,
        IReadOnlyList<HealthPlace> gates,
        Mode mode,
        HealthLimits limits,
        List<DeadGate> dead
    )
    {
        var nodes = new List<int>();
        foreach (var gate in gates.Where(g => g.Modes.Contains(mode)))
        {
            var snap = index.Nearest(gate.Location) ?? new Snap(-1, double.PositiveInfinity);
            if (snap.Metres > limits.SnapLimitMetres)
            {
                dead.Add(new DeadGate(gate, mode, GateTrouble.FarFromStreets, snap.Metres));
            }
            else if (!reach.FromMain[snap.Node])
            {
                dead.Add(new DeadGate(gate, mode, GateTrouble.CannotBeReached, snap.Metres));
            }
            else
            {
                nodes.Add(snap.Node);
            }
        }

        return nodes;
    }

    private static IEnumerable<FarZone> Zones(
        StreetNetwork streets,
        NodeIndex index,
        IReadOnlyList<HealthPlace> zones,
        Mode mode,
        HealthLimits limits
    )
    {
        foreach (var zone in zones.Where(z => z.Modes.Contains(mode)))
        {
            if (index.Nearest(zone.Location) is { } snap && snap.Metres > limits.SnapLimitMetres)
            {
                yield return new FarZone(zone, mode, snap.Metres, streets.Location(snap.Node));
            }
        }
    }
}
