using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>One question put to a ledger under one reading. Any number of threads may ask at once.</summary>
internal sealed class Assuming(Ledger ledger, ReadingRule rule, Asked asked, DateTimeOffset asOf)
{
    /// <summary>The truce planned for; null where the ledger has no record of it.</summary>
    public Truce? Truce { get; } =
        asked.Truce is { } id
            ? ledger.Truces.FirstOrDefault(t => t.Subject == ledger.Now(Subject.TruceOf(id)))
            : null;

    /// <summary>A thing, its hours and what it waits for.</summary>
    /// <param name="subject">The truce, a corridor or a group.</param>
    /// <param name="group">Only what concerns this group; null for all.</param>
    public Premise One(Subject subject, string? group)
    {
        var heard = Standings.Heard(ledger, subject, asOf, group, rule.SetAside);
        var standing = Standings.Of(
            ledger,
            subject,
            asOf,
            group,
            heard,
            since: false,
            asked.Stated.GetValueOrDefault(
                subject.Kind == SubjectKind.Truce ? Subject.Truce : subject
            )
        );
        var (holds, fails) = Hours(subject, group, standing.Own);
        foreach (var condition in Conditions(subject))
        {
            Gate(condition, group, ref holds, fails);
        }

        return new(subject, group, holds, standing)
        {
            Fails =
            [
                .. fails
                    .OrderBy(f => f.When.From)
                    .ThenBy(f => f.Reason)
                    .ThenBy(f => f.Of?.Id, StringComparer.Ordinal),
            ],
        };
    }

    /// <summary>What a thing waits for: its own preconditions, and those of the terms that promise it.</summary>
    private IEnumerable<Precondition> Conditions(Subject subject) =>
        ledger.Preconditions.Count == 0
            ? []
            : (
                subject.OfAll is { } all && all != subject
                    ? ledger.PreconditionsOf(all).Concat(ledger.PreconditionsOf(subject))
                    : ledger.PreconditionsOf(subject)
            ).Concat(
                subject.Kind == SubjectKind.Corridor && Truce is not null
                    ? Hearing
                        .CorridorTerms(ledger, Truce, subject)
                        .SelectMany(t => ledger.PreconditionsOf(t.Subject))
                    : []
            );

    /// <summary>Nothing holds while what it waits for does not; what that waits for itself counts too.</summary>
    private void Gate(
        Precondition condition,
        string? group,
        ref List<Stretch> holds,
        List<Failing> fails
    )
    {
        var (met, unmet) = Hours(condition.Subject, group, null);
        fails.AddRange(
            unmet.Select(f =>
                f with
                {
                    Reason = FailingReason.WaitsForPrecondition,
                    Of = condition.Subject,
                }
            )
        );
        holds = Stretches.Common(holds, met);
        var further = ledger.PreconditionsOf(condition.Subject);
        foreach (
            var first in condition.Requires is { } needed ? further.Concat(Needed(needed)) : further
        )
        {
            Gate(first, group, ref holds, fails);
        }
    }

    /// <summary>A precondition may require another, or something that has preconditions of its own.</summary>
    private IEnumerable<Precondition> Needed(Subject needed) =>
        needed.Kind == SubjectKind.Precondition
            ? ledger.Preconditions.Where(p => p.Subject == ledger.Now(needed))
            : ledger.PreconditionsOf(needed);

    /// <summary>When one thing holds by itself, and why it does not where it does not.</summary>
    private (List<Stretch> Holds, List<Failing> Fails) Hours(
        Subject subject,
        string? group,
        ScenarioWord? own
    )
    {
        var whole = new Stretch(asked.From, asked.Until);
        var settled = Resolved(subject);
        if (settled == Bearing.Against)
        {
            return ([], [new(whole, FailingReason.Settled, [])]);
        }

        var hearing = Hear(subject, group);
        if (settled == Bearing.For)
        {
            // It is taken to hold whoever denies it: in its hours, where it has any.
            hearing.Words.RemoveAll(w => w.Bearing == Bearing.Against);
            if (!hearing.AnyFor)
            {
                return ([whole], []);
            }
        }

        if (hearing.Words.Count == 0 && own is null && hearing.MustStand.Count == 0)
        {
            return Unstated(subject, whole);
        }

        var verdict = new Verdict(
            hearing,
            subject.Kind,
            settled == Bearing.For ? ReadingBase.Announced : rule.Base,
            own,
            Concerned(hearing.Words, subject, group)
        );
        return Walk(verdict, Stretches.Cut(whole, hearing.Words));
    }

