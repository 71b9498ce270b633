using System.Text;
using System.Text.Json;
using SafePassage.Formats.Exports;
using SafePassage.Formats.Plans;
using SafePassage.Model;
using SafePassage.Pages.Tests;

namespace SafePassage.Formats.Tests.Plans;

public class RoundTrips
{
    private static readonly Report _report = SampleReport.Small;

    [Fact]
    public void A_plan_comes_back_as_it_was_written()
    {
        using var folder = new ScratchFolder();
        var plan = PlanFile.Of(_report);
        Save(folder["plan.json"], s => PlanJson.Write(s, plan));

        var read = PlanJson.Read(folder["plan.json"]);

        read.Errors.ShouldBeEmpty();
        Content(read.Value).ShouldBe(Content(plan));
        read.Value!.Plans.Sum(p => p.Orders.Count).ShouldBeGreaterThan(200);
    }

    [Fact]
    public void Bounds_come_back_as_they_were_written()
    {
        using var folder = new ScratchFolder();
        var bounds = BoundFile.Of(_report);
        Save(folder["bound.json"], s => BoundJson.Write(s, bounds));

        var read = BoundJson.Read(folder["bound.json"]);

        read.Errors.ShouldBeEmpty();
        Content(read.Value).ShouldBe(Content(bounds));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("12:00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff")]
    public void A_manifest_comes_back_as_it_was_written(string? head)
    {
        using var folder = new ScratchFolder();
        var provenance = SampleReport.Provenance with
        {
            Outputs = [new("plan.json", new string('c', 64))],
            LedgerHead = head is null ? null : LedgerHead.Parse(head),
        };
        var inputs = _report.Inputs.OrderBy(i => i.Path, StringComparer.Ordinal).ToList();
        var manifest = new Manifest("sample-city", "0.1.0", 1, provenance, inputs);
        Save(folder["manifest.json"], s => ManifestJson.Write(s, manifest));

        var read = ManifestJson.Read(folder["manifest.json"]);

        read.Errors.ShouldBeEmpty();
        read.Value!.Inputs.ShouldBe(inputs);
        read.Value!.Provenance.Outputs.ShouldBe(provenance.Outputs);
        read.Value!.Provenance.Options.ShouldBe(provenance.Options, ignoreOrder: true);
        read.Value!.Provenance.Command.ShouldBe(provenance.Command);
        read.Value!.Provenance.LedgerHead?.ToString().ShouldBe(head);
    }

    [Theory]
    [InlineData("12")]
    [InlineData("twelve:00ff")]
    [InlineData("12:00FF00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff00ff")]
    public void A_manifest_with_no_head_for_a_head_is_refused(string head)
    {
        using var folder = new ScratchFolder();
        var manifest = new Manifest(
            "sample-city",
            "0.1.0",
            1,
            SampleReport.Provenance with
            {
                LedgerHead = new(12, new string('a', 64)),
            },
            []
        );
        Save(folder["manifest.json"], s => ManifestJson.Write(s, manifest));
        File.WriteAllText(
            folder["manifest.json"],
            File.ReadAllText(folder["manifest.json"]).Replace($"12:{new string('a', 64)}", head)
        );
        ManifestJson
            .Read(folder["manifest.json"])
            .Errors.ShouldContain(e => e.What.EndsWith(": this is no head of a ledger"));
    }

    [Fact]
    public void Fractions_of_a_second_and_large_amounts_survive()
    {
        using var folder = new ScratchFolder();
        var item = new CutItem(
            CutKind.GateGroup,
            "c1",
            ["civilians"],
            null,
            new(TimeSpan.FromMilliseconds(1234567), SampleCity.Length),
            new(5_000_000_000_000_001)
        );
        var bound = new Bound(
            "v",
            ["civilians"],
            SampleCity.Length,
            new(5_000_000_000),
            BoundGrade.Exact,
            Relaxation.Separate,
            [item]
        );
        var file = new BoundFile(
            "s",
            _report.Scenario.Window,
            "0.1.0",
            [
                new(
                    "v",
                    new(BoundEnd.TimeLimit, TimeSpan.FromSeconds(2.5), TimeSpan.FromMinutes(10))
                ),
                new("w", new(BoundEnd.Asked)),
            ],
            [bound]
        );
        Save(folder["bound.json"], s => BoundJson.Write(s, file));

        Content(BoundJson.Read(folder["bound.json"]).Value).ShouldBe(Content(file));
    }

    [Fact]
    public void What_disputes_decide_comes_back_as_it_was_written()
    {
        using var folder = new ScratchFolder();
        var (bound, plan) = (_report.Variants[0].Bound, _report.Variants[0].Plan);
        var file = new DisputeFile(
            "s",
            _report.Scenario.Window,
            "0.1.0",
            [
                new([], bound, plan with { Variant = bound.Variant }),
                new([Subject.Truce], bound, null),
                new([Subject.Truce, Subject.Corridor("north")], bound, new(bound.Variant, [])),
            ]
        );
        Save(folder["disputes.json"], s => DisputeJson.Write(s, file));

        var read = DisputeJson.Read(folder["disputes.json"]);

        read.Errors.ShouldBeEmpty();
        Content(read.Value).ShouldBe(Content(file));
    }

    [Fact]
    public void The_files_are_plain_UTF8_with_line_feeds()
    {
        using var stream = new MemoryStream();
        PlanJson.Write(stream, PlanFile.Of(_report));

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());

        text.ShouldStartWith("{\n");
        text.ShouldEndWith("}\n");
        text.ShouldNotContain('\r');
        text.ShouldContain("\"depart_from\":\"2016-11-04T");
    }

    /// <summary>Everything inside, as text: records compare lists by reference.</summary>
    private static string Content<T>(T value) => JsonSerializer.Serialize(value);

    private static void Save(string path, Action<Stream> write)
    {
        using var file = File.Create(path);
        write(file);
    }
}
