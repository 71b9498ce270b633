using SafePassage.Model;

namespace SafePassage.Application.Tests.Plans;

/// <summary>Who ends a plan before it is done gets what is whole by then, marked as such, and it can be verified.</summary>
public sealed class InterruptedPlans : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    private static PlanRequest Long(LoadedScenario given) =>
        Scenes.Quick(given) with
        {
            TimeLimit = TimeSpan.FromHours(1),
            Bound = BoundChoice.WhatFits,
        };

    private PlanOutcome Ended(string scenario, Func<PlanProgress, bool> when)
    {
        using var end = new CancellationTokenSource();
        var progress = new Told<PlanProgress>(p =>
        {
            if (when(p))
            {
                end.Cancel();
            }
        });
        return MakePlan.Run(Long(Scenes.Load(scenario)), progress, end.Token);
    }

    [Fact]
    public void All_that_writes_an_answer_is_rehearsed_with_and_without_a_ledger()
    {
        RehearsePublishing.Run(Long(Scenes.Load(Scenes.Base))).ShouldBe(5);
        RehearsePublishing.Run(Long(Scenes.Load(Repository.Aleppo))).ShouldBe(5);
    }

    [Fact]
    public void Before_there_is_a_plan_there_is_nothing()
    {
        MakePlan
            .Run(Long(Scenes.Load(Scenes.Base)), null, new CancellationToken(canceled: true))
            .ShouldBeOfType<PlanOutcome.NothingYet>();
        Ended(Scenes.Base, _ => true).ShouldBeOfType<PlanOutcome.NothingYet>();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void In_a_variant_its_best_and_those_before_are_kept_and_verified(int variant)
    {
        var all = Scenes.Load(Repository.Aleppo).Scenario.Variants;
        // Of the second no plan brings anybody out, and none is told.
        var at = variant == 1 ? 0 : all.ToList().FindIndex(1, v => v.Id is "refused");
        var planned = Ended(
                Repository.Aleppo,
                p => p.Variant == all[at].Id && p.Persons > Persons.Zero && p.Rounds > 0
            )
            .ShouldBeOfType<PlanOutcome.Planned>();

        planned.Provenance.Options["interrupted"].ShouldBe("yes");
        planned.Report.Findings[0].Kind.ShouldBe(FindingKind.Interrupted);
        var missing = all.Skip(planned.Answers.Count).Select(v => v.Id);
        planned
            .Report.Findings.Where(f => f.Kind == FindingKind.VariantNotReached)
            .Select(f => f.Subject)
            .ShouldBe(missing);
        planned.Answers.Count.ShouldBeInRange(at, at + 1);
        PublishPlan.Run(new(planned, _scratch["out"])).Errors.ShouldBeEmpty();
        var found = VerifyPlan
            .Run(new(_scratch["out"]) { Workers = Scenes.Two })
            .ShouldBeOfType<VerifyOutcome.Checked>();
        found.Flaws.ShouldBeEmpty();
        found.Notes.ShouldHaveSingleItem().ShouldContain("interrupted");
        File.ReadAllText(_scratch["out/report.html"]).ShouldContain("The run was ended before");
    }

    /// <summary>Taken while the work goes on, as who does not wait for it does.</summary>
    [Fact]
    public void What_is_whole_can_be_taken_at_any_moment()
    {
        using var end = new CancellationTokenSource();
        var run = new PlanRun(Long(Scenes.Load(Repository.Aleppo)));
        run.Outcome().ShouldBeOfType<PlanOutcome.NothingYet>();
        PlanOutcome? taken = null;
        var progress = new Told<PlanProgress>(p =>
        {
            if (taken is null && p.Variant == "undisputed")
            {
                taken = run.Outcome();
                end.Cancel();
            }
            else if (p.Rounds > 50)
            {
                end.Cancel();
            }
        });
        run.Work(progress, end.Token);
        (taken ?? run.Outcome())
            .ShouldBeOfType<PlanOutcome.Planned>()
            .Provenance.Options["interrupted"]
            .ShouldBe("yes");
    }

    [Fact]
    public void What_is_abandoned_while_it_is_written_leaves_the_folder_as_it_was()
    {
        var plan = Scenes.Plan(Scenes.Base);
        PublishPlan.Run(new(plan, _scratch["out"])).Errors.ShouldBeEmpty();
        var before = Files();
        Should.Throw<OperationCanceledException>(() =>
            PublishPlan.Run(
                new(Scenes.Plan(Repository.Aleppo), _scratch["out"]),
                new CancellationToken(canceled: true)
            )
        );
        Files().ShouldBe(before);

        string[] Files() =>
            [
                .. Directory
                    .GetFileSystemEntries(_scratch["out"])
                    .Order()
                    .Select(f => $"{f} {Scenes.Hash(f)}"),
            ];
    }
}
