using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace SafePassage.EndToEnd.Tests;

public class ChoosingTheBound
{
    private static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(path))!;

    [Fact]
    public void Where_it_fits_the_bound_is_the_best_cut_found_and_exact_only_where_the_plan_reaches_it()
    {
        foreach (var variant in JsonNode.Parse(Planned.Outcome.Output)!["variants"]!.AsArray())
        {
            var bound = variant!["bound"]!;
            var persons = bound["persons"]!.GetValue<long>();
            var reached = variant["plan"]!["persons"]!.GetValue<long>() == persons;
            bound["grade"]!.GetValue<string>().ShouldBe(reached ? "exact" : "best_cut");
            persons.ShouldBeLessThanOrEqualTo(bound["trimmed_persons"]!.GetValue<long>());
        }

        var options = Read(Path.Combine(Planned.Folder, "manifest.json"))["options"]!;
        options["bound"]!.GetValue<string>().ShouldBe("cuts over time if they fit");
        options["bound.announced"]!.GetValue<string>().ShouldBe("best cuts in steps of 60 s");
        var bounds = Read(Path.Combine(Planned.Folder, "bound.json"))["bounds"]!.AsArray();
        bounds[0]!["grade"]!.GetValue<string>().ShouldBe("best_cut");
    }

    [Fact]
    public void The_trimmed_bound_can_be_had_alone()
    {
        using var scratch = new Scratch();
        var outcome = Cli.Run(
            "plan",
            Cli.Example,
            "--out",
            scratch["out"],
            "--json",
            "--quiet",
            "--time-limit",
            "0",
            "--variant",
            "announced",
            "--bound",
            "trimmed"
        );
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var bound = JsonNode.Parse(outcome.Output)!["variants"]![0]!["bound"]!;
        bound["grade"]!.GetValue<string>().ShouldBe("trimmed");
        bound["step_seconds"].ShouldBeNull();
        bound["persons"]!.GetValue<long>().ShouldBe(bound["trimmed_persons"]!.GetValue<long>());
        Read(scratch["out/bound.json"])["bounds"]!
            .AsArray()
            .ShouldAllBe(b => b!["grade"]!.GetValue<string>() != "best_cut");
        var manifest = Read(scratch["out/manifest.json"]);
        manifest["command"]!.GetValue<string>().ShouldEndWith(" --bound trimmed");
        manifest["options"]!["bound.announced"]!
            .GetValue<string>()
            .ShouldBe("trimmed, as asked for");
        File.ReadAllText(scratch["out/report.html"]).ShouldContain("as asked for");
        Cli.Run("verify", scratch["out"]).ExitCode.ShouldBe(0);
    }

    /// <summary>Every sum and hash still fits, so only the walk around the listed times can find it.</summary>
    [Fact]
    public void An_exact_certificate_whose_times_were_moved_is_refused()
    {
        using var copy = Planned.Copy();
        var file = Read(copy["bound.json"]);
        var gates = 0;
        foreach (var item in file["bounds"]![0]!["cut"]!.AsArray())
        {
            if (item!["kind"]!.GetValue<string>() == "gate")
            {
                foreach (var end in new[] { "from", "until" })
                {
                    var time = DateTimeOffset.Parse(item[end]!.GetValue<string>()).AddMinutes(-15);
                    item[end] = time.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz");
                }

                gates++;
            }
        }

        gates.ShouldBeGreaterThan(0);
        File.WriteAllText(copy["bound.json"], file.ToJsonString());
        var manifest = Read(copy["manifest.json"]);
        foreach (var output in manifest["outputs"]!.AsArray())
        {
            output!["sha256"] = Convert.ToHexStringLower(
                SHA256.HashData(File.ReadAllBytes(copy[output["path"]!.GetValue<string>()]))
            );
        }

        File.WriteAllText(copy["manifest.json"], manifest.ToJsonString());

        var outcome = Cli.Run("verify", copy.Path);

        outcome.ExitCode.ShouldBe(1, outcome.Output);
        outcome.Error.ShouldContain("(best_cut, ");
        outcome.Error.ShouldContain("and pass nothing that is listed");
        outcome.Error.ShouldNotContain("was changed since");
    }
}
