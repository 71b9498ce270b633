using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>
/// One question put to a ledger without records of truces, terms or conditions, worked out a second time: hour by hour, from the
/// statements alone, by what the documentation says of the five readings.
/// </summary>
internal sealed class SlowReading(
    Ledger ledger,
    ReadingRule rule,
    Subject subject,
    string? group,
    double asOf
)
{
    /// <summary>Who may speak for whom in the book of the tests.</summary>
    private static readonly Dictionary<string, string> _speakers = new()
    {
        ["south"] = "fighters",
        ["band"] = "fighters",
        ["council"] = "civilians",
    };

    private Statement[] Words { get; } = Heard(ledger, subject, group, asOf);

    /// <summary>Those who refuse the truce will not leave under it.</summary>
    private Statement[] Refusals { get; } =
        subject.Kind == SubjectKind.Group && IsOfPeople(rule)
            ?
            [
                .. Heard(ledger, Subject.Truce, group, asOf)
                    .Where(s => s.Bearing == Bearing.Against),
            ]
            : [];

    /// <summary>Why it does not hold at an hour, and by which statements; null where it holds.</summary>
    public (FailingReason Reason, string[] Behind)? At(double hour)
    {
        Statement[] all = [.. Words.Where(w => !HasOtherHours(w)), .. Refusals];
        if (all.Length == 0)
        {
            return IsSeen && subject.Kind == SubjectKind.Corridor
                ? (FailingReason.NotObserved, [])
                : null;
        }

        Statement[] now = [.. all.Where(w => w.Covers(Book.At(hour)))];
        Statement[] standing = [.. now.Where(w => !w.IsPosition || !now.Any(o => Overtakes(o, w)))];
        if (Reason(all, now, standing) is not { } reason)
        {
            return null;
        }

        var against = now.Where(w => w.Bearing == Bearing.Against);
        var behind = reason switch
        {
            FailingReason.OutsideHours => all.Where(w => w.Bearing == Bearing.For),
            FailingReason.Denied or FailingReason.Refused => against,
            FailingReason.TakenBack => against.Where(w => w.TakesBack),
            FailingReason.NotObserved => against.Where(w => w.Stance == Stance.Observes),
            _ => [],
        };
        return (
            reason,
            [
                .. behind
                    .Distinct()
                    .OrderBy(s => s.SaidAt.Earliest)
                    .ThenBy(s => s.Id, StringComparer.Ordinal)
                    .Select(s => s.Id),
            ]
        );
    }

    private bool IsSeen => rule.Base == ReadingBase.Observed;

    private bool IsGroup => subject.Kind == SubjectKind.Group;

    private static bool IsOfPeople(ReadingRule rule) =>
        rule.Base is ReadingBase.Refused or ReadingBase.Addressed;

    private FailingReason? Reason(Statement[] all, Statement[] now, Statement[] standing)
    {
        var against = standing.Where(w => w.Bearing == Bearing.Against).ToArray();
        var isSeenShut = against.Any(w => w.Stance == Stance.Observes);
        var isRefused = against.Any(IsConcerned);
        var isTruce = subject.Kind == SubjectKind.Truce;
        var isTakenBack = against.Any(w => w.TakesBack);
        switch (rule.Base)
        {
            case ReadingBase.Announced:
                return IsGroup ? null : Declared(all, now, standing);
            case ReadingBase.Refused when !isTruce && isRefused:
            case ReadingBase.Addressed when isRefused:
                return FailingReason.Refused;
            case ReadingBase.Refused when !isTruce:
                return IsGroup || IsCarried(all, standing) ? null
                    : isTakenBack ? FailingReason.TakenBack
                    : all.Any(w => w.Bearing == Bearing.For) ? FailingReason.OutsideHours
                    : null;
            case ReadingBase.Addressed when IsGroup:
                return null;
            case ReadingBase.Undisputed when against.Length > 0:
                return isTakenBack ? FailingReason.TakenBack : FailingReason.Denied;
            case ReadingBase.Observed when IsGroup:
                return isSeenShut ? FailingReason.NotObserved : null;
            case ReadingBase.Observed:
                var isSeenOpen = standing.Any(w =>
                    w.Bearing == Bearing.For && w.Stance == Stance.Observes
                );
                return Declared(all, now, standing)
                    ?? (isSeenShut || !(isTruce || isSeenOpen) ? FailingReason.NotObserved : null);
            default:
                return Declared(all, now, standing);
        }
    }

    /// <summary>Where anybody declares it, who only confirms it does not carry it.</summary>
    private static bool IsCarried(Statement[] all, Statement[] standing) =>
        standing.Any(w =>
            w.Bearing == Bearing.For
            && (w.Stance == Stance.Declares || !all.Any(o => o.Stance == Stance.Declares))
        );

    private FailingReason? Declared(Statement[] all, Statement[] now, Statement[] standing)
    {
        var against = standing.Where(w => w.Bearing == Bearing.Against).ToArray();
        var isCarried = IsCarried(all, standing);
        var isFor = all.Any(w => w.Bearing == Bearing.For);
        string[] sides =
            subject.Kind == SubjectKind.Truce
                ?
                [
                    .. Words
                        .Where(w => w.Stance == Stance.Declares)
                        .Select(w => w.Party!)
                        .Distinct(),
                ]
                : [];
        var holds =
            sides.Length > 0
                ? sides.All(p => StandsBy(p, now))
                : isCarried || (!isFor && against.Length == 0);
        return holds ? null
            : against.Any(w => w.TakesBack) ? FailingReason.TakenBack
            : against.Length > 0 && !isCarried ? FailingReason.Denied
            : FailingReason.OutsideHours;
    }

    /// <summary>Whether the last of its positions is for, and none against is as late.</summary>
    private static bool StandsBy(string party, Statement[] now)
    {
        var own = now.Where(w => w.Party == party && w.IsPosition).ToArray();
        return own.Any(w =>
            w.Bearing == Bearing.For
            && !own.Any(o => o.Bearing == Bearing.Against && !IsLater(w, o))
        );
    }

    private bool IsConcerned(Statement word)
    {
        if (!IsOfPeople(rule) || !_speakers.TryGetValue(word.Party!, out var people))
        {
            return false;
        }

        var ofAnything =
            rule.Base == ReadingBase.Addressed
            && !(IsGroup && !word.About.Any(a => a.Kind == SubjectKind.Group));
        return ofAnything || group is null || people == group;
    }

    /// <summary>Its side gave hours that were not over when it spoke: these are what it meant.</summary>
    private bool HasOtherHours(Statement word) =>
        word is { Bearing: Bearing.For, ValidFrom: null, ValidUntil: null }
        && Words.Any(o =>
            o.Party == word.Party
            && o.Stance == Stance.Declares
            && (o.ValidFrom ?? o.ValidUntil) is not null
            && (o.ValidUntil is not { } until || until.Latest > word.SaidAt.Earliest)
        );

    private static bool Overtakes(Statement other, Statement word) =>
        other.IsPosition
        && other.Party == word.Party
        && other.Bearing != word.Bearing
        && IsLater(other, word);

    private static bool IsLater(Statement a, Statement b) =>
        a.SaidAt.Earliest > b.SaidAt.Earliest
        || (a.SaidAt.Earliest == b.SaidAt.Earliest && a.TakesBack && !b.TakesBack);

    private static Statement[] Heard(Ledger ledger, Subject subject, string? group, double asOf) =>
        [
            .. ledger.Statements.Where(s =>
                s.About.Any(a => a == subject || (a.IsAll && a.Kind == subject.Kind))
                && (group is null || s.Groups.Count == 0 || s.Groups.Contains(group))
                && s.SaidAt.Earliest <= Book.At(asOf)
                && s.Bearing != Bearing.Neither
            ),
        ];
}
