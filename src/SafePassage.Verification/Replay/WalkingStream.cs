using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>All who walk over a street one way at one speed.</summary>
internal sealed class WalkingStream
{
    /// <summary>The whole width.</summary>
    public const long Whole = 1_000_000_000_000;

    private readonly List<(long From, long Until, long Share)> _pieces = [];

    /// <param name="along">Whether they go from the street's beginning to its end.</param>
    /// <param name="timeOn">What they need for it.</param>
    /// <param name="shares">What each part of them takes, by when it enters; parts may overlap.</param>
    public WalkingStream(
        bool along,
        TimeSpan timeOn,
        IEnumerable<(Interval Entering, long Share)> shares
    )
    {
        // A walker who enters at e is x of the way along the street at e + Intercept + x · Slope.
        (Intercept, Slope) = along ? (0, timeOn.Ticks) : (timeOn.Ticks, -timeOn.Ticks);
        var changes = new SortedDictionary<long, long>();
        foreach (var (entering, share) in shares)
        {
            changes[entering.From.Ticks] = changes.GetValueOrDefault(entering.From.Ticks) + share;
            changes[entering.Until.Ticks] = changes.GetValueOrDefault(entering.Until.Ticks) - share;
        }

        var (from, taken) = (0L, 0L);
        foreach (var (at, change) in changes)
        {
            if (taken > 0)
            {
                _pieces.Add((from, at, taken));
            }

            (from, taken) = (at, taken + change);
        }
    }

    public long Intercept { get; }

    public long Slope { get; }

    /// <summary>By the time of entering, in ticks, in order; what is between takes nothing.</summary>
    public IReadOnlyList<(long From, long Until, long Share)> Pieces => _pieces;

    /// <summary>The most that is taken at once by those who enter between two times.</summary>
    public long MostBetween(long from, long until) =>
        _pieces.Where(p => p.From < until && from < p.Until).Max(p => (long?)p.Share) ?? 0;
}
