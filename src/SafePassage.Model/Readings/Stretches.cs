using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>Times in order, apart from each other.</summary>
internal static class Stretches
{
    /// <summary>The time asked, cut wherever a statement begins or ends to speak of it.</summary>
    public static List<Stretch> Cut(Stretch asked, List<Spoken> words)
    {
        var (from, until) = (asked.From.UtcTicks, asked.Until.UtcTicks);
        var cuts = new HashSet<long> { from, until };
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(words))
        {
            Add(word.From);
            Add(word.Until);
        }

        long[] sorted = [.. cuts.Order()];
        var stretches = new List<Stretch>(sorted.Length);
        for (var i = 0; i + 1 < sorted.Length; i++)
        {
            stretches.Add(new(At(sorted[i]), At(sorted[i + 1])));
        }

        return stretches;

        void Add(long cut)
        {
            if (cut > from && cut < until)
            {
                cuts.Add(cut);
            }
        }

        // In the hours of the question, whatever offset a statement was written in.
        DateTimeOffset At(long ticks) => asked.From.AddTicks(ticks - from);
    }

    /// <summary>Adds a later stretch, as one with the last where it follows at once.</summary>
    public static void Append(List<Stretch> stretches, Stretch next)
    {
        if (stretches.Count > 0 && stretches[^1].Until == next.From)
        {
            stretches[^1] = stretches[^1] with { Until = next.Until };
        }
        else
        {
            stretches.Add(next);
        }
    }

    /// <summary>The times that are in both.</summary>
    public static List<Stretch> Common(List<Stretch> a, List<Stretch> b)
    {
        List<Stretch> common = [];
        for (var (i, j) = (0, 0); i < a.Count && j < b.Count; )
        {
            var from = a[i].From > b[j].From ? a[i].From : b[j].From;
            var until = a[i].Until < b[j].Until ? a[i].Until : b[j].Until;
            if (from < until)
            {
                common.Add(new(from, until));
            }

            (i, j) = a[i].Until <= b[j].Until ? (i + 1, j) : (i, j + 1);
        }

        return common;
    }
}
