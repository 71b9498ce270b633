namespace SafePassage.Model;

/// <summary>Statements by what they are about, in order of the moment, then the id. Sorted once, before they are told apart.</summary>
internal static class SubjectIndex
{
    /// <remarks>O(n log n) in the statements.</remarks>
    public static (Dictionary<Subject, Spoken[]> About, int Voices) Of(
        IReadOnlyList<Statement> statements
    )
    {
        var voices = new Dictionary<Voice, int>();
        var lists = new Dictionary<Subject, List<Spoken>>();
        foreach (var statement in InTime(statements))
        {
            if (!voices.TryGetValue(statement.Voice, out var voice))
            {
                voices[statement.Voice] = voice = voices.Count;
            }

            var spoken = Spoken.Of(statement, voice);
            foreach (var subject in statement.About)
            {
                if (!lists.TryGetValue(subject, out var list))
                {
                    lists[subject] = list = [];
                }

                list.Add(spoken);
            }
        }

        return (lists.ToDictionary(l => l.Key, l => WithAll(lists, l.Key, l.Value)), voices.Count);
    }

    /// <summary>Numbers are sorted first, and texts only where the moment is the same.</summary>
    private static Statement[] InTime(IReadOnlyList<Statement> statements)
    {
        Statement[] sorted = [.. statements];
        var said = Array.ConvertAll(sorted, s => s.SaidAt.Earliest.UtcTicks);
        Array.Sort(said, sorted);
        for (var (first, next) = (0, 1); next <= said.Length; next++)
        {
            if (next == said.Length || said[next] != said[first])
            {
                if (next - first > 1)
                {
                    Array.Sort(sorted, first, next - first, Ledger.InTime);
                }

                first = next;
            }
        }

        return sorted;
    }

    /// <summary>What is said of all of a kind is said of each; the two lists are in order and become one.</summary>
    private static Spoken[] WithAll(
        Dictionary<Subject, List<Spoken>> lists,
        Subject subject,
        List<Spoken> own
    )
    {
        if (
            subject.IsAll
            || subject.Kind is not (SubjectKind.Corridor or SubjectKind.Group)
            || !lists.TryGetValue(subject with { Id = Subject.All }, out var all)
        )
        {
            return [.. own];
        }

        var merged = new List<Spoken>(own.Count + all.Count);
        for (var (i, j) = (0, 0); i < own.Count || j < all.Count; )
        {
            var order =
                i == own.Count ? 1
                : j == all.Count ? -1
                : Ledger.InTime.Compare(own[i].Statement, all[j].Statement);
            merged.Add(order <= 0 ? own[i] : all[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return [.. merged];
    }
}
