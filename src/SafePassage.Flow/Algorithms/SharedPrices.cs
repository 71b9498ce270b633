namespace SafePassage.Flow;

/// <summary>
/// Looks for prices of joint capacities under which the Lagrangian bound is small. Every street's capacity is divided among
/// its copies; the minimum cut of the divided problem says where a copy has too little, and the next division gives it
/// more [KS77]. A division only decides which cut is found: its value is added up with joint capacities
/// (<see cref="SharedArcs"/>), so any division gives a bound that holds.
/// </summary>
/// <remarks>
/// A heuristic: whatever it finds, the bound holds, and nothing says how far it is from the best prices. Deterministic. Cost: one
/// trimmed bound a round. Without state: any number of threads may look.
/// </remarks>
public static class SharedPrices
{
    /// <summary>Parts into which a capacity is divided.</summary>
    private const int Parts = 64;

    /// <summary>Tries divisions of the streets that more than one group can use in time.</summary>
    /// <param name="problem">Every copy with the street's whole capacity.</param>
    /// <param name="shared">Which arcs are one street.</param>
    /// <param name="horizon">Ticks.</param>
    /// <param name="rounds">How many divisions to try, ≥ 1.</param>
    /// <param name="cancellation">Asked between rounds.</param>
    /// <returns>
    /// The divided problem whose cut had the smallest joint value, the earliest of several; null when none was below the bound
    /// without prices.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no rounds.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static ContinuousFlowProblem? Divide(
        ContinuousFlowProblem problem,
        SharedArcs shared,
        long horizon,
        int rounds,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(shared);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        var parts = new int[problem.Graph.ArcCount];
        Array.Fill(parts, Parts);
        var copies = Contested(problem, shared, horizon);
        foreach (var arcs in copies)
        {
            foreach (var arc in arcs)
            {
                parts[arc] = Parts / arcs.Length;
            }
        }

        if (copies.Length == 0)
        {
            return null;
        }

        ContinuousFlowProblem? best = null;
        Int128 least = TrimmedBound.Solve(problem, [horizon], cancellation)[0].Value;
        for (var round = 0; round < rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var divided = Divided(problem, parts);
            var cut = TimedCut.Of(problem, TrimmedBound.Solve(divided, [horizon], cancellation)[0]);
            var value = shared.ValueOf(problem, cut);
            if (value < least)
            {
                (best, least) = (divided, value);
            }

            var step = Math.Max(1, Parts / (round + 2));
            var moved = false;
            foreach (var arcs in copies)
            {
                moved |= Move(problem, cut, arcs, parts, step);
            }

            if (!moved)
            {
                break;
            }
        }

        return best;
    }

    /// <summary>The copies of each street that more than one group can use in time.</summary>
    private static int[][] Contested(ContinuousFlowProblem problem, SharedArcs shared, long horizon)
    {
        var labels = new TrimmedCut(
            horizon,
            TimeLabels.Earliest(problem),
            TimeLabels.Latest(problem, horizon),
            [],
            0
        );
        return
        [
            .. shared
                .Arcs.Select(arcs => arcs.Where(a => IsUsable(problem, labels, a)).ToArray())
                .Where(arcs => arcs.Length > 1),
        ];
    }

    private static bool IsUsable(ContinuousFlowProblem problem, TrimmedCut labels, int arc)
    {
        var (from, until) = labels.Usable(problem, arc);
        return from < until;
    }

    /// <summary>Takes parts from copies that have enough and gives them to those at which the cut lies.</summary>
    /// <returns>Whether any moved.</returns>
    private static bool Move(
        ContinuousFlowProblem problem,
        TimedCut cut,
        int[] arcs,
        int[] parts,
        int step
    )
    {
        int[] scarce = [.. arcs.Where(a => cut.Crossing(problem, a) > 0)];
        int[] ample = [.. arcs.Except(scarce).Where(a => parts[a] > 1)];
        if (scarce.Length == 0 || ample.Length == 0)
        {
            return false;
        }

        var moved = 0;
        foreach (var arc in ample)
        {
            var taken = Math.Min(parts[arc] - 1, step);
            parts[arc] -= taken;
            moved += taken;
        }

        for (var i = 0; i < scarce.Length; i++)
        {
            parts[scarce[i]] += (moved + i) / scarce.Length;
        }

        return moved > 0;
    }

    private static ContinuousFlowProblem Divided(ContinuousFlowProblem problem, int[] parts)
    {
        var rates = new PiecewiseConstant.Builder();
        for (var arc = 0; arc < parts.Length; arc++)
        {
            var part = parts[arc];
            rates.Add(
                problem.Rate.Starts(arc),
                part >= Parts
                    ? problem.Rate.Values(arc)
                    : [.. problem.Rate.Values(arc).ToArray().Select(rate => Part(rate, part))]
            );
        }

        return problem.With(rates.Build());
    }

    /// <summary>What is open stays open: labels must not change.</summary>
    private static long Part(long rate, int part) =>
        rate is 0 or ContinuousFlowProblem.Unlimited
            ? rate
            : Math.Max(1, (long)((Int128)rate * part / Parts));
}
