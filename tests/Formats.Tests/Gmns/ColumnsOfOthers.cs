using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Gmns;

/// <summary>Tables as other makers of GMNS write them: all columns there are, further ones, and numbers in their own forms.</summary>
public sealed class ColumnsOfOthers : OfGmnsTables
{
    [Fact]
    public void All_columns_of_the_specification_are_accepted_and_the_unread_ones_are_named()
    {
        File.WriteAllText(
            Folder.File("link.csv"),
            """
            link_id,name,from_node_id,to_node_id,directed,geometry_id,geometry,parent_link_id,dir_flag,length,grade,facility_type,capacity,free_speed,lanes,bike_facility,ped_facility,parking,allowed_uses,toll,jurisdiction,row_width,name_ar,name_fr,foot_width_metres
            l1,First,n1,n2,1,,"LINESTRING (37.10 36.20, 37.105 36.21, 37.107 36.22, 37.11 36.20)",,1,900,0,primary_link,800,30,2,none,none,none,"walk,auto,bus",0,,12,أول,Première,2.5
            l2,,n2,n3,TRUE,,"LINESTRING (37.12 36.20, 37.115 36.21, 37.114 36.22, 37.11 36.20)",,-1,900,,footway,,,,,,,,,,,,,
            l3,,n3,n4,0,,,,,900,,Living_Street,,,0,,,,,,,,,,
            """
        );
        File.WriteAllText(
            Folder.File("node.csv"),
            """
            node_id,name,x_coord,y_coord,z_coord,node_type,ctrl_type,zone_id,parent_node_id,name_ar,name_fr
            n1,One,37.10,36.20,,,,,,واحد,Un
            n2,,37.11,36.20,,,,,,,
            n3,,37.12,36.20,,,,,,,
            n4,,37.13,36.20,,,,,,,
            """
        );
        Folder.Edit("scenario.yaml", "links: [l2]\n=>\nlinks: [l3]\n");
        File.WriteAllText(
            Folder.File("people.csv"),
            "zone_id,name,node_id,civilians,wounded\nz1,East,n1,1000,15\n"
        );
        var network = Network(out var notes);
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

    [Fact]
    public void Further_columns_are_remarked_and_slips_are_refused()
    {
        File.WriteAllText(
            Folder.File("link.csv"),
            """
            link_id,from_node_id,to_node_id,directed,length,facility_type,notes,osm_way_id
            l1,n1,n2,true,900,secondary,first leg,7
            l2,n2,n3,false,900,secondary,,
            l3,n3,n4,true,900,secondary,,
            """
        );
        Network(out var notes);
        notes.ShouldContain(n =>
            n.EndsWith("the columns notes, osm_way_id are not of GMNS or ours, and read by nobody")
        );
        Folder.Edit("link.csv", "notes\n=>\nfree_sped\n");
        ScenarioReader
            .Read(Folder.Path)
            .Errors.ShouldHaveSingleItem()
            .Remedy.ShouldBe("Did you mean free_speed?");
    }

    [Fact]
    public void What_osm2gmns_writes_is_read()
    {
        File.WriteAllText(
            Folder.File("link.csv"),
            """
            link_id,from_node_id,to_node_id,dir_flag,length,lanes,link_type_name,allowed_uses
            l1,n1,n2,1,900,1.0,primary,all
            l2,n2,n3,1,900,1,residential,auto;bike;walk
            l2b,n3,n2,1,900,1,residential,walk
            l3,n3,n4,1,900,1,primary,all
            """
        );
        var network = Network(out var notes);
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
            Folder.File("node.csv"),
            "node_id,x_coord,y_coord\n1,37.10,36.20\n2,37.11,36.20\n"
        );
        File.WriteAllText(
            Folder.File("link.csv"),
            "link_id,from_node_id,to_node_id,directed,length,facility_type\n1.0,1.0,3.0,true,900,path\n"
        );
        var errors = ScenarioReader.Read(Folder.Path).Errors;
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
        Network().Links[0].Shape.Count.ShouldBe(points);
    }
}
