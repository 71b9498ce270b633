using System.Text;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>Paths and files that cannot be kept in a repository as they are.</summary>
public sealed class UnusualFiles : OfBaseScenario
{
    [Theory]
    [InlineData("")]
    [InlineData("no/such/folder")]
    [InlineData("nul\0character")]
    public void A_path_that_leads_nowhere_is_one_problem(string path) =>
        ScenarioReader
            .Read(path)
            .Errors.ShouldHaveSingleItem()
            .What.ShouldContain("no such folder");

    [Fact]
    public void The_scenario_file_may_be_named_instead_of_its_folder()
    {
        var reading = ScenarioReader.Read(Folder.File("scenario.yaml"));
        reading.Errors.ShouldBeEmpty();
        reading.Value!.Inputs.Select(i => i.Path).ShouldContain("scenario.yaml");
    }

    [Fact]
    public void A_link_that_leads_in_a_circle_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        File.Delete(Folder.File("node.csv"));
        File.CreateSymbolicLink(Folder.File("node.csv"), Folder.File("node.csv"));
        var error = Errors().ShouldHaveSingleItem();
        error.File.ShouldEndWith("/node.csv");
        error.Remedy.ShouldContain("circle");
    }

    [Fact]
    public void A_device_that_never_ends_is_refused_before_it_is_opened()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "no such device here");
        File.Delete(Folder.File("scenario.yaml"));
        File.CreateSymbolicLink(Folder.File("scenario.yaml"), "/dev/zero");
        Errors().ShouldHaveSingleItem().What.ShouldBe("this is a device, not a plain file");
    }

    [Fact]
    public void A_huge_file_is_refused_and_the_limit_is_named()
    {
        using (var file = File.OpenWrite(Folder.File("scenario.yaml")))
        {
            file.SetLength(2_000_001);
        }

        Errors().ShouldHaveSingleItem().ToString().ShouldContain("2 MB");
    }

    [Theory]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Other_encodings_of_Unicode_are_told(string encoding)
    {
        File.WriteAllText(
            Folder.File("node.csv"),
            "node_id,x_coord,y_coord\n",
            Encoding.GetEncoding(encoding)
        );
        Errors().ShouldHaveSingleItem().ToString().ShouldContain("UTF-8 is expected");
    }

    [Fact]
    public void Windows_line_ends_a_byte_order_mark_semicolons_and_tabs_change_nothing()
    {
        var plain = ScenarioReader.Read(Folder.Path).Value!.Scenario;
        foreach (var name in Directory.GetFiles(Folder.Path).Select(f => Path.GetFileName(f)!))
        {
            var text = File.ReadAllText(Folder.File(name)).ReplaceLineEndings("\r\n");
            text = name switch
            {
                "node.csv" => text.Replace(',', ';'),
                "people.csv" => text.Replace(',', '\t'),
                _ => text,
            };
            File.WriteAllText(
                Folder.File(name),
                text,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
            );
        }

        var reading = ScenarioReader.Read(Folder.Path);
        reading.Errors.ShouldBeEmpty();
        var read = reading.Value!.Scenario;
        read.Network.Nodes.ShouldBe(plain.Network.Nodes);
        read.Zones.Select(z => (z.Id, z.Name, z.Node, z.People[0], z.People[1]))
            .ShouldBe(plain.Zones.Select(z => (z.Id, z.Name, z.Node, z.People[0], z.People[1])));
        read.Assumptions.ShouldBe(plain.Assumptions);
    }

    [Fact]
    public void Places_of_problems_are_the_same_with_Windows_line_ends()
    {
        Folder.Edit("link.csv", "900,residential\n=>\n-1,residential\n");
        var unix = Errors();
        var text = File.ReadAllText(Folder.File("link.csv"));
        File.WriteAllText(Folder.File("link.csv"), text.ReplaceLineEndings("\r\n"));
        Errors().ShouldBe(unix);
    }

    private IReadOnlyList<InputError> Errors() => ScenarioReader.Read(Folder.Path).Errors;
}
