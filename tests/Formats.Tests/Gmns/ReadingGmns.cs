using SafePassage.Formats.Gmns;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Gmns;

/// <summary>
/// Networks as other makers of GMNS tables write them.
/// <code>
///   n1 ──l1──▶ n2 ◀──l2──▶ n3 ──l3──▶ n4
/// </code>
/// </summary>
public sealed class ReadingGmns : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public ReadingGmns() =>
        _folder.Take(Path.Combine(Repository.Root, "tests", "Formats.Tests", "Scenarios", "base"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_street_both_ways_becomes_two_links()
    {
        var network = Read();
        network.Links.Select(l => l.Id).ShouldBe(["l1", "l2+", "l2-", "l3"]);
        (network.Links[1].From, network.Links[1].To).ShouldBe((1, 2));
        (network.Links[2].From, network.Links[2].To).ShouldBe((2, 1));
    }

    [Fact]
    public void The_two_directions_of_one_row_are_one_street_and_two_rows_are_two()
    {
        _folder.Edit(
            "link.csv",
            "l3,n3,n4,true,900,residential,,,\"foot,car\"\n=>\nl3,n3,n4,true,900,residential,,,\"foot,car\"\nl4,n4,n3,true,900,residential,,,\"foot,car\"\n"
        );
        ShouldBePaired(Read());

        var network = Read();
        using (var links = new StreamWriter(_folder.File("link.csv")))
        {
            GmnsWriter.WriteLinks(links, network);
        }

        ShouldBePaired(Read());

        static void ShouldBePaired(RoadNetwork network) =>
            network
                .Links.Select((l, i) => (l.Id, network.ReverseOf(i)))
                .ShouldBe([("l1", -1), ("l2+", 2), ("l2-", 1), ("l3", -1), ("l4", -1)]);
    }

    /// <summary>Ids that look like a way of OpenStreetMap and its other direction, on streets that are not.</summary>
    [Fact]
    public void Ids_alone_make_no_street_of_two_links()
    {
        _folder.Edit(
            "link.csv",
            "l3,n3,n4,true,\n=>\nl1r,n1,n2,true,900,residential,,,\"foot,car\"\nrr,n3,n4,true,900,residential,,,\"foot,car\"\nr,n4,n3,true,900,residential,,,\"foot,car\"\nl3,n3,n4,true,\n"
        );
        var network = Read();
        network
            .Links.Select((l, i) => (l.Id, network.ReverseOf(i)))
            .Where(l => l.Item2 >= 0)
            .ShouldBe([("l2+", 2), ("l2-", 1)]);
    }

    [Fact]
    public void Given_numbers_are_kept_and_empty_ones_come_from_the_class()
    {
        var network = Read();
        network
            .Links[0]
            .Car.ShouldBe(
                new CarUse(new(40), 1, 900, Origin.Given, Origin.Given, Origin.ClassDefault)
            );
        network.Links[0].Foot.ShouldBe(new FootUse(new(3), Origin.ClassDefault));
        network
            .Links[1]
            .Car.ShouldBe(
                new CarUse(
                    new(50),
                    2,
                    1200,
                    Origin.ClassDefault,
                    Origin.ClassDefault,
                    Origin.ClassDefault
                )
            );
    }

    [Fact]
    public void All_columns_of_the_specification_are_accepted_and_the_unread_ones_are_named()
    {
        File.WriteAllText(
            _folder.File("link.csv"),
            """
            link_id,name,from_node_id,to_node_id,directed,geometry_id,geometry,parent_link_id,dir_flag,length,grade,facility_type,capacity,free_speed,lanes,bike_facility,ped_facility,parking,allowed_uses,toll,jurisdiction,row_width,name_ar,name_fr,foot_width_metres
            l1,First,n1,n2,1,,"LINESTRING (37.10 36.20, 37.105 36.21, 37.107 36.22, 37.11 36.20)",,1,900,0,primary_link,800,30,2,none,none,none,"walk,auto,bus",0,,12,أول,Première,2.5
            l2,,n2,n3,TRUE,,"LINESTRING (37.12 36.20, 37.115 36.21, 37.114 36.22, 37.11 36.20)",,-1,900,,footway,,,,,,,,,,,,,
            l3,,n3,n4,0,,,,,900,,Living_Street,,,0,,,,,,,,,,
            """
        );
        File.WriteAllText(
            _folder.File("node.csv"),
            """
            node_id,name,x_coord,y_coord,z_coord,node_type,ctrl_type,zone_id,parent_node_id,name_ar,name_fr
            n1,One,37.10,36.20,,,,,,واحد,Un
            n2,,37.11,36.20,,,,,,,
            n3,,37.12,36.20,,,,,,,
            n4,,37.13,36.20,,,,,,,
            """
        );
        _folder.Edit("scenario.yaml", "links: [l2]\n=>\nlinks: [l3]\n");
        File.WriteAllText(
            _folder.File("people.csv"),
            "zone_id,name,node_id,civilians,wounded\nz1,East,n1,1000,15\n"
        );
        var network = Read(out var notes);
        var (first, second, third) = (network.Links[0], network.Links[1], network.Links[2]);
        network.Nodes[0].Name.ShouldBe(new Name("One", "واحد", "Un"));
        first.Street.ShouldBe(new Name("First", "أول", "Première"));
        first.Class.ShouldBe(RoadClass.Primary);
        first.Shape.ShouldBe([new(37.105, 36.21), new(37.107, 36.22)]);
        first.Car.ShouldBe(new CarUse(new(30), 2, 800, Origin.Given, Origin.Given, Origin.Given));
        first.Foot.ShouldBe(new FootUse(new(2.5), Origin.Given));
        second.Class.ShouldBe(RoadClass.Path);
        second.Car.ShouldBeNull();
        second.Shape.ShouldBe([new(37.114, 36.22), new(37.115, 36.21)]);
        third.Class.ShouldBe(RoadClass.Residential);
        third.Car.ShouldBeNull("lanes is 0");
        third.Foot.ShouldNotBeNull();
        notes.Count(n => n.EndsWith("read by nobody")).ShouldBe(13);
        first.InclinePerCent.ShouldBe(0);
        second.InclinePerCent.ShouldBeNull();
        notes.ShouldContain(n => n.EndsWith("link.csv: the column toll is read by nobody"));
    }

    [Theory]
    [InlineData("secondary", "", "")]
    [InlineData("steps", "", "steps")]
    [InlineData("track", "tunnels;rough", "unpaved,rough,tunnels")]
    [InlineData("trunk", "bridges", "bridges,trunk_roads")]
    [InlineData("secondary", "\"not_for_wheelchairs, fords\"", "fords,not_for_wheelchairs")]
    public void What_a_link_is_underfoot_stands_in_its_class_and_in_a_column(
        string facility,
        string traits,
        string expected
    )
    {
        Links(
            "link_id,from_node_id,to_node_id,directed,length,facility_type,grade,traits",
            $"l1,n1,n2,false,900,{facility},-7.5,{traits}"
        );
        foreach (var link in Read().Links.Take(2))
        {
            link.Traits.ToString().ShouldBe(expected);
            link.InclinePerCent.ShouldBe(7.5);
        }
    }

    [Fact]
    public void A_trait_that_nobody_knows_is_refused_with_the_nearest_word()
    {
        Links(
            "link_id,from_node_id,to_node_id,directed,length,facility_type,traits",
            "l1,n1,n2,false,900,secondary,step"
        );
        var error = ScenarioReader.Read(_folder.Path).Errors.ShouldHaveSingleItem();
        error.What.ShouldBe("traits names 'step', which is no known trait");
        error.Remedy.ShouldContain("steps");
    }

    [Fact]
    public void Trunk_roads_that_walkers_are_let_onto_are_listed_with_their_length()
    {
        const string Header =
            "link_id,from_node_id,to_node_id,directed,length,facility_type,allowed_uses";
        Links(Header, "l1,n1,n2,false,900,trunk,");
        Trunk().ShouldBe(0.9);
        Links(Header, "l1,n1,n2,false,900,trunk,\"foot,car\"");
        Trunk().ShouldBeNull("the table says that walkers may");
        Links(Header, "l1,n1,n2,false,900,primary,");
        Trunk().ShouldBeNull();

        double? Trunk() =>
            ScenarioReader
                .Read(_folder.Path)
                .Value!.Scenario.Assumptions.SingleOrDefault(a =>
                    a.Value.Quantity == AssumedQuantity.TrunkOnFoot
                )
                ?.Value.Number;
    }

    [Fact]
    public void Further_columns_are_remarked_and_slips_are_refused()
    {
        File.WriteAllText(
            _folder.File("link.csv"),
            """
            link_id,from_node_id,to_node_id,directed,length,facility_type,notes,osm_way_id
            l1,n1,n2,true,900,secondary,first leg,7
            l2,n2,n3,false,900,secondary,,
            l3,n3,n4,true,900,secondary,,
            """
        );
        Read(out var notes);
        notes.ShouldContain(n =>
            n.EndsWith("the columns notes, osm_way_id are not of GMNS or ours, and read by nobody")
        );
        _folder.Edit("link.csv", "notes\n=>\nfree_sped\n");
        ScenarioReader
            .Read(_folder.Path)
            .Errors.ShouldHaveSingleItem()
            .Remedy.ShouldBe("Did you mean free_speed?");
    }

    [Fact]
    public void What_osm2gmns_writes_is_read()
    {
        File.WriteAllText(
            _folder.File("link.csv"),
            """
            link_id,from_node_id,to_node_id,dir_flag,length,lanes,link_type_name,allowed_uses
            l1,n1,n2,1,900,1.0,primary,all
            l2,n2,n3,1,900,1,residential,auto;bike;walk
            l2b,n3,n2,1,900,1,residential,walk
            l3,n3,n4,1,900,1,primary,all
            """
        );
        var network = Read(out var notes);
        network.Links.Select(l => l.Class).Distinct().Count().ShouldBe(2);
        (network.Links[0].Foot is not null, network.Links[0].Car is not null).ShouldBe(
            (true, true)
        );
        network.Links.Count.ShouldBe(4);
        notes.ShouldContain(n => n.Contains("there is no column directed"));
    }

    [Fact]
    public void Ids_that_became_fractions_are_told_with_what_to_write()
    {
        File.WriteAllText(
            _folder.File("node.csv"),
            "node_id,x_coord,y_coord\n1,37.10,36.20\n2,37.11,36.20\n"
        );
        File.WriteAllText(
            _folder.File("link.csv"),
            "link_id,from_node_id,to_node_id,directed,length,facility_type\n1.0,1.0,3.0,true,900,path\n"
        );
        var errors = ScenarioReader.Read(_folder.Path).Errors;
        errors.ShouldContain(e =>
            e.What.StartsWith("from_node_id is 1.0") && e.Remedy == "Write 1"
        );
        errors.ShouldContain(e => e.What.StartsWith("to_node_id is 3.0") && e.Remedy != "Write 3");
    }

    [Theory]
    [InlineData("LINESTRING Z (37.10 36.20 0, 37.105 36.21 3, 37.11 36.20 0)", 1)]
    [InlineData("linestring zm (37.10 36.20 0 1, 37.105 36.21 0 2, 37.11 36.20 0 3)", 1)]
    [InlineData("LINESTRING(37.10 36.20,37.11 36.20)", 0)]
    [InlineData("LINESTRING EMPTY", 0)]
    public void Courses_with_heights_and_without_points_are_read(string text, int points)
    {
        Links(
            "link_id,from_node_id,to_node_id,directed,length,facility_type,geometry",
            $"l1,n1,n2,false,900,secondary,\"{text}\""
        );
        Read().Links[0].Shape.Count.ShouldBe(points);
    }

    /// <summary>The first link as given, and two more that lead on.</summary>
    private void Links(string header, string first) =>
        File.WriteAllText(
            _folder.File("link.csv"),
            $"""
            {header}
            {first}
            l2,n2,n3,false,900,secondary{new string(',', header.Count(c => c == ',') - 5)}
            l3,n3,n4,true,900,secondary{new string(',', header.Count(c => c == ',') - 5)}
            """
        );

    [Fact]
    public void Uses_that_no_mode_of_ours_has_leave_a_link_that_nobody_uses()
    {
        _folder.Edit("link.csv", "900,primary,,,\n=>\n900,primary,,,bike\n");
        _folder.Edit("people.csv", "z2,West,,37.1101,36.2001\n=>\nz2,West,n2,,\n");
        var network = Read();
        ShouldBeShut(network.Links[1]);

        using (var links = new StreamWriter(_folder.File("link.csv")))
        {
            GmnsWriter.WriteLinks(links, network);
        }

        ShouldBeShut(Read().Links[1]);

        static void ShouldBeShut(RoadLink link) =>
            (link.Foot is null, link.Car is null).ShouldBe((true, true));
    }

    [Fact]
    public void The_numbers_of_a_class_can_be_replaced_by_the_scenario()
    {
        _folder.Edit(
            "scenario.yaml",
            "assumptions:\n=>\nassumptions:\n  street_classes: {primary: {car_lanes: 1, source: Picture}}\n"
        );
        Read().Links[1].Car!.Value.Lanes.ShouldBe(1);
    }

    private RoadNetwork Read() => Read(out _);

    private RoadNetwork Read(out IReadOnlyList<string> notes)
    {
        var reading = ScenarioReader.Read(_folder.Path);
        reading.Errors.ShouldBeEmpty();
        notes = reading.Value!.Notes;
        return reading.Value.Scenario.Network;
    }
}
