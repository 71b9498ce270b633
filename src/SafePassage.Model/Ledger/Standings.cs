using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>
/// How things stand by a moment. A statement counts from the earliest moment at which it may have been made: a denial
/// whose date is vague is not left out for its vagueness. A later word of the same speaker takes the place of his earlier
/// contrary one. Retracted statements and duplicates do not count.
/// </summary>
public static class Standings
{
    /// <summary>How one subject stands.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="asOf">What was said later is not heard.</param>
    /// <param name="group">Only what concerns this group; null for everything.</param>
    /// <param name="at">Only what speaks of this moment; null for everything.</param>
    /// <param name="setAside">Ids of statements that are not heard; null for none.</param>
    /// <param name="since">Whether to find out since when, which costs as much as the rest.</param>
    /// <param name="own">What the scenario itself says of the subject; null for nothing.</param>
    /// <remarks>O(n log n) in the statements on the subject.</remarks>
    public static Standing Of(
        Ledger ledger,
        Subject subject,
        DateTimeOffset asOf,
        string? group = null,
        DateTimeOffset? at = null,
        IReadOnlySet<string>? setAside = null,
        bool since = true,
        ScenarioWord? own = null
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var heard = Heard(ledger, subject, asOf, group, setAside);
        if (at is { } t)
        {
            heard.RemoveAll(s => !s.Covers(t.UtcTicks));
        }

        return Of(ledger, subject, asOf, group, heard, since, own);
    }

    /// <summary>Whether a word against is spoken by those whom it concerns.</summary>
    public static bool ByThoseConcerned(
        Ledger ledger,
        Statement statement,
        string? group,
        DateTimeOffset asOf
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(statement);
        return ledger.SpeaksFor(statement.Party, group, asOf);
    }

    internal static Standing Of(
        Ledger ledger,
        Subject subject,
        DateTimeOffset asOf,
        string? group,
        List<Spoken> heard,
        bool since,
        ScenarioWord? own = null
    )
    {
        own = own?.Beside(heard);
        var last = new LastWords(ledger.Voices);
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(heard))
        {
            last.Add(word);
        }

        List<Statement> pro = [];
        List<Statement> con = [];
        List<Statement> further = [];
        List<Statement> overtaken = [];
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(heard))
        {
            var list =
                word.Bearing == Bearing.Neither ? further
                : !last.Stands(word) ? overtaken
                : word.Bearing == Bearing.For ? pro
                : con;
            list.Add(word.Statement);
        }

        var status = StatusOf(ledger, subject, group, asOf, pro, con, own);
        return new()
        {
            Subject = subject,
            Group = group,
            AsOf = asOf,
            Status = status,
            For = pro,
            Against = con,
            Further = further,
            Overtaken = overtaken,
            Since = status == StandingStatus.Unstated || !since ? null : Since(heard, own),
            Own = own,
        };
    }

    /// <summary>What was said on a subject by a moment, concerns a group and counts; in order of the moment.</summary>
    internal static List<Spoken> Heard(
        Ledger ledger,
        Subject subject,
        DateTimeOffset asOf,
        string? group,
        IReadOnlySet<string>? setAside
    )
    {
        var said = ledger.Said(subject);
        var heard = new List<Spoken>(said.Length);
        foreach (ref readonly var word in said.AsSpan())
        {
            if (word.Said > asOf.UtcTicks)
            {
                break;
            }

            if (
                word.Statement.Concerns(group)
                && setAside?.Contains(word.Statement.Id) != true
                && ledger.Counts(word.Statement, asOf)
            )
            {
                heard.Add(word);
            }
        }

        return heard;
    }

    private static StandingStatus StatusOf(
        Ledger ledger,
        Subject subject,
        string? group,
        DateTimeOffset asOf,
        List<Statement> pro,
        List<Statement> con,
        ScenarioWord? own
    ) =>
        (
            pro.Count > 0 || own is { IsFor: true },
            con.Count > 0 || own is { IsAgainst: true }
        ) switch
        {
            (false, false) => StandingStatus.Unstated,
            (true, false) => StandingStatus.Undisputed,
            (true, true) => StandingStatus.Disputed,
            _ => own is null
            && con.TrueForAll(s =>
                subject.Kind == SubjectKind.Truce
                    ? s.Party is not null
                    : ByThoseConcerned(ledger, s, group ?? GroupOf(subject), asOf)
            )
                ? StandingStatus.Refused
                : StandingStatus.Denied,
        };

    /// <summary>Whether people come is refused by those who speak for them, and for no others.</summary>
    private static string? GroupOf(Subject subject) =>
        subject.Kind == SubjectKind.Group && !subject.IsAll ? subject.Id : null;

    /// <summary>The moment from which there were, without a break, words for or not, and words against or not, as now.</summary>
    private static When? Since(List<Spoken> heard, ScenarioWord? own)
    {
        var voices = new Dictionary<(int Voice, string? Statement), LastWord>();
        var (pro, con) = (own is { IsFor: true } ? 1 : 0, own is { IsAgainst: true } ? 1 : 0);
        When? since = null;
        var before = (pro > 0, con > 0);
        for (var i = 0; i < heard.Count; )
        {
            var first = heard[i];
            for (; i < heard.Count && heard[i].Said == first.Said; i++)
            {
                if (heard[i].Bearing == Bearing.Neither)
                {
                    continue;
                }

                var voice = (heard[i].Voice, heard[i].IsPosition ? null : heard[i].Statement.Id);
                var was = voices.GetValueOrDefault(voice, LastWord.Silent);
                var now = was.And(heard[i]);
                voices[voice] = now;
                pro += (now.IsFor ? 1 : 0) - (was.IsFor ? 1 : 0);
                con += (now.IsAgainst ? 1 : 0) - (was.IsAgainst ? 1 : 0);
            }

            if ((pro > 0, con > 0) != before)
            {
                (before, since) = ((pro > 0, con > 0), first.Statement.SaidAt);
            }
        }

        return since;
    }

    /// <summary>The last word of one voice, each way; in order of time, so that the one at hand is the last.</summary>
    private readonly record struct LastWord(long For, long Against)
    {
        public static LastWord Silent { get; } = new(long.MinValue, long.MinValue);

        public bool IsFor => For > long.MinValue && Against <= For;

        public bool IsAgainst => Against > long.MinValue && For <= Against;

        public LastWord And(in Spoken word) =>
            word.Bearing == Bearing.For
                ? this with
                {
                    For = word.Order,
                }
                : this with
                {
                    Against = word.Order,
                };
    }
}
