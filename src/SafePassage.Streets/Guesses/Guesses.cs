using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Which direction of a way a number is about.</summary>
public enum WayDirection
{
    /// <summary>The number is the same either way.</summary>
    Both,

    /// <summary>As the way is drawn.</summary>
    Forward,

    /// <summary>Against the way as drawn.</summary>
    Backward,
}

/// <summary>One number that does not stand in the input.</summary>
/// <param name="WayId">OSM id of the way.</param>
/// <param name="Class">Its class, from which most guesses follow.</param>
/// <param name="Direction">The direction that the number is about.</param>
/// <param name="Quantity">What it says, and its unit.</param>
/// <param name="Number">The number and the rule it came from; never one that was given or overridden.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Guess(
    long WayId,
    HighwayClass Class,
    WayDirection Direction,
    WayQuantity Quantity,
    Sourced Number
);

/// <summary>Where the numbers of a map came from: the list that somebody who knows the place can go through.</summary>
/// <remarks>Cost: linear in the ways and their points. Without state: any number of threads may ask.</remarks>
public static class Guesses
{
    /// <summary>Every guess, way by way; numbers of modes that may not use a direction are left out.</summary>
    /// <param name="map">As interpreted, with or without overrides.</param>
    /// <returns>In the order of the ways; found as they are asked for.</returns>
    public static IEnumerable<Guess> List(OsmMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return map.Ways.SelectMany(Numbers).Where(g => g.Number.IsGuess);
    }

    /// <summary>Totals by class, quantity and origin, those that stand in the input among them.</summary>
    /// <param name="map">As interpreted, with or without overrides.</param>
    /// <returns>By class, then quantity, origin and rule.</returns>
    public static IReadOnlyList<GuessTotal> Totals(OsmMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var totals =
            new Dictionary<
                (HighwayClass, WayQuantity, Origin, GuessRule),
                (int Ways, double Metres)
            >();
        for (var w = 0; w < map.Ways.Length; w++)
        {
            var metres = WayLengths.Of(map, w);
            foreach (var number in Numbers(map.Ways[w]))
            {
                var key = (number.Class, number.Quantity, number.Number.Origin, number.Number.Rule);
                var (ways, sum) = totals.GetValueOrDefault(key);
                var share = number.Direction == WayDirection.Both ? 1 : 0.5;
                var again =
                    number.Direction == WayDirection.Backward
                    && SameKeyForward(map.Ways[w], number);
                totals[key] = (again ? ways : ways + 1, sum + (share * metres));
            }
        }

        return
        [
            .. totals
                .Select(t => new GuessTotal(
                    t.Key.Item1,
                    t.Key.Item2,
                    t.Key.Item3,
                    t.Key.Item4,
                    t.Value.Ways,
                    t.Value.Metres
                ))
                .OrderBy(t => t.Class)
                .ThenBy(t => t.Quantity)
                .ThenBy(t => t.Origin)
                .ThenBy(t => t.Rule),
        ];
    }

    /// <summary>A way whose directions differ in value but not in origin is one way all the same.</summary>
    private static bool SameKeyForward(in OsmWay way, in Guess backward)
    {
        var forward = way.Forward[backward.Quantity];
        return Matters(way.Forward, backward.Quantity)
            && forward.Origin == backward.Number.Origin
            && forward.Rule == backward.Number.Rule;
    }

    private static IEnumerable<Guess> Numbers(OsmWay way)
    {
        for (var q = 0; q < WayQuantities.Count; q++)
        {
            var quantity = (WayQuantity)q;
            var forward = Matters(way.Forward, quantity);
            var backward = Matters(way.Backward, quantity);
            if (forward && backward && way.Forward[quantity] == way.Backward[quantity])
            {
                yield return new(
                    way.Id,
                    way.Class,
                    WayDirection.Both,
                    quantity,
                    way.Forward[quantity]
                );
                continue;
            }

            if (forward)
            {
                yield return new(
                    way.Id,
                    way.Class,
                    WayDirection.Forward,
                    quantity,
                    way.Forward[quantity]
                );
            }

            if (backward)
            {
                yield return new(
                    way.Id,
                    way.Class,
                    WayDirection.Backward,
                    quantity,
                    way.Backward[quantity]
                );
            }
        }
    }

    private static bool Matters(in DirectionUse use, WayQuantity quantity) =>
        quantity switch
        {
            WayQuantity.Cars or WayQuantity.Walkers => true,
            WayQuantity.FootWidth => use.AllowsWalkers,
            _ => use.AllowsCars,
        };
}

internal static class WayLengths
{
    public static double Of(OsmMap map, int way)
    {
        double metres = 0;
        for (var r = map.FirstRef[way] + 1; r < map.FirstRef[way + 1]; r++)
        {
            var (a, b) = (map.Refs[r - 1], map.Refs[r]);
            if (map.LonE7[a] != OsmMap.Absent && map.LonE7[b] != OsmMap.Absent)
            {
                metres += Earth.Metres(map.LonE7[a], map.LatE7[a], map.LonE7[b], map.LatE7[b]);
            }
        }

        return metres;
    }
}
