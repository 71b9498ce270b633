namespace SafePassage.Formats.Documents;

/// <summary>Finds the name somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>
    /// The known name with the fewest typing errors between, or null when none is near: at most one error for every
    /// three letters. Among equals the first in the order given. Looks at the first 20 000 names only.
    /// </summary>
    private static string? To(string name, IEnumerable<string> known)
    {
        if (name.Length > 200)
        {
            return null;
        }

        string? best = null;
        var fewest = (name.Length / 3) + 1;
        foreach (var candidate in known.Take(20_000))
        {
            if (Math.Abs(candidate.Length - name.Length) >= fewest)
            {
                continue;
            }

            var errors = Errors(name.ToLowerInvariant(), candidate.ToLowerInvariant(), fewest);
            if (errors < fewest)
            {
                (best, fewest) = (candidate, errors);
            }
        }

        return best;
    }

    /// <summary>Whether a name is probably one of these, mistyped.</summary>
    public static bool IsSlip(string name, IEnumerable<string> known) =>
        To(name, known) is not null;

    /// <summary>A sentence that names the nearest, or else says something else.</summary>
    public static string Or(string name, IEnumerable<string> known, string otherwise) =>
        To(name, known) is { } near ? $"Did you mean {near}?" : otherwise;

    /// <summary>A sentence that names the nearest, or else a few of the known names.</summary>
    public static string Remedy(string name, IReadOnlyCollection<string> known, string kind)
    {
        if (To(name, known) is { } near)
        {
            return $"Did you mean {near}?";
        }

        const int shown = 12;
        var list = string.Join(", ", known.Take(shown));
        return known.Count switch
        {
            0 => $"There is no {kind} to name",
            > shown =>
                $"Name one of the {known.Count} {kind}{(kind.EndsWith('s') ? "es" : "s")}: {list}, …",
            _ => $"Valid: {list}",
        };
    }

    // Insertions, deletions, replacements and swaps of neighbours each count one. Stops once there are too many.
    private static int Errors(string a, string b, int tooMany)
    {
        var before = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        var next = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                next[j] = Math.Min(Math.Min(next[j - 1], row[j]) + 1, row[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    next[j] = Math.Min(next[j], before[j - 2] + 1);
                }
            }

            (before, row, next) = (row, next, before);
            if (row.Min() > tooMany)
            {
                return int.MaxValue;
            }
        }

        return row[b.Length];
    }
}
