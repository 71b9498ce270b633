namespace SafePassage.Model;

/// <summary>
/// How many threads may work at once on what is asked, the caller's own among them. It is an argument wherever work can
/// be shared out, and no outcome depends on it, not even which failure is told.
/// </summary>
/// <remarks>
/// With one, which is the default, everything is done on the caller's thread, nothing is queued anywhere and nothing waits: it runs
/// where threads cannot block. With more, all copies of a value share the same hands: whoever shares out work inside shared-out work
/// gets only hands that are free, so that never more than <see cref="Count"/> threads are at work. Thread-safe.
/// </remarks>
public readonly struct Workers
{
    private readonly Hands? _hands;

    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public Workers(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _hands = count == 1 ? null : new Hands(count - 1);
    }

    /// <summary>The caller's thread alone.</summary>
    public static Workers One => default;

    /// <summary>≥ 1.</summary>
    public int Count => 1 + (_hands?.Count ?? 0);

    /// <summary>Calls the body once with each of 0 … count − 1, begun in this order, and returns when all have ended.</summary>
    /// <remarks>What a call throws is thrown on, the lowest index's first; calls not yet begun then are not.</remarks>
    /// <exception cref="OperationCanceledException">It was cancelled before the last call began.</exception>
    public void For(int count, Action<int> body, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(body);
        For(count, () => body, static (i, b) => b(i), cancellation);
    }

    /// <summary>The same with something of its own, such as a buffer, for every thread that joins in.</summary>
    public void For<T>(
        int count,
        Func<T> own,
        Action<int, T> body,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(body);
        if (_hands is not null && count > 1)
        {
            _hands.Share(new SharedLoop<T>(count, own, body, cancellation));
            return;
        }

        if (count > 0)
        {
            var mine = own();
            for (var i = 0; i < count; i++)
            {
                cancellation.ThrowIfCancellationRequested();
                body(i, mine);
            }
        }
    }

    /// <summary>Does several things, beside each other where there are hands for it, else one after the other in this order.</summary>
    public void Together(params Action[] works)
    {
        ArgumentNullException.ThrowIfNull(works);
        For(works.Length, i => works[i]());
    }
}
