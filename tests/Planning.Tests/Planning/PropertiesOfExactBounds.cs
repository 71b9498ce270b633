using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;

namespace SafePassage.Planning.Tests;

public class PropertiesOfExactBounds
{
    /// <summary>Closures, windows, several groups and modes, people ready little by little, tight destinations among them.</summary>
    [Fact]
    public void At_every_horizon_plan_exact_and_trimmed_bound_lie_in_order_and_are_proven()
    {
        var (tighter, horizons) = (0, 0);
        for (var seed = 1UL; seed <= 150; seed++)
        {
            var town = RandomTowns.Make(seed);
            var trimmed = Bounding.Solve(town, Town.AsGiven).Curve;
            var exact = Answer.ExactCurveOf(town);
            var plan = Answer.PlanOf(town, 10);
            var replay = Replayer.Run(town, Town.AsGiven, plan);
            for (var i = 0; i < exact.Count; i++)
            {
                var name = $"seed {seed}, by {exact[i].Horizon}";
                exact[i].Horizon.ShouldBe(trimmed[i].Horizon, name);
                exact[i].Persons.ShouldBeLessThanOrEqualTo(trimmed[i].Persons, name);
                var step = (int)(exact[i].Horizon / town.Step);
                replay
                    .OutByGroup.Values.Sum(g => g[step])
                    .Floor()
                    .ShouldBeLessThanOrEqualTo(exact[i].Persons, name);
                CertificateCheck.FlawsOf(town, Town.AsGiven, exact[i]).ShouldBeEmpty(name);
                tighter += exact[i].Persons < trimmed[i].Persons ? 1 : 0;
                horizons++;
            }
        }

        tighter.ShouldBeGreaterThan(horizons / 20);
    }

    [Fact]
    public void Asked_twice_it_is_the_same_to_the_last_item()
    {
        for (var seed = 1UL; seed <= 20; seed++)
        {
            var town = RandomTowns.Make(seed);
            foreach (var (once, again) in Answer.ExactCurveOf(town).Zip(Answer.ExactCurveOf(town)))
            {
                once.Cut.Select(i => (i.Kind, i.Id, i.Usable, i.Amount))
                    .ShouldBe(again.Cut.Select(i => (i.Kind, i.Id, i.Usable, i.Amount)));
            }
        }
    }

    /// <summary>2,000 through the gate, room for 300, and nobody needs to say which of them.</summary>
    [Fact]
    public void A_destination_that_fills_up_is_paid_for_once()
    {
        var town = new Town()
            .Group("all")
            .Link("home", "west", 600, walkers: 50)
            .Link("home", "east", 1200, walkers: 50)
            .Zone("home", "home", "all", 5000)
            .Corridor("west", "west", 40, "all", places: 300)
            .Corridor("east", "east", 10, "all")
            .Build();
        var exact = Answer.ExactCurveOf(town);

        // By half past: the gate in the west has been open to arrivals for 20 minutes, in the east for 10.
        exact[2].Persons.ShouldBe(new(300 + (10 * 10)));
        exact[^1].Persons.ShouldBe(new(300 + (10 * 40)));
        exact[^1].Cut.Select(i => i.Kind).ShouldBe([CutKind.Gate, CutKind.Destination], true);
        CertificateCheck.FlawsOf(town, Town.AsGiven, exact[^1]).ShouldBeEmpty();
    }

    /// <summary>
    /// The trimmed cut pays for the shelter, 300; a cut over time without it is lower: the far come late, and by then the
    /// near are through.
    /// </summary>
    [Fact]
    public void A_destination_that_a_trimmed_cut_pays_for_may_be_left_out_of_a_better_one()
    {
        var town = new Town()
            .Group("civilians")
            .Group("others", readyUntil: 10)
            .Link("far", "west", 2400, walkers: 50)
            .Zone("far", "far", "civilians", 5000)
            .Zone("near", "west", "others", 50)
            .Corridor("west", "west", 10, "civilians others", places: 300)
            .Build();
        Bounding.Solve(town, Town.AsGiven).Whole.Persons.ShouldBe(new(300));
        Answer.ExactCurveOf(town)[^1].Persons.ShouldBe(new(50 + (10 * 20)));
    }

