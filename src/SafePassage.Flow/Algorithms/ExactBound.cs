using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>How fine, and for how long. Immutable; read by the run only.</summary>
public sealed class ExactBoundOptions
{
    /// <summary>Ticks of a step, &gt; 0.</summary>
    public required long Step { get; init; }

    /// <summary>When to stop; horizons that are not reached keep what is known.</summary>
    public TimeLimit TimeLimit { get; init; } = TimeLimit.None;
}

/// <summary>A bound for each horizon, never above the trimmed one.</summary>
/// <param name="Cuts">One for each horizon: the least of all that were found.</param>
/// <param name="Searched">At the first so many horizons cuts over time were looked for; the others keep what else is known.</param>
/// <param name="Ended">Why the search for cuts ended.</param>
/// <param name="CellsSearched">The work, the same on every machine.</param>
/// <param name="TooLarge">The limit of the engine that the problem exceeds; null when it was run.</param>
public sealed record ExactBoundResult(
    IReadOnlyList<TimedCut> Cuts,
    int Searched,
    EndReason Ended,
    long CellsSearched,
    EarliestArrivalTooLarge? TooLarge
);

/// <summary>What a run would cost, before anything is solved.</summary>
/// <param name="Arcs">Arcs the engine would have; times the number of steps the size of its arrays.</param>
/// <param name="MedianTransit">Ticks, of those arcs that take time. Steps much coarser than that cost more than they tell.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ExactBoundSize(int Arcs, long MedianTransit);

/// <summary>
/// Bounds on every flow over time by minimum cuts over time: the relaxation in steps (<see cref="SteppedRelaxation"/>) is solved
/// for all horizons in one run of <see cref="EarliestArrival"/> [GAL59], and each of its cuts is then added up in continuous time, which
/// needs no trust in steps, rounding or search. Arcs with a total are either paid for in full or taken without it: a run for each
/// choice (<see cref="PaidArcs"/>), and the least cut of all.
/// </summary>
/// <remarks>
/// Guarantee: at most the trimmed bound, at least the optimum; equal to it when all times are multiples of the step and at most
/// <see cref="PaidArcs.MostListed"/> arcs have a total. Cost and limits: those of <see cref="EarliestArrival"/>, at most
/// <see cref="PaidArcs.MostRuns"/> times. Without state: any number of threads may solve.
/// </remarks>
public static class ExactBound
{
    /// <summary>More steps than these do not fit the engine.</summary>
    public const int MostSteps = InArc.MostRows;

    /// <summary>Lowers trimmed bounds as far as steps and time allow.</summary>
    /// <param name="problem">The flow problem.</param>
    /// <param name="trimmed">Its trimmed bounds, horizons increasing.</param>
    /// <param name="options">How fine, and for how long.</param>
    /// <param name="cancellation">Ends the run with what there is.</param>
    /// <returns>A bound for each horizon, in the same order.</returns>
    /// <exception cref="ArgumentException">The step is 0 or less.</exception>
    public static ExactBoundResult Solve(
        ContinuousFlowProblem problem,
        IReadOnlyList<TrimmedCut> trimmed,
        ExactBoundOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(trimmed);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Step <= 0)
        {
            throw new ArgumentException($"a step of {options.Step} ticks", nameof(options));
        }

        var cuts = trimmed.Select(c => TimedCut.Of(problem, c)).ToArray();
        var whole = new ExactBoundResult(cuts, cuts.Length, EndReason.Exact, 0, null);
        foreach (var paid in new PaidArcs(problem, trimmed).Choices(cuts))
        {
            // Where the price alone is no less than what is known, there is nothing to find.
            var first = Array.FindIndex(cuts, c => paid.Price < c.Value);
            if (first < 0)
            {
                continue;
            }

            var run = Improve(problem, trimmed, cuts, first, paid.Arcs, options, cancellation);
            whole = run with
            {
                Searched = Math.Min(whole.Searched, run.Searched),
                CellsSearched = whole.CellsSearched + run.CellsSearched,
            };
            if (whole.Ended != EndReason.Exact || whole.TooLarge is not null)
            {
                break;
            }
        }

        return whole;
    }

    /// <summary>What decides whether it is worth while, before anything is solved. Cost: O(m log n).</summary>
    /// <param name="problem">The flow problem.</param>
    /// <param name="last">Its trimmed cut at the last horizon.</param>
    public static ExactBoundSize SizeOf(ContinuousFlowProblem problem, TrimmedCut last)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(last);
        var nonePaid = new bool[problem.Graph.ArcCount];
        return new LiveNetwork(problem, last.Earliest, nonePaid, last.Horizon).Size;
    }

    private static ExactBoundResult Improve(
        ContinuousFlowProblem problem,
        IReadOnlyList<TrimmedCut> trimmed,
        TimedCut[] cuts,
        int first,
        bool[] paid,
        ExactBoundOptions options,
        CancellationToken cancellation
    )
    {
        var end = trimmed[^1];
        var stepped = new SteppedRelaxation(
            new LiveNetwork(problem, end.Earliest, paid, end.Horizon),
            options.Step
        );
        var wanted = trimmed.Skip(first).Select(t => stepped.LastRow(t.Horizon)).ToArray();
        var outcome = EarliestArrival.Solve(
            stepped.Problem(),
            new() { TimeLimit = options.TimeLimit, CutSteps = [.. wanted.Distinct()] },
            null,
            cancellation
        );
        if (outcome is not EarliestArrivalResult result)
        {
            var tooLarge = outcome as EarliestArrivalTooLarge;
            return new(cuts, first, EndReason.Exact, 0, tooLarge);
        }

        var searched = first;
        while (
            searched < cuts.Length && result.Cuts.TryGetValue(wanted[searched - first], out var cut)
        )
        {
            var found = stepped.InTime(cut, trimmed[searched]);
            cuts[searched] = found.Value < cuts[searched].Value ? found : cuts[searched];
            searched++;
        }

        return new(cuts, searched, result.Ended, result.CellsSearched, null);
    }
}
