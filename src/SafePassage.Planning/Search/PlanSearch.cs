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
public sealed record SearchResult(Plan Plan, SearchEnd End, long Rounds);

/// <summary>
/// A followable plan: one order for each zone and group, convergent for each corridor and mode. Heuristic; the bound
/// says how good it is. Starts from shortest ways and list scheduling; then large-neighbourhood search [SHA98]: a few
/// orders are withdrawn, sometimes with the ways to one corridor laid anew around full links, and put back one by one
/// where most of their people get out.
/// </summary>
public static class PlanSearch
{
    private const int ReportEvery = 64;

    public static SearchResult Solve(
        Scenario scenario,
        Variant variant,
        Bound bound,
        SearchOptions options,
        IProgress<SearchProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var timeLimit = new TimeLimit(options.Clock, options.TimeLimit);
        var schedule = new Schedule(scenario, variant);
        var search = new Neighbourhood(scenario, schedule, new SplitMix64(options.Seed));
        search.Construct();
        var (rounds, stale) = (0L, 0);
        while (true)
        {
            var score = schedule.Score;
            if (rounds % ReportEvery == 0)
            {
                progress?.Report(new(variant.Id, rounds, new(score.Total), bound.Persons));
            }

            if (Ended(bound, options, timeLimit, score.Total, stale, cancellation) is { } end)
            {
                progress?.Report(new(variant.Id, rounds, new(score.Total), bound.Persons));
                return new(new(variant.Id, Orders(scenario, schedule)), end, rounds);
            }

            search.Round();
            rounds++;
            stale = schedule.Score.Total > score.Total ? 0 : stale + 1;
        }
    }

    private static SearchEnd? Ended(
        Bound bound,
        SearchOptions options,
        TimeLimit timeLimit,
        long persons,
        int stale,
        CancellationToken cancellation
    ) =>
        bound.Persons.Value - persons <= options.GoodEnough * bound.Persons.Value
            ? SearchEnd.GoodEnough
        : stale >= options.Patience ? SearchEnd.Stalled
        : cancellation.IsCancellationRequested ? SearchEnd.Cancelled
        : timeLimit.Passed ? SearchEnd.TimeLimit
        : null;

    private static List<Order> Orders(Scenario scenario, Schedule schedule)
    {
        var orders = new List<Order>();
        for (var i = 0; i < schedule.ZoneGroups.Count; i++)
        {
            if (schedule[i] is not { } made)
            {
                continue;
            }

            orders.Add(
                new(
                    scenario.Zones[schedule.ZoneGroups[i].Zone].Id,
                    scenario.Groups[schedule.ZoneGroups[i].Group].Id,
                    made.Mode,
                    scenario.Corridors[made.Corridor].Id,
                    [.. made.Route.Links.Select(l => scenario.Network.Links[l].Id)],
                    new Interval(Clock.Time(made.Window.FromMs), Clock.Time(made.Window.UntilMs)),
                    new(made.Window.Persons)
                )
            );
        }

        return orders;
    }
}