    private (List<Stretch>, List<Failing>) Unstated(Subject subject, Stretch whole) =>
        subject.Kind == SubjectKind.Precondition
            ? ([], [new(whole, FailingReason.WaitsForPrecondition, [], subject)])
        : rule.Base == ReadingBase.Observed && subject.Kind == SubjectKind.Corridor
            ? ([], [new(whole, FailingReason.NotObserved, [])])
        : ([whole], []);

    private static (List<Stretch>, List<Failing>) Walk(
        Verdict verdict,
        IReadOnlyList<Stretch> stretches
    )
    {
        List<Stretch> holds = [];
        List<Failing> fails = [];
        foreach (var stretch in stretches)
        {
            if (verdict.At(stretch.From.UtcTicks) is not { } reason)
            {
                Stretches.Append(holds, stretch);
                continue;
            }

            string[] behind = [.. verdict.Behind(reason, stretch.From.UtcTicks)];
            if (
                fails.Count > 0
                && fails[^1].When.Until == stretch.From
                && fails[^1].Reason == reason
                && fails[^1].Statements.SequenceEqual(behind)
            )
            {
                fails[^1] = fails[^1] with { When = fails[^1].When with { Until = stretch.Until } };
            }
            else
            {
                fails.Add(new(stretch, reason, behind));
            }
        }

        return (holds, fails);
    }

    private Hearing Hear(Subject subject, string? group)
    {
        if (subject.Kind == SubjectKind.Precondition)
        {
            // That forces left a road was said once, whichever group the statement spoke of besides.
            group = null;
        }

        var hearing = Hearing.Of(ledger, subject, Truce, asOf, group, rule.SetAside);
        if (
            subject.Kind == SubjectKind.Precondition
            && ledger.Preconditions.FirstOrDefault(p => p.Id == subject.Id)
                is { Requires: { Kind: not SubjectKind.Precondition } needed }
        )
        {
            // What it requires speaks for it; a term that is promised is not yet kept.
            var words = Standings.Heard(ledger, needed, asOf, group, rule.SetAside);
            words.RemoveAll(w =>
                w.Bearing == Bearing.Neither
                || (
                    needed.Kind == SubjectKind.Term
                    && w.Bearing == Bearing.For
                    && w.Statement.Stance is not (Stance.Observes or Stance.Confirms)
                )
            );
            return Hearing.Plain(Coverage.Of([.. hearing.Words, .. words]), ledger.Voices, []);
        }

        if (
            subject.Kind == SubjectKind.Group
            && rule.Base is ReadingBase.Refused or ReadingBase.Addressed
        )
        {
            // Who refuses the truce refuses to leave under it: "those who refused stay".
            hearing.Words.AddRange(
                Standings
                    .Heard(ledger, Truce?.Subject ?? Subject.Truce, asOf, group, rule.SetAside)
                    .FindAll(s => s.Bearing == Bearing.Against)
            );
        }

        return hearing;
    }

    /// <summary>For each word whether, against, it counts as that of those concerned.</summary>
    private bool[] Concerned(List<Spoken> words, Subject subject, string? group)
    {
        if (rule.Base is not (ReadingBase.Refused or ReadingBase.Addressed))
        {
            return [];
        }

        var byParty = new Dictionary<(string, bool), bool>();
        var concerned = new bool[words.Count];
        var span = CollectionsMarshal.AsSpan(words);
        for (var i = 0; i < span.Length; i++)
        {
            if (
                span[i].Bearing != Bearing.Against
                || span[i].Statement is not { Party: { } party } statement
            )
            {
                continue;
            }

            // What those addressed say of anything counts for everybody; that they refuse the truce keeps those they speak for.
            var anything =
                rule.Base == ReadingBase.Addressed
                && !(
                    subject.Kind == SubjectKind.Group
                    && !statement.About.Any(s => s.Kind == SubjectKind.Group)
                );
            if (!byParty.TryGetValue((party, anything), out var speaks))
            {
                byParty[(party, anything)] = speaks = anything
                    ? IsAddressed(party)
                    : ledger.SpeaksFor(party, group, asOf);
            }

            concerned[i] = speaks;
        }

        return concerned;
    }

    /// <summary>Whom the truce names, and whoever speaks for people.</summary>
    private bool IsAddressed(string party) =>
        ledger.SpeaksFor(party, null, asOf)
        || Truce is not null && Truce.For.Any(p => ledger.SideOf(p) == ledger.SideOf(party));

    private Bearing? Resolved(Subject subject) =>
        rule.Resolved.Count == 0 ? null
        : rule.Resolved.TryGetValue(subject, out var bearing) ? bearing
        : subject.OfAll is { } all && rule.Resolved.TryGetValue(all, out bearing) ? bearing
        : null;
}
