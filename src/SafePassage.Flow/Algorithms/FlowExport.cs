using SafePassage.Flow.Certificates;

namespace SafePassage.Flow.Algorithms;

/// <summary>Writes the flow of a run as runs of steps. Cost: two passes over the rows.</summary>
internal static class FlowExport
{
    private const int ArcsInLot = 4096;

    public static FlowOverTime Of(ResidualFlow state, int threads) =>
        new(Arcs(state, threads), Departures(state), Gates(state));

    /// <summary>
    /// Counted first and written then, so that nothing is held twice; lot by lot on as many cores as are allowed, for no
    /// lot's runs depend on another's.
    /// </summary>
    private static StepRuns Arcs(ResidualFlow state, int threads)
    {
        var original = state.Network.OriginalArc;
        var first = new int[state.Network.Problem.Graph.ArcCount + 1];
        ForEachLot(
            original,
            threads,
            (from, to) => Scan(state, from, to, (a, _, _) => first[original[a] + 1]++, Extend)
        );
        for (var k = 1; k < first.Length; k++)
        {
            first[k] += first[k - 1];
        }

        var next = first[..^1];
        var (start, end) = (new int[first[^1]], new int[first[^1]]);
        var units = new long[first[^1]];
        ForEachLot(
            original,
            threads,
            (from, to) =>
                Scan(
                    state,
                    from,
                    to,
                    (a, step, here) =>
                    {
                        var place = next[original[a]]++;
                        (start[place], end[place], units[place]) = (step, step + 1, here);
                    },
                    a => end[next[original[a]] - 1]++
                )
        );
        return StepRuns.Owning(first, start, end, units);

        static void Extend(int arc) { }
    }

    private static void ForEachLot(int[] original, int threads, Action<int, int> scan) =>
        Parallel.For(
            0,
            (original.Length + ArcsInLot - 1) / ArcsInLot,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            lot => scan(Whole(original, lot * ArcsInLot), Whole(original, (lot + 1) * ArcsInLot))
        );

    /// <summary>The parts of a split arc are neighbours and stay together.</summary>
    private static int Whole(int[] original, int arc)
    {
        arc = Math.Min(arc, original.Length);
        while (arc > 0 && arc < original.Length && original[arc] == original[arc - 1])
        {
            arc++;
        }

        return arc;
    }

    /// <summary>Tells of every run of the arcs from … to − 1 when it begins, and of each further step it lasts.</summary>
    private static void Scan(
        ResidualFlow state,
        int from,
        int to,
        Action<int, int, int> begins,
        Action<int> lasts
    )
    {
        var network = state.Network;
        var original = network.OriginalArc;
        var (end, last) = (new int[to - from], new int[to - from]);
        for (var row = 0; row <= state.LastRow; row++)
        {
            var flow = state.Arcs.AsSpan((row * network.ArcCount) + from, to - from);
            for (var i = flow.IndexOfAnyExcept((ushort)0); i >= 0 && i < flow.Length; )
            {
                var a = i;
                var units = 0;
                for (; i < flow.Length && original[from + i] == original[from + a]; i++)
                {
                    units += flow[i];
                }

                // A part that is empty hides the ones before it from the search for the next.
                a = First(original, from, a);
                var step = row - network.Remaining[network.Tail[from + a]];
                if (last[a] == units && end[a] == step)
                {
                    lasts(from + a);
                }
                else
                {
                    begins(from + a, step, units);
                }

                (end[a], last[a]) = (step + 1, units);
                var ahead = flow[i..].IndexOfAnyExcept((ushort)0);
                i = ahead < 0 ? flow.Length : i + ahead;
            }
        }
    }

    private static int First(int[] original, int from, int a)
    {
        while (a > 0 && original[from + a - 1] == original[from + a])
        {
            a--;
        }

        return a;
    }

    private static StepRuns Departures(ResidualFlow state)
    {
        var network = state.Network;
        var bySupply = new Dictionary<int, int>();
        for (var q = 0; q < network.PoolSupply.Length; q++)
        {
            bySupply[network.PoolSupply[q]] = q;
        }

        var runs = new StepRuns.Builder();
        for (var i = 0; i < network.Problem.Supplies.Length; i++)
        {
            if (bySupply.TryGetValue(i, out var pool))
            {
                AddAll(runs, state.PoolExits[pool], network.Problem.Supplies[i].ReleaseStep);
            }

            runs.EndItem();
        }

        return runs.Build();
    }

    private static StepRuns Gates(ResidualFlow state)
    {
        var network = state.Network;
        var runs = new StepRuns.Builder();
        var next = 0;
        for (var j = 0; j < network.Problem.Gates.Length; j++)
        {
            if (next < network.Gates.Length && network.Gates[next].Gate == j)
            {
                AddAll(runs, state.GateFlow[next], 0);
                next++;
            }

            runs.EndItem();
        }

        return runs.Build();
    }

    private static void AddAll(StepRuns.Builder runs, int[] units, int firstStep)
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i] > 0)
            {
                runs.Add(firstStep + i, firstStep + i + 1, units[i]);
            }
        }
    }
}
