using System.Text.Json.Nodes;

namespace SafePassage.EndToEnd.Tests;

public class PlanningTheTruce
{
    // So long that no machine is too slow: the search ends by its gap, and the outcome is the same everywhere.
    private static readonly string[] _unhurried = ["--time-limit", "900"];

    private static Cli.Outcome Plan(string output, params string[] more) =>
        Cli.Run(["plan", "examples/aleppo-2016-11-04", "--out", output, .. _unhurried, .. more]);

    [Fact]
    public void The_answer_has_a_bound_and_a_plan_close_to_it_in_every_variant()
    {
        using var scratch = new Scratch();
        var outcome = Plan(scratch["out"], "--json", "--quiet");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Error.ShouldBeEmpty();
        var answer = JsonNode.Parse(outcome.Output)!;
        answer["scenario"]!.GetValue<string>().ShouldBe("aleppo-2016-11-04");
        answer["variants"]!.AsArray().Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var variant in answer["variants"]!.AsArray())
        {
            var bound = variant!["bound"]!["persons"]!.GetValue<long>();
            var plan = variant["plan"]!["persons"]!.GetValue<long>();
            plan.ShouldBeInRange(1, bound);
            variant["gap"]!.GetValue<double>().ShouldBeInRange(0, 0.03);
            variant["window_hours"]!.GetValue<double>().ShouldBe(10);
            variant["groups"]!.AsArray().Sum(g => g!["plan"]!.GetValue<long>()).ShouldBe(plan);
            variant["corridors"]!
                .AsArray()
                .Sum(c => c!["persons"]!.GetValue<long>())
                .ShouldBe(plan);
            variant["groups"]!
                .AsArray()
                .ShouldAllBe(g => g!["plan"]!.GetValue<long>() <= g["bound"]!.GetValue<long>());
            variant["corridors"]!
                .AsArray()
                .ShouldAllBe(c =>
                    c!["persons"]!.GetValue<long>() <= c["capacity_persons"]!.GetValue<long>()
                );
        }

        foreach (var file in answer["files"]!.AsArray())
        {
            File.Exists(file!.GetValue<string>()).ShouldBeTrue(file.GetValue<string>());
        }
    }

    [Fact]
    public void The_screen_answers_in_few_lines()
    {
        using var scratch = new Scratch();
        var outcome = Cli.RunIn(scratch.Path, [], ["plan", Cli.Example, "--quiet", .. _unhurried]);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        Golden.ShouldMatch(outcome.Output, "plan-aleppo.txt");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("ar")]
    public void The_screen_speaks_the_readers_language(string language)
    {
        using var scratch = new Scratch();
        var outcome = Cli.RunIn(
            scratch.Path,
            [],
            ["plan", Cli.Example, "--quiet", "--lang", language, .. _unhurried]
        );
        Golden.ShouldMatch(outcome.Output, $"plan-aleppo.{language}.txt");
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_whatever_the_culture()
    {
        using var scratch = new Scratch();
        string[] plan = ["plan", Cli.Example, "--quiet", "--out"];
        Cli.RunIn(
            Cli.Root,
            new() { ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Auckland" },
            [.. plan, scratch["a"], .. _unhurried]
        );
        Cli.RunIn(
            scratch.Path,
            new() { ["LC_ALL"] = "ar_SY.UTF-8", ["TZ"] = "America/Lima" },
            [.. plan, scratch["b"], .. _unhurried]
        );

        string[] files = [.. Directory.GetFiles(scratch["a"]).Select(Path.GetFileName).Order()!];
        files.ShouldBe([
            "bound.json",
            "manifest.json",
            "orders.csv",
            "orders.geojson",
            "plan.json",
            "report.html",
        ]);
        foreach (var file in files)
        {
            File.ReadAllBytes(Path.Combine(scratch["a"], file))
                .ShouldBe(File.ReadAllBytes(Path.Combine(scratch["b"], file)), file);
        }
    }

    [Fact]
    public void What_was_written_can_be_verified_and_what_was_changed_is_found()
    {
        using var scratch = new Scratch();
        Plan(scratch["out"], "--quiet");
        var sound = Cli.Run("verify", scratch["out"]);
        sound.ExitCode.ShouldBe(0, sound.Error);
        sound.Output.ShouldContain("All checks passed.");

        var plan = JsonNode.Parse(File.ReadAllText(scratch["out/plan.json"]))!;
        var order = plan["variants"]![0]!["orders"]![0]!;
        order["persons"] = order["persons"]!.GetValue<long>() + 100_000;
        File.WriteAllText(scratch["out/plan.json"], plan.ToJsonString());
        var changed = Cli.Run("verify", scratch["out"]);
        changed.ExitCode.ShouldBe(1, changed.Output + changed.Error);
        changed.Error.ShouldContain("plan.json was changed since it was written");
        changed.Error.ShouldContain("are there and will come");
    }

    [Fact]
    public void A_bound_that_was_lowered_is_refused()
    {
        using var scratch = new Scratch();
        Plan(scratch["out"], "--quiet");
        var text = File.ReadAllText(scratch["out/bound.json"]);
        var first = JsonNode.Parse(text)!["bounds"]![0]!["persons"]!.GetValue<long>();
        File.WriteAllText(
            scratch["out/bound.json"],
            text.Replace($"\"persons\": {first},", $"\"persons\": {first - 5000},")
        );

        var outcome = Cli.Run("verify", scratch["out"]);

        outcome.ExitCode.ShouldBe(1);
        outcome.Error.ShouldContain("add up to");
    }

    [Fact]
    public void One_variant_can_be_planned_alone()
    {
        using var scratch = new Scratch();
        var outcome = Plan(scratch["out"], "--variant", "refused", "--json", "--quiet");
        outcome.ExitCode.ShouldBe(0);
        JsonNode.Parse(outcome.Output)!["variants"]!.AsArray().ShouldHaveSingleItem()!["name"]!
            .GetValue<string>()
            .ShouldBe("refused");
    }
}
