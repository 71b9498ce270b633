namespace SafePassage.Core.Statements;

/// <summary>
/// Turns a ledger into assumptions. Same ledger, moment, rule and question: the same assumptions, in whatever order the
/// records were entered. What nobody spoke about is assumed to hold, and its standing says that it is unstated.
/// </summary>
public static class ReadingRules
{
    /// <summary>From so many statements on the work is shared over the processors; the outcome is the same.</summary>
    private const int Many = 2000;

    /// <remarks>O(statements on what is asked × stretches of the time asked).</remarks>
    public static Assumptions Assume(
        Ledger ledger,
        ReadingRule rule,
        Asked asked,
        DateTimeOffset asOf
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(asked);
        Assumed One(Subject subject, string? group) =>
            Assume(ledger, rule, asked, asOf, subject, group);
        (Subject Subject, string? Group)[] things =
        [
            (Subject.Truce, null),
            .. asked.Corridors.SelectMany(c =>
                c.Groups.Select(g => (Subject.Corridor(c.Corridor), (string?)g))
            ),
            .. asked.Groups.Select(g => (Subject.Group(g), (string?)g)),
        ];
        var assumed = new Assumed[things.Length];
        if (ledger.Statements.Count < Many)
        {
            for (var i = 0; i < things.Length; i++)
            {
                assumed[i] = One(things[i].Subject, things[i].Group);
            }
        }
        else
        {
            Parallel.For(
                0,
                things.Length,
                i => assumed[i] = One(things[i].Subject, things[i].Group)
            );
        }

        return new(
            rule,
            asOf,
            assumed[0],
            assumed[1..^asked.Groups.Count],
            assumed[^asked.Groups.Count..]
        );
    }

    private static Assumed Assume(
        Ledger ledger,
        ReadingRule rule,
        Asked asked,
        DateTimeOffset asOf,
        Subject subject,
        string? group
    )
    {
        var standing = Standings.Of(
            ledger,
            subject,
            asOf,
            group,
            null,
            rule.SetAside,
            since: false
        );
        Stretch[] always = [new(asked.From, asked.Until)];
        if (Resolved(rule, subject) is { } settled)
        {
            // Settled against for the groups of which somebody speaks against, and for all when nobody does.
            return new(subject, group, settled == Bearing.For ? always : [], standing);
        }

        var heard = Standings
            .Heard(ledger, subject, asOf, rule.SetAside)
            .FindAll(s => s.Bearing != Bearing.Neither && s.Concerns(group));
        if (subject.Kind == SubjectKind.Group && rule.Base == ReadingBase.Refused)
        {
            // Who refuses the truce refuses to leave under it: "those who refused stay".
            heard.AddRange(
                Standings
                    .Heard(ledger, Subject.Truce, asOf, rule.SetAside)
                    .FindAll(s => s.Bearing == Bearing.Against && s.Concerns(group))
            );
        }

        if (!heard.Exists(s => s.Bearing == Bearing.Against))
        {
            return new(subject, group, always, standing);
        }

        var concerned = heard
            .Where(s => s.Bearing == Bearing.Against && rule.Base == ReadingBase.Refused)
            .Select(s => s.Party)
            .OfType<string>()
            .Distinct()
            .Where(p => ledger.SpeaksFor(p, group, asOf))
            .ToHashSet(StringComparer.Ordinal);
        var words = Words.Of(heard, concerned);
        var holds = new List<Stretch>();
        foreach (var stretch in Stretches(heard, asked))
        {
            if (!Holds(rule, subject, words, stretch.From))
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

    /// <summary>
    /// Whether it holds at a moment. Arrays and no dictionary inside: this runs for every stretch of every assumption.
    /// </summary>
    private static bool Holds(ReadingRule rule, Subject subject, Words words, DateTimeOffset at)
    {
        Array.Fill(words.LastFor, long.MinValue);
        Array.Fill(words.LastAgainst, long.MinValue);
        foreach (var (statement, voice, said) in words.All)
        {
            if (statement.IsPosition && statement.Covers(at))
            {
                var last = statement.Bearing == Bearing.For ? words.LastFor : words.LastAgainst;
                last[voice] = Math.Max(last[voice], said);
            }
        }

        var (pro, con, concerned) = (false, false, false);
        foreach (var (statement, voice, said) in words.All)
        {
            if (!statement.Covers(at))
            {
                continue;
            }

            var contrary = statement.Bearing == Bearing.For ? words.LastAgainst : words.LastFor;
            if (statement.IsPosition && contrary[voice] > said)
            {
                continue;
            }

            pro |= statement.Bearing == Bearing.For;
            con |= statement.Bearing == Bearing.Against;

            // A refusal of the truce binds those who refuse, not those who declared it.
            concerned |=
                statement.Bearing == Bearing.Against
                && subject.Kind != SubjectKind.Truce
                && statement.Party is { } party
                && words.Concerned.Contains(party);
        }

        return rule.Base switch
        {
            // Those who announce a way out take for granted that people come: the scenario says how many.
            ReadingBase.Announced => pro || !con || subject.Kind == SubjectKind.Group,
            ReadingBase.Undisputed => !con,
            _ => subject.Kind == SubjectKind.Truce ? pro || !con : !concerned,
        };
    }

    /// <summary>Statements with their voices as numbers.</summary>
    /// <param name="LastFor">Room for the last moment of each voice, filled anew for each stretch.</param>
    /// <param name="Concerned">Parties whose word against counts as that of those concerned.</param>
    private sealed record Words(
        IReadOnlyList<(Statement Statement, int Voice, long Said)> All,
        long[] LastFor,
        long[] LastAgainst,
        HashSet<string> Concerned
    )
    {
        public static Words Of(List<Statement> heard, HashSet<string> concerned)
        {
            var voices = new Dictionary<Voice, int>();
            var all = new (Statement, int, long)[heard.Count];
            for (var i = 0; i < all.Length; i++)
            {
                if (!voices.TryGetValue(heard[i].Voice, out var voice))
                {
                    voices[heard[i].Voice] = voice = voices.Count;
                }

                all[i] = (heard[i], voice, heard[i].SaidAt.Earliest.UtcTicks);
            }

            return new(all, new long[voices.Count], new long[voices.Count], concerned);
        }
    }

    private static Bearing? Resolved(ReadingRule rule, Subject subject) =>
        rule.Resolved.Count == 0 ? null
        : rule.Resolved.TryGetValue(subject, out var bearing) ? bearing
        : rule.Resolved.TryGetValue(subject with { Id = Subject.All }, out bearing) ? bearing
        : null;

    /// <summary>The time asked, cut wherever a statement begins or ends to speak of it.</summary>
    private static List<Stretch> Stretches(List<Statement> heard, Asked asked)
    {
        var cuts = new SortedSet<DateTimeOffset> { asked.From, asked.Until };
        foreach (var statement in heard)
        {
            Add(statement.ValidFrom?.Earliest);
            Add(statement.ValidUntil?.Latest);
        }

        var stretches = new List<Stretch>(cuts.Count);
        DateTimeOffset? from = null;
        foreach (var cut in cuts)
        {
            if (from is { } f)
            {
                stretches.Add(new(f, cut));
            }

            from = cut;
        }

        return stretches;

        void Add(DateTimeOffset? cut)
        {
            if (cut is { } c && c > asked.From && c < asked.Until)
            {
                cuts.Add(c);
            }
        }
    }
}
