namespace SafePassage.Model;

/// <summary>
/// Turns a ledger into assumptions. Same ledger, moment, rule and question: the same assumptions, in whatever order the
/// records were entered. What nobody spoke about is assumed to hold, and its standing says that it is unstated; what somebody
/// declared holds in the hours declared, in every reading, and waits for its preconditions.
/// </summary>
public static class ReadingRules
{
    /// <summary>Below so many statements sharing the work out costs more than it brings.</summary>
    private const int Many = 2000;

    /// <summary>What a plan takes for granted.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="rule">Which word counts.</param>
    /// <param name="asked">The time, the truce, the corridors and the groups.</param>
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
        var assuming = new Assuming(ledger, rule, asked, asOf);
        (Subject Subject, string? Group)[] things =
        [
            (assuming.Truce?.Subject ?? Subject.Truce, null),
            .. asked.Corridors.SelectMany(c =>
                c.Groups.Select(g => (Subject.Corridor(c.Corridor), (string?)g))
            ),
            .. asked.Groups.Select(g => (Subject.Group(g), (string?)g)),
        ];
        var assumed = new Premise[things.Length];
        var helpers = ledger.Statements.Count < Many ? Workers.One : workers;
        helpers.For(
            things.Length,
            i => assumed[i] = assuming.One(things[i].Subject, things[i].Group)
        );

        return new(
            rule,
            asOf,
            assumed[0],
            assumed[1..^asked.Groups.Count],
            assumed[^asked.Groups.Count..]
        );
    }
}
