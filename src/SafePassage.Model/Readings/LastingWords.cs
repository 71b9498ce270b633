namespace SafePassage.Model;

/// <summary>
/// Words without the hours in which another of the same voice, as late or later, says the same: whether a thing holds is the same at every
/// moment, and however many words there are, few speak of one moment.
/// </summary>
internal static class LastingWords
{
    /// <summary>The pieces of each word's hours that count.</summary>
    /// <remarks>O(n log n).</remarks>
    public static IEnumerable<Spoken> Of(IEnumerable<Spoken> words) =>
        words.GroupBy(SaidBy).SelectMany(same => Pieces([.. same.OrderBy(w => w.From)]));

    /// <summary>The voice, and all that a verdict asks of a word.</summary>
    private static (int Voice, Bearing, bool, bool, bool, bool) SaidBy(Spoken word) =>
        (
            word.Voice,
            word.Bearing,
            word.IsPosition,
            Hearing.IsDeclaring(word),
            Verdict.IsTakenBackBy(word),
            word.Statement.Stance == Stance.Observes
        );

    private static IEnumerable<Spoken> Pieces(Spoken[] words)
    {
        long[] cuts = [.. words.SelectMany(w => new[] { w.From, w.Until }).Distinct().Order()];
        var speaking = new PriorityQueue<int, long>();
        var (next, top, since) = (0, -1, 0L);
        foreach (var cut in cuts)
        {
            for (; next < words.Length && words[next].From <= cut; next++)
            {
                speaking.Enqueue(next, -words[next].Order);
            }

            while (speaking.TryPeek(out var ended, out _) && words[ended].Until <= cut)
            {
                speaking.Dequeue();
            }

            var last = speaking.TryPeek(out var first, out _) ? first : -1;
            if (last == top)
            {
                continue;
            }

            if (top >= 0)
            {
                yield return words[top] with
                {
                    From = since,
                    Until = cut,
                };
            }

            (top, since) = (last, cut);
        }
    }
}
