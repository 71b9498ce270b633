using System.Security.Cryptography;
using SafePassage.Formats.Exports;
using SafePassage.Formats.Plans;
using SafePassage.Formats.Storage;
using SafePassage.Pages.Tests;

namespace SafePassage.Formats.Tests.Plans;

public class Folders
{
    [Fact]
    public void All_files_are_written_and_the_manifest_has_their_hashes()
    {
        using var folder = new ScratchFolder();
        var page = new FurtherFile(
            "report.html",
            (w, provenance) => w.Write(string.Join(' ', provenance.Outputs.Select(o => o.Path)))
        );

        var written = OutputFolder.Write(
            folder["out"],
            SampleReport.Small,
            SampleReport.Provenance,
            [page]
        );

        written.Value.ShouldBe([
            "plan.json",
            "bound.json",
            "orders.csv",
            "orders.geojson",
            "report.html",
            "manifest.json",
        ]);
        Directory.GetFiles(folder["out"]).Length.ShouldBe(6);
        File.ReadAllText(folder["out/report.html"])
            .ShouldBe("plan.json bound.json orders.csv orders.geojson");
        var manifest = ManifestJson.Read(folder["out/manifest.json"]).Value!;
        manifest.Provenance.Outputs.Count.ShouldBe(5);
        foreach (var file in manifest.Provenance.Outputs)
        {
            Convert
                .ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder["out/" + file.Path])))
                .ShouldBe(file.Sha256);
        }
    }

    [Fact]
    public void The_same_report_gives_the_same_bytes()
    {
        using var folder = new ScratchFolder();
        OutputFolder.Write(folder["a"], SampleReport.Small, SampleReport.Provenance, []);
        OutputFolder.Write(
            folder["b"],
            SampleReport.Of(SampleCity.Scenario()),
            SampleReport.Provenance,
            []
        );

        foreach (var file in Directory.GetFiles(folder["a"]))
        {
            File.ReadAllBytes(file)
                .ShouldBe(File.ReadAllBytes(folder["b/" + Path.GetFileName(file)]));
        }
    }

    [Fact]
    public void A_full_disk_leaves_the_old_files_whole_and_no_parts()
    {
        using var folder = new ScratchFolder();
        OutputFolder.Write(folder.Path, SampleReport.Small, SampleReport.Provenance, []);
        var before = File.ReadAllBytes(folder["plan.json"]);
        var full = new FurtherFile(
            "report.html",
            (w, _) => throw new IOException("No space left on device")
        );

        var written = OutputFolder.Write(
            folder.Path,
            SampleReport.Of(SampleCity.Scenario(zones: 20)),
            SampleReport.Provenance,
            [full]
        );

        written.Errors.ShouldHaveSingleItem().Remedy.ShouldContain("No space left");
        File.ReadAllBytes(folder["plan.json"]).ShouldBe(before);
        File.Exists(folder["manifest.json"]).ShouldBeTrue();
        Directory.GetFiles(folder.Path, ".*").ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_can_be_written_passes_the_probe_and_is_not_made()
    {
        using var folder = new ScratchFolder();
        StagedFolder.Probe(folder["a/b/c"]).ShouldBeNull();
        Directory.EnumerateFileSystemEntries(folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_in_the_way_fails_the_probe()
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["out"], "");
        StagedFolder.Probe(folder["out"])!.What.ShouldContain("is a file, not a folder");
        StagedFolder.Probe(folder["out/deeper"])!.What.ShouldContain("is a file, not a folder");
    }

    [Fact]
    public void A_folder_nobody_can_write_fails_the_probe() =>
        StagedFolder.Probe("/proc/safepassage")!.What.ShouldBe("the folder cannot be written");
}
