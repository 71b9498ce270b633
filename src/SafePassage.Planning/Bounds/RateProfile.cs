namespace SafePassage.Planning;

/// <summary>
/// What is left of a capacity over time: a step function of whole milliseconds in whole persons an hour, from which
/// rates are taken and to which they are given back.
/// </summary>
internal sealed class RateProfile
{
    private const long Unknown = -1;

    private long[] _start;
    private long[] _left;
    private long _least = Unknown;

    /// <param name="pieces">The capacity.</param>
    public RateProfile(RatePieces pieces)
    {
        Count = pieces.Start.Length;
        (_start, _left) = ([.. pieces.Start], [.. pieces.PersonsPerHour]);
        Most = pieces.PersonsPerHour.Max();
    }

    /// <summary>Persons an hour of the fullest piece when nothing is taken.</summary>
    public long Most { get; }

    /// <summary>Number of pieces.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<long> Starts => _start.AsSpan(0, Count);

    /// <summary>Persons an hour that are left in each piece.</summary>
    public ReadOnlySpan<long> Left => _left.AsSpan(0, Count);

    /// <summary>The least of them.</summary>
    public long Least
    {
        get
        {
            if (_least == Unknown)
            {
                _least = long.MaxValue;
                foreach (var rate in Left)
                {
                    _least = Math.Min(_least, rate);
                }
            }

            return _least;
        }
    }

    /// <summary>Takes (rate &gt; 0) or gives back (rate &lt; 0) on [from, until).</summary>
    /// <exception cref="InvalidOperationException">More is taken than there is: a defect of the caller.</exception>
    public void Take(long from, long until, long rate)
    {
        if (until <= from)
        {
            return;
        }

        _least = Unknown;
        var first = Split(from);
        var end = Split(until);
        for (var i = first; i < end; i++)
        {
            _left[i] -= rate;
            if (_left[i] < 0)
            {
                throw new InvalidOperationException("an order takes more than a capacity has left");
            }
        }

        Join(end);
        Join(first);
    }

    /// <summary>The index of the piece that starts at a time, made if there is none.</summary>
    private int Split(long time)
    {
        var at = Array.BinarySearch(_start, 0, Count, time);
        if (at >= 0)
        {
            return at;
        }

        at = ~at;
        if (Count == _start.Length)
        {
            Array.Resize(ref _start, 2 * Count);
            Array.Resize(ref _left, 2 * Count);
        }

        Array.Copy(_start, at, _start, at + 1, Count - at);
        Array.Copy(_left, at, _left, at + 1, Count - at);
        (_start[at], _left[at]) = (time, _left[at - 1]);
        Count++;
        return at;
    }

    private void Join(int at)
    {
        if (at > 0 && at < Count && _left[at] == _left[at - 1])
        {
            Array.Copy(_start, at + 1, _start, at, Count - at - 1);
            Array.Copy(_left, at + 1, _left, at, Count - at - 1);
            Count--;
        }
    }
}
