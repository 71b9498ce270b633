using System.Text;
using System.Text.Json.Nodes;

namespace SafePassage.EndToEnd.Tests;

/// <summary>
/// What users hand in by mistake: each is told with file and remedy, ends with exit code 2 or works, and never shows a stack trace,
/// a path of the machine that the user did not name, or a message of the framework.
/// </summary>
public class MalformedInput
{
    private const string Town = "examples/made-up-town/town.osm";
    private const string Quarters = "examples/made-up-town/zones.geojson";

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("{}", "$: this is no GeoJSON: it has no type")]
    [InlineData(
        "{\"type\":\"FeatureCollection\",\"features\":[]}",
        "the collection has no features"
    )]
    [InlineData("[[[[", "$[0][0][0][0]: this is not JSON")]
    public void Polygons_that_are_none_are_refused_before_anything_is_written(
        string text,
        string what
    )
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch["zones.geojson"], text);
        Refused(New(scratch, Town, scratch["zones.geojson"]), "zones.geojson", what);
        Directory.Exists(scratch["city"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("9000000000000")]
    public void People_in_all_are_a_number_above_zero(string people)
    {
        using var scratch = new Scratch();
        Refused(
            New(scratch, Town, Quarters, "--people", people),
            $"--people is {people}. Give a whole number from 1 to 1,000,000,000"
        );
    }

    [Fact]
    public void Zones_where_nobody_lives_are_refused()
    {
        using var scratch = new Scratch();
        Change(scratch, f => f["properties"]!["people"] = 0);
        Refused(
            New(scratch, Town, scratch["zones.geojson"]),
            "the property 'people' of every polygon is 0"
        );
    }

    [Fact]
    public void Polygons_with_latitude_first_are_told_so_and_the_folder_stays_free()
    {
        using var scratch = new Scratch();
        Change(
            scratch,
            f =>
            {
                foreach (var point in f["geometry"]!["coordinates"]![0]!.AsArray())
                {
                    var (x, y) = ((double)point![0]!, (double)point[1]!);
                    (point[0], point[1]) = (y, x);
                }
            }
        );
        Refused(
            New(scratch, Town, scratch["zones.geojson"]),
            "no polygon lies where the streets of",
            "Latitude and longitude are exchanged"
        );
        New(scratch, Town, Quarters).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_byte_order_mark_and_other_line_ends_change_nothing()
    {
        using var scratch = new Scratch();
        foreach (
            var (name, file) in (ReadOnlySpan<(string, string)>)[("t.osm", Town), ("z", Quarters)]
        )
        {
            File.WriteAllText(
                scratch[name],
                File.ReadAllText(Path.Combine(Cli.Root, file)).ReplaceLineEndings("\r\n"),
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)
            );
        }

        var outcome = New(scratch, scratch["t.osm"], scratch["z"]);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
    }

    [Fact]
    public void Extracts_that_are_not_there_are_told_in_our_own_words()
    {
        using var scratch = new Scratch();
        File.WriteAllText(scratch["cut.osm"], "<osm>\n<node id=\"1\" lat=\"1\" lon=\"1\"/>\n");
        Refused(Import("no-such.osm.pbf"), "no-such.osm.pbf: there is no such file. Add the file");
        Refused(Import("examples"), "examples: this is a folder, not a file");
        Refused(Import(scratch["cut.osm"]), "cut.osm:3:1: ", "not closed: osm. Download");

        Cli.Outcome Import(string extract) =>
            Cli.Run("import", "osm", extract, "--out", scratch["tables"]);
    }

    [Fact]
    public void Tables_that_are_the_ledger_are_not_shut_out_by_an_import_beside_them()
    {
        using var scratch = new Scratch();
        var more = scratch["parties.csv"];
        File.WriteAllText(more, "id,name,kind\nq,Q,other\n");
        scratch.TakeAll(Cli.Example, "a");
        Refused(
            Cli.Run("ledger", "import", scratch["a"], more),
            "this ledger is kept in tables",
            $"safepassage ledger import {scratch["a"]}"
        );
        File.Exists(scratch["a/ledger/ledger.jsonl"]).ShouldBeFalse();
        Cli.Run("ledger", "import", scratch["a"]).ExitCode.ShouldBe(0);
        Cli.Run("ledger", "import", scratch["a"], more).ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_record_that_does_not_fit_the_ledger_is_told_with_file_and_line()
    {
        using var scratch = new Scratch();
        scratch.TakeAll(Cli.Example, "a");
        Cli.Run("ledger", "import", scratch["a"]).ExitCode.ShouldBe(0);
        const string Header = "id,source,said_at,about,stance,content\n";
        File.WriteAllText(
            scratch["statements.csv"],
            Header
                + "q1,reuters,2016-11-05,corridor:castello,denies,Once\n"
                + "q1,nobody,2016-11-05,corridor:castello,denies,Twice\n"
        );
        Refused(
            Cli.Run("ledger", "import", scratch["a"], scratch["statements.csv"]),
            "statements.csv:3: the statement q1 stands already in",
            "statements.csv, line 2",
            "statements.csv:3: there is no source nobody"
        );
        Refused(
            Cli.Run("ledger", "import", scratch["a"], "--acled"),
            "Option '--acled' needs the files to be read."
        );
    }

    [Theory]
    [InlineData("ledger", "this is a file, and a ledger is a folder")]
    [InlineData("ledger/ledger.jsonl", null)]
    public void A_ledger_of_the_wrong_kind_is_not_passed_over(string name, string? what)
    {
        using var scratch = new Scratch();
        scratch.TakeAll(Cli.Example, "a");
        if (what is null)
        {
            Directory.CreateDirectory(scratch["a/" + name]);
        }
        else
        {
            Directory.Delete(scratch["a/" + name], recursive: true);
            File.WriteAllText(scratch["a/" + name], "x");
        }

        Refused(Cli.Run("check", scratch["a"]), name, what ?? "");
    }

    private static void Refused(Cli.Outcome outcome, params string[] words)
    {
        outcome.ExitCode.ShouldBe(2, outcome.Error);
        foreach (var word in words)
        {
            outcome.Error.ShouldContain(word);
        }

        outcome.Error.ShouldNotContain("   at ");
        outcome.Error.ShouldNotContain("fault of SafePassage");
        outcome.Error.ShouldNotContain("..\n");
    }

    private static Cli.Outcome New(
        Scratch scratch,
        string extract,
        string zones,
        params string[] more
    ) =>
        Cli.RunIn(
            Cli.Root,
            new() { ["SAFEPASSAGE_CACHE"] = scratch["store"] },
            ["new", scratch["city"], "--osm", extract, "--zones", zones, .. more]
        );

    /// <summary>The quarters of the town with each feature changed.</summary>
    private static void Change(Scratch scratch, Action<JsonNode> change)
    {
        var map = JsonNode.Parse(File.ReadAllText(Path.Combine(Cli.Root, Quarters)))!;
        foreach (var feature in map["features"]!.AsArray())
        {
            change(feature!);
        }

        File.WriteAllText(scratch["zones.geojson"], map.ToJsonString());
    }
}
