using SafePassage.Model;

namespace SafePassage.Application.Tests.Plans;

public class MakingPlans
{
    [Fact]
    public void Every_variant_is_answered_with_a_plan_within_its_bound()
    {
        var planned = Scenes.Plan(Repository.Aleppo);

        var report = planned.Report;
        report
            .Variants.Select(v => v.Variant.Id)
            .ShouldBe(report.Scenario.Variants.Select(v => v.Id));
        report.Variants.ShouldAllBe(v => v.Plan.Persons <= v.Bound.Persons);
        report.Variants[0].Plan.Persons.ShouldBeGreaterThan(new(0));
        report.Findings.ShouldBeEmpty();
        report.Statements.ShouldNotBeNull().Disputes.Disputes.ShouldNotBeEmpty();
        report.Streets.ShouldBeNull("its network is in tables");
        planned.Answers.Select(a => a.Answer).ShouldBe(report.Variants);
        planned.Provenance.Options["scenario"].ShouldBe(Repository.Aleppo);
        planned.Provenance.Options["time_limit_seconds"].ShouldBe("0");
    }

    [Fact]
    public void One_variant_can_be_planned_alone()
    {
        var request = Scenes.Quick(Scenes.Load(Scenes.Base)) with { Variant = "few" };
        var planned = MakePlan.Run(request).ShouldBeOfType<PlanOutcome.Planned>();
        planned.Report.Variants.ShouldHaveSingleItem().Variant.Id.ShouldBe("few");
        planned.Provenance.Command.ShouldContain(" --variant few ");
    }

    [Fact]
    public void A_variant_that_is_not_there_is_answered_with_those_that_are()
    {
        var request = Scenes.Quick(Scenes.Load(Scenes.Base)) with { Variant = "more" };
        var unknown = MakePlan.Run(request).ShouldBeOfType<PlanOutcome.UnknownVariant>();
        unknown.Asked.ShouldBe("more");
        unknown.Known.ShouldBe(["all", "few"]);
    }

    [Fact]
    public void People_without_a_way_out_are_findings()
    {
        using var scratch = new ScratchFolder();
        Scenes.CopyBase(scratch["scenario"]);
        Scenes.Change(scratch["scenario/scenario.yaml"], "gate: n4", "gate: n1");
        var planned = Scenes.Plan(scratch["scenario"]);
        planned.Report.Findings.ShouldContain(f =>
            f.Kind == FindingKind.NoWayOut && f.People > Persons.Zero
        );
    }

    /// <summary>
    /// The caller's data must not change. Here it does, between the search and the checks: half of the people are gone. That the
    /// checkers see it shows that they look for themselves.
    /// </summary>
    [Fact]
    public void An_answer_that_the_checkers_refute_is_not_given()
    {
        var given = Scenes.Load(Scenes.Base);
        var zones = new Fading(given.Scenario.Zones);
        var progress = new Told<PlanProgress>(p => zones.Faded |= p.Persons > Persons.Zero);

        var outcome = MakePlan.Run(
            Scenes.Quick(given with { Scenario = With(given.Scenario, zones) }) with
            {
                Workers = Workers.One,
            },
            progress
        );

        var wrong = outcome.ShouldBeOfType<PlanOutcome.FoundWrong>();
        wrong.Defects.ShouldNotBeEmpty();
        wrong.Defects.ShouldAllBe(d => d.StartsWith("variant "));
    }

    [Fact]
    public void Progress_tells_each_variant_from_finding_its_bound_to_its_plan()
    {
        var given = Scenes.Load(Repository.Aleppo);
        var progress = new Told<PlanProgress>();
        var planned = MakePlan
            .Run(Scenes.Quick(given), progress)
            .ShouldBeOfType<PlanOutcome.Planned>();

        progress
            .All.Select(p => p.Variant)
            .Distinct()
            .ShouldBe(given.Scenario.Variants.Select(v => v.Id));
        foreach (var answer in planned.Report.Variants)
        {
            PlanProgress[] own = [.. progress.All.Where(p => p.Variant == answer.Variant.Id)];
            own[0].ShouldBe(new(answer.Variant.Id, 0, Persons.Zero, Persons.Zero));
            own[^1].Persons.ShouldBe(answer.Plan.Persons);
            own.Skip(1).ShouldAllBe(p => p.Bound >= p.Persons);
        }
    }

    [Fact]
    public void What_cannot_be_meant_throws_at_once()
    {
        var given = Scenes.Load(Scenes.Base);
        Should.Throw<ArgumentOutOfRangeException>(() => Scenes.Quick(given) with { Seed = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() =>
            Scenes.Quick(given) with
            {
                TimeLimit = TimeSpan.FromTicks(-1),
            }
        );
        Should.Throw<ArgumentNullException>(() => MakePlan.Run(null!));
    }

    private static Scenario With(Scenario scenario, IReadOnlyList<Zone> zones) =>
        new()
        {
            Id = scenario.Id,
            Title = scenario.Title,
            Window = scenario.Window,
            Step = scenario.Step,
            CountsAt = scenario.CountsAt,
            Network = scenario.Network,
            Groups = scenario.Groups,
            Zones = zones,
            Corridors = scenario.Corridors,
            Destinations = scenario.Destinations,
            Closures = scenario.Closures,
            General = scenario.General,
            Assumptions = scenario.Assumptions,
            Variants = scenario.Variants,
        };

    private sealed class Fading(IReadOnlyList<Zone> zones) : IReadOnlyList<Zone>
    {
        public bool Faded { get; set; }

        public int Count => zones.Count;

        public Zone this[int index] =>
            Faded
                ? zones[index] with
                {
                    People = [.. zones[index].People.Select(p => new Persons(p.Value / 2))],
                }
                : zones[index];

        public IEnumerator<Zone> GetEnumerator() =>
            Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() =>
            GetEnumerator();
    }
}
