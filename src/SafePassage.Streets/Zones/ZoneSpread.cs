using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>
/// Spreads the people of zones over the streets inside, by length, and cuts large zones into named pieces along the
/// streets. Totals by group are exact [BY82]; the same input gives the same pieces.
/// </summary>
/// <remarks>
/// Where people live along streets is an assumption: evenly along those with doors. Cutting is a heuristic; that no piece exceeds
/// the limit is not. Cost: segments × sides of the zones, and a shortest-path search [DIJ59] or four for each cut. Without state:
/// any number of threads may spread.
/// </remarks>
public static class ZoneSpread
{
    /// <summary>Spreads each zone for itself.</summary>
    /// <param name="streets">The network.</param>
    /// <param name="zones">Any number; they may overlap.</param>
    /// <param name="mode">The nodes that people enter are those this mode can use.</param>
    /// <param name="most">People a piece at most, at least 1; null: zones are not cut.</param>
    /// <returns>As many as zones, in their order.</returns>
    /// <exception cref="ArgumentException">The network has no node that the mode can use.</exception>
    public static IReadOnlyList<SpreadZone> Spread(
        OsmNetwork streets,
        IReadOnlyList<PolygonZone> zones,
        Mode mode,
        Persons? most
    )
    {
        ArgumentNullException.ThrowIfNull(streets);
        ArgumentNullException.ThrowIfNull(zones);
        if (most is { } limit)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(limit.Value, 1, nameof(most));
        }

        var doors = new DoorSegments(streets, mode);
        var index = new NodeIndex(streets, mode);
        var cutter = new ZoneCutter(streets, mode);
        return [.. zones.Select(zone => Spread(streets, zone, doors, index, cutter, most))];
    }

    private static SpreadZone Spread(
        OsmNetwork streets,
        PolygonZone zone,
        DoorSegments doors,
        NodeIndex index,
        ZoneCutter cutter,
        Persons? most
    )
    {
        var inside = doors.Inside(zone.Area);
        var snapped = 0.0;
        if (inside.Count == 0)
        {
            var middle = zone.Area.Box.Middle.Wrap();
            var snap =
                index.Nearest(middle)
                ?? throw new ArgumentException("the network is empty", nameof(streets));
            inside = [(snap.Node, 0)];
            snapped = snap.Metres;
        }

        var shares = Shares(zone, inside);
        var pieces = most is { } limit ? cutter.Cut(shares, limit.Value) : [shares];
        return new SpreadZone(
            zone,
            inside.Sum(i => i.Metres),
            snapped,
            [.. pieces.Select((p, i) => Name(streets, zone, p, i, pieces.Count))]
        );
    }

    private static List<ZoneShare> Shares(
        PolygonZone zone,
        IReadOnlyList<(int Node, double Metres)> inside
    )
    {
        // Millimetres: whole weights make the shares exact on every machine. A place without streets weighs 1.
        var weights = inside.Select(i => Math.Max(1, (long)Math.Round(i.Metres * 1000))).ToArray();
        var byGroup = zone
            .People.Select(people => Apportion.Share(people.Value, weights))
            .ToArray();
        return
        [
            .. inside.Select(
                (at, i) =>
                    new ZoneShare(at.Node, at.Metres, [.. byGroup.Select(g => new Persons(g[i]))])
            ),
        ];
    }

    private static SubZone Name(
        OsmNetwork streets,
        PolygonZone zone,
        IReadOnlyList<ZoneShare> shares,
        int i,
        int count
    )
    {
        var centre = Centre(streets, shares);
        var node = shares
            .MinBy(s => (streets.Location(s.Node).DistanceTo(centre).Value, s.Node))
            .Node;
        var people = zone.People.Select((_, g) => shares.Sum(s => s.People[g])).ToArray();
        return count == 1
            ? new SubZone(zone.Id, zone.Name, node, centre, shares, people)
            : new SubZone(
                $"{zone.Id}-{i + 1}",
                new Name(
                    $"{zone.Name.En} {i + 1}",
                    zone.Name.Ar is { } ar ? $"{ar} {i + 1}" : null,
                    zone.Name.Fr is { } fr ? $"{fr} {i + 1}" : null
                ),
                node,
                centre,
                shares,
                people
            );
    }

    private static GeoPoint Centre(OsmNetwork streets, IReadOnlyList<ZoneShare> shares)
    {
        var byPeople = shares.Any(s => s.Total > Persons.Zero);
        var first = streets.Location(shares[0].Node).Longitude;
        double x = 0,
            y = 0,
            sum = 0;
        foreach (var share in shares)
        {
            var weight = byPeople ? share.Total.Value : Math.Max(share.Metres, 1e-3);
            var at = streets.Location(share.Node);
            (x, y, sum) = (
                x + (weight * at.LongitudeNear(first)),
                y + (weight * at.Latitude),
                sum + weight
            );
        }

        return new GeoPoint(x / sum, y / sum).Wrap();
    }
}
