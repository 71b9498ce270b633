namespace SafePassage.Flow;

/// <summary>
/// Whole numbers by item and step, kept as runs of equal, non-zero values: run i of an item holds <c>Units[i]</c> on
/// steps [<c>Start[i]</c>, <c>End[i]</c>). Runs of an item are in order of time. Immutable: any number of threads may read it.
/// </summary>
public sealed class StepRuns
{
    private readonly int[] _first;
    private readonly int[] _start;
    private readonly int[] _end;
    private readonly long[] _units;

    /// <summary>Copies the runs. Most callers use the <see cref="Builder"/>.</summary>
    /// <param name="first">Items + 1 values: the runs of item k are <c>first[k] .. first[k + 1]</c>.</param>
    /// <param name="start">First step of each run.</param>
    /// <param name="end">Step after the last of each run.</param>
    /// <param name="units">Units at each step of the run.</param>
    /// <exception cref="ArgumentException">The shapes do not fit. Values are not judged: that is the checker's part.</exception>
    public StepRuns(
        ReadOnlySpan<int> first,
        ReadOnlySpan<int> start,
        ReadOnlySpan<int> end,
        ReadOnlySpan<long> units
    )
    {
        if (first.Length == 0 || first[0] != 0 || first[^1] != start.Length)
        {
            throw new ArgumentException("the items do not cover the runs", nameof(first));
        }

        for (var k = 1; k < first.Length; k++)
        {
            if (first[k] < first[k - 1])
            {
                throw new ArgumentException($"item {k - 1} ends before it begins", nameof(first));
            }
        }

        if (start.Length != end.Length || start.Length != units.Length)
        {
            throw new ArgumentException("as many ends and units as starts are needed", nameof(end));
        }

        _first = first.ToArray();
        _start = start.ToArray();
        _end = end.ToArray();
        _units = units.ToArray();
    }

    private StepRuns(int[] first, int[] start, int[] end, long[] units)
    {
        (_first, _start, _end, _units) = (first, start, end, units);
    }

    /// <summary>Takes arrays that fit and that nobody else will write to, without copying them.</summary>
    internal static StepRuns Owning(int[] first, int[] start, int[] end, long[] units) =>
        new(first, start, end, units);

    /// <summary>So many items, all of them empty.</summary>
    internal static StepRuns None(int items) => Owning(new int[items + 1], [], [], []);

    /// <summary>How many arcs, nodes, supplies or gates the table is about, those without runs too.</summary>
    public int ItemCount => _first.Length - 1;

    /// <summary>Runs of all items together: the size of the table.</summary>
    public int RunCount => _start.Length;

    /// <summary>First step of each run of an item. O(1), copies nothing.</summary>
    public ReadOnlySpan<int> Starts(int item) => _start.AsSpan(_first[item].._first[item + 1]);

    /// <summary>Step after the last of each run of an item: as many as <see cref="Starts"/>.</summary>
    public ReadOnlySpan<int> Ends(int item) => _end.AsSpan(_first[item].._first[item + 1]);

    /// <summary>Units at each step of a run of an item, not of the run as a whole: as many as <see cref="Starts"/>.</summary>
    public ReadOnlySpan<long> Units(int item) => _units.AsSpan(_first[item].._first[item + 1]);

    /// <summary>
    /// Collects runs item by item; a step that continues a run with the same units lengthens it. Mutable: one thread at a
    /// time.
    /// </summary>
    public sealed class Builder
    {
        private readonly List<int> _first = [0];
        private readonly List<int> _start = [];
        private readonly List<int> _end = [];
        private readonly List<long> _units = [];

        /// <summary>One more run of the item that is open, later than those before it.</summary>
        /// <param name="start">First step.</param>
        /// <param name="end">Step after the last.</param>
        /// <param name="units">At each step.</param>
        public void Add(int start, int end, long units)
        {
            var open = _start.Count > _first[^1];
            if (open && _end[^1] == start && _units[^1] == units)
            {
                _end[^1] = end;
                return;
            }

            _start.Add(start);
            _end.Add(end);
            _units.Add(units);
        }

        /// <summary>Closes the open item, with or without runs; the next one is open from now on.</summary>
        public void EndItem() => _first.Add(_start.Count);

        /// <summary>The items closed so far.</summary>
        /// <exception cref="ArgumentException">An item with runs is still open.</exception>
        public StepRuns Build() => new([.. _first], [.. _start], [.. _end], [.. _units]);
    }
}
