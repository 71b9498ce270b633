using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>
/// The hours each word speaks of. A word for without hours takes those of the record, or those its own side gave; what
/// prolongs speaks from the end so far, what shortens says that nothing holds after it, what resumes holds to the end so far.
/// </summary>
internal static class Coverage
{
    /// <param name="heard">Words for and against on one thing, in order of the moment.</param>
    /// <param name="from">From when on the record holds; null when it does not say.</param>
    /// <param name="until">Until when the record holds; null when it does not say.</param>
    public static List<Spoken> Of(List<Spoken> heard, long? from = null, long? until = null)
    {
        var changing = new HashSet<int>();
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(heard))
        {
            if (word.Bearing == Bearing.For && !word.IsWithoutHours)
            {
                changing.Add(word.Voice);
            }
        }

        if (changing.Count == 0 && from is null && until is null)
        {
            return heard;
        }

        var covered = new List<Spoken>(heard.Count);
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(heard))
        {
            if (!changing.Contains(word.Voice))
            {
                Add(
                    covered,
                    word.Bearing == Bearing.Against
                        ? word
                        : word with
                        {
                            From = from ?? long.MinValue,
                            Until = until ?? long.MaxValue,
                        }
                );
            }
        }

        foreach (var voice in heard.Where(w => changing.Contains(w.Voice)).GroupBy(w => w.Voice))
        {
            OfOne(
                [
                    .. voice
                        .OrderBy(w => w.Order)
                        .ThenBy(w => w.Statement.Id, StringComparer.Ordinal),
                ],
                from,
                until,
                covered
            );
        }

        return covered;
    }

    private static void OfOne(Spoken[] words, long? from, long? until, List<Spoken> covered)
    {
        var end = until;
        foreach (var word in words)
        {
            if (word.Bearing == Bearing.Against)
            {
                covered.Add(word);
                continue;
            }

            switch (word.Statement.Stance)
            {
                case Stance.Prolongs when !word.IsWithoutHours:
                    var start = word.From == long.MinValue ? end ?? word.From : word.From;
                    Add(covered, word with { From = start });
                    end = end is { } e ? Math.Max(e, word.Until) : word.Until;
                    break;
                case Stance.Shortens when !word.IsWithoutHours:
                    Shorten(covered, word);
                    end = word.Until == long.MaxValue ? end : word.Until;
                    break;
                case Stance.Resumes when word.Until == long.MaxValue:
                    Add(covered, word with { Until = end ?? long.MaxValue });
                    break;
                default:
                    if (word.IsWithoutHours)
                    {
                        AddWithoutHours(words, word, from, until, covered);
                        break;
                    }

                    Add(covered, word);
                    if (Hearing.IsDeclaring(word) && word.Until < long.MaxValue)
                    {
                        end = end is { } so ? Math.Max(so, word.Until) : word.Until;
                    }

                    break;
            }
        }
    }

    /// <summary>It says that nothing holds outside the hours it leaves, and opens none of its own.</summary>
    private static void Shorten(List<Spoken> covered, in Spoken word)
    {
        var shut = word with { Bearing = Bearing.Against };
        Add(covered, shut with { From = word.Until, Until = long.MaxValue });
        Add(covered, shut with { From = long.MinValue, Until = word.From });
    }

    /// <summary>Unless the same side gave hours that were not over when it spoke: then these are what it meant.</summary>
    private static void AddWithoutHours(
        Spoken[] words,
        Spoken word,
        long? from,
        long? until,
        List<Spoken> covered
    )
    {
        if (from is not null || until is not null)
        {
            Add(
                covered,
                word with
                {
                    From = from ?? long.MinValue,
                    Until = until ?? long.MaxValue,
                }
            );
            return;
        }

        if (
            !Array.Exists(
                words,
                w => !w.IsWithoutHours && Hearing.IsDeclaring(w) && w.Until > word.Said
            )
        )
        {
            covered.Add(word);
        }
    }

    private static void Add(List<Spoken> covered, Spoken word)
    {
        if (word.From < word.Until)
        {
            covered.Add(word);
        }
    }
}
