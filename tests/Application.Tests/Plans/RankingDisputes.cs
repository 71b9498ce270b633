using SafePassage.Model;

namespace SafePassage.Application.Tests.Plans;

public class RankingDisputes
{
    private static RankingRequest Request(Workers workers)
    {
        var given = Scenes.Load(Repository.Aleppo);
        return new(given.Scenario, given.Ledger!, given.AsOf)
        {
            Leaders = 2,
            Patience = 10,
            Workers = workers,
        };
    }

    [Fact]
    public void The_dispute_that_decides_most_comes_first_and_the_first_have_plans()
    {
        var table = RankDisputes.Run(Request(Scenes.Two));
        table.Disputes.Count.ShouldBeGreaterThan(2);
        table.Disputes.Select(d => d.Decides).ShouldBeInOrder(SortDirection.Descending);
        table.Disputes.Take(2).ShouldAllBe(d => d.PlanFor <= d.BoundFor);
        table.Disputes.Take(2).ShouldAllBe(d => d.PlanAgainst <= d.BoundAgainst);
        table.Disputes.Skip(2).ShouldAllBe(d => d.PlanFor == null);
    }

    [Fact]
    public void Progress_counts_every_question_and_ends_when_none_is_left()
    {
        var progress = new Told<RankingProgress>();
        RankDisputes.Run(Request(Scenes.Two), progress);
        progress.All.Select(p => p.Done).ShouldBeInOrder();
        progress.All.ShouldAllBe(p => p.Done <= p.Asked);
        progress.All[^1].Done.ShouldBe(progress.All[^1].Asked);
        progress.All[^1].Done.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Who_cancels_gets_no_numbers_of_which_some_are_worth_less()
    {
        using var source = new CancellationTokenSource();
        var progress = new Told<RankingProgress>(p =>
        {
            if (p.Done > 2)
            {
                source.Cancel();
            }
        });
        Should.Throw<OperationCanceledException>(() =>
            RankDisputes.Run(Request(Scenes.Two), progress, source.Token)
        );
    }

    [Fact]
    public void Every_number_has_its_certificate_or_its_orders()
    {
        var table = RankDisputes.Run(Request(Scenes.Two));
        table.Questions[0].Against.ShouldBeEmpty();
        table.Questions.Count.ShouldBeGreaterThan(table.Disputes.Count + table.Pairs.Count);
        foreach (var dispute in table.Disputes)
        {
            var question = table.Questions.Single(q => q.Against.SequenceEqual([dispute.Subject]));
            question.Bound.Persons.ShouldBe(dispute.BoundAgainst);
            question.Plan?.Persons.ShouldBe(dispute.PlanAgainst!.Value);
            (question.Plan is null).ShouldBe(dispute.PlanAgainst is null);
        }
    }

    [Fact]
    public void Without_disputes_there_is_nothing_to_rank()
    {
        var town = Scenes.Load(Scenes.Base);
        var silent = LedgerChecks.Build([]).Value!;
        var table = RankDisputes.Run(
            Request(Workers.One) with
            {
                Scenario = town.Scenario,
                Ledger = silent,
            }
        );
        table.Disputes.ShouldBeEmpty();
        table.Pairs.ShouldBeEmpty();
    }
}
