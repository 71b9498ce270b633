namespace SafePassage.Flow;

/// <summary>What the engine can hold, and what a problem needs, found by counting before anything is built.</summary>
internal static class Limits
{
    /// <summary>Most entries of one array.</summary>
    private const long MostEntries = 2_147_483_591;

    /// <param name="problem">What is to be solved.</param>
    /// <param name="steps">Its static steps.</param>
    /// <param name="memory">Bytes the large arrays may take.</param>
    /// <param name="bytes">Bytes they need.</param>
    /// <returns>The limit that is exceeded, null when it fits.</returns>
    public static EarliestArrivalTooLarge? Exceeded(
        EarliestArrivalProblem problem,
        StaticSteps steps,
        long memory,
        out long bytes
    )
    {
        var rows = problem.HorizonSteps + 1L;
        var nodes = Enumerable
            .Range(0, problem.Graph.NodeCount)
            .LongCount(v => steps.IsUseful(v, problem.HorizonSteps));
        var arcs = ReducedNetworkBuilder.CountArcs(problem, steps);
        bytes = ResidualFlow.BytesFor(problem, nodes, arcs, Waits(problem));
        if (problem.HorizonSteps > InArc.MostRows)
        {
            return new EarliestArrivalTooLarge("steps", problem.HorizonSteps, InArc.MostRows);
        }

        var entries = Math.Max(nodes, arcs) * rows;
        if (entries > MostEntries)
        {
            return new EarliestArrivalTooLarge("arcs × steps", entries, MostEntries);
        }

        return bytes > memory ? new EarliestArrivalTooLarge("bytes", bytes, memory) : null;
    }

    /// <summary>Whether stocks must be kept: where nothing changes, waiting on the way brings nothing [HT00].</summary>
    public static bool Waits(EarliestArrivalProblem problem) =>
        problem.Waiting == Waiting.Everywhere && !problem.IsStationary;
}
