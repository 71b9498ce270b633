namespace SafePassage.Flow;

/// <summary>
/// Earliest arrival flow over time with many sources and one sink: for every step at once the most units that can be
/// out by it, exactly, on the time-expanded network that is never built [BS09].
/// </summary>
/// <remarks>
/// Gates are opened in order of time, and the flow is augmented to a maximum after each step. Augmenting never takes
/// back an arrival, so the flow that results is maximal for every step. What can no longer be reached from a supply is
/// dead for good and is, after each step, the sink's side of a minimum cut.
/// Memory: see <see cref="EarliestArrivalTooLarge"/>; 2 bytes for each arc and step and 1 for each node and step, of
/// which only what is reached is touched. The result depends on the problem alone unless time runs out.
/// Time: depends on how hard the gates are fought for; 20,000 nodes, 49,000 arcs and 600 steps take from half a second to four.
/// Without state: any number of threads may solve, each run with arrays of its own.
/// </remarks>
public static class EarliestArrival
{
    /// <summary>Solves a problem as far as time allows.</summary>
    /// <param name="problem">What to solve.</param>
    /// <param name="options">Null for the defaults: exact, without a limit of time.</param>
    /// <param name="progress">Told after every step; may be null.</param>
    /// <param name="cancellation">Ends the run at once, with what there is.</param>
    /// <returns><see cref="EarliestArrivalResult"/>, or <see cref="EarliestArrivalTooLarge"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The known bounds are not horizon + 1 values, or a cut is asked for outside 0 … horizon.
    /// </exception>
    public static EarliestArrivalOutcome Solve(
        EarliestArrivalProblem problem,
        EarliestArrivalOptions? options = null,
        IProgress<EarliestArrivalProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        options ??= new EarliestArrivalOptions();
        Require(problem, options);
        var steps = StaticSteps.Of(problem);
        if (Limits.Exceeded(problem, steps, options.MemoryLimitBytes, out var bytes) is { } limit)
        {
            return limit;
        }

        var network = ReducedNetworkBuilder.Build(problem, steps);
        var run = new EarliestArrivalRun(network, steps, options, progress, cancellation);
        return run.Result(bytes);
    }

    private static void Require(EarliestArrivalProblem problem, EarliestArrivalOptions options)
    {
        if (
            options.KnownBounds.Length != 0
            && options.KnownBounds.Length != problem.HorizonSteps + 1
        )
        {
            throw new ArgumentException(
                $"{options.KnownBounds.Length} known bounds for {problem.HorizonSteps + 1} steps",
                nameof(options)
            );
        }

        foreach (var step in options.CutSteps)
        {
            if (step < 0 || step > problem.HorizonSteps)
            {
                throw new ArgumentException(
                    $"a cut is asked for at step {step}, outside 0..{problem.HorizonSteps}",
                    nameof(options)
                );
            }
        }
    }
}
