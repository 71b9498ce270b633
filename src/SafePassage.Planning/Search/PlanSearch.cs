using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>How far a search is.</summary>
public readonly record struct SearchProgress(
    string Variant,
    long Rounds,
    Persons Persons,
    Persons Bound
);

/// <param name="Rounds">Rounds of destroying and repairing.</param>
/// <param name="Work">Units of work done.</param>
public sealed record SearchResult(Plan Plan, SearchEnd End, long Rounds, long Work);

/// <summary>
/// A followable plan: a few orders for each zone and group, convergent for each approach. Heuristic; the bound
/// says how good it is. Starts from shortest ways and list scheduling; then large-neighbourhood search [SHA98]: a few
/// orders are withdrawn, sometimes with ways led around full links, and put back one by one where most of their people get out. First for
/// more persons out, then for earlier, then for less time under way.
/// </summary>
public static class PlanSearch
{
    /// <summary>The share of the budget after which the price of a person rises each time, and persons are no longer looked for.</summary>
    private static readonly double[] _prices = [0.4, 0.46, 0.52, 0.58, 0.64, 0.7];

    public static SearchResult Solve(
        Scenario scenario,
        Variant variant,
        Bound bound,
        SearchOptions options,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var work = new Work();
        var schedule = new Schedule(scenario, variant, options.Rules, work);
        var objective = new Objective(options.Tolerances);
        var run = new SearchRun(
            new Neighbourhood(schedule, objective, new SplitMix64(options.Seed), work),
            new Budget(options, work, cancellation),
            options.Patience ?? 3000 + (20L * schedule.Parties.Count),
            rounds =>
                progress?.Report(new(variant.Id, rounds, new(schedule.PersonsOut), bound.Persons))
        );
        run.Begin();
        var met = new List<Kept>();
        foreach (var until in _prices)
        {
            run.Go(until, () => IsGoodEnough(schedule, bound, options));
            met.Add(schedule.Keep());
            objective.RaisePrice();
        }

        // The most persons out are the measure, and the schedule with short ways that comes near enough is where to go on from.
        objective.GoOn(Stage.Earlier, met.MaxBy(m => m.Score.Total)!.Score);
        if (
            met.Find(m => !objective.IsBarred(m.Score)) is { } near
            && !ReferenceEquals(near, met[^1])
        )
        {
            schedule.Restore(near);
        }

        run.Go(0.75);
        objective.GoOn(Stage.LessTravel, schedule.Score);
        run.Go(1);
        return new(
            new(variant.Id, OrderBook.Of(scenario, schedule)) { Rules = options.Rules },
            IsGoodEnough(schedule, bound, options) ? SearchEnd.GoodEnough : run.End,
            run.Rounds,
            work.Done
        );
    }

    private static bool IsGoodEnough(Schedule schedule, Bound bound, SearchOptions options) =>
        bound.Persons.Value - schedule.PersonsOut <= options.Gap * bound.Persons.Value;
}
