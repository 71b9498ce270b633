namespace SafePassage.Model;

/// <summary>How two counts stand against each other.</summary>
public enum ConflictKind
{
    /// <summary>Of times and areas that overlap without one holding the other: neither added nor to be compared.</summary>
    Overlapping,

    /// <summary>Of the same losses, or one of a part of the other's, and not both can be right.</summary>
    Contradicting,
}

/// <summary>Two counts of different voices that stand against each other.</summary>
/// <param name="First">One count.</param>
/// <param name="Second">The other.</param>
/// <param name="Kind">Why they cannot be put together.</param>
public sealed record LossConflict(Loss First, Loss Second, ConflictKind Kind)
{
    /// <summary>A third, of the same voice as the second and added to it: killed and wounded against killed or wounded.</summary>
    public Loss? And { get; init; }
}

/// <summary>Somebody denies a count.</summary>
/// <param name="Of">The count.</param>
/// <param name="By">Of the count itself, or of the statement it rests on.</param>
public sealed record LossDenial(Loss Of, Statement By);

/// <summary>A count with the statement it rests on.</summary>
internal readonly record struct ClaimedLoss(Loss Loss, Statement By);

/// <summary>
/// Counts that cannot both be right, however they are written: of one side or of a body it belongs to, of killed, of wounded,
/// or of both in one number.
/// </summary>
internal static class LossConflicts
{
    /// <summary>The contradicting first, then in order of time.</summary>
    public static IReadOnlyList<LossConflict> Of(Ledger ledger, IReadOnlyList<ClaimedLoss> all)
    {
        var groups = all.GroupBy(l => (l.Loss.Side, l.Loss.Category))
            .Select(g => (g.Key.Side, g.Key.Category, Losses: g.ToArray()))
            .ToArray();
        List<LossConflict> conflicts = [];
        foreach (var whole in groups)
        {
            conflicts.AddRange(Alike(whole.Losses));
            if (whole.Category == LossCategory.KilledOrWounded)
            {
                conflicts.AddRange(
                    Sums(whole.Losses, [.. all.Where(l => l.Loss.Side == whole.Side)])
                );
            }

            foreach (
                var part in groups.Where(p =>
                    (p.Side, p.Category) != (whole.Side, whole.Category)
                    && IsPart(p.Category, whole.Category)
                    && IsPart(ledger, p.Side, whole.Side)
                )
            )
            {
                conflicts.AddRange(Parts(whole.Losses, part.Losses));
            }
        }

        return
        [
            .. conflicts
                .OrderByDescending(c => c.Kind)
                .ThenBy(c => c.First.Period.Earliest)
                .ThenBy(c => c.First.Id, StringComparer.Ordinal)
                .ThenBy(c => c.Second.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Those who deny a count or the statement behind it by a moment.</summary>
    public static IReadOnlyList<LossDenial> Denials(
        Ledger ledger,
        IReadOnlyList<ClaimedLoss> all,
        DateTimeOffset asOf
    ) =>
        [
            .. all.SelectMany(l =>
                new[] { new Subject(SubjectKind.Loss, l.Loss.Id), Subject.Statement(l.By.Id) }
                    .Where(s => ledger.About(s).Count > 0)
                    .SelectMany(s =>
                        Standings
                            .Of(ledger, s, asOf, since: false)
                            .Against.Where(a => a.About.Any(x => ledger.Now(x) == ledger.Now(s)))
                    )
                    .DistinctBy(s => s.Id)
                    .Order(Ledger.InTime)
                    .Select(s => new LossDenial(l.Loss, s))
            ),
        ];

    /// <summary>Whether two counts may be of the same losses.</summary>
    public static bool MayBeTheSame(Loss a, Loss b) =>
        a.Period.Overlaps(b.Period) && AreaName.MayOverlap(a.Area, b.Area);

    /// <summary>Whether a voice put its later count in the place of its earlier one: of the same time and area.</summary>
    public static bool Replaces(ClaimedLoss later, ClaimedLoss earlier) =>
        later.By.Voice == earlier.By.Voice
        && later.By.SaidAt.Earliest > earlier.By.SaidAt.Earliest
        && Holds(later.Loss, earlier.Loss)
        && Holds(earlier.Loss, later.Loss);

    private static IEnumerable<LossConflict> Alike(ClaimedLoss[] all)
    {
        for (var i = 0; i < all.Length; i++)
        {
            for (var j = i + 1; j < all.Length; j++)
            {
                var (a, b) = (all[i], all[j]);
                if (
                    Between(a.Loss, b.Loss) is { } kind
                    && (a.By.Voice != b.By.Voice || IsAtOnce(a, b, kind))
                )
                {
                    yield return new(a.Loss, b.Loss, kind);
                }
            }
        }
    }

    /// <summary>One voice that gives two figures at the same moment, perhaps in two sources: neither is its later word.</summary>
    private static bool IsAtOnce(ClaimedLoss a, ClaimedLoss b, ConflictKind kind) =>
        kind == ConflictKind.Contradicting
        && a.By.SaidAt.Earliest == b.By.SaidAt.Earliest
        && Holds(a.Loss, b.Loss)
        && Holds(b.Loss, a.Loss);

    /// <summary>A part cannot be more than the whole, whoever counts it.</summary>
    private static IEnumerable<LossConflict> Parts(ClaimedLoss[] whole, ClaimedLoss[] parts) =>
        from w in whole
        from p in parts
        where IsAnother(w, p) && Holds(w.Loss, p.Loss) && p.Loss.Count.Exceeds(w.Loss.Count)
        select new LossConflict(w.Loss, p.Loss, ConflictKind.Contradicting);

    /// <summary>What one voice counts as killed and as wounded, against what another counts as both.</summary>
    private static IEnumerable<LossConflict> Sums(ClaimedLoss[] both, ClaimedLoss[] side) =>
        from k in side
        where k.Loss.Category == LossCategory.Killed
        from w in side
        where
            w.Loss.Category == LossCategory.Wounded
            && w.By.Voice == k.By.Voice
            && Holds(k.Loss, w.Loss)
            && Holds(w.Loss, k.Loss)
        let sum = k.Loss.Count + w.Loss.Count
        from b in both
        where
            IsAnother(b, k)
            && (
                (
                    Holds(b.Loss, k.Loss)
                    && sum.Exceeds(b.Loss.Count)
                    && !k.Loss.Count.Exceeds(b.Loss.Count)
                    && !w.Loss.Count.Exceeds(b.Loss.Count)
                ) || (Holds(k.Loss, b.Loss) && b.Loss.Count.Exceeds(sum))
            )
        select new LossConflict(b.Loss, k.Loss, ConflictKind.Contradicting) { And = w.Loss };

    /// <summary>Not the same voice, or the same voice at the same moment.</summary>
    private static bool IsAnother(ClaimedLoss a, ClaimedLoss b) =>
        a.By.Voice != b.By.Voice || a.By.SaidAt.Earliest == b.By.SaidAt.Earliest;

    private static bool IsPart(LossCategory part, LossCategory whole) =>
        part == whole
        || (
            whole == LossCategory.KilledOrWounded
            && part is LossCategory.Killed or LossCategory.Wounded
        );

    /// <summary>Whether one party is the other, speaks with its voice, or belongs to it, as somebody says.</summary>
    private static bool IsPart(Ledger ledger, string part, string whole)
    {
        HashSet<string> above = [part];
        Queue<string> next = new([part]);
        while (next.TryDequeue(out var at))
        {
            foreach (
                var party in ledger
                    .Memberships.Where(m => m.Party == at)
                    .Select(m => m.MemberOf)
                    .Append(ledger.SideOf(at))
            )
            {
                if (above.Add(party))
                {
                    next.Enqueue(party);
                }
            }
        }

        return above.Contains(whole);
    }

    /// <summary>Null when the two do not stand against each other: of other times or areas, or both can be right.</summary>
    private static ConflictKind? Between(Loss a, Loss b)
    {
        var (aHolds, bHolds) = (Holds(a, b), Holds(b, a));
        if (aHolds || bHolds)
        {
            // A part cannot be more than the whole; of the same time and area, neither more than the other.
            var wrong =
                (aHolds && b.Count.Exceeds(a.Count)) || (bHolds && a.Count.Exceeds(b.Count));
            return wrong ? ConflictKind.Contradicting : null;
        }

        return MayBeTheSame(a, b) ? ConflictKind.Overlapping : null;
    }

    private static bool Holds(Loss large, Loss small) =>
        large.Period.Earliest <= small.Period.Earliest
        && small.Period.Latest <= large.Period.Latest
        && (AreaName.Holds(large.Area, small.Area) || (large.Area is null && small.Area is null));
}
