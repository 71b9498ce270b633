using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>How zones and gates of a scenario find the streets of an extract.</summary>
public sealed class ReadingExtracts : IDisposable
{
    private readonly ExtractTown _town = new();

    public void Dispose() => _town.Dispose();

    [Fact]
    public void The_extract_is_the_network_and_an_input_like_any_other()
    {
        var read = _town.Read();
        read.Inputs.Select(i => i.Path).ShouldBe(["scenario.yaml", "town.osm", "zones.geojson"]);
        read.Scenario.Network.Nodes.Count.ShouldBeGreaterThan(100);
        read.Streets.ShouldNotBeNull().NodeCount.ShouldBe(read.Scenario.Network.Nodes.Count);
    }

    [Fact]
    public void A_large_polygon_is_cut_into_named_pieces_and_nobody_is_lost()
    {
        var scenario = _town.Read().Scenario;
        scenario.Zones.Select(z => z.Id).ShouldBe(["hill-1", "hill-2", "hill-3", "mill"]);
        scenario.Zones[1].Name.ShouldBe(new("Hillside 2", "التل 2"));

        // sick have priority 1
        scenario.Zones.Take(3).Sum(z => z.People[0]).ShouldBe(new(7));
        scenario.Zones.Take(3).Sum(z => z.People[1]).ShouldBe(new(4000));
        scenario.Zones.ShouldAllBe(z => z.People.Sum().Value <= 1500);
        scenario.Zones[3].People.ShouldBe([Persons.Zero, new(1500)]);
        scenario.Zones[3].Outline.ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_piece_enters_the_streets_where_all_its_people_can_go_on()
    {
        var scenario = _town.Read().Scenario;
        foreach (var zone in scenario.Zones)
        {
            var there = scenario.Network.Links.Where(l => l.From == zone.Node).ToArray();
            for (var g = 0; g < 2; g++)
            {
                if (zone.People[g] > Persons.Zero)
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
        _town.Folder.Edit(
            "scenario.yaml",
            "modes: [foot, car], source: Us}\n=>\nmodes: [foot], avoid: [unpaved, steps], max_incline: 6.5, source: Us}\n"
        );
        var scenario = _town.Read().Scenario;
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
        _town.Folder.Edit(
            "scenario.yaml",
            "modes: [foot, car], source: Us}\n=>\nmodes: [foot], avoid: [stairs], source: Us}\n"
        );
        _town.Failed().ShouldHaveSingleItem().What.ShouldBe("avoid is 'stairs'");
    }

    [Fact]
    public void A_gate_by_its_place_becomes_a_node_and_the_reader_says_how_far_it_lies()
    {
        var read = _town.Read();
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
        _town.Folder.Edit("scenario.yaml", "gate_latitude: 40.0287\n=>\ngate_latitude: 40.0197\n");
        var scenario = _town.Read().Scenario;
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
        _town.Folder.Edit("scenario.yaml", "gate_latitude: 40.0287\n=>\ngate_latitude: 40.08\n");
        var error = _town.Failed().ShouldHaveSingleItem();
        error.What.ShouldMatch(@"^the nearest node is \S+, \d+ m away; the limit is 500 m$");
        error.Line.ShouldBe(15);
    }

    [Fact]
    public void An_extract_may_lie_outside_the_folder_if_that_is_said_plainly()
    {
        var inner = Directory.CreateDirectory(_town.Folder.File("inner")).FullName;
        File.Move(_town.Folder.File("scenario.yaml"), Path.Combine(inner, "scenario.yaml"));
        File.Move(_town.Folder.File("zones.geojson"), Path.Combine(inner, "zones.geojson"));
        var yaml = Path.Combine(inner, "scenario.yaml");
        File.WriteAllText(yaml, ExtractTown.Yaml.Replace("osm: town.osm", "osm: ../town.osm"));
        var read = ScenarioReader.Read(inner).Value.ShouldNotBeNull();
        read.Inputs.Select(i => i.Path).ShouldContain("../town.osm");
        read.Notes.ShouldContain(n =>
            n.EndsWith("../town.osm lies outside the folder; hand it on together with the folder")
        );

        File.WriteAllText(
            yaml,
            ExtractTown.Yaml.Replace("osm: town.osm", $"osm: {ExtractTown.Map.Replace('\\', '/')}")
        );
        ScenarioReader.Read(inner).Errors.ShouldBeEmpty();
        File.WriteAllText(
            yaml,
            ExtractTown.Yaml.Replace("osm: town.osm", "osm: maps/../../town.osm")
        );
        ScenarioReader
            .Read(inner)
            .Errors.ShouldHaveSingleItem()
            .What.ShouldContain("leads out of the folder");
    }
}
