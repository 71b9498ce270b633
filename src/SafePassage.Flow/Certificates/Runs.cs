namespace SafePassage.Flow;

/// <summary>Sums over runs, for the checkers.</summary>
internal static class Runs
{
    public static RunSpans Of(StepRuns runs, int item) =>
        new(runs.Starts(item), runs.Ends(item), runs.Units(item));

    /// <summary>Adds sign · units at each step of the item's runs, moved by a number of steps.</summary>
    public static void Add(long[] sum, StepRuns runs, int item, int move, int sign)
    {
        var (starts, ends, units) = Of(runs, item);
        for (var i = 0; i < starts.Length; i++)
        {
            for (var step = starts[i]; step < ends[i]; step++)
            {
                sum[step + move] += sign * units[i];
            }
        }
    }

    public static List<int>[] GroupByNode(int nodes, int count, Func<int, int> nodeOf)
    {
        var groups = new List<int>[nodes];
        for (var v = 0; v < nodes; v++)
        {
            groups[v] = [];
        }

        for (var i = 0; i < count; i++)
        {
            groups[nodeOf(i)].Add(i);
        }

        return groups;
    }
}

internal readonly ref struct RunSpans(
    ReadOnlySpan<int> starts,
    ReadOnlySpan<int> ends,
    ReadOnlySpan<long> units
)
{
    private readonly ReadOnlySpan<int> _starts = starts;
    private readonly ReadOnlySpan<int> _ends = ends;
    private readonly ReadOnlySpan<long> _units = units;

    public void Deconstruct(
        out ReadOnlySpan<int> starts,
        out ReadOnlySpan<int> ends,
        out ReadOnlySpan<long> units
    )
    {
        starts = _starts;
        ends = _ends;
        units = _units;
    }
}
