using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>Rounds of a search, stage by stage, until a share of the budget is spent or nothing gets better for long.</summary>
/// <param name="search">What is done in a round.</param>
/// <param name="budget">What may be spent.</param>
/// <param name="patience">Rounds without gain after which a stage is over.</param>
/// <param name="report">Told the number of rounds now and then.</param>
internal sealed class SearchRun(
    Neighbourhood search,
    Budget budget,
    long patience,
    Action<long> report
)
{
    private const int ReportEvery = 64;

    public long Rounds { get; private set; }

    /// <summary>Why the last stage that was cut short was; stalled when none was.</summary>
    public SearchEnd End { get; private set; } = SearchEnd.Stalled;

    public void Begin()
    {
        search.Construct();
        report(0);
    }

    /// <param name="until">Share of the budget.</param>
    /// <param name="isDone">Asked before each round whether the stage has what it wants.</param>
    public void Go(double until, Func<bool>? isDone = null)
    {
        for (var stale = 0L; stale < patience && isDone?.Invoke() != true; )
        {
            if (budget.Over(until) is { } over)
            {
                End = over;
                break;
            }

            stale = search.Round() ? 0 : stale + 1;
            Rounds++;
            if (Rounds % ReportEvery == 0)
            {
                report(Rounds);
            }
        }
    }
}
