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
            statement.ValidFrom?.Earliest.UtcTicks ?? long.MinValue,
            statement.ValidUntil?.Latest.UtcTicks ?? long.MaxValue,
            statement.Bearing,
            statement.IsPosition
        );

    /// <summary>Whether it speaks of this moment.</summary>
    public bool Covers(long at) => From <= at && at < Until;
}
