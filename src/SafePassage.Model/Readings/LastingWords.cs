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
        words.GroupBy(w => SaidBy(w)).SelectMany(same => Pieces([.. same]));

    /// <summary>The voice, and all that a verdict asks of a word, in one number.</summary>
    private static long SaidBy(in Spoken word) =>
        ((long)word.Voice << 6)
        | ((long)word.Bearing << 4)
        | (word.IsPosition ? 8L : 0)
        | (Hearing.IsDeclaring(word) ? 4L : 0)
        | (Verdict.IsTakenBackBy(word) ? 2L : 0)
        | (word.Statement.Stance == Stance.Observes ? 1L : 0);

    private static IEnumerable<Spoken> Pieces(Spoken[] words)
    {
        Array.Sort(Array.ConvertAll(words, w => w.From), words);
        var cuts = new long[2 * words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            (cuts[2 * i], cuts[(2 * i) + 1]) = (words[i].From, words[i].Until);
        }

        Array.Sort(cuts);
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
