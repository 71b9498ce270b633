namespace SafePassage.Model;

/// <summary>A statement with what every calculation asks of it as numbers, so that a hundred thousand are gone through at once.</summary>
/// <param name="Statement">The statement itself.</param>
/// <param name="Voice">Number of its voice in the ledger.</param>
/// <param name="Said">The earliest moment at which it may have been made, in ticks.</param>
/// <param name="From">The moment from which it speaks, in ticks.</param>
/// <param name="Until">The moment at which it no longer speaks, in ticks.</param>
/// <param name="Bearing">What it says.</param>
/// <param name="IsPosition">Whether its voice can replace it.</param>
internal readonly record struct Spoken(
    Statement Statement,
    int Voice,
    long Said,
    long From,
    long Until,
    Bearing Bearing,
    bool IsPosition
)
{
    public static Spoken Of(Statement statement, int voice) =>
        new(
            statement,
            voice,
            statement.SaidAt.Earliest.UtcTicks,
            statement.SpeaksFrom?.UtcTicks ?? long.MinValue,
            statement.ValidUntil?.Latest.UtcTicks ?? long.MaxValue,
            statement.Bearing,
            statement.IsPosition
        );

    /// <summary>
    /// By which of two words of one voice is the later. Of two of one moment, what takes back comes after what it takes back: the
    /// day alone may be known of both.
    /// </summary>
    public long Order =>
        (Said * 4)
        + (
            Statement.TakesBack ? 2
            : IsChange ? 1
            : 0
        );

    /// <summary>Whether it gives no hours at all.</summary>
    public bool IsWithoutHours => From == long.MinValue && Until == long.MaxValue;

    private bool IsChange =>
        Statement.Stance is Stance.Prolongs or Stance.Shortens or Stance.Resumes;

    /// <summary>Whether it speaks of this moment.</summary>
    public bool Covers(long at) => From <= at && at < Until;
}
