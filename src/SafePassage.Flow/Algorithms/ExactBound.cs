using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>How fine, and for how long. Immutable; read by the run only.</summary>
public sealed class ExactBoundOptions
{
    /// <summary>Ticks of a step, &gt; 0.</summary>
    public required long Step { get; init; }

    /// <summary>When to stop; horizons that are not reached keep what is known.</summary>
    public Deadline Deadline { get; init; } = Deadline.None;
}

/// <summary>A bound for each horizon, never above the trimmed one.</summary>
/// <param name="Cuts">One for each horizon.</param>
/// <param name="Proven">The first so many horizons have the minimum cut in steps, or the trimmed one where it is smaller; the others the trimmed one.</param>
/// <param name="Ended">Why the search for cuts ended.</param>
/// <param name="CellsSearched">The work, the same on every machine.</param>
/// <param name="TooLarge">The limit of the engine that the problem exceeds; null when it was run.</param>
public sealed record ExactBoundResult(
    IReadOnlyList<TimedCut> Cuts,
    int Proven,
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
/// needs no trust in steps, rounding or search.
/// </summary>
/// <remarks>
/// Guarantee: at most the trimmed bound, at least the optimum; equal to it when all times are multiples of the step. Totals of
/// arcs that the trimmed cut pays for are paid for here too. Cost and limits: those of <see cref="EarliestArrival"/>.
/// Without state: any number of threads may solve.
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
        var whole = new ExactBoundResult(cuts, 0, EndReason.Exact, 0, null);
        while (
            whole.Proven is var proven
            && proven < cuts.Length
            && whole.Ended == EndReason.Exact
            && whole.TooLarge is null
        )
        {
            var paid = Paid(problem, trimmed[proven]);
            var last = proven + 1;
            while (last < cuts.Length && paid.SequenceEqual(Paid(problem, trimmed[last])))
            {
                last++;
            }

            var run = Improve(problem, trimmed, cuts, (proven, last), paid, options, cancellation);
            whole = run with { CellsSearched = whole.CellsSearched + run.CellsSearched };
        }

        return whole;
    }

    /// <summary>What decides whether it is worth while, before anything is solved. Cost: O(m log n).</summary>
    /// <param name="problem">The flow problem.</param>
    /// <param name="last">Its trimmed cut at the last horizon.</param>
    public static ExactBoundSize SizeOf(ContinuousFlowProblem problem, TrimmedCut last)
    {
        ArgumentNullException.ThrowIfNull(last);
        return new LiveNetwork(problem, last.Earliest, Paid(problem, last), last.Horizon).Size;
    }

    private static ExactBoundResult Improve(
        ContinuousFlowProblem problem,
        IReadOnlyList<TrimmedCut> trimmed,
        TimedCut[] cuts,
        (int First, int Last) horizons,
        bool[] paid,
        ExactBoundOptions options,
        CancellationToken cancellation
    )
    {
        var end = trimmed[horizons.Last - 1];
        var stepped = new SteppedRelaxation(
            new LiveNetwork(problem, end.Earliest, paid, end.Horizon),
            options.Step
        );
        var wanted = Enumerable
            .Range(horizons.First, horizons.Last - horizons.First)
            .Select(i => stepped.LastRow(trimmed[i].Horizon))
            .ToArray();
        var outcome = EarliestArrival.Solve(
            stepped.Problem(),
            new() { Deadline = options.Deadline, CutSteps = [.. wanted.Distinct()] },
            null,
            cancellation
        );
        if (outcome is not EarliestArrivalResult result)
        {
            var tooLarge = outcome as EarliestArrivalTooLarge;
            return new(cuts, horizons.First, EndReason.Exact, 0, tooLarge);
        }

        var proven = horizons.First;
        while (
            proven < horizons.Last
            && result.Cuts.TryGetValue(wanted[proven - horizons.First], out var cut)
        )
        {
            var found = stepped.InTime(cut, trimmed[proven]);
            cuts[proven] = found.Value < cuts[proven].Value ? found : cuts[proven];
            proven++;
        }

        return new(cuts, proven, result.Ended, result.CellsSearched, null);
    }

    private static bool[] Paid(ContinuousFlowProblem problem, TrimmedCut cut)
    {
        var paid = new bool[problem.Graph.ArcCount];
        for (var arc = 0; arc < paid.Length; arc++)
        {
            paid[arc] =
                problem.TotalOf(arc) != ContinuousFlowProblem.Unlimited
                && !cut.SinkSide[problem.Graph.Tails[arc]]
                && cut.SinkSide[problem.Graph.Heads[arc]];
        }

        return paid;
    }
}
