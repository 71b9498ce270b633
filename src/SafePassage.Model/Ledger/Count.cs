namespace SafePassage.Model;

/// <summary>
/// A number as somebody gave it: 'at least 100' is low 100 and no high; 'about fifteen' is best 15, approximate, with
/// neither end; '5' is all three.
/// </summary>
/// <param name="Low">No fewer; null when nothing was said of it.</param>
/// <param name="Best">The figure itself, when one was given.</param>
/// <param name="High">No more; null when nothing was said of it.</param>
/// <param name="Approximate">'about', 'some', 'nearly'.</param>
public readonly record struct Count(long? Low, long? Best, long? High, bool Approximate)
{
    /// <summary>Exactly nothing: what sums begin with.</summary>
    public static Count None { get; } = new(0, 0, 0, false);

    /// <summary>Whether both ends are given and the same.</summary>
    public bool IsExact => Told is { Low: { } low, High: { } high } && low == high;

    /// <summary>A figure that stands alone and without a doubt is all three: '8' is 8, not '8 and more'.</summary>
    public Count Told =>
        this is { Low: null, High: null, Best: { } best, Approximate: false }
            ? Exactly(best)
            : this;

    /// <summary>A figure given without a doubt.</summary>
    public static Count Exactly(long value) => new(value, value, value, false);

    /// <summary>
    /// Nothing is made up: the sum has a best figure only if both have one, an upper end only if both have one. What has
    /// no lower end counts as at least nothing. So 'at least 100' and 'about 15' make 'at least 100', and not 115.
    /// </summary>
    public static Count operator +(Count a, Count b)
    {
        (a, b) = (a.Told, b.Told);
        return new(
            a.Low is null && b.Low is null ? null : (a.Low ?? 0) + (b.Low ?? 0),
            a.Best + b.Best,
            a.High + b.High,
            a.Approximate || b.Approximate
        );
    }

    /// <summary>
    /// No fewer and no more than this, as far as the words go; 'about' is read a quarter either way. Only to see whether
    /// two figures can both be right: a sum never uses it.
    /// </summary>
    public (long Floor, long Ceiling) Spread =>
        Approximate
            ? (
                (Low ?? Best ?? 0) * 3 / 4,
                (High ?? Best) is { } top ? ((top * 5) + 3) / 4 : long.MaxValue
            )
            : (Told.Low ?? 0, Told.High ?? long.MaxValue);

    /// <summary>Whether the two could both be right about the same thing.</summary>
    public bool Agrees(Count other) => !(Exceeds(other) || other.Exceeds(this));

    /// <summary>Whether even the least that this says is more than the most that the other says.</summary>
    public bool Exceeds(Count other) => Spread.Floor > other.Spread.Ceiling;
}
