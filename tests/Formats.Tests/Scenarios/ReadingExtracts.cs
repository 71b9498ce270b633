using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>
/// A scenario that names an OpenStreetMap extract instead of tables: the made-up town, two groups, a gate where Bridge Road leaves to
/// the north and one in the middle of it.
/// </summary>
public sealed class ReadingExtracts : IDisposable
{
    private const string Yaml = """
        format: safepassage/1
        id: town
        title: Town
        window: {start: 2030-05-01T08:00+00:00, end: 2030-05-01T14:00+00:00, source: Us}
        network: {osm: town.osm}
        zones: {file: zones.geojson, max_people_per_zone: 1500}
        groups:
          - {id: residents, name: Residents, priority: 2, modes: [foot, car], source: Us}
          - {id: sick, name: Sick, priority: 1, modes: [car], source: Us}
        destinations:
          - {id: away, name: Away, kind: area, capacity_persons: unlimited}
        corridors:
          - id: north
            name: North
            gate_longitude: -29.9935
            gate_latitude: 40.0287
            eligible: [residents, sick]
            destination: away
            minutes_beyond: 10
            throughput_persons_per_hour: 3000
            status: agreed
            evidence: assumed
            source: Us
        """;

    private const string Zones = """
        {"type": "FeatureCollection", "features": [
          {"type": "Feature", "properties": {"zone_id": "hill", "name": "Hillside", "name_ar": "التل", "residents": 4000, "sick": 7},
           "geometry": {"type": "Polygon", "coordinates": [[[-30.000845, 40.006043], [-29.987888, 40.006043], [-29.987888, 40.01144], [-30.000845, 40.01144], [-30.000845, 40.006043]]]}},
          {"type": "Feature", "properties": {"zone_id": "mill", "name": "Mill", "residents": 1500, "sick": 0},
           "geometry": {"type": "Polygon", "coordinates": [[[-29.989575, 39.999352], [-29.979435, 39.999352], [-29.979435, 40.005828], [-29.989575, 40.005828], [-29.989575, 39.999352]]]}}
        ]}
        """;

    private readonly ScratchFolder _folder = new();

    public ReadingExtracts()
    {
        File.Copy(Town, _folder.File("town.osm"));
        File.WriteAllText(_folder.File("zones.geojson"), Zones);
        File.WriteAllText(_folder.File("scenario.yaml"), Yaml);
    }

    private static string Town =>
        Path.Combine(Repository.Root, "examples", "made-up-town", "town.osm");

    private string Store => _folder.File("store");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_extract_is_the_network_and_an_input_like_any_other()
    {
        var read = Read();
        read.Inputs.Select(i => i.Path).ShouldBe(["scenario.yaml", "town.osm", "zones.geojson"]);
        read.Scenario.Network.Nodes.Count.ShouldBeGreaterThan(100);
        read.Streets.ShouldNotBeNull().NodeCount.ShouldBe(read.Scenario.Network.Nodes.Count);
    }

