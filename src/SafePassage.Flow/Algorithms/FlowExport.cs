using System.Runtime.CompilerServices;

namespace SafePassage.Flow;

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
        ForEachLot(original, threads, (from, to) => Count(new ArcChanges(state, from, to), first));
        for (var k = 1; k < first.Length; k++)
        {
            first[k] += first[k - 1];
        }

        var next = first[..^1];
        var (start, end) = (new int[first[^1]], new int[first[^1]]);
        var units = new long[first[^1]];
        ForEachLot(original, threads, (from, to) => Write(new ArcChanges(state, from, to)));
        return StepRuns.Owning(first, start, end, units);

        void Write(ArcChanges changes)
        {
            while (changes.Next())
            {
                if (changes.Before > 0)
                {
                    end[next[changes.Arc] - 1] = changes.Step;
                }

                if (changes.Now > 0)
                {
                    var place = next[changes.Arc]++;
                    (start[place], units[place]) = (changes.Step, changes.Now);
                }
            }
        }
    }

    private static void Count(ArcChanges changes, int[] runs)
    {
        while (changes.Next())
        {
            runs[changes.Arc + 1] += changes.Now > 0 ? 1 : 0;
        }
    }

    private static void ForEachLot(int[] original, int threads, Action<int, int> scan) =>
        Threads.For(
            threads,
            (original.Length + ArcsInLot - 1) / ArcsInLot,
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

    /// <summary>
    /// The changes of flow on the reduced arcs from … to − 1, row by row, the parts of an arc taken together; after the
    /// last row nothing flows.
    /// </summary>
    private sealed class ArcChanges(ResidualFlow state, int from, int to)
    {
        private readonly ReducedNetwork _network = state.Network;
        private readonly ushort[] _zeros = new ushort[to - from];
        private readonly int[] _places = new int[to - from];
        private int _row = -1;
        private int _count;
        private int _next;

        /// <summary>The caller's arc.</summary>
        public int Arc { get; private set; }

        /// <summary>From which on <see cref="Now"/> units enter, and before it <see cref="Before"/>.</summary>
        public int Step { get; private set; }

        public int Before { get; private set; }

        public int Now { get; private set; }

        public bool Next()
        {
            while (true)
            {
                while (_next < _count)
                {
                    Read(_places[_next]);
                    if (Before != Now)
                    {
                        return true;
                    }
                }

                if (_row > state.LastRow)
                {
                    return false;
                }

                _row++;
                _count = RowChanges.Find(RowAt(_row - 1), RowAt(_row), _places);
                _next = 0;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private ReadOnlySpan<ushort> RowAt(int row) =>
            row < 0 || row > state.LastRow
                ? _zeros
                : state.Arcs.AsSpan((row * _network.ArcCount) + from, to - from);

        private void Read(int place)
        {
            var original = _network.OriginalArc.AsSpan(from, to - from);
            Arc = original[place];
            while (place > 0 && original[place - 1] == Arc)
            {
                place--;
            }

            var before = RowAt(_row - 1);
            var now = RowAt(_row);
            (Before, Now) = (0, 0);
            for (; place < original.Length && original[place] == Arc; place++)
            {
                Before += before[place];
                Now += now[place];
            }

            Step = _row - _network.Remaining[_network.Tail[from + place - 1]];
            while (_next < _count && _places[_next] < place)
            {
                _next++;
            }
        }
    }
}
