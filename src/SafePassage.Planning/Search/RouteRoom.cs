namespace SafePassage.Planning;

/// <summary>
/// How many persons an hour could leave at each moment and find room everywhere on a route: the least, over all
/// capacities on the route, of what is left when they come by. Reused between routes; allocates only to grow.
/// </summary>
internal sealed class RouteRoom
{
    private long[] _start = new long[64];
    private long[] _rate = new long[64];
    private long[] _nextStart = new long[64];
    private long[] _nextRate = new long[64];

    public int Count { get; private set; }

    public ReadOnlySpan<long> Starts => _start.AsSpan(0, Count);

    public ReadOnlySpan<long> Rates => _rate.AsSpan(0, Count);

    /// <summary>Starts with a rate that never changes.</summary>
    public void Reset(long rate)
    {
        Count = 1;
        (_start[0], _rate[0]) = (long.MinValue / 4, rate);
    }

    /// <summary>Leaves no room for those who leave in a time.</summary>
    public void Bar(long from, long until) =>
        Limit([0, from, until], [long.MaxValue, 0, long.MaxValue], 0);

    /// <summary>Lowers the room to what a profile has left for those who come by it <paramref name="offset"/> after leaving.</summary>
    public void Limit(RateProfile profile, long offset) =>
        Limit(profile.Starts, profile.Left, offset);

    /// <param name="starts">Increasing; the first stands for the beginning of time.</param>
    /// <param name="left">As many.</param>
    /// <param name="offset">From leaving to coming by.</param>
    private void Limit(ReadOnlySpan<long> starts, ReadOnlySpan<long> left, long offset)
    {
        EnsureRoom(Count + starts.Length);
        var (i, j, count) = (0, 0, 0);
        while (true)
        {
            var rate = Math.Min(_rate[i], left[j]);
            var start = Math.Max(_start[i], j == 0 ? long.MinValue / 4 : starts[j] - offset);
            if (count == 0 || _nextRate[count - 1] != rate)
            {
                (_nextStart[count], _nextRate[count]) = (start, rate);
                count++;
            }

            var nextI = i + 1 < Count ? _start[i + 1] : long.MaxValue;
            var nextJ = j + 1 < starts.Length ? starts[j + 1] - offset : long.MaxValue;
            if (nextI == long.MaxValue && nextJ == long.MaxValue)
            {
                break;
            }

            i += nextI <= nextJ ? 1 : 0;
            j += nextJ <= nextI ? 1 : 0;
        }

        (_start, _nextStart, _rate, _nextRate, Count) = (
            _nextStart,
            _start,
            _nextRate,
            _rate,
            count
        );
    }

    private void EnsureRoom(int count)
    {
        if (_start.Length < count)
        {
            Array.Resize(ref _start, 2 * count);
            Array.Resize(ref _rate, 2 * count);
        }

        if (_nextStart.Length < count)
        {
            Array.Resize(ref _nextStart, 2 * count);
            Array.Resize(ref _nextRate, 2 * count);
        }
    }
}