    [Fact]
    public void A_large_polygon_is_cut_into_named_pieces_and_nobody_is_lost()
    {
        var scenario = Read().Scenario;
        scenario.Zones.Select(z => z.Id).ShouldBe(["hill-1", "hill-2", "hill-3", "mill"]);
        scenario.Zones[1].Name.ShouldBe(new("Hillside 2", "التل 2"));

        // sick have priority 1
        scenario.Zones.Take(3).Sum(z => z.People[0]).ShouldBe(7);
        scenario.Zones.Take(3).Sum(z => z.People[1]).ShouldBe(4000);
        scenario.Zones.ShouldAllBe(z => z.People.Sum() <= 1500);
        scenario.Zones[3].People.ShouldBe([0, 1500]);
        scenario.Zones[3].Outline.ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_piece_enters_the_streets_where_all_its_people_can_go_on()
    {
        var scenario = Read().Scenario;
        foreach (var zone in scenario.Zones)
        {
            var there = scenario.Network.Links.Where(l => l.From == zone.Node).ToArray();
            for (var g = 0; g < 2; g++)
            {
                if (zone.People[g] > 0)
                {
                    there.ShouldContain(l => scenario.Groups[g].Modes.Any(l.Allows), zone.Id);
                }
            }
        }
    }

    /// <summary>Who must avoid the paved streets of the town has only paths and tracks, and they do not hang together.</summary>
    [Fact]
    public void A_group_keeps_away_from_what_it_says_and_starts_where_it_can_go_on()
    {
        _folder.Edit(
            "scenario.yaml",
            "modes: [foot, car], source: Us}\n=>\nmodes: [foot], avoid: [unpaved, steps], max_incline: 6.5, source: Us}\n"
        );
        var scenario = Read().Scenario;
        var group = scenario.Groups.Single(g => g.Id == "residents");
        group.Avoid.ShouldBe(RoadTraits.Of(RoadTrait.Steps, RoadTrait.Unpaved));
        group.MaxInclinePerCent.ShouldBe(6.5);
        scenario
            .Network.Links.Count(l => l.Foot is not null && !group.MayUse(l, Mode.Foot))
            .ShouldBeGreaterThan(2);
        scenario.Zones.ShouldAllBe(z =>
            scenario.Network.Links.Any(l => l.From == z.Node && group.MayUse(l, Mode.Foot))
        );
        scenario
            .Assumptions.Where(a => a.Subject.Group == "residents")
            .Select(a => a.Value.Quantity)
            .ShouldContain(AssumedQuantity.Avoid);
    }

    [Fact]
    public void Nothing_unknown_can_be_avoided()
    {
        _folder.Edit(
            "scenario.yaml",
            "modes: [foot, car], source: Us}\n=>\nmodes: [foot], avoid: [stairs], source: Us}\n"
        );
        Failed().ShouldHaveSingleItem().What.ShouldBe("avoid is 'stairs'");
    }

    [Fact]
    public void A_gate_by_its_place_becomes_a_node_and_the_reader_says_how_far_it_lies()
    {
        var read = Read();
        var gate = read.Scenario.Network.Nodes[read.Scenario.Corridors[0].Gate];
        gate.Location.DistanceTo(new(-29.9935, 40.0287)).Value.ShouldBeLessThan(150);
        read.Notes.ShouldContain(n =>
            n.StartsWith($"corridor north: its gate is node {gate.Id}, ")
        );
        read.Scenario.Assumptions.ShouldContain(a =>
            a.Subject.Corridor == "north"
            && a.Value.Node == gate.Id
            && a.Own == OwnSource.NearestNode
        );
    }

    [Fact]
    public void A_gate_between_junctions_splits_the_street_there()
    {
        // Half way out of town the road has a point and no junction.
        _folder.Edit("scenario.yaml", "gate_latitude: 40.0287\n=>\ngate_latitude: 40.0197\n");
        var scenario = Read().Scenario;
        var gate = scenario.Corridors[0].Gate;
        scenario
            .Network.Nodes[gate]
            .Location.DistanceTo(new(-29.9935, 40.0197))
            .Value.ShouldBeLessThan(150);
        scenario.Network.Links.Count(l => l.From == gate).ShouldBe(2);
    }

    [Fact]
    public void A_gate_too_far_from_any_street_is_refused_with_the_distance()
    {
        _folder.Edit("scenario.yaml", "gate_latitude: 40.0287\n=>\ngate_latitude: 40.08\n");
        var error = Failed().ShouldHaveSingleItem();
        error.What.ShouldMatch(@"^the nearest node is \S+, \d+ m away; the limit is 500 m$");
        error.Line.ShouldBe(15);
    }

    [Fact]
    public void An_extract_may_lie_outside_the_folder_if_that_is_said_plainly()
    {
        var inner = Directory.CreateDirectory(_folder.File("inner")).FullName;
        File.Move(_folder.File("scenario.yaml"), Path.Combine(inner, "scenario.yaml"));
        File.Move(_folder.File("zones.geojson"), Path.Combine(inner, "zones.geojson"));
        var yaml = Path.Combine(inner, "scenario.yaml");
        File.WriteAllText(yaml, Yaml.Replace("osm: town.osm", "osm: ../town.osm"));
        var read = ScenarioReader.Read(inner).Value.ShouldNotBeNull();
        read.Inputs.Select(i => i.Path).ShouldContain("../town.osm");
        read.Notes.ShouldContain(n =>
            n.EndsWith("../town.osm lies outside the folder; hand it on together with the folder")
        );

        File.WriteAllText(yaml, Yaml.Replace("osm: town.osm", $"osm: {Town.Replace('\\', '/')}"));
        ScenarioReader.Read(inner).Errors.ShouldBeEmpty();
        File.WriteAllText(yaml, Yaml.Replace("osm: town.osm", "osm: maps/../../town.osm"));
        ScenarioReader
            .Read(inner)
            .Errors.ShouldHaveSingleItem()
            .What.ShouldContain("leads out of the folder");
    }

    [Theory]
    [InlineData("{osm: town.osm, nodes: node.csv}", "tables and an extract")]
    [InlineData("{nodes: node.csv}", "neither both its tables nor an extract")]
    [InlineData("{osm: nowhere.osm}", "there is no such file")]
    [InlineData("{osm: town.osm, bbox: [-29.9, 39, -30.1, 41]}", "the box has no inside")]
    [InlineData(
        "{osm: town.osm, bbox: [-29, 39, -28, 41]}",
        "no street of the file lies inside the crop"
    )]
    [InlineData("{osm: zones.geojson}", "this is JSON")]
    [InlineData("{nodes: a.csv, links: b.csv, bbox: [1, 2, 3, 4]}", "bbox is for extracts")]
    public void What_cannot_be_a_network_is_refused(string network, string what)
    {
        _folder.Edit("scenario.yaml", $"network: {{osm: town.osm}}\n=>\nnetwork: {network}\n");
        Failed().ShouldContain(p => p.What.Contains(what));
    }

    [Fact]
    public void Overrides_belong_to_the_network_and_are_inputs()
    {
        _folder.Edit("scenario.yaml", "{osm: town.osm}\n=>\n{osm: town.osm, overrides: o.csv}\n");
        File.WriteAllText(
            _folder.File("o.csv"),
            "by,target,quantity,value,source\nclass,tertiary,car_speed_kmh,11,us\n"
        );
        var read = Read();
        read.Inputs.Select(i => i.Path).ShouldContain("o.csv");
        // Where a chain turns a corner into a street of another class its speed lies between.
        read.Scenario.Network.Links.Count(l =>
                l.Car is { FreeSpeed.Value: > 10.9 and < 11.1, SpeedOrigin: Origin.Override }
            )
            .ShouldBeGreaterThan(20);
    }

    [Fact]
    public void A_class_that_the_scenario_sets_holds_for_all_its_streets()
    {
        _folder.Edit(
            "scenario.yaml",
            "destinations:\n=>\nassumptions: {street_classes: {residential: {car_speed_km_per_hour: 12, source: Us}}}\ndestinations:\n"
        );
        Read()
            .Scenario.Network.Links.Count(l =>
                l.Car is { FreeSpeed.Value: > 11.9 and < 12.1, SpeedOrigin: Origin.ClassDefault }
            )
            .ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_closure_by_polygon_and_time_shuts_the_streets_inside_for_that_time()
    {
        File.AppendAllText(
            _folder.File("scenario.yaml"),
            """

            closures:
              - id: flood
                polygon: [[-30.000845, 40.006043], [-29.987888, 40.006043], [-29.987888, 40.01144], [-30.000845, 40.01144]]
                from: "09:30"
                until: "11:00"
                capacity_factor: 0.25
                reason: Water
                source: Us

            """
        );
        var scenario = Read().Scenario;
        var closure = scenario.Closures.ShouldHaveSingleItem();
        closure.When.ShouldBe(new(TimeSpan.FromHours(1.5), TimeSpan.FromHours(3)));
        closure.CapacityFactor.ShouldBe(0.25);
        bool Inside(int node)
        {
            var at = scenario.Network.Nodes[node].Location;
            return at.Longitude is > -30.000845 and < -29.987888
                && at.Latitude is > 40.006043 and < 40.01144;
        }

        var links = scenario.Network.Links;
        int[] touching =
        [
            .. Enumerable
                .Range(0, links.Count)
                .Where(l => Inside(links[l].From) || Inside(links[l].To)),
        ];
        touching.Length.ShouldBeGreaterThan(20);
        touching.ShouldBeSubsetOf(closure.Links);
        closure.Links.Count.ShouldBeLessThan(links.Count / 2);
    }

    [Fact]
    public void A_kept_network_is_the_same_as_a_built_one_and_a_damaged_one_is_built_again()
    {
        var built = Shown(ScenarioReader.Read(_folder.Path).Value!.Scenario);
        Shown(Kept()).ShouldBe(built);
        var file = Directory.GetFiles(Store).ShouldHaveSingleItem();
        var bytes = File.ReadAllBytes(file);
        Shown(Kept()).ShouldBe(built);

        foreach (var at in (int[])[0, 40, bytes.Length / 2, bytes.Length - 1])
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 1;
            File.WriteAllBytes(file, damaged);
            Shown(Kept()).ShouldBe(built);
            File.ReadAllBytes(file).ShouldBe(bytes);
        }

        File.WriteAllBytes(file, bytes[..100]);
        Shown(Kept()).ShouldBe(built);
        File.WriteAllBytes(file, []);
        Shown(Kept()).ShouldBe(built);
    }

    [Fact]
    public void Another_extract_other_numbers_or_another_gate_is_another_network()
    {
        Kept();
        _folder.Edit("scenario.yaml", "gate_latitude: 40.0287\n=>\ngate_latitude: 40.0197\n");
        Kept();
        _folder.Edit("scenario.yaml", "{osm: town.osm}\n=>\n{osm: town.osm, overrides: o.csv}\n");
        File.WriteAllText(
            _folder.File("o.csv"),
            "by,target,quantity,value,source\nclass,tertiary,car_speed_kmh,11,us\n"
        );
        Kept();
        File.AppendAllText(_folder.File("town.osm"), "<!-- changed -->\n");
        Kept();
        Directory.GetFiles(Store).Length.ShouldBe(4);
    }

    [Fact]
    public async Task Many_runs_at_once_get_the_same_and_leave_one_whole_file()
    {
        var runs = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Task.Run(() => Shown(Kept())))
        );
        runs.Distinct().ShouldHaveSingleItem();
        Directory.GetFiles(Store).ShouldHaveSingleItem().ShouldEndWith(".streets");
    }

    [Fact]
    public void A_store_that_cannot_be_written_is_no_trouble()
    {
        File.WriteAllText(_folder.File("file"), "");
        ScenarioReader.Read(_folder.Path, _folder.File("file")).Errors.ShouldBeEmpty();
    }

    private Scenario Kept() =>
        ScenarioReader.Read(_folder.Path, Store).Value.ShouldNotBeNull().Scenario;

    private ScenarioFolder Read()
    {
        var reading = ScenarioReader.Read(_folder.Path);
        reading.Errors.ShouldBeEmpty();
        return reading.Value!;
    }

    private IReadOnlyList<InputError> Failed()
    {
        var reading = ScenarioReader.Read(_folder.Path);
        reading.Value.ShouldBeNull();
        return reading.Errors;
    }

    private static string Shown(Scenario scenario) =>
        string.Join('\n', scenario.Network.Nodes.Select(n => n.ToString()))
        + string.Join('\n', scenario.Network.Links.Select(l => $"{l} {string.Join(' ', l.Shape)}"))
        + string.Join(
            '\n',
            scenario.Zones.Select(z => $"{z.Id} {z.Node} {string.Join(' ', z.People)}")
        )
        + string.Join('\n', scenario.Corridors.Select(c => c.Gate));
}
