using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>One of eight directions, clockwise from the north.</summary>
public enum Compass
{
    /// <summary>0°; each direction stands for 45° around it.</summary>
    North,

    /// <summary>45°.</summary>
    NorthEast,

    /// <summary>90°.</summary>
    East,

    /// <summary>135°.</summary>
    SouthEast,

    /// <summary>180°.</summary>
    South,

    /// <summary>225°.</summary>
    SouthWest,

    /// <summary>270°.</summary>
    West,

    /// <summary>315°.</summary>
    NorthWest,
}

/// <summary>A place where people might leave, to be looked at by somebody who knows the place.</summary>
/// <param name="Direction">From the middle of the areas.</param>
/// <param name="At">Where it lies.</param>
/// <param name="OsmNode">OSM id of the node there.</param>
/// <param name="Class">Of the largest road that meets there.</param>
/// <param name="Street">The name of the road that leads there, if the map has one.</param>
public sealed record GateGuess(
    Compass Direction,
    GeoPoint At,
    long OsmNode,
    RoadClass Class,
    OsmName? Street
);

/// <summary>Guesses gates where the larger roads leave a network: at most one in each of eight directions.</summary>
public static class GateGuesses
{
    private const int Directions = (int)Compass.NorthWest + 1;

    /// <summary>
    /// In each direction from the middle of the areas, outside all of them: the end of a road of the highest class that ends there
    /// (as roads do that leave an extract), of several the farthest. Smaller roads than tertiary ones only where no direction has a
    /// larger one; junctions only where no road ends at all. Without any node outside the areas those inside are looked at.
    /// </summary>
    /// <param name="streets">The network.</param>
    /// <param name="areas">Where people are, at least one.</param>
    /// <param name="mode">By which they would leave.</param>
    /// <returns>By direction from the north on; none when nobody can travel by the mode. A heuristic: nothing says anybody may pass.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no area.</exception>
    public static IReadOnlyList<GateGuess> Find(
        OsmNetwork streets,
        IReadOnlyList<NamedArea> areas,
        Mode mode
    )
    {
        ArgumentNullException.ThrowIfNull(streets);
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentOutOfRangeException.ThrowIfZero(areas.Count, nameof(areas));
        var middle = Middle(areas);
        var ends = new RoadEnds(streets, mode);
        int[] outside =
        [
            .. ends.Nodes.Where(v => !areas.Any(a => a.Contains(streets.Location(v)))),
        ];
        if (outside.Length == 0)
        {
            outside = [.. ends.Nodes];
        }

        var best = new int?[Directions];
        foreach (var v in outside)
        {
            var direction = (int)Direction(middle, streets.Location(v));
            if (best[direction] is not { } other || IsBetter(v, other))
            {
                best[direction] = v;
            }
        }

        // One larger road that ends is worth more than field tracks in all other directions, and they more than junctions.
        var anyMajor = best.Any(v => v is { } node && IsMajor(node));
        var anyEnds = best.Any(v => v is { } node && ends.IsEnd(node));
        return
        [
            .. best.Select((v, d) => (Node: v, Direction: (Compass)d))
                .Where(g =>
                    g.Node is { } node && (anyMajor ? IsMajor(node) : !anyEnds || ends.IsEnd(node))
                )
                .Select(g => new GateGuess(
                    g.Direction,
                    streets.Location(g.Node!.Value),
                    streets.OsmNode(g.Node.Value),
                    ends.ClassAt(g.Node.Value),
                    ends.NameAt(g.Node.Value)
                )),
        ];

        bool IsMajor(int v) => ends.IsEnd(v) && ends.ClassAt(v) <= RoadClass.Tertiary;

        bool IsBetter(int a, int b) =>
            Rank(a).CompareTo(Rank(b)) is var order && order != 0 ? order < 0 : a < b;

        (bool, RoadClass, double) Rank(int v) =>
            (!ends.IsEnd(v), ends.ClassAt(v), -streets.Location(v).DistanceTo(middle).Value);
    }

    private static GeoPoint Middle(IReadOnlyList<NamedArea> areas)
    {
        GeoPoint[] corners =
        [
            .. areas.SelectMany(a =>
                (GeoPoint[])[new(a.Box.West, a.Box.South), new(a.Box.East, a.Box.North)]
            ),
        ];
        return GeoBox.Around(corners).Middle;
    }

    private static Compass Direction(GeoPoint from, GeoPoint to)
    {
        var x =
            (to.LongitudeNear(from.Longitude) - from.Longitude)
            * Math.Cos(double.DegreesToRadians(from.Latitude));
        var turn = Math.Atan2(x, to.Latitude - from.Latitude) / (2 * Math.PI);
        return (Compass)((int)Math.Round((turn + 1) * Directions) % Directions);
    }

    /// <summary>What meets at each node that a mode can use.</summary>
    private sealed class RoadEnds
    {
        private readonly OsmNetwork _streets;
        private readonly HashSet<int>?[] _chains;

        public RoadEnds(OsmNetwork streets, Mode mode)
        {
            _streets = streets;
            _chains = new HashSet<int>?[streets.NodeCount];
            foreach (var link in streets.Links.Where(l => l.Allows(mode)))
            {
                (_chains[link.From] ??= []).Add(link.Chain);
                (_chains[link.To] ??= []).Add(link.Chain);
            }
        }

        public IEnumerable<int> Nodes =>
            Enumerable.Range(0, _chains.Length).Where(v => _chains[v] is not null);

        public bool IsEnd(int v) => _chains[v]!.Count == 1;

        public RoadClass ClassAt(int v) =>
            _chains[v]!.Min(c => HighwayClasses.ToRoadClass(_streets.ClassOf(c)));

        public OsmName? NameAt(int v) =>
            _chains[v]!
                .OrderBy(c => HighwayClasses.ToRoadClass(_streets.ClassOf(c)))
                .ThenBy(c => c)
                .Select(_streets.NameOf)
                .FirstOrDefault(n => n is not null);
    }
}
