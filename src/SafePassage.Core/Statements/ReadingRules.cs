namespace SafePassage.Core.Statements;

/// <summary>
/// Turns a ledger into assumptions. Same ledger, moment, rule and question: the same assumptions, in whatever order the
/// records were entered. What nobody spoke about is assumed to hold, and its standing says that it is unstated.
/// </summary>
public static class ReadingRules
{
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
        return new(
            rule,
            asOf,
            One(Subject.Truce, null),
            [
                .. asked.Corridors.SelectMany(c =>
                    c.Groups.Select(g => One(Subject.Corridor(c.Corridor), g))
                ),
            ],
            [.. asked.Groups.Select(g => One(Subject.Group(g), g))]
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
        var standing = Standings.Of(ledger, subject, asOf, group, null, rule.SetAside);
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

        var holds = new List<Stretch>();
        foreach (var stretch in Stretches(heard, asked))
        {
            if (!Holds(ledger, rule, subject, group, asOf, heard, stretch.From))
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

    private static bool Holds(
        Ledger ledger,
        ReadingRule rule,
        Subject subject,
        string? group,
        DateTimeOffset asOf,
        List<Statement> heard,
        DateTimeOffset at
    )
    {
        var speaking = heard.FindAll(s => s.Covers(at));
        var last = Standings.LastWords(speaking);
        var (pro, con, concerned) = (false, false, false);
        foreach (var statement in speaking)
        {
            if (!Standings.Stands(last, statement))
            {
                continue;
            }

            if (statement.Bearing == Bearing.For)
            {
                pro = true;
            }
            else
            {
                con = true;

                // A refusal of the truce binds those who refuse, not those who declared it.
                concerned |=
                    rule.Base == ReadingBase.Refused
                    && subject.Kind != SubjectKind.Truce
                    && !concerned
                    && Standings.ByThoseConcerned(ledger, statement, group, asOf);
            }
        }

        return rule.Base switch
        {
            // Those who announce a way out take for granted that people come: the scenario says how many.
            ReadingBase.Announced => pro || !con || subject.Kind == SubjectKind.Group,
            ReadingBase.Undisputed => !con,
            _ => subject.Kind == SubjectKind.Truce ? pro || !con : !concerned,
        };
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
