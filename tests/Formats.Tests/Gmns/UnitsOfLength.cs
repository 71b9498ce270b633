using SafePassage.Application;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Gmns;

/// <summary>Three links of 900 m in other units, with a config table that says so and without.</summary>
public sealed class UnitsOfLength : OfGmnsTables
{
    [Theory]
    [InlineData("m", 897, "kph", 36)]
    [InlineData("metres", 897, "", 36)]
    [InlineData("km", 0.897, "km/h", 36)]
    [InlineData("Miles", 0.557369, "mph", 22.369363)]
    [InlineData("ft", 2942.9134, "m/s", 10)]
    [InlineData("yards", 980.97113, "mph", 22.369363)]
    public void Named_units_are_honoured(string unit, double length, string speedUnit, double speed)
    {
        Write(length, speed);
        Config($"long_length,speed,crs\n{unit},{speedUnit},EPSG:4326\n");
        var network = Network();
        network.Links.ShouldAllBe(l => Math.Abs(l.Length.Value - 897) < 0.01);
        network.Links[0].Car!.Value.FreeSpeed.Value.ShouldBe(36, 1e-4);
        Findings().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0.897, LengthUnit.Kilometres)]
    [InlineData(0.557369, LengthUnit.Miles)]
    [InlineData(2942.9134, LengthUnit.Feet)]
    [InlineData(0.01, LengthUnit.Degrees)]
    [InlineData(0.0001, LengthUnit.Unknown)]
    public void Without_a_name_lengths_that_cannot_be_metres_are_a_finding(
        double length,
        LengthUnit unit
    )
    {
        Write(length, 36);
        var scenario = ReadFolder().Scenario;
        UnlikelyLengths.Of(scenario.Network)!.Likely.ShouldBe(unit);
        var finding = Findings().ShouldHaveSingleItem();
        finding.Kind.ShouldBe(FindingKind.UnlikelyLength);
        finding.Text.ShouldContain(
            unit == LengthUnit.Unknown
                ? "check lengths and coordinates"
                : $"these look like {Word<LengthUnit>.Of(unit)}"
        );
    }

    [Theory]
    [InlineData(897)]
    [InlineData(880)]
    [InlineData(1300)]
    public void Lengths_that_may_be_metres_are_passed_over(double length)
    {
        Write(length, 36);
        Findings().ShouldBeEmpty();
        ReadFolder().Notes.ShouldNotContain(n => n.Contains("shorter than the line"));
    }

    [Fact]
    public void Links_that_are_merely_shorter_are_remarked()
    {
        Write(700, 36);
        Findings().ShouldBeEmpty();
        ReadFolder()
            .Notes.ShouldContain(n =>
                n.Contains("links are shorter than the line between their ends")
            );
    }

    [Fact]
    public void One_link_with_a_slip_is_no_unit()
    {
        Write(897, 36);
        Folder.Edit("link.csv", "l1,n1,n2,true,897,\n=>\nl1,n1,n2,true,0.897,\n");
        UnlikelyLengths.Of(Network())!.Likely.ShouldBe(LengthUnit.Unknown);
    }

    [Fact]
    public void A_config_that_nobody_names_is_pointed_at()
    {
        Write(897, 36);
        File.WriteAllText(Folder.File("config.csv"), "long_length\nmiles\n");
        ReadFolder()
            .Notes.ShouldContain(n =>
                n.Contains("config.csv lies beside the tables and is not read")
            );
        ReadFolder().Inputs.ShouldNotContain(i => i.Path == "config.csv");
    }

    [Theory]
    [InlineData("long_length\nfurlongs\n", "long_length is 'furlongs', which is no known unit")]
    [InlineData("speed\nknots\n", "speed is 'knots', which is no known unit")]
    [InlineData(
        "long_length,crs\nm,EPSG:32637\n",
        "only longitude and latitude in degrees are read"
    )]
    [InlineData("long_length\nm\nkm\n", "the table has a second row")]
    [InlineData("long_lenght\nm\n", "there is no column 'long_lenght'")]
    public void A_config_that_cannot_be_meant_is_refused(string config, string what)
    {
        Write(897, 36);
        Config(config);
        ScenarioReader.Read(Folder.Path).Errors.ShouldContain(e => e.What.Contains(what));
    }

    [Fact]
    public void A_length_above_the_limit_is_told_in_its_own_unit()
    {
        Write(0.557, 36);
        Config("long_length\nmiles\n");
        Folder.Edit("link.csv", "l1,n1,n2,true,0.557,\n=>\nl1,n1,n2,true,400,\n");
        ScenarioReader
            .Read(Folder.Path)
            .Errors.ShouldHaveSingleItem()
            .Remedy.ShouldBe("Write a number above 0 and up to 310.686 miles");
    }

    private void Write(double length, double speed) =>
        File.WriteAllText(
            Folder.File("link.csv"),
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"""
                link_id,from_node_id,to_node_id,directed,length,facility_type,free_speed
                l1,n1,n2,true,{length},secondary,{speed}
                l2,n2,n3,false,{length},secondary,{speed}
                l3,n3,n4,true,{length},secondary,{speed}
                """
            )
        );

    private IReadOnlyList<Finding> Findings() =>
        CheckScenario.Run(new(Folder.Path)).Value.ShouldNotBeNull().Findings;

    private void Config(string text)
    {
        File.WriteAllText(Folder.File("config.csv"), text);
        Folder.Edit(
            "scenario.yaml",
            "links: link.csv}\n=>\nlinks: link.csv, config: config.csv}\n"
        );
    }
}
