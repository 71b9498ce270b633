using System.Globalization;
using System.Text;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Benchmarks;

/// <summary>Which side holds each node of a network, and which links lead from one side to the other.</summary>
public static class ContactLine
{
    /// <summary>
    /// Whether the opposition holds each node: by the neighbourhood it lies in, outside all of them by the nearest place. The
    /// nodes between a gate on the other side and the nearest on this one count as this side's: they are the corridor.
    /// </summary>
    public static bool[] SidesOf(Scenario scenario, string polygons, string places)
    {
        var rows = File.ReadLines(places).Skip(1).Select(l => l.Split(',')).ToArray();
        var held = rows.ToLookup(r => Plain(r[1]), r => r[5] == "opposition");
        var points = rows.Select(r =>
                (At: new GeoPoint(Number(r[3]), Number(r[4])), Held: r[5] == "opposition")
            )
            .ToArray();
        var areas = AreaFile.Read(polygons, "NAME").Value!;
        (NamedArea Area, bool Held)[] known =
        [
            .. areas
                .Select(a => (a, Names: held[Plain(a.Name.Split(" (")[0])].ToArray()))
                .Where(a => a.Names.Length > 0)
                .Select(a => (a.a, a.Names[0])),
        ];
        var nodes = scenario.Network.Nodes;
        var sides = new bool[nodes.Count];
        for (var v = 0; v < sides.Length; v++)
        {
            var at = nodes[v].Location;
            var inside = Array.FindIndex(known, k => k.Area.Contains(at));
            sides[v] =
                inside >= 0
                    ? known[inside].Held
                    : points.MinBy(p => p.At.DistanceTo(at).Value).Held;
        }

        OpenCorridors(scenario, sides);
        return sides;
    }

    /// <summary>Ids of the links with one end on each side.</summary>
    public static IEnumerable<string> Crossing(Scenario scenario, bool[] sides) =>
        scenario.Network.Links.Where(l => sides[l.From] != sides[l.To]).Select(l => l.Id);

    /// <summary>Letters only, so that apostrophes of three kinds are one name.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).Where(char.IsLetter))
        {
            plain.Append(char.ToLowerInvariant(c));
        }

        return plain.ToString();
    }

    private static void OpenCorridors(Scenario scenario, bool[] sides)
    {
        var around = scenario
            .Network.Links.SelectMany(l => ((int, int)[])[(l.From, l.To), (l.To, l.From)])
            .ToLookup(p => p.Item1, p => p.Item2);
        foreach (var gate in scenario.Corridors.Select(c => c.Gate))
        {
            var from = new Dictionary<int, int> { [gate] = gate };
            var queue = new Queue<int>([gate]);
            while (queue.TryDequeue(out var v))
            {
                if (sides[v])
                {
                    for (var at = v; ; at = from[at])
                    {
                        sides[at] = true;
                        if (at == gate)
                        {
                            break;
                        }
                    }

                    break;
                }

                foreach (var w in around[v].Where(w => from.TryAdd(w, v)))
                {
                    queue.Enqueue(w);
                }
            }
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
