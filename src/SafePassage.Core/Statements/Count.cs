namespace SafePassage.Core.Statements;

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
    public static Count None { get; } = new(0, 0, 0, false);

    public bool IsExact => Low is not null && Low == High;

    public static Count Exactly(long value) => new(value, value, value, false);

    /// <summary>
    /// Nothing is made up: the sum has a best figure only if both have one, an upper end only if both have one. What has
    /// no lower end counts as at least nothing. So 'at least 100' and 'about 15' make 'at least 100', and not 115.
    /// </summary>
    public static Count operator +(Count a, Count b) =>
        new(
            a.Low is null && b.Low is null ? null : (a.Low ?? 0) + (b.Low ?? 0),
            a.Best + b.Best,
            a.High + b.High,
            a.Approximate || b.Approximate
        );

    /// <summary>Whether the two could both be right about the same thing.</summary>
    public bool Agrees(Count other) =>
        Approximate || other.Approximate
            ? (Best ?? Low) == (other.Best ?? other.Low)
            : Floor <= other.Ceiling && other.Floor <= Ceiling;

    private long Floor => Low ?? 0;

    private long Ceiling => High ?? long.MaxValue;
}
