using System.Text.Json.Nodes;
using SafePassage.Model;

namespace SafePassage.Application.Tests.Verifying;

public sealed class VerifyingPlans : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly string _plan;

    public VerifyingPlans() => _plan = Scenes.Publish(_scratch);

    public void Dispose() => _scratch.Dispose();

    private string this[string file] => Path.Combine(_plan, file);

    private VerifyOutcome.Checked Checked() =>
        VerifyPlan.Run(new(_plan)).ShouldBeOfType<VerifyOutcome.Checked>();

    [Fact]
    public void What_was_published_passes_and_each_variant_is_told_as_it_is_checked()
    {
        var progress = new Told<VariantCheck>();
        var check = VerifyPlan
            .Run(new(_plan) { Workers = Scenes.Two }, progress)
            .ShouldBeOfType<VerifyOutcome.Checked>();

        check.Flaws.ShouldBeEmpty();
        check.Variants.ShouldBe(progress.All);
        check.Variants.Select(v => v.Variant).ShouldBe(["all", "few"]);
        check.Variants[0].Persons.ShouldBeGreaterThan(new(0));
        check.Variants.ShouldAllBe(v => v.Bounds > 0 && v.Flaws.Count == 0);
    }

    [Fact]
    public void A_scenario_elsewhere_can_be_named()
    {
        Directory.Move(_scratch["scenario"], _scratch["moved"]);
        VerifyPlan.Run(new(_plan)).ShouldBeOfType<VerifyOutcome.ScenarioUnreadable>();
        var check = VerifyPlan.Run(new(_plan) { Scenario = _scratch["moved"] });
        check.ShouldBeOfType<VerifyOutcome.Checked>().Flaws.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_gone_or_changed_is_a_flaw()
    {
        File.Delete(this["orders.csv"]);
        File.AppendAllText(this["report.html"], " ");
        Checked()
            .Flaws.Select(f => f.Check)
            .ShouldBe([PlanCheck.Files, PlanCheck.Hashes, PlanCheck.Derived]);
    }

    [Fact]
    public void Another_scenario_is_a_flaw()
    {
        File.AppendAllText(_scratch["scenario/people.csv"], "\n");
        var flaw = Checked().Flaws.ShouldHaveSingleItem();
        flaw.Check.ShouldBe(PlanCheck.Inputs);
        flaw.Text.ShouldContain("people.csv");
    }

    [Fact]
    public void Orders_for_a_variant_that_is_gone_are_a_flaw_and_the_others_are_checked()
    {
        Scenes.Change(_scratch["scenario/scenario.yaml"], "{id: few,", "{id: fewer,");
        var check = Checked();
        check.Variants.ShouldHaveSingleItem().Variant.ShouldBe("all");
        check.Flaws.ShouldContain(f => f.Check == PlanCheck.Variants);
    }

    [Fact]
    public void Orders_that_break_a_rule_are_a_flaw_of_their_variant()
    {
        var plan = JsonNode.Parse(File.ReadAllText(this["plan.json"]))!;
        foreach (var order in plan["variants"]![0]!["orders"]!.AsArray())
        {
            var persons = order!["persons"]!.GetValue<long>() * 2;
            var span =
                order["depart_until"]!.GetValue<DateTimeOffset>()
                - order["depart_from"]!.GetValue<DateTimeOffset>();
            order["persons"] = persons;
            order["rate_persons_per_minute"] = Math.Round(
                (decimal)persons * TimeSpan.TicksPerMinute / span.Ticks,
                6
            );
        }

        File.WriteAllText(this["plan.json"], plan.ToJsonString());
        var check = Checked();
        check.Variants[0].Flaws.ShouldContain(f => f.Check == PlanCheck.Orders);
        check.Variants[1].Flaws.ShouldBeEmpty();
        check.Flaws.ShouldContain(f => f.Check == PlanCheck.Hashes);
    }

    [Fact]
    public void A_bound_that_its_certificate_does_not_prove_is_a_flaw_of_its_variant()
    {
        var file = JsonNode.Parse(File.ReadAllText(this["bound.json"]))!;
        // A person fewer leaves a zone than live there; the sum is right.
        var bound = file["bounds"]![0]!;
        var item = bound["cut"]![0]!;
        item["kind"]!.GetValue<string>().ShouldBe("zone");
        item["amount_millionths"] = item["amount_millionths"]!.GetValue<long>() - 1_000_000;
        item["amount_persons"] = item["amount_persons"]!.GetValue<decimal>() - 1;
        bound["sum_persons"] = bound["sum_persons"]!.GetValue<decimal>() - 1;
        bound["persons"] = bound["persons"]!.GetValue<long>() - 1;
        File.WriteAllText(this["bound.json"], file.ToJsonString());
        Checked().Variants[0].Flaws.ShouldAllBe(f => f.Check == PlanCheck.Bounds);
        Checked().Variants[0].Flaws.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_file_that_cannot_be_read_comes_with_what_the_hashes_say_of_it()
    {
        File.WriteAllText(this["plan.json"], "{");
        var bad = VerifyPlan.Run(new(_plan)).ShouldBeOfType<VerifyOutcome.Unreadable>();
        bad.Errors.ShouldNotBeEmpty();
        bad.Flaws.ShouldHaveSingleItem().Check.ShouldBe(PlanCheck.Hashes);
    }

    [Fact]
    public void Without_a_manifest_nothing_can_be_said()
    {
        File.Delete(this["manifest.json"]);
        var bad = VerifyPlan.Run(new(_plan)).ShouldBeOfType<VerifyOutcome.Unreadable>();
        bad.Errors.ShouldHaveSingleItem().File.ShouldContain("manifest.json");
        bad.Flaws.ShouldBeEmpty();
    }

    [Fact]
    public void A_manifest_that_does_not_name_the_scenario_is_not_guessed_at()
    {
        Manifest(o => o.Remove("scenario"));
        VerifyPlan.Run(new(_plan)).ShouldBeOfType<VerifyOutcome.ScenarioNotNamed>();
        VerifyPlan
            .Run(new(_plan) { Scenario = _scratch["scenario"] })
            .ShouldBeOfType<VerifyOutcome.Checked>()
            .Failed.ShouldBe([PlanCheck.Options, PlanCheck.Derived]);
    }

    [Fact]
    public void A_moment_in_the_manifest_that_is_none_is_an_error_of_the_manifest()
    {
        Manifest(o => o["as_of"] = "yesterday");
        var error = VerifyPlan
            .Run(new(_plan))
            .ShouldBeOfType<VerifyOutcome.Unreadable>()
            .Errors.ShouldHaveSingleItem();
        error.File.ShouldContain("manifest.json");
        error.What.ShouldContain("yesterday");
    }

    [Fact]
    public void Who_cancels_is_not_given_half_an_answer()
    {
        using var source = new CancellationTokenSource();
        var progress = new Told<VariantCheck>(_ => source.Cancel());
        Should.Throw<OperationCanceledException>(() =>
            VerifyPlan.Run(new(_plan), progress, source.Token)
        );
        progress.All.ShouldHaveSingleItem().Variant.ShouldBe("all");
    }

    private void Manifest(Action<JsonObject> change)
    {
        var manifest = JsonNode.Parse(File.ReadAllText(this["manifest.json"]))!;
        change(manifest["options"]!.AsObject());
        File.WriteAllText(this["manifest.json"], manifest.ToJsonString());
    }
}
