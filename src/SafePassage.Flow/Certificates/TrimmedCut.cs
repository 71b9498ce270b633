namespace SafePassage.Flow;

/// <summary>
/// The proof of a trimmed bound: two labels for each node and a set of nodes that holds the sink. Whoever reaches the
/// sink by the horizon starts inside the set or enters it by an arc, and can use that arc only between the tail's
/// earliest time and the latest time that still leads out.
/// </summary>
/// <remarks>
/// The arrays belong to the cut, and cuts of one run share <paramref name="Earliest"/>: nobody writes to them. Then any number
/// of threads may read a cut. Two cuts are equal when they hold the same arrays.
/// </remarks>
/// <param name="Horizon">Ticks.</param>
/// <param name="Earliest">n values: nobody can be at the node before; <see cref="Never"/> where nobody can be.</param>
/// <param name="Latest">n values: nobody at the node later gets out; below 0 where nobody ever does.</param>
/// <param name="SinkSide">n values: the set.</param>
/// <param name="Value">The bound in units.</param>
public sealed record TrimmedCut(
    long Horizon,
    long[] Earliest,
    long[] Latest,
    bool[] SinkSide,
    long Value
)
{
    /// <summary>Later than any horizon, and far enough from the end of 64 bits to be added to.</summary>
    public const long Never = long.MaxValue / 4;

    /// <summary>When an arc can be entered by somebody who gets out in time, in ticks; empty (from &gt; until) when never.</summary>
    /// <param name="problem">The problem that the cut is of.</param>
    /// <param name="arc">In [0, m).</param>
    public (long From, long Until) Usable(ContinuousFlowProblem problem, int arc)
    {
        var tail = problem.Graph.Tails[arc];
        var head = problem.Graph.Heads[arc];
        return Latest[head] < 0 || Earliest[tail] >= Never
            ? (0, -1)
            : (Earliest[tail], Latest[head] - problem.TransitOf(arc));
    }
}

/// <summary>
/// Checks a <see cref="TrimmedCut"/> by local inequalities and addition; knows nothing of how it was found. Without state: any
/// number of threads may call it.
/// </summary>
public static class TrimmedCutCheck
{
    /// <summary>Every flaw that was found, in words; none when no flow over time brings out more than the cut's value.</summary>
    /// <param name="problem">With n nodes.</param>
    /// <param name="cut">The claim.</param>
    /// <remarks>Cost: O(n + m), and the pieces of the rates. Exact.</remarks>
    public static IReadOnlyList<string> FlawsOf(ContinuousFlowProblem problem, TrimmedCut cut)
    {
        var n = problem.Graph.NodeCount;
        if (cut.Earliest.Length != n || cut.Latest.Length != n || cut.SinkSide.Length != n)
        {
            return [$"the labels and the set must have {n} entries"];
        }

        var flaws = new List<string>();
        if (!cut.SinkSide[problem.Sink])
        {
            flaws.Add("the sink is not in the set");
        }

        if (cut.Latest[problem.Sink] < cut.Horizon)
        {
            flaws.Add("the sink's latest time is before the horizon");
        }

        foreach (
            var supply in problem.Supplies.Where(s =>
                s.Amount > 0 && cut.Earliest[s.Node] > s.FirstReady
            )
        )
        {
            flaws.Add($"node {supply.Node} has an earliest time after its supply is ready");
        }

        Int128 sum = 0;
        for (var a = 0; a < problem.Graph.ArcCount; a++)
        {
            CheckLabels(problem, cut, a, flaws);
            if (!cut.SinkSide[problem.Graph.Tails[a]] && cut.SinkSide[problem.Graph.Heads[a]])
            {
                var (from, until) = cut.Usable(problem, a);
                sum += problem.Entering(a, from, until);
            }
        }

        foreach (var supply in problem.Supplies.Where(s => cut.SinkSide[s.Node]))
        {
            sum += supply.ReadyBy(cut.Latest[supply.Node]);
        }

        if (sum != cut.Value)
        {
            flaws.Add($"the cut adds up to {sum}, not to {cut.Value}");
        }

        return flaws;
    }

    private static void CheckLabels(
        ContinuousFlowProblem problem,
        TrimmedCut cut,
        int arc,
        List<string> flaws
    )
    {
        var tail = problem.Graph.Tails[arc];
        var head = problem.Graph.Heads[arc];
        var starts = problem.Rate.Starts(arc);
        var values = problem.Rate.Values(arc);
        for (var i = 0; i < starts.Length; i++)
        {
            if (values[i] == 0 || problem.TotalOf(arc) == 0)
            {
                continue;
            }

            // Within one open piece the earliest entry gives the earliest arrival, and the latest exit the latest entry.
            var opens = i == 0 ? long.MinValue : starts[i];
            var shuts = i + 1 < starts.Length ? starts[i + 1] : TrimmedCut.Never;
            var enter = Math.Max(opens, cut.Earliest[tail]);
            if (enter < shuts && cut.Earliest[head] > enter + problem.TransitOf(arc))
            {
                flaws.Add($"arc {arc} reaches node {head} before its earliest time");
            }

            var leave = Math.Min(shuts, cut.Latest[head] - problem.TransitOf(arc));
            if (cut.Latest[head] >= 0 && leave >= Math.Max(opens, 0) && cut.Latest[tail] < leave)
            {
                flaws.Add($"arc {arc} leads out from node {tail} after its latest time");
            }
        }
    }
}
