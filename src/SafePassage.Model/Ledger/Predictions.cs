namespace SafePassage.Model;

/// <summary>What came of a prediction, as far as the ledger tells.</summary>
public enum Outcome
{
    /// <summary>Its time has not passed.</summary>
    NotDue,

    /// <summary>Its time has passed, and the ledger holds nothing on what came of it.</summary>
    Unknown,

    /// <summary>What the ledger holds says that it came true.</summary>
    Held,

    /// <summary>What the ledger holds says that it did not.</summary>
    DidNotHold,

    /// <summary>The ledger holds words both ways.</summary>
    Disputed,
}

/// <summary>A statement about a later date, and what came of it.</summary>
/// <param name="Statement">Which predicts.</param>
/// <param name="Due">The moment at which its time has passed; null when it names none.</param>
/// <param name="Outcome">By the words on it.</param>
/// <param name="Later">Statements about it: what the ledger holds on its outcome.</param>
public sealed record Prediction(
    Statement Statement,
    DateTimeOffset? Due,
    Outcome Outcome,
    IReadOnlyList<Statement> Later
);

/// <summary>Statements about a later date, and what came of them.</summary>
public static class Predictions
{
    /// <summary>In order of the date foretold, those without one last.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="asOf">The moment at which it is asked what came of them.</param>
    public static IReadOnlyList<Prediction> Of(Ledger ledger, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return
        [
            .. ledger
                .Statements.Where(s =>
                    s.Stance == Stance.Predicts
                    && s.SaidAt.Earliest <= asOf
                    && ledger.Counts(s, asOf)
                )
                .Select(s => Of(ledger, s, asOf))
                .OrderBy(p => p.Due ?? DateTimeOffset.MaxValue)
                .ThenBy(p => p.Statement.Id, StringComparer.Ordinal),
        ];
    }

    private static Prediction Of(Ledger ledger, Statement statement, DateTimeOffset asOf)
    {
        var due = (statement.ValidUntil ?? statement.ValidFrom)?.Latest;
        var standing = Standings.Of(ledger, Subject.Statement(statement.Id), asOf);
        var outcome = standing.Status switch
        {
            _ when due is { } d && d > asOf => Outcome.NotDue,
            StandingStatus.Undisputed => Outcome.Held,
            StandingStatus.Disputed => Outcome.Disputed,
            StandingStatus.Unstated => due is null ? Outcome.NotDue : Outcome.Unknown,
            _ => Outcome.DidNotHold,
        };
        return new(
            statement,
            due,
            outcome,
            [.. standing.For.Concat(standing.Against).Concat(standing.Further).Order(Ledger.InTime)]
        );
    }
}
