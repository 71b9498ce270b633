using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>Whether one thing holds at a moment by a rule, and why not. Numbers inside: it is asked for every stretch of every premise.</summary>
internal sealed class Verdict(
    Hearing hearing,
    SubjectKind kind,
    ReadingBase rule,
    ScenarioWord? own,
    bool[] concerned
)
{
    private readonly LastWords _last = new(hearing.Voices);

    /// <summary>Null where it holds.</summary>
    public FailingReason? At(long at)
    {
        _last.Clear();
        var words = CollectionsMarshal.AsSpan(hearing.Words);
        foreach (ref readonly var word in words)
        {
            if (word.Covers(at))
            {
                _last.Add(word);
            }
        }

        if (kind == SubjectKind.Group && rule == ReadingBase.Announced)
        {
            // Those who announce a way out take for granted that people come: the scenario says how many.
            return null;
        }

        return Judge(Sum(words, at));
    }

    /// <summary>Ids of the statements that a failing at a moment rests on.</summary>
    public IEnumerable<string> Behind(FailingReason reason, long at)
    {
        var against =
            reason
            is FailingReason.TakenBack
                or FailingReason.Denied
                or FailingReason.Refused
                or FailingReason.NotObserved;
        return hearing
            .Words.Where(w =>
                reason == FailingReason.OutsideHours || reason == FailingReason.NotAgreed
                    ? w.Bearing == Bearing.For
                    : against
                        && w.Bearing == Bearing.Against
                        && w.Covers(at)
                        && (reason != FailingReason.TakenBack || IsTakenBackBy(w))
                        && (
                            reason != FailingReason.NotObserved
                            || w.Statement.Stance == Stance.Observes
                        )
            )
            .Select(w => w.Statement)
            .DistinctBy(s => s.Id)
            .Order(Ledger.InTime)
            .Select(s => s.Id);
    }

    private struct Sums
    {
        public bool Pro;
        public bool Con;
        public bool TakenBack;
        public bool Concerned;
        public bool SeenFor;
        public bool SeenAgainst;
    }

    private Sums Sum(ReadOnlySpan<Spoken> words, long at)
    {
        var sums = default(Sums);
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            if (!word.Covers(at) || !_last.Stands(word))
            {
                continue;
            }

            var isSeen = word.Statement.Stance == Stance.Observes;
            if (word.Bearing == Bearing.For)
            {
                sums.Pro |= !hearing.AnyDeclared || Hearing.IsDeclaring(word);
                sums.SeenFor |= isSeen;
                continue;
            }

            sums.Con = true;
            sums.TakenBack |= IsTakenBackBy(word);
            sums.SeenAgainst |= isSeen;
            sums.Concerned |= concerned.Length > 0 && concerned[i];
        }

        return sums;
    }

    /// <summary>What shortens was turned into a word against for the time after.</summary>
    public static bool IsTakenBackBy(in Spoken word) =>
        word.Statement.TakesBack || word.Statement.Stance == Stance.Shortens;

    private FailingReason? Judge(in Sums sums) =>
        rule switch
        {
            ReadingBase.Announced => Promised(sums),
            ReadingBase.Refused when kind == SubjectKind.Truce => Promised(sums),
            ReadingBase.Refused or ReadingBase.Addressed when sums.Concerned =>
                FailingReason.Refused,
            ReadingBase.Refused => RefusedByOthers(sums),
            ReadingBase.Addressed => kind == SubjectKind.Group ? null : Promised(sums),
            ReadingBase.Undisputed when sums.Con => sums.TakenBack
                ? FailingReason.TakenBack
                : FailingReason.Denied,
            ReadingBase.Undisputed when own is { IsAgainst: true } => FailingReason.ScenarioSays,
            ReadingBase.Undisputed => Promised(sums),
            ReadingBase.Observed => Seen(sums),
            _ => throw new InvalidOperationException($"{rule}"),
        };

    /// <summary>Whether those who announce it stand by it at that moment.</summary>
    private FailingReason? Promised(in Sums sums)
    {
        if (hearing.MustStand.Count > 0)
        {
            if (!hearing.MustStand.All(_last.IsFor))
            {
                return sums.TakenBack ? FailingReason.TakenBack
                    : sums.Con && !sums.Pro ? FailingReason.Denied
                    : FailingReason.OutsideHours;
            }

            return hearing.MustAccept.All(_last.IsFor) ? null : FailingReason.NotAgreed;
        }

        if (sums.Pro)
        {
            return null;
        }

        if (sums.TakenBack)
        {
            return FailingReason.TakenBack;
        }

        if (hearing.AnyFor)
        {
            return sums.Con ? FailingReason.Denied : FailingReason.OutsideHours;
        }

        return own is not null ? (own.IsFor ? null : FailingReason.ScenarioSays)
            : sums.Con ? FailingReason.Denied
            : Unstated();
    }

    /// <summary>What others say of those concerned does not count; what the side that declared it takes back does.</summary>
    private FailingReason? RefusedByOthers(in Sums sums) =>
        kind == SubjectKind.Group || sums.Pro ? null
        : sums.TakenBack ? FailingReason.TakenBack
        : hearing.AnyFor ? FailingReason.OutsideHours
        : Unstated();

    private FailingReason? Seen(in Sums sums)
    {
        if (kind == SubjectKind.Group)
        {
            return sums.SeenAgainst ? FailingReason.NotObserved : null;
        }

        return Promised(sums)
            ?? (
                sums.SeenAgainst || (kind != SubjectKind.Truce && !sums.SeenFor)
                    ? FailingReason.NotObserved
                    : null
            );
    }

    /// <summary>What nobody speaks of holds, but a precondition: somebody has to say that it was met.</summary>
    private FailingReason? Unstated() =>
        kind == SubjectKind.Precondition ? FailingReason.WaitsForPrecondition : null;
}
