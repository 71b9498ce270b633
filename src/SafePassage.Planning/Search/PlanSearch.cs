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
    private const int ReportEvery = 64;

    /// <summary>The stages, and the share of the budget after which each is over at the latest.</summary>
    private static readonly (Stage Stage, double Until)[] _stages =
    [
        (Stage.Persons, 0.7),
        (Stage.Earlier, 0.8),
        (Stage.LessTravel, 1),
    ];

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
        var budget = new Budget(options, work, cancellation);
        var schedule = new Schedule(scenario, variant, options.Rules, work);
        var objective = new Objective(options.Tolerances);
        var search = new Neighbourhood(schedule, objective, new SplitMix64(options.Seed), work);
        search.Construct();
        var (rounds, end) = (0L, SearchEnd.Stalled);
        foreach (var (stage, until) in _stages)
        {
            if (stage != Stage.Persons)
            {
                objective.GoOn(stage, schedule.Score);
            }

            var patience = options.Patience + (20L * schedule.Parties.Count);
            for (var stale = 0L; stale < patience; rounds++)
            {
                if (rounds % ReportEvery == 0)
                {
                    progress?.Report(
                        new(variant.Id, rounds, new(schedule.Score.Total), bound.Persons)
                    );
                }

                if (budget.Over(until) is { } over)
                {
                    end = until < 1 ? end : over;
                    break;
                }

                if (stage == Stage.Persons && IsGoodEnough(schedule, bound, options))
                {
                    end = SearchEnd.GoodEnough;
                    break;
                }

                stale = search.Round() ? 0 : stale + 1;
            }
        }

        progress?.Report(new(variant.Id, rounds, new(schedule.Score.Total), bound.Persons));
        return new(
            new(variant.Id, OrderBook.Of(scenario, schedule)) { Rules = options.Rules },
            end,
            rounds,
            work.Done
        );
    }

    private static bool IsGoodEnough(Schedule schedule, Bound bound, SearchOptions options) =>
        bound.Persons.Value - schedule.Score.Total <= options.Gap * bound.Persons.Value;
}
