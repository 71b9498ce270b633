using System.Text;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>Things that stand several times, that are deleted, that bring their places along, or that are cut short.</summary>
public class VersionsAndPlaces
{
    private const string Places =
        "<node id='1' lon='10' lat='45'/><node id='2' lon='10.01' lat='45'/><node id='3' lon='10.02' lat='45'/>";

    private static string Way(long id, string attributes = "", string tags = "residential") =>
        $"<way id='{id}' {attributes}><nd ref='1'/><nd ref='2'/>{(tags == "" ? "" : $"<tag k='highway' v='{tags}'/>")}</way>";

    private static OsmMap Map(string inner) =>
        Extracts.Map(Encoding.UTF8.GetBytes($"<osm version='0.6'>{inner}</osm>"));

    private static InputError Refused(string inner) =>
        Extracts
            .Read(Encoding.UTF8.GetBytes($"<osm version='0.6'>{inner}</osm>"), 1)
            .Errors.ShouldHaveSingleItem();

    [Theory]
    [InlineData("action='delete'")]
    [InlineData("action='delete' visible='true'")]
    [InlineData("visible='false'")]
    public void What_is_deleted_is_not_there(string attributes)
    {
        Map(Places + Way(5) + Way(6, attributes)).Ways.Select(w => w.Id).ShouldBe([5]);
        var map = Map(
            $"<node id='1' lon='10' lat='45'/><node id='2' lon='10.01' lat='45' {attributes}/>"
                + Way(5)
        );
        map.LonE7.ShouldBe([100_000_000, OsmExtract.Absent]);
    }

    [Theory]
    [InlineData(1, "primary", 2, "service", "service")]
    [InlineData(2, "service", 1, "primary", "service")]
    [InlineData(0, "primary", 0, "service", "service")]
    public void Of_several_versions_the_highest_holds_and_of_equal_ones_the_last(
        int first,
        string one,
        int second,
        string other,
        string holds
    )
    {
        var map = Map(
            Places
                + Way(5, $"version='{first}'", one)
                + Way(4)
                + Way(5, $"version='{second}'", other)
        );
        map.Ways.Select(w => (w.Id, HighwayClasses.Name(w.Class)))
            .ShouldBe([(4, "residential"), (5, holds)], ignoreOrder: true);
    }

    [Theory]
    [InlineData("<way id='5' version='2' visible='false'/>")]
    [InlineData("<way id='5' version='2'><nd ref='1'/><nd ref='2'/></way>")]
    public void A_last_version_that_is_no_street_removes_those_before(string last) =>
        Map(Places + Way(4) + Way(5, "version='1'") + last).Ways.Select(w => w.Id).ShouldBe([4]);

    [Fact]
    public void Of_nodes_the_highest_version_holds_with_its_own_tags()
    {
        var map = Map(
            "<node id='1' version='1' lon='10' lat='45'><tag k='barrier' v='bollard'/></node>"
                + "<node id='1' version='3' lon='11' lat='45'/>"
                + "<node id='1' version='2' lon='12' lat='45'><tag k='barrier' v='wall'/></node>"
                + "<node id='2' lon='10.01' lat='45'/>"
                + Way(5)
        );
        map.LonE7[0].ShouldBe(110_000_000);
        map.Bars[0].ShouldBe(NodeBar.None);
    }

    [Fact]
    public void A_binary_extract_that_was_joined_holds_each_way_once()
    {
        var bytes = new TinyPbf()
            .Header()
            .Block(b =>
                b.Dense(
                    new TinyNode(1, 10, 45, ("barrier", "bollard")),
                    new TinyNode(1, 10, 45, ("barrier", "bollard")),
                    new TinyNode(2, 10.01, 45),
                    new TinyNode(2, 10.01, 45)
                )
            )
            .Block(b => b.Way(7, [1, 2], ("highway", "primary")))
            .Block(b =>
                b.Way(7, [1, 2], ("highway", "primary")).Way(8, [1, 2], ("highway", "path"))
            )
            .ToArray();
        var map = Extracts.Map(bytes);
        map.Ways.Select(w => w.Id).ShouldBe([7, 8]);
        map.Refs.ShouldBe([0, 1, 0, 1]);
        map.Bars.ShouldBe([NodeBar.Cars, NodeBar.None]);
    }

    [Fact]
    public void Places_on_ways_are_read_and_a_node_of_its_own_is_surer()
    {
        var map = Map(
            "<way id='5'><bounds minlat='1'/><nd ref='1' lon='10' lat='45'/><nd ref='2' lon='10.01' lat='45.5'/><nd ref='3'/><tag k='highway' v='path'/></way>"
                + "<node id='1' lon='9' lat='45'/>"
        );
        map.LonE7.ShouldBe([90_000_000, 100_100_000, OsmExtract.Absent]);
        map.LatE7[1].ShouldBe(455_000_000);
    }

    [Fact]
    public void Ways_without_any_place_are_refused_with_the_remedy()
    {
        var error = Refused(Way(5));
        error.What.ShouldContain("the ways pass 2 nodes, and the file holds places for none");
        error.Remedy.ShouldContain("(._;>;);");
        Map(Places + "<way id='9'><nd ref='1'/><nd ref='77'/><tag k='highway' v='path'/></way>")
            .Ways.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData(" runtime error: Query timed out in \"recurse\" at line 4 after 26 seconds. ")]
    [InlineData("runtime error: Query run out of memory using about 512 MB of RAM.")]
    [InlineData("runtime remark: Timeout is 20 and maxsize is 536870912. Query timed out")]
    public void A_file_that_its_server_did_not_finish_is_refused_in_the_servers_words(string words)
    {
        var error = Refused($"{Places}{Way(5)}<remark>{words}</remark>");
        error.What.ShouldContain(words.Trim()[..30]);
        error.Remedy.ShouldContain("longer timeout");
    }

    [Fact]
    public void Other_remarks_and_notes_are_passed_over_and_what_follows_them_is_read() =>
        Map($"<note>error free</note><remark>made up</remark>{Places}<remark/>{Way(5)}")
            .Ways.Length.ShouldBe(1);

    [Fact]
    public void What_changed_is_not_what_there_is() =>
        Refused($"<action type='create'>{Way(5)}</action>").What.ShouldContain("augmented diff");
}
