using System.Runtime.InteropServices;
using SafePassage.Flow.Certificates;

namespace SafePassage.Flow.Algorithms;

/// <summary>Writes the flow of a run as runs of steps. Cost: one pass over the rows.</summary>
internal static class FlowExport
{
    public static FlowOverTime Of(ResidualFlow state) =>
        new(Arcs(state), Departures(state), Gates(state));

    private static StepRuns Arcs(ResidualFlow state)
    {
        var network = state.Network;
        var m = network.ArcCount;
        var open = new Run[network.Problem.Graph.ArcCount];
        var closed = new List<Run>();
        for (var row = 0; row <= state.LastRow; row++)
        {
            var flow = state.Arcs.AsSpan(row * m, m);
            for (var a = flow.IndexOfAnyExcept((ushort)0); a >= 0 && a < m; )
            {
                // The parts of a split arc are neighbours.
                var original = network.OriginalArc[a];
                var step = row - network.Remaining[network.Tail[a]];
                var units = 0;
                for (; a < m && network.OriginalArc[a] == original; a++)
                {
                    units += flow[a];
                }

                Extend(ref open[original], original, step, units, closed);
                var ahead = flow[a..].IndexOfAnyExcept((ushort)0);
                a = ahead < 0 ? m : a + ahead;
            }
        }

        foreach (var run in open)
        {
            Close(run, closed);
        }

        return Sorted(closed, open.Length);
    }

    private static void Extend(ref Run run, int item, int step, int units, List<Run> closed)
    {
        if (run.Units == units && run.End == step)
        {
            run = run with { End = step + 1 };
            return;
        }

        Close(run, closed);
        run = new Run(item, step, step + 1, units);
    }

    private static void Close(in Run run, List<Run> closed)
    {
        if (run.Units > 0)
        {
            closed.Add(run);
        }
    }

    /// <summary>By item; within an item the runs come in order of time already.</summary>
    private static StepRuns Sorted(List<Run> runs, int items)
    {
        var first = new int[items + 1];
        foreach (var run in runs)
        {
            first[run.Item + 1]++;
        }

        for (var k = 0; k < items; k++)
        {
            first[k + 1] += first[k];
        }

        var next = first[..items];
        var (start, end) = (new int[runs.Count], new int[runs.Count]);
        var units = new long[runs.Count];
        foreach (var run in runs)
        {
            var place = next[run.Item]++;
            (start[place], end[place], units[place]) = (run.Start, run.End, run.Units);
        }

        return new StepRuns(first, start, end, units);
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

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Run(int Item, int Start, int End, int Units);
}
