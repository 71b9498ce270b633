using System.Globalization;
using System.Runtime.InteropServices;

namespace SafePassage.Streets;

/// <summary>
/// Lanes that cars may not use: <c>lanes:psv</c>, <c>lanes:bus</c>, and the lists lane by lane (<c>motor_vehicle:lanes=yes|no</c>,
/// <c>bus:lanes=|designated</c>), each also for one direction.
/// </summary>
/// <param name="Lanes">How many; 0 when no tag speaks of it.</param>
/// <param name="All">Whether a list lets cars onto none of its lanes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BusLanes(int Lanes, bool All)
{
    private static readonly OsmKey[] Counts = [OsmKey.LanesPsv, OsmKey.LanesBus];

    /// <summary>From the most special to the most general: what each lane lets in.</summary>
    private static readonly OsmKey[] Lets =
    [
        OsmKey.MotorcarLanes,
        OsmKey.MotorVehicleLanes,
        OsmKey.VehicleLanes,
        OsmKey.AccessLanes,
    ];

    private static readonly OsmKey[] ForBuses = [OsmKey.BusLanes, OsmKey.PsvLanes];

    public bool Any => Lanes > 0 || All;

    /// <summary>Of one side, a name of <see cref="OsmKeys.Sides"/>, or, without one, what is tagged of the way as a whole.</summary>
    public static BusLanes Of(WayTags tags, string? side)
    {
        // The lane-by-lane list says it most exactly, then the count, then which lanes are marked for buses.
        if (First(tags, Lets, side)?.Split('|') is { } lets)
        {
            var shut = lets.Count(AccessWords.Shuts);
            return new(Math.Min(shut, Streets.Lanes.Most), shut == lets.Length);
        }

        if (First(tags, Counts, side) is { } count)
        {
            return int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                ? new(Math.Min(n, Streets.Lanes.Most), false)
                : default;
        }

        var marked = First(tags, ForBuses, side)?.Split('|').Count(l => l == "designated") ?? 0;
        return new(Math.Min(marked, Streets.Lanes.Most), false);
    }

    private static string? First(WayTags tags, OsmKey[] keys, string? side)
    {
        foreach (var key in keys)
        {
            if (tags[side is null ? key : OsmKeys.Of(key, side)] is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
