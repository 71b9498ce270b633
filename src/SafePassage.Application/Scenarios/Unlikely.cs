using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>
/// What can be planned and is hardly meant: told as notes, each with the threshold, before any answer. Nothing of it is wrong by itself.
/// </summary>
internal static class Unlikely
{
    private const double MostExtents = 10;
    private const double LeastExtentMetres = 1000;
    private const double MostPeoplePerSquareKilometre = 60_000;
    private const int Told = 3;
    private static readonly TimeSpan LongestWalk = TimeSpan.FromHours(2);

    public static IEnumerable<string> In(Scenario scenario) =>
        [
            .. Source(scenario),
            .. Gates(scenario),
            .. Nobody(scenario),
            .. Walks(scenario),
            .. Crowds(scenario),
        ];

    private static IEnumerable<string> Source(Scenario scenario)
    {
        if (
            !scenario.Stated.TryGetValue(Subject.Truce, out var word)
            || string.IsNullOrWhiteSpace(word.Source)
        )
        {
            yield return "unlikely: the window has no source; say who announced it (window.source)";
        }
    }

    /// <summary>Gates of another city, or with longitude and latitude exchanged.</summary>
    private static IEnumerable<string> Gates(Scenario scenario)
    {
        if (scenario.Zones.Count == 0)
        {
            yield break;
        }

        GeoPoint[] places = [.. scenario.Zones.Select(z => z.Location)];
        var box = GeoBox.Around(places);
        var extent = Math.Max(
            LeastExtentMetres,
            new GeoPoint(box.West, box.South).DistanceTo(new(box.East, box.North)).Value
        );
        foreach (var corridor in scenario.Corridors)
        {
            var gate = scenario.Network.Nodes[corridor.Gate].Location;
            var nearest = places.Min(p => p.DistanceTo(gate).Value);
            if (nearest > MostExtents * extent)
            {
                yield return $"unlikely: the gate of {corridor.Id} is {Km(nearest)} km from the nearest zone, more than ten times the {Km(extent)} km over which the zones lie";
            }
        }
    }

    private static IEnumerable<string> Nobody(Scenario scenario)
    {
        var zones = scenario
            .Zones.Where(z => z.People.All(p => p == Persons.Zero))
            .Select(z => z.Id)
            .ToList();
        if (zones.Count > 0)
        {
            yield return $"unlikely: nobody lives in {Some("zone", zones)}";
        }

        var groups = scenario
            .Groups.Where(
                (g, i) =>
                    g.Uptake.Expected == 0 || scenario.Zones.All(z => z.People[i] == Persons.Zero)
            )
            .Select(g => g.Id)
            .ToList();
        if (groups.Count > 0)
        {
            yield return $"unlikely: nobody will come of {Some("group", groups)}";
        }
    }

    private static IEnumerable<string> Walks(Scenario scenario)
    {
        for (var g = 0; g < scenario.Groups.Count; g++)
        {
            var group = scenario.Groups[g];
            if (!group.Modes.All(m => m.SharesWidth))
            {
                continue;
            }

            var metres = NearestGates.Metres(scenario, group);
            var far = scenario
                .Zones.Where(z =>
                    z.People[g] > Persons.Zero
                    && metres[z.Node] is < double.PositiveInfinity and var m
                    && group.WalkingSpeed.TimeFor(new Metres(m)) > LongestWalk
                )
                .Select(z => z.Id)
                .ToList();
            if (far.Count > 0)
            {
                yield return $"unlikely: {group.Id} of {Some("zone", far)} walk more than two hours to the nearest gate they may use";
            }
        }
    }

    private static IEnumerable<string> Crowds(Scenario scenario)
    {
        var crowded = scenario
            .Zones.Where(z =>
                z.Outline.Count > 0
                && SquareKilometres(z.Outline) is > 0 and var area
                && z.People.Sum().Value / area > MostPeoplePerSquareKilometre
            )
            .Select(z => z.Id)
            .ToList();
        if (crowded.Count > 0)
        {
            yield return $"unlikely: more than {MostPeoplePerSquareKilometre.ToString("#,0", CultureInfo.InvariantCulture)} people a square kilometre in {Some("zone", crowded)}";
        }
    }

    /// <summary>Outer rings less holes, as in a plane: areas of a city.</summary>
    private static double SquareKilometres(IReadOnlyList<IReadOnlyList<GeoPoint>> rings)
    {
        const double KmPerDegree = 111.2;
        var squareDegrees = rings.Sum(Signed);
        var flat = Math.Cos(rings[0][0].Latitude * Math.PI / 180);
        return Math.Abs(squareDegrees) * KmPerDegree * KmPerDegree * flat;
    }

    private static double Signed(IReadOnlyList<GeoPoint> ring)
    {
        var sum = 0.0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            sum += (a.Longitude * b.Latitude) - (b.Longitude * a.Latitude);
        }

        return sum / 2;
    }

    private static string Some(string what, IReadOnlyList<string> ids) =>
        $"{(ids.Count == 1 ? what : $"{ids.Count} {what}s:")} {string.Join(", ", ids.Take(Told))}{(ids.Count > Told ? " …" : "")}";

    private static string Km(double metres) =>
        (metres / 1000).ToString("#,0.#", CultureInfo.InvariantCulture);
}
