using static SafePassage.EndToEnd.Tests.FoundCases;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Scenarios of tables found in the wild.</summary>
public class FoundTables
{
    [Theory]
    [InlineData("21", "link.csv:2:38: facility_type is empty")]
    [InlineData("21", "facility_type is 'Sidewalk'")]
    [InlineData("21", "facility_type is 'Crosswalk'")]
    [InlineData("21", "Name one of the 22 classes")]
    [InlineData("21", "6 errors")]
    [InlineData("23", "from_node_id is 1.0, and there is no such node. Write 1")]
    [InlineData("68-zero", "length is 0, which is too small")]
    [InlineData("63/no-links", "the table has no rows below its header")]
    public void What_cannot_be_read_is_told(string number, string what)
    {
        var parts = number.Split('/');
        var plan = PlanTables(Path.Combine([Folder(parts[0]), .. parts[1..]])).Plan;
        plan.ExitCode.ShouldBe(2);
        plan.Error.ShouldContain(what);
        plan.Error.ShouldNotContain("LINESTRING");
    }

    [Fact]
    public void Lengths_in_miles_are_a_finding_until_the_config_is_named()
    {
        var unnamed = PlanTables(Path.Combine(Folder("20"), "miles"));
        unnamed.Plan.Error.ShouldContain("config.csv lies beside the tables and is not read");
        unnamed.Plan.Error.ShouldContain("finding: lengths are metres");
        unnamed.Plan.Error.ShouldContain("these look like miles");
        unnamed.Page.ShouldContain("these look like miles");

        using var scratch = new Scratch();
        scratch.Take(Path.Combine(Folder("20"), "miles"));

        var yaml = System.IO.File.ReadAllText(scratch["scenario.yaml"]);
        System.IO.File.WriteAllText(
            scratch["scenario.yaml"],
            yaml.Replace("links: link.csv}", "links: link.csv, config: config.csv}")
        );
        var named = PlanTables(scratch.Path);
        named.Plan.ExitCode.ShouldBe(0, named.Plan.Error);
        string Row(string screen) => screen.Split('\n').Single(l => l.Contains("As given"));
        Row(named.Plan.Output)
            .ShouldBe(Row(PlanTables(Path.Combine(Folder("20"), "base-metres")).Plan.Output));
    }

    [Fact]
    public void Columns_of_others_are_passed_over_with_a_remark()
    {
        var plan = PlanTables(Folder("22")).Plan;
        plan.Error.ShouldContain(
            "the columns osm_node_id, is_boundary, activity_type, poi_id, notes are not of GMNS or ours"
        );
        plan.Error.ShouldContain("there is no column directed; every row is taken as one way");
    }
}
