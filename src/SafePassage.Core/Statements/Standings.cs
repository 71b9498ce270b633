using System.Runtime.InteropServices;

namespace SafePassage.Core.Statements;

/// <summary>
/// How things stand by a moment. A statement counts from the earliest moment at which it may have been made: a denial
/// whose date is vague is not left out for its vagueness. A later word of the same speaker takes the place of his earlier
/// contrary one. Retracted statements and duplicates do not count.
/// </summary>
public static class Standings
{
    /// <param name="group">Only what concerns this group; null for everything.</param>
    /// <param name="since">Whether to find out since when, which costs as much as the rest.</param>
    /// <param name="at">Only what speaks of this moment; null for everything.</param>
    /// <remarks>O(n log n) in the statements on the subject.</remarks>
    public static Standing Of(
        Ledger ledger,
        Subject subject,
        DateTimeOffset asOf,
        string? group = null,
        DateTimeOffset? at = null,
        IReadOnlySet<string>? setAside = null,
        bool since = true
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var heard = Heard(ledger, subject, asOf, setAside)
            .FindAll(s => s.Concerns(group) && (at is not { } t || s.Covers(t)));
        var last = LastWords(heard);
        List<Statement> pro = [];
        List<Statement> con = [];
        List<Statement> further = [];
        List<Statement> overtaken = [];
        foreach (var statement in heard)
        {
            var list =
                statement.Bearing == Bearing.Neither ? further
                : !Stands(last, statement) ? overtaken
                : statement.Bearing == Bearing.For ? pro
                : con;
            list.Add(statement);
        }

        var status = StatusOf(ledger, subject, group, asOf, pro, con);
        return new(
            subject,
            group,
            asOf,
            status,
            pro,
            con,
            further,
            overtaken,
            status == StandingStatus.Unstated || !since ? null : Since(heard)
        );
    }

    /// <summary>Whether a word against is spoken by those whom it concerns.</summary>
    public static bool ByThoseConcerned(
        Ledger ledger,
        Statement statement,
        string? group,
        DateTimeOffset asOf
    ) => ledger.SpeaksFor(statement.Party, group, asOf);

    /// <summary>What was said on a subject by a moment and counts.</summary>
    internal static List<Statement> Heard(
        Ledger ledger,
        Subject subject,
        DateTimeOffset asOf,
        IReadOnlySet<string>? setAside
    )
    {
        var heard = new List<Statement>();
        foreach (var statement in ledger.About(subject))
        {
            if (statement.SaidAt.Earliest > asOf)
            {
                break;
            }

            if (setAside?.Contains(statement.Id) != true && ledger.Counts(statement, asOf))
            {
                heard.Add(statement);
            }
        }

        return heard;
    }

    /// <summary>Whether its voice has not said the contrary later.</summary>
    internal static bool Stands(Dictionary<Voice, LastWord> last, Statement statement) =>
        !statement.IsPosition || last[statement.Voice].Stands(statement);

    /// <summary>By voice the moment of the last word either way.</summary>
    internal static Dictionary<Voice, LastWord> LastWords(IReadOnlyList<Statement> heard)
    {
        var last = new Dictionary<Voice, LastWord>();
        foreach (var statement in heard)
        {
            if (statement.Bearing != Bearing.Neither && statement.IsPosition)
            {
                ref var word = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    last,
                    statement.Voice,
                    out _
                );
                word = word.And(statement);
            }
        }

        return last;
    }

    private static StandingStatus StatusOf(
        Ledger ledger,
        Subject subject,
        string? group,
        DateTimeOffset asOf,
        List<Statement> pro,
        List<Statement> con
    ) =>
        (pro.Count, con.Count) switch
        {
            (0, 0) => StandingStatus.Unstated,
            (_, 0) => StandingStatus.Undisputed,
            (> 0, _) => StandingStatus.Disputed,
            _ => con.TrueForAll(s =>
                subject.Kind == SubjectKind.Truce
                    ? s.Party is not null
                    : ByThoseConcerned(ledger, s, group, asOf)
            )
                ? StandingStatus.Refused
                : StandingStatus.Denied,
        };

    /// <summary>The moment from which there were, without a break, words for or not, and words against or not, as now.</summary>
    private static When Since(List<Statement> heard)
    {
        var voices = new Dictionary<Voice, LastWord>();
        var (pro, con) = (0, 0);
        When since = default;
        (bool, bool) before = default;
        for (var i = 0; i < heard.Count; )
        {
            var first = heard[i];
            for (; i < heard.Count && heard[i].SaidAt.Earliest == first.SaidAt.Earliest; i++)
            {
                if (heard[i].Bearing == Bearing.Neither)
                {
                    continue;
                }

                var voice = heard[i].IsPosition ? heard[i].Voice : new(null, "#" + heard[i].Id);
                var was = voices.GetValueOrDefault(voice);
                var now = was.And(heard[i]);
                voices[voice] = now;
                pro += (now.IsFor ? 1 : 0) - (was.IsFor ? 1 : 0);
                con += (now.IsAgainst ? 1 : 0) - (was.IsAgainst ? 1 : 0);
            }

            if ((pro > 0, con > 0) != before)
            {
                (before, since) = ((pro > 0, con > 0), first.SaidAt);
            }
        }

        return since;
    }

    /// <summary>The last word of one voice, each way; the later way is the one that stands, both when at one moment.</summary>
    internal readonly record struct LastWord(DateTimeOffset? For, DateTimeOffset? Against)
    {
        public bool IsFor => For is { } f && !(Against > f);

        public bool IsAgainst => Against is { } a && !(For > a);

        public LastWord And(Statement statement)
        {
            var moment = statement.SaidAt.Earliest;
            return statement.Bearing == Bearing.For
                ? this with
                {
                    For = For > moment ? For : moment,
                }
                : this with
                {
                    Against = Against > moment ? Against : moment,
                };
        }

        /// <summary>Whether the voice has not said the contrary later.</summary>
        public bool Stands(Statement statement) =>
            statement.Bearing == Bearing.For
                ? !(Against > statement.SaidAt.Earliest)
                : !(For > statement.SaidAt.Earliest);
    }
}
