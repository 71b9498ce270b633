namespace SafePassage.Model;

/// <summary>Finds preconditions that wait for themselves: nothing could ever meet them.</summary>
internal static class PreconditionCircles
{
    /// <summary>One error for each precondition that stands in a circle, with the way round.</summary>
    public static IEnumerable<InputError> Errors(
        IReadOnlyList<PlacedRecord> entries,
        Counting counting
    )
    {
        PlacedRecord[] all =
        [
            .. entries.Where(e => e.Record is Precondition && counting.Counts(e.Record)),
        ];
        if (all.Length == 0)
        {
            yield break;
        }

        var waits = Waits(entries, counting);
        foreach (var (record, at) in all)
        {
            var condition = (Precondition)record;
            if (Round(waits, condition.Subject) is { } way)
            {
                yield return new(
                    at.File,
                    at.Line == 0 ? null : at.Line,
                    null,
                    $"the precondition {condition.Id} depends on itself: {string.Join(" waits for ", way)}",
                    "Let it require something that does not wait for it"
                );
            }
        }
    }

    /// <summary>What waits for what: a thing for its preconditions, a precondition for what it requires.</summary>
    private static ILookup<Subject, Subject> Waits(
        IReadOnlyList<PlacedRecord> entries,
        Counting counting
    )
    {
        IRecord[] current = [.. entries.Select(e => e.Record).Where(counting.Counts)];
        return current
            .OfType<Precondition>()
            .SelectMany(p =>
                p.Requires is { } first
                    ? new[] { (p.Of, p.Subject), (p.Subject, first) }
                    : [(p.Of, p.Subject)]
            )
            .Concat(
                current
                    .OfType<Term>()
                    .Where(t => t.Kind == TermKind.Corridor)
                    .SelectMany(t =>
                        t.Concerns.Where(s => s.Kind == SubjectKind.Corridor)
                            .Select(s => (s, t.Subject))
                    )
            )
            .ToLookup(w => w.Item1, w => w.Item2);
    }

    /// <summary>The way from a subject back to itself; null when there is none.</summary>
    private static List<Subject>? Round(ILookup<Subject, Subject> waits, Subject start)
    {
        var from = new Dictionary<Subject, Subject>();
        var ask = new Queue<Subject>([start]);
        while (ask.TryDequeue(out var at))
        {
            foreach (var next in waits[at])
            {
                if (next == start)
                {
                    List<Subject> way = [start];
                    for (var back = at; back != start; back = from[back])
                    {
                        way.Add(back);
                    }

                    way.Add(start);
                    way.Reverse();
                    return way;
                }

                if (from.TryAdd(next, at))
                {
                    ask.Enqueue(next);
                }
            }
        }

        return null;
    }
}
