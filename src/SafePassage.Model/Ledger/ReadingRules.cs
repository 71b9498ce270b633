using System.Runtime.InteropServices;

namespace SafePassage.Model;

/// <summary>
/// Turns a ledger into assumptions. Same ledger, moment, rule and question: the same assumptions, in whatever order the
/// records were entered. What nobody spoke about is assumed to hold, and its standing says that it is unstated.
/// </summary>
public static class ReadingRules
{
    /// <summary>Below so many statements sharing the work out costs more than it brings.</summary>
    private const int Many = 2000;

    /// <summary>What a plan takes for granted.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="rule">Which word counts.</param>
    /// <param name="asked">The time, the corridors and the groups.</param>
    /// <param name="asOf">What was said later is not heard.</param>
    /// <param name="workers">Threads that may work at once.</param>
    /// <remarks>O(statements on what is asked × stretches of the time asked).</remarks>
    public static Premises Assume(
        Ledger ledger,
        ReadingRule rule,
        Asked asked,
        DateTimeOffset asOf,
        Workers workers = default
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(asked);
        Premise One(Subject subject, string? group) =>
            Assume(ledger, rule, asked, asOf, subject, group);
        (Subject Subject, string? Group)[] things =
        [
            (Subject.Truce, null),
            .. asked.Corridors.SelectMany(c =>
                c.Groups.Select(g => (Subject.Corridor(c.Corridor), (string?)g))
            ),
            .. asked.Groups.Select(g => (Subject.Group(g), (string?)g)),
        ];
        var assumed = new Premise[things.Length];
        var helpers = ledger.Statements.Count < Many ? Workers.One : workers;
        helpers.For(things.Length, i => assumed[i] = One(things[i].Subject, things[i].Group));

        return new(
            rule,
            asOf,
            assumed[0],
            assumed[1..^asked.Groups.Count],
            assumed[^asked.Groups.Count..]
        );
    }

    private static Premise Assume(
        Ledger ledger,
        ReadingRule rule,
        Asked asked,
        DateTimeOffset asOf,
        Subject subject,
        string? group
    )
    {
        var heard = Standings.Heard(ledger, subject, asOf, group, rule.SetAside);
        var standing = Standings.Of(ledger, subject, asOf, group, heard, since: false);
        Stretch[] always = [new(asked.From, asked.Until)];
        if (Resolved(rule, subject) is { } settled)
        {
            return new(subject, group, settled == Bearing.For ? always : [], standing);
        }

        heard.RemoveAll(s => s.Bearing == Bearing.Neither);
        if (subject.Kind == SubjectKind.Group && rule.Base == ReadingBase.Refused)
        {
            // Who refuses the truce refuses to leave under it: "those who refused stay".
            heard.AddRange(
                Standings
                    .Heard(ledger, Subject.Truce, asOf, group, rule.SetAside)
                    .FindAll(s => s.Bearing == Bearing.Against)
            );
        }

        if (!heard.Exists(s => s.Bearing == Bearing.Against))
        {
            return new(subject, group, always, standing);
        }

        var last = new LastWords(ledger.Voices);
        var concerned = Concerned(ledger, rule, heard, group, asOf);
        var words = CollectionsMarshal.AsSpan(heard);
        var holds = new List<Stretch>();
        foreach (var stretch in Stretches(heard, asked))
        {
            if (!Holds(rule, subject, words, last, concerned, stretch.From.UtcTicks))
            {
                continue;
            }

            if (holds.Count > 0 && holds[^1].Until == stretch.From)
            {
                holds[^1] = holds[^1] with { Until = stretch.Until };
            }
            else
            {
                holds.Add(stretch);
            }
        }

        return new(subject, group, holds, standing);
    }

    /// <summary>By voice, whether its word against counts as that of those concerned.</summary>
    private static bool[] Concerned(
        Ledger ledger,
        ReadingRule rule,
        List<Spoken> heard,
        string? group,
        DateTimeOffset asOf
    )
    {
        if (rule.Base != ReadingBase.Refused)
        {
            return [];
        }

        var byParty = new Dictionary<string, bool>(StringComparer.Ordinal);
        var (concerned, asked) = (new bool[ledger.Voices], new bool[ledger.Voices]);
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(heard))
        {
            if (asked[word.Voice] || word.Statement.Party is not { } party)
            {
                continue;
            }

            if (!byParty.TryGetValue(party, out var speaks))
            {
                byParty[party] = speaks = ledger.SpeaksFor(party, group, asOf);
            }

            (asked[word.Voice], concerned[word.Voice]) = (true, speaks);
        }

        return concerned;
    }

    /// <summary>
    /// Whether it holds at a moment. Numbers and no dictionary inside: this runs for every stretch of every assumption.
    /// </summary>
    private static bool Holds(
        ReadingRule rule,
        Subject subject,
        ReadOnlySpan<Spoken> words,
        LastWords last,
        bool[] concerned,
        long at
    )
    {
        last.Clear();
        foreach (ref readonly var word in words)
        {
            if (word.Covers(at))
            {
                last.Add(word);
            }
        }

        // A refusal of the truce binds those who refuse, not those who declared it. The first word that settles it ends the search.
        var forWins =
            rule.Base == ReadingBase.Announced
            || (rule.Base == ReadingBase.Refused && subject.Kind == SubjectKind.Truce);
        if (rule.Base == ReadingBase.Announced && subject.Kind == SubjectKind.Group)
        {
            // Those who announce a way out take for granted that people come: the scenario says how many.
            return true;
        }

        var con = false;
        foreach (ref readonly var word in words)
        {
            if (!word.Covers(at) || !last.Stands(word))
            {
                continue;
            }

            if (word.Bearing == Bearing.For)
            {
                if (forWins)
                {
                    return true;
                }
            }
            else if (forWins)
            {
                con = true;
            }
            else if (rule.Base == ReadingBase.Undisputed || concerned[word.Voice])
            {
                return false;
            }
        }

        return !con;
    }

    private static Bearing? Resolved(ReadingRule rule, Subject subject) =>
        rule.Resolved.Count == 0 ? null
        : rule.Resolved.TryGetValue(subject, out var bearing) ? bearing
        : rule.Resolved.TryGetValue(subject with { Id = Subject.All }, out bearing) ? bearing
        : null;

    /// <summary>The time asked, cut wherever a statement begins or ends to speak of it.</summary>
    private static List<Stretch> Stretches(List<Spoken> heard, Asked asked)
    {
        var (from, until) = (asked.From.UtcTicks, asked.Until.UtcTicks);
        var cuts = new HashSet<long> { from, until };
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(heard))
        {
            Add(word.From);
            Add(word.Until);
        }

        long[] sorted = [.. cuts.Order()];
        var stretches = new List<Stretch>(sorted.Length);
        for (var i = 0; i + 1 < sorted.Length; i++)
        {
            stretches.Add(new(At(sorted[i]), At(sorted[i + 1])));
        }

        return stretches;

        void Add(long cut)
        {
            if (cut > from && cut < until)
            {
                cuts.Add(cut);
            }
        }

        // In the hours of the question, whatever offset a statement was written in.
        DateTimeOffset At(long ticks) => asked.From.AddTicks(ticks - from);
    }
}
