using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// Looks for islands, traps, dead gates, streets whose loss cuts others off, and zones far from streets. Give it a network
/// built with <see cref="BuildOptions.All"/>: the strong part has no islands or traps left.
/// </summary>
/// <remarks>
/// Exact as far as the map is: connected parts by depth-first search [TAR72], cuts by its low points [TAR74]. Cost: linear in the
/// network, and a look at the nodes around each place. Without state: any number of threads may examine.
/// </remarks>
public static class NetworkHealth
{
    /// <summary>Looks at each mode for itself.</summary>
    /// <param name="streets">Built with everything kept.</param>
    /// <param name="gates">Places that people should be able to come to.</param>
    /// <param name="zones">Places where people start.</param>
    /// <param name="limits">From when on something is worth a line.</param>
    /// <returns>What was found, the gravest first; what it means is for a person to judge.</returns>
    public static HealthReport Examine(
        OsmNetwork streets,
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
        List<CutStreet> cuts = [];
        List<FarZone> far = [];
        foreach (var mode in ModeTraits.Modes)
        {
            var reach = new Reach(streets, mode);
            var places = new Places(streets, mode, reach, new NodeIndex(streets, mode), limits);
            islands.AddRange(reach.Islands());
            traps.AddRange(reach.Traps());
            var atGates = places.Gates(gates, dead);
            var people = places.People(zones);
            cuts.AddRange(
                new CutStreets(streets, mode, reach.Main, atGates, people).Find(
                    limits.CutLimitMetres
                )
            );
            far.AddRange(places.FarFrom(zones));
        }

        return new HealthReport(
            [.. islands.OrderByDescending(i => i.Nodes).ThenBy(i => i.OsmNode)],
            [.. traps.OrderByDescending(t => t.Nodes).ThenBy(t => t.OsmNode)],
            dead,
            [
                .. cuts.OrderByDescending(c => c.People)
                    .ThenByDescending(c => c.Metres)
                    .ThenBy(c => c.Chain),
            ],
            [.. far.OrderByDescending(f => f.Metres)],
            [.. streets.Repeated.Select(r => Of(streets.Map, r)).OrderByDescending(r => r.Metres)]
        );
    }

    private static Repeated Of(OsmMap map, RepeatedStretch stretch)
    {
        ref readonly var way = ref map.Ways[stretch.Way];
        return new(
            Earth.Point(map.LonE7[stretch.Node], map.LatE7[stretch.Node]),
            way.Id,
            map.Ways[stretch.By].Id,
            way.Name < 0 ? null : map.Names[way.Name].ToName(),
            stretch.Metres
        );
    }

    /// <summary>Gates and zones as one mode finds them.</summary>
    private sealed class Places(
        OsmNetwork streets,
        Mode mode,
        Reach reach,
        NodeIndex index,
        HealthLimits limits
    )
    {
        /// <summary>The nodes of the gates that can be reached; the others go into a list.</summary>
        public List<int> Gates(IReadOnlyList<HealthPlace> gates, List<DeadGate> dead)
        {
            var nodes = new List<int>();
            foreach (var gate in gates.Where(g => g.Modes.Contains(mode)))
            {
                var snap = Snap(gate);
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

        /// <summary>For each node those who start there.</summary>
        public long[] People(IReadOnlyList<HealthPlace> zones)
        {
            var people = new long[streets.NodeCount];
            foreach (
                var zone in zones.Where(z => z.People > Persons.Zero && z.Modes.Contains(mode))
            )
            {
                if (Snap(zone) is { Node: >= 0 } snap)
                {
                    people[snap.Node] += zone.People.Value;
                }
            }

            return people;
        }

        public IEnumerable<FarZone> FarFrom(IReadOnlyList<HealthPlace> zones) =>
            from zone in zones
            where zone.Modes.Contains(mode)
            let snap = Snap(zone)
            where snap.Node >= 0 && snap.Metres > limits.SnapLimitMetres
            select new FarZone(zone, mode, snap.Metres, streets.Location(snap.Node));

        /// <summary>The node a plan takes, where the mode can use it; else the nearest it can use. −1 when there is none.</summary>
        private Snap Snap(HealthPlace place) =>
            place.OsmNode is { } id && streets.NodeOf(id) is >= 0 and var node && reach.Uses(node)
                ? new(node, streets.Location(node).DistanceTo(place.Location).Value)
                : index.Nearest(place.Location) ?? new Snap(-1, double.PositiveInfinity);
    }
}
