namespace SafePassage.Planning;

/// <summary>How two values become one; structs, so that the loop over pieces calls nothing.</summary>
internal interface IJoin
{
    /// <param name="own">What the function has.</param>
    /// <param name="other">What it meets.</param>
    long Join(long own, long other);
}

/// <summary>A step function of time in milliseconds, for all times. Reused; allocates only to grow.</summary>
internal class StepFunction
{
    /// <summary>Before every moment, with room to reckon.</summary>
    public const long Ever = long.MinValue / 4;

    private long[] _start = new long[64];
    private long[] _value = new long[64];
    private long[] _nextStart = new long[64];
    private long[] _nextValue = new long[64];

    public int Count { get; private set; }

    /// <summary>Increasing.</summary>
    public ReadOnlySpan<long> Starts => _start.AsSpan(0, Count);

    public ReadOnlySpan<long> Values => _value.AsSpan(0, Count);

    /// <summary>Starts with a value that never changes.</summary>
    public void Reset(long value)
    {
        Count = 1;
        (_start[0], _value[0]) = (Ever, value);
    }

    /// <summary>Joins the values with those of another function.</summary>
    /// <param name="starts">Increasing; the first stands for the beginning of time.</param>
    /// <param name="values">As many.</param>
    /// <param name="earlier">By how much the other is moved to earlier times.</param>
    /// <param name="how">Called once for each piece of the outcome.</param>
    public void Merge<TJoin>(
        ReadOnlySpan<long> starts,
        ReadOnlySpan<long> values,
        long earlier,
        TJoin how
    )
        where TJoin : struct, IJoin
    {
        EnsureRoom(Count + starts.Length);
        var (i, j, count) = (0, 0, 0);
        while (true)
        {
            var value = how.Join(_value[i], values[j]);
            var start = Math.Max(_start[i], j == 0 ? Ever : starts[j] - earlier);
            if (count == 0 || _nextValue[count - 1] != value)
            {
                (_nextStart[count], _nextValue[count]) = (start, value);
                count++;
            }

            var nextI = i + 1 < Count ? _start[i + 1] : long.MaxValue;
            var nextJ = j + 1 < starts.Length ? starts[j + 1] - earlier : long.MaxValue;
            if (nextI == long.MaxValue && nextJ == long.MaxValue)
            {
                break;
            }

            i += nextI <= nextJ ? 1 : 0;
            j += nextJ <= nextI ? 1 : 0;
        }

        (_start, _nextStart, _value, _nextValue, Count) = (
            _nextStart,
            _start,
            _nextValue,
            _value,
            count
        );
    }

    private void EnsureRoom(int count)
    {
        if (_start.Length < count)
        {
            Array.Resize(ref _start, 2 * count);
            Array.Resize(ref _value, 2 * count);
        }

        if (_nextStart.Length < count)
        {
            Array.Resize(ref _nextStart, 2 * count);
            Array.Resize(ref _nextValue, 2 * count);
        }
    }
}
