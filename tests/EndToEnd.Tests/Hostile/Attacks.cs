namespace SafePassage.EndToEnd.Tests;

/// <summary>
/// Small files that are meant to take all memory, or to end us: read or refused, within 256 MB and soon. The files are in
/// <c>attacks</c>; larger members of each kind are made here.
/// </summary>
public class Attacks
{
    private const long Most = 256;
    private const string Town = "examples/made-up-town/town.osm";

    internal static string[] Files { get; } =
    [
        "dup-way.osm",
        "groups2M.osm.pbf",
        "latin1.geojson",
        "lone.geojson",
        "min-bad.osm.gz",
        "strings2M.osm.pbf",
        "way28Mrefs.osm.pbf",
        "ways.osm.gz",
    ];

    private static string File(string name) =>
        Path.Combine(Cli.Root, "tests", "EndToEnd.Tests", "attacks", name);

    public static TheoryData<string> Bombing => [.. Bombs.All.Keys];

    [Theory]
    [InlineData("dup-way.osm", 0, "48 ways taken")]
    [InlineData("groups2M.osm.pbf", 2, "the file holds no street")]
    [InlineData("min-bad.osm.gz", 2, "byte 0: the gzip data is damaged")]
    [InlineData("strings2M.osm.pbf", 2, "the block has 2097152 strings")]
    [InlineData("way28Mrefs.osm.pbf", 2, "way 1 has 29360128 nodes")]
    [InlineData("ways.osm.gz", 2, "the file unpacks to more than 250000")]
    public void An_extract_is_read_or_refused_within_bounds(string file, int exit, string says)
    {
        using var scratch = new Scratch();
        var run = Measured.Run("import", "osm", File(file), "--out", scratch["out"], "-q");
        run.ExitCode.ShouldBe(exit, run.Error);
        (run.Output + run.Error).ShouldContain(says);
        run.PeakMegabytes.ShouldBeLessThan(Most);
    }

    [Theory]
    [MemberData(nameof(Bombing))]
    public void A_bomb_takes_no_more_memory_than_a_town(string name)
    {
        using var scratch = new Scratch();
        var file = scratch[name];
        Bombs.All[name](file);
        new FileInfo(file).Length.ShouldBeLessThan(1_000_000);
        var run = Measured.Run("import", "osm", file, "--out", scratch["out"], "-q");
        run.ExitCode.ShouldBe(2, run.Output);
        run.Error.ShouldContain("1 error; nothing was written.");
        run.PeakMegabytes.ShouldBeLessThan(Most);
    }

    [Theory]
    [InlineData("latin1.geojson", ":2: byte 92 (0xE9) is not UTF-8")]
    [InlineData(
        "lone.geojson",
        ":2:44: $.features[0].properties.name: this text holds an incomplete character"
    )]
    public void Text_that_is_none_is_told_wherever_a_map_is_read(string file, string says)
    {
        using var scratch = new Scratch();
        System.IO.File.Copy(File(file), scratch["zones.geojson"]);
        System.IO.File.Copy(File(file), scratch["a.geojson"]);
        var overrides = scratch["o.csv"];
        System.IO.File.WriteAllText(
            overrides,
            "by,target,quantity,direction,value,source\narea,A,cars,both,0,S\n"
        );
        string[][] doors =
        [
            ["new", scratch["city"], "--osm", Town, "--zones", File(file)],
            ["import", "osm", Town, "--out", scratch["out"], "--polygon", File(file)],
            [
                "import",
                "osm",
                Town,
                "--out",
                scratch["out"],
                "--overrides",
                overrides,
                "--areas",
                File(file),
            ],
        ];
        foreach (var door in doors)
        {
            var run = Cli.Run(door);
            run.ExitCode.ShouldBe(2);
            run.Error.ShouldContain(file + says);
        }
    }

    [Theory]
    [InlineData("zeros", "0", 490_000)]
    [InlineData("lists", "[]", 330_000)]
    [InlineData("objects", "{}", 330_000)]
    [InlineData("texts", "\"\"", 330_000)]
    [InlineData("points", "[0,0]", 160_000)]
    public void A_map_takes_memory_in_proportion(string name, string part, int times)
    {
        using var scratch = new Scratch();
        var file = scratch[name + ".geojson"];
        System.IO.File.WriteAllText(
            file,
            $$"""{"type":"FeatureCollection","features":[{{string.Join(',', Enumerable.Repeat(part, times))}}]}"""
        );
        var run = Measured.Run("new", scratch["city"], "--osm", Town, "--zones", file);
        run.ExitCode.ShouldBe(2);
        run.PeakMegabytes.ShouldBeLessThan(Most);
    }

    /// <summary>As many streets as a file of that size may hold: the most that is kept of it.</summary>
    [Fact]
    public void The_densest_extract_below_a_megabyte_stays_within()
    {
        using var scratch = new Scratch();
        var file = scratch["grid.osm.gz"];
        Grids.Write(file, side: 197);
        new FileInfo(file).Length.ShouldBeLessThan(1_000_000);
        var run = Measured.Run("import", "osm", file, "--out", scratch["out"], "-q");
        run.ExitCode.ShouldBeLessThan(3, run.Error);
        run.PeakMegabytes.ShouldBeLessThan(Most);
    }
}
