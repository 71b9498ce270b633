using static SafePassage.EndToEnd.Tests.FoundCases;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Outlines found in the wild, that crop an extract, choose its streets or are its zones.</summary>
public class FoundAreas
{
    private const string Town = "examples/made-up-town/town.osm";

    [Fact]
    public void Parts_that_overlap_are_refused_as_areas_as_crops_and_as_zones()
    {
        Cli.Outcome[] refused =
        [
            Import(Town, "--polygon", File("42", "crop-overlapping.geojson")).Outcome,
            Import(
                Town,
                "--overrides",
                File("42", "overrides-both.csv"),
                "--areas",
                File("42", "area-overlapping.geojson")
            ).Outcome,
            Plan(Town, File("40", "multi-overlap.geojson")).New,
        ];
        foreach (var outcome in refused)
        {
            outcome.ExitCode.ShouldBe(2);
            outcome.Error.ShouldContain("the parts of the outline overlap");
        }

        Import(Town, "--polygon", File("42", "crop-whole.geojson")).ExitCode.ShouldBeLessThan(2);
    }

    [Fact]
    public void An_area_may_be_named_by_a_number() =>
        Import(
            Town,
            "--overrides",
            File("42", "overrides.csv"),
            "--areas",
            File("42", "areas.geojson")
        )
            .ExitCode.ShouldBeLessThan(2);

    [Fact]
    public void Zones_keep_names_that_are_numbers()
    {
        using var scratch = new Scratch();
        Cli.Run(
                "new",
                scratch["city"],
                "--osm",
                Town,
                "--zones",
                File("40", "numeric-names.geojson")
            )
            .ExitCode.ShouldBe(0);
        var zones = System.IO.File.ReadAllText(scratch["city/zones.geojson"]);
        zones.ShouldContain("\"name\":\"101\"");
        zones.ShouldContain("\"name\":\"102\"");
    }
}
