namespace SafePassage.Flow;

/// <summary>
/// One piecewise constant, non-negative function of time for each of m arcs, stored flat. Time is an integer count of
/// ticks or steps; the first piece of every arc starts at or before 0 and the last one never ends. Immutable: any number of
/// threads may read it.
/// </summary>
/// <remarks>
/// Piece i of arc a holds <c>Values(a)[i]</c> on [<c>Starts(a)[i]</c>, <c>Starts(a)[i + 1]</c>). The unit of the values is
/// the problem's: units a step, or units a tick.
/// </remarks>
public sealed class PiecewiseConstant
{
    private readonly int[] _first;
    private readonly long[] _start;
    private readonly long[] _value;

    private PiecewiseConstant(int[] first, long[] start, long[] value)
    {
        (_first, _start, _value) = (first, start, value);
    }

    /// <summary>m.</summary>
    public int ArcCount => _first.Length - 1;

    /// <summary>When the pieces of an arc start: at least one, strictly increasing, the first ≤ 0.</summary>
    public ReadOnlySpan<long> Starts(int arc) => _start.AsSpan(_first[arc].._first[arc + 1]);

    /// <summary>What the pieces of an arc hold: as many as <see cref="Starts"/>, each ≥ 0.</summary>
    public ReadOnlySpan<long> Values(int arc) => _value.AsSpan(_first[arc].._first[arc + 1]);

    /// <summary>Whether an arc is one piece: it has the same value at all times.</summary>
    public bool IsConstant(int arc) => _first[arc + 1] - _first[arc] == 1;

    /// <summary>The value of an arc at a time ≥ 0. Cost: linear in the number of pieces, which is small.</summary>
    public long At(int arc, long time)
    {
        var i = _first[arc + 1] - 1;
        while (i > _first[arc] && _start[i] > time)
        {
            i--;
        }

        return _value[i];
    }

    /// <summary>
    /// What the function of an arc adds up to over [from, until): exact, 0 when that is empty. Before the first piece its
    /// value holds too. Cost: linear in the number of pieces.
    /// </summary>
    public Int128 Between(int arc, long from, long until)
    {
        var (first, end) = (_first[arc], _first[arc + 1]);
        Int128 sum = 0;
        for (var i = first; i < end; i++)
        {
            var low = i == first ? from : Math.Max(from, _start[i]);
            var high = i + 1 < end ? Math.Min(until, _start[i + 1]) : until;
            sum += low < high ? (Int128)(high - low) * _value[i] : 0;
        }

        return sum;
    }

    /// <summary>Functions that never change.</summary>
    /// <param name="values">m values ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative.</exception>
    public static PiecewiseConstant Constant(ReadOnlySpan<long> values)
    {
        var builder = new Builder();
        foreach (var value in values)
        {
            builder.Add(value);
        }

        return builder.Build();
    }

    /// <summary>
    /// Collects the functions in the order of the arcs; neighbouring pieces of equal value are joined. Mutable: one thread at
    /// a time.
    /// </summary>
    public sealed class Builder
    {
        private readonly List<int> _first = [0];
        private readonly List<long> _start = [];
        private readonly List<long> _value = [];

        /// <summary>The function of the next arc, copied.</summary>
        /// <param name="starts">Strictly increasing, the first ≤ 0.</param>
        /// <param name="values">As many, each ≥ 0.</param>
        /// <returns>This builder.</returns>
        /// <exception cref="ArgumentException">The pieces are empty, out of order, late or negative.</exception>
        public Builder Add(ReadOnlySpan<long> starts, ReadOnlySpan<long> values)
        {
            if (starts.Length == 0 || starts.Length != values.Length || starts[0] > 0)
            {
                throw new ArgumentException(
                    "as many starts as values are needed, the first at or before 0",
                    nameof(starts)
                );
            }

            for (var i = 0; i < starts.Length; i++)
            {
                if (values[i] < 0 || (i > 0 && starts[i] <= starts[i - 1]))
                {
                    throw new ArgumentException(
                        $"piece {i} of arc {_first.Count - 1} is negative or out of order",
                        nameof(values)
                    );
                }

                if (i == 0 || values[i] != _value[^1])
                {
                    _start.Add(starts[i]);
                    _value.Add(values[i]);
                }
            }

            _first.Add(_start.Count);
            return this;
        }

        /// <summary>Makes room at once where the number is known: saves the growing, changes nothing else.</summary>
        /// <param name="arcs">How many more functions of one piece will be added.</param>
        public void Reserve(int arcs)
        {
            _first.EnsureCapacity(_first.Count + arcs);
            _start.EnsureCapacity(_start.Count + arcs);
            _value.EnsureCapacity(_value.Count + arcs);
        }

        /// <summary>A function of the next arc that never changes.</summary>
        /// <param name="value">≥ 0.</param>
        /// <returns>This builder.</returns>
        /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
        public Builder Add(long value)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _start.Add(0);
            _value.Add(value);
            _first.Add(_start.Count);
            return this;
        }

        /// <summary>The functions added so far. The builder may go on; what it has built no longer changes.</summary>
        public PiecewiseConstant Build() => new([.. _first], [.. _start], [.. _value]);
    }
}
