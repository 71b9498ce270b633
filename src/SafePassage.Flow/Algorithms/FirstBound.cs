namespace SafePassage.Flow;

/// <summary>A bound for the horizon at once, long before the exact search ends: the <see cref="TrimmedBound"/>.</summary>
internal static class FirstBound
{
    /// <summary>The continuous problem holds at most so many units.</summary>
    private const long MostUnits = 1L << 60;

    public static long Of(EarliestArrivalProblem problem)
    {
        if (problem.TotalSupply > MostUnits)
        {
            return problem.TotalSupply;
        }

        return TrimmedBound.Solve(problem.InContinuousTime(), [problem.HorizonSteps + 1])[0].Value;
    }
}
