namespace SafePassage.Flow;

/// <summary>
/// Several groups in order of priority on one network: the most of the first group that can be out by the horizon, then
/// the most of the first two together, and so on, all by one flow. Its grade is lexicographic: it is not an earliest
/// arrival flow, because one that is so for every group at every step need not exist [BS09].
/// </summary>
/// <remarks>
/// Each prefix starts from the flow of the one before. An augmenting path never takes people back to where they began, so
/// what earlier groups have stays theirs. Groups that differ in speed or in the gates open to them do not fit one network:
/// for them prefixes are bounded, not solved. Exact. Cost: a warm start (<see cref="WarmStart"/>) for each group. Without
/// state: any number of threads may solve.
/// </remarks>
public static class PrefixOptima
{
    /// <summary>Solves for the first group, the first two, and so on.</summary>
    /// <param name="problem">All groups; with transit times and gates that hold for each of them.</param>
    /// <param name="groupOf">For each supply its group, from 0, the first to be served.</param>
    /// <param name="memoryLimitBytes">Bytes the large arrays may take.</param>
    /// <param name="cancellation">Ends the search; nothing is returned then.</param>
    /// <returns><see cref="PrefixOptimaResult"/>, or that the problem is too large.</returns>
    /// <exception cref="ArgumentException">There are not as many groups as supplies, or one is negative.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static EarliestArrivalOutcome Solve(
        EarliestArrivalProblem problem,
        IReadOnlyList<int> groupOf,
        long memoryLimitBytes = EarliestArrivalOptions.DefaultMemoryLimitBytes,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(groupOf);
        if (groupOf.Count != problem.Supplies.Length || groupOf.Any(g => g < 0))
        {
            throw new ArgumentException(
                $"{problem.Supplies.Length} groups ≥ 0 are needed, one for each supply",
                nameof(groupOf)
            );
        }

        var flow = FlowOverTime.None(problem);
        var prefixes = new List<PrefixOptimum>();
        for (var group = 0; group <= groupOf.DefaultIfEmpty(-1).Max(); group++)
        {
            var served = problem.Supplies.ToArray();
            for (var i = 0; i < served.Length; i++)
            {
                served[i] = groupOf[i] <= group ? served[i] : served[i] with { Amount = 0 };
            }

            var prefix = problem.With(supplies: served);
            var outcome = WarmStart.Solve(prefix, flow, memoryLimitBytes, cancellation);
            if (outcome is not WarmStartResult best)
            {
                return outcome;
            }

            flow = best.Flow;
            prefixes.Add(new PrefixOptimum(prefix, best.MostOut, best.Cut));
        }

        return new PrefixOptimaResult(prefixes, flow);
    }
}

/// <summary>The first groups together.</summary>
/// <param name="Problem">The problem with their supplies only, against which the cut is to be checked.</param>
/// <param name="MostOut">Units of theirs out by the horizon.</param>
/// <param name="Cut">The proof that it cannot be more.</param>
public sealed record PrefixOptimum(EarliestArrivalProblem Problem, long MostOut, CutOverTime Cut);

/// <summary>A lexicographic optimum for the horizon.</summary>
public sealed class PrefixOptimaResult : EarliestArrivalOutcome
{
    internal PrefixOptimaResult(IReadOnlyList<PrefixOptimum> prefixes, FlowOverTime flow) =>
        (Prefixes, Flow) = (prefixes, flow);

    /// <summary>The first group, the first two, … all; each with its proof.</summary>
    public IReadOnlyList<PrefixOptimum> Prefixes { get; }

    /// <summary>One flow that is a maximum for every prefix.</summary>
    public FlowOverTime Flow { get; }
}
