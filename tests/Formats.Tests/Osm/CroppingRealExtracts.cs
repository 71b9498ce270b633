using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Tests.Osm;

/// <summary>Every real extract at hand, cropped at twenty boxes and as many polygons drawn by chance.</summary>
public class CroppingRealExtracts
{
    private const int Crops = 20;

    public static TheoryData<string> Extracts()
    {
        var folder = Path.Combine(Repository.Cases, "osm");
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder).Select(f => Path.GetFileName(f)).Order()]
            : ["none"];
    }

    [Theory]
    [MemberData(nameof(Extracts))]
    public void A_crop_builds_with_ids_of_their_own_and_everybody_gets_everywhere(string name)
    {
        Assert.SkipWhen(name == "none", "shared/cases/osm is not here");
        var read = OsmFile.Read(Path.Combine(Repository.Cases, "osm", name), new(2));
        read.Errors.ShouldBeEmpty();
        var map = OsmInterpreter.Interpret(read.Value!, HighwayDefaults.Standard);
        int[] placed = [.. map.Refs.Where(r => map.LonE7[r] != OsmMap.Absent)];
        var all = GeoBox.Around([.. placed.Select(r => Earth.Point(map.LonE7[r], map.LatE7[r]))]);
        var random = new Random(name.Length);
        var filled = 0;
        for (var i = 0; i < Crops; i++)
        {
            var box = Box(map, placed[random.Next(placed.Length)], all, random.NextDouble());
            foreach (var area in (NamedArea[])[NamedArea.Of("box", box), Diamond(box)])
            {
                filled += Check(map, area, $"{name}, crop {i} of seed {name.Length}: {box}");
            }
        }

        filled.ShouldBeGreaterThan(Crops / 2);
    }

    /// <summary>Around a node of the map, from a hundredth to half of its extent wide.</summary>
    private static GeoBox Box(OsmMap map, int node, GeoBox all, double chance)
    {
        var middle = Earth.Point(map.LonE7[node], map.LatE7[node]);
        var share = 0.01 + (0.49 * chance);
        var (x, y) = ((all.East - all.West) * share / 2, (all.North - all.South) * share / 2);
        return new(
            middle.Longitude - x,
            middle.Latitude - y,
            middle.Longitude + x,
            middle.Latitude + y
        );
    }

    private static NamedArea Diamond(GeoBox box)
    {
        var (x, y) = ((box.West + box.East) / 2, (box.South + box.North) / 2);
        return new(
            "diamond",
            [
                [new(x, box.South), new(box.East, y), new(x, box.North), new(box.West, y)],
            ]
        );
    }

    /// <returns>1 when anything is left.</returns>
    private static int Check(OsmMap map, NamedArea area, string which)
    {
        var crop = MapCrop.Crop(map, area);
        for (var w = 0; w < crop.Ways.Length; w++)
        {
            for (var r = crop.FirstRef[w] + 1; r < crop.FirstRef[w + 1]; r++)
            {
                (IsInside(crop.Refs[r - 1]) || IsInside(crop.Refs[r])).ShouldBeTrue(which);
            }
        }

        var streets = OsmNetworkBuilder.Build(crop, new BuildOptions());
        // The network itself refuses ids that stand twice.
        var roads = OsmToRoads.ToRoads(streets);
        roads.Links.ShouldAllBe(l => l.From != l.To && l.Length.Value > 0, which);
        foreach (var mode in ModeTraits.Modes)
        {
            HangsTogether(roads, mode).ShouldBeTrue($"{which}, {mode}");
        }

        var health = NetworkHealth.Examine(
            OsmNetworkBuilder.Build(crop, BuildOptions.All),
            [],
            [],
            new HealthLimits()
        );
        health.Repeated.ShouldAllBe(r => r.Metres > 0, which);
        return roads.Links.Count > 0 ? 1 : 0;

        bool IsInside(int v) =>
            crop.LonE7[v] != OsmMap.Absent
            && area.Contains(Earth.Point(crop.LonE7[v], crop.LatE7[v]));
    }

    private static bool HangsTogether(RoadNetwork roads, Mode mode)
    {
        RoadLink[] links = [.. roads.Links.Where(l => l.Allows(mode))];
        var all = links.SelectMany(l => (int[])[l.From, l.To]).ToHashSet();
        return all.Count == 0
            || (
                Reached(links.ToLookup(l => l.From, l => l.To), all.First()) == all.Count
                && Reached(links.ToLookup(l => l.To, l => l.From), all.First()) == all.Count
            );
    }

    private static int Reached(ILookup<int, int> next, int start)
    {
        var seen = new HashSet<int> { start };
        var queue = new Queue<int>(seen);
        while (queue.TryDequeue(out var v))
        {
            foreach (var w in next[v].Where(seen.Add))
            {
                queue.Enqueue(w);
            }
        }

        return seen.Count;
    }
}