    [Fact]
    public void A_bound_is_exact_where_the_replayed_plan_reaches_it_and_nowhere_else()
    {
        var (reached, above) = (0, 0);
        for (var seed = 1UL; seed <= 60; seed++)
        {
            var town = RandomTowns.OfOneGroup(seed);
            var curve = Answer.ExactCurveOf(town);
            var trimmed = Bounding.Solve(town, Town.AsGiven);
            var replay = Replayer.Run(town, Town.AsGiven, Answer.PlanOf(town, 10));
            var graded = new AnswerBounds(
                curve,
                trimmed.Curve,
                [curve[^1]],
                [],
                new(BoundEnd.Searched)
            ).ReachedBy(replay, town.Step);
            foreach (var bound in graded.Curve.Concat(graded.Trimmed))
            {
                var most = MinuteFlow.MostOutBy(town, bound.Horizon);
                (bound.Grade == BoundGrade.Exact).ShouldBe(
                    replay.OutUnder(bound, town.Step) == bound.Persons
                );
                if (bound.Grade == BoundGrade.Exact)
                {
                    bound.Persons.Value.ShouldBe(most, $"seed {seed}, by {bound.Horizon}");
                    reached += most > 0 ? 1 : 0;
                }
                else
                {
                    above++;
                }
            }
        }

        reached.ShouldBeGreaterThan(20);
        above.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void The_word_exact_is_refused_where_the_plan_does_not_reach_the_bound()
    {
        var town = new Town()
            .Group("all")
            .Link("home", "west", 600, walkers: 50)
            .Zone("home", "home", "all", 500)
            .Corridor("west", "west", 10, "all")
            .Build();
        var bound = Answer.ExactCurveOf(town)[^1] with { Grade = BoundGrade.Exact };
        var plan = Answer.PlanOf(town);
        plan.Persons.ShouldBe(bound.Persons);
        FlawsOf(plan).ShouldBeEmpty();
        var less = plan.Orders[0] with { Persons = new(plan.Orders[0].Persons.Value - 1) };
        FlawsOf(plan with { Orders = [less] })
            .ShouldHaveSingleItem()
            .Text.ShouldContain("it is called exact, but the plan brings out 499 and not 500");

        IReadOnlyList<Flaw> FlawsOf(Plan of) =>
            Checks.FlawsOf(town, Town.AsGiven, of, Replayer.Run(town, Town.AsGiven, of), [bound]);
    }

    [Fact]
    public void Who_asks_for_the_trimmed_bounds_gets_them()
    {
        var town = RandomTowns.Make(3);
        var bounds = Bounding.Solve(town, Town.AsGiven);
        var (curve, effort) = ExactBounding.Tighten(
            bounds,
            new(BoundChoice.Trimmed, TimeSpan.Zero, TimeProvider.System)
        );
        curve.ShouldBe(bounds.Curve);
        effort.ShouldBe(new BoundEffort(BoundEnd.Asked));
    }

    /// <summary>Two weeks on sixty streets: more than nobody notices, and there is no time.</summary>
    [Fact]
    public void What_is_too_large_for_the_time_stays_trimmed_and_says_so()
    {
        var draft = new Town()
            .Window(14 * 24 * 60)
            .Group("all")
            .Zone("home", "n0", "all", 5000)
            .Corridor("out", "n60", 10, "all");
        for (var i = 0; i < 60; i++)
        {
            draft.Link($"n{i}", $"n{i + 1}", 60, walkers: 50);
        }

        var bounds = Bounding.Solve(draft.Build(), Town.AsGiven);
        Ended(TimeSpan.Zero).ShouldBe(new BoundEffort(BoundEnd.TooLarge));
        Ended(TimeSpan.FromSeconds(10)).End.ShouldBe(BoundEnd.Searched);

        BoundEffort Ended(TimeSpan limit) =>
            ExactBounding
                .Tighten(bounds, new(BoundChoice.WhatFits, limit, TimeProvider.System))
                .Effort;
    }

    [Fact]
    public void What_is_harder_than_its_size_is_ended_by_the_clock_and_says_so()
    {
        var bounds = Bounding.Solve(RandomTowns.Make(3), Town.AsGiven);
        var (curve, effort) = ExactBounding.Tighten(
            bounds,
            new(BoundChoice.WhatFits, TimeSpan.FromSeconds(1), new Hurrying())
        );
        effort.End.ShouldBe(BoundEnd.TimeLimit);
        curve.Count.ShouldBe(bounds.Curve.Count);
        curve.Zip(bounds.Curve).ShouldAllBe(c => c.First.Persons <= c.Second.Persons);
    }

    /// <summary>An hour passes whenever somebody looks.</summary>
    private sealed class Hurrying : TimeProvider
    {
        private long _looks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => 3600 * Interlocked.Increment(ref _looks);
    }

    [Fact]
    public void Somebody_who_ends_it_keeps_the_trimmed_bounds()
    {
        var town = RandomTowns.Make(3);
        var bounds = Bounding.Solve(town, Town.AsGiven);
        using var ended = new CancellationTokenSource();
        ended.Cancel();
        var (curve, effort) = ExactBounding.Tighten(
            bounds,
            new(BoundChoice.WhatFits, TimeSpan.FromSeconds(1), TimeProvider.System),
            ended.Token
        );
        effort.End.ShouldBe(BoundEnd.Interrupted);
        curve.Select(b => b.Persons).ShouldBe(bounds.Curve.Select(b => b.Persons));
    }
}
