namespace SafePassage.Model;

/// <summary>Statements by what they are about, in order of the moment, then the id. Sorted once, before they are told apart.</summary>
internal static class SubjectIndex
{
    /// <remarks>O(n log n) in the statements.</remarks>
    /// <param name="statements">Those that are current.</param>
    /// <param name="sides">Whose voice each statement is; gets every voice there is.</param>
    /// <param name="heirs">By what each thing goes now.</param>
    /// <param name="implied">What further records say of things by the statements they rest on, by the statement.</param>
    public static Dictionary<Subject, Spoken[]> Of(
        IReadOnlyList<Statement> statements,
        Sides sides,
        Heirs heirs,
        ILookup<Statement, (Subject Subject, Bearing Bearing)> implied
    )
    {
        var lists = new Dictionary<Subject, List<Spoken>>();
        foreach (var statement in InTime(statements))
        {
            var spoken = Spoken.Of(statement, sides.NumberOf(statement));
            foreach (var subject in statement.About)
            {
                Add(subject, spoken);
            }

            if (implied.Count == 0)
            {
                continue;
            }

            foreach (var (subject, bearing) in implied[statement])
            {
                if (!statement.About.Contains(subject))
                {
                    Add(subject, spoken with { Bearing = bearing });
                }
            }
        }

        return lists.ToDictionary(l => l.Key, l => WithAll(lists, l.Key, l.Value));

        void Add(Subject named, Spoken spoken)
        {
            var subject = heirs.Now(named);
            if (!lists.TryGetValue(subject, out var list))
            {
                lists[subject] = list = [];
            }

            list.Add(spoken);
        }
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
            subject.OfAll is not { } every
            || subject == every
            || !lists.TryGetValue(every, out var all)
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
