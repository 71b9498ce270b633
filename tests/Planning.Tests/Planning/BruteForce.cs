using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <summary>
/// All towns of a small family, and for each every followable plan in whole persons a minute: the bound is never
/// beaten, and the search finds as many persons as the best of them.
/// </summary>
public class BruteForce
{
    private const int Horizon = 6;

    [Fact]
    public void No_plan_beats_the_bound_and_the_search_finds_the_best()
    {
        var (towns, tight, exactlyTight) = (0, 0, 0);
        foreach (var gates in new[] { (1, 2), (2, 2), (3, 1) })
        foreach (var ways in new[] { (1, 1, 2), (2, 1, 1), (1, 3, 2), (2, 2, 3) })
        foreach (var people in new[] { (4, 6), (9, 3), (20, 20) })
        foreach (var street in new[] { 1, 2, 5 })
        {
            var town = new Small(gates, ways, people, street);
            var scenario = town.Build();
            var best = town.BestPlan();
            var bound = Answer.BoundOf(scenario);
            var exact = Answer.ExactCurveOf(scenario)[^1].Persons;
            var plan = Answer.PlanOf(scenario, 30);
            var name = $"gates {gates}, ways {ways}, people {people}, street {street}";
            best.ShouldBeLessThanOrEqualTo(exact, name);
            plan.Persons.ShouldBeLessThanOrEqualTo(exact, name);
            exact.ShouldBeLessThanOrEqualTo(bound, name);
            plan.Persons.ShouldBeGreaterThanOrEqualTo(best, name);
            Answer.FlawsOf(scenario, plan).ShouldBeEmpty(name);
            towns++;
            tight += best == bound ? 1 : 0;
            exactlyTight += best == exact ? 1 : 0;
        }

        towns.ShouldBe(108);
        tight.ShouldBeGreaterThan(towns / 3);
        exactlyTight.ShouldBeGreaterThan(tight);
    }

    /// <summary>Zones a and b; both can walk to gate x, b also to gate y; the street a–x is shared by nobody else.</summary>
    private sealed record Small(
        (int X, int Y) Gates,
        (int AX, int BX, int BY) Ways,
        (int A, int B) People,
        int Street
    )
    {
        public Scenario Build() =>
            new Town()
                .Window(Horizon)
                .Group("all")
                .Link("a", "x", 60 * Ways.AX, Street)
                .Link("b", "x", 60 * Ways.BX, Street)
                .Link("b", "y", 60 * Ways.BY, Street)
                .Zone("a", "a", "all", People.A)
                .Zone("b", "b", "all", People.B)
                .Corridor("x", "x", Gates.X, "all")
                .Corridor("y", "y", Gates.Y, "all")
                .Build();

        public Persons BestPlan()
        {
            var best = 0L;
            foreach (var a in Windows(People.A, Ways.AX))
            {
                foreach (var b in Windows(People.B, Ways.BX))
                {
                    if (Fits(a, Ways.AX, b, Ways.BX))
                    {
                        best = Math.Max(best, a.Persons + b.Persons);
                    }
                }

                foreach (
                    var b in Windows(People.B, Ways.BY)
                        .Where(b => b.Rate <= Gates.Y && a.Rate <= Gates.X)
                )
                {
                    best = Math.Max(best, a.Persons + b.Persons);
                }
            }

            return new(best);
        }

        private bool Fits(Try a, int offsetA, Try b, int offsetB) =>
            Enumerable.Range(0, Horizon).All(t => a.At(t - offsetA) + b.At(t - offsetB) <= Gates.X);

        private IEnumerable<Try> Windows(int people, int travel)
        {
            yield return new(0, 0, 0, 0);
            for (var from = 0; from < Horizon - travel; from++)
            {
                for (var until = from + 1; until <= Horizon - travel; until++)
                {
                    for (var rate = 1; rate <= Street; rate++)
                    {
                        // The last minute may carry fewer, so a window for fewer persons is covered by a shorter one.
                        if (rate * (until - from) <= people)
                        {
                            yield return new(from, until, rate, rate * (until - from));
                        }
                    }
                }
            }
        }

        private readonly record struct Try(int From, int Until, int Rate, int Persons)
        {
            public int At(int minute) => minute >= From && minute < Until ? Rate : 0;
        }
    }
}
