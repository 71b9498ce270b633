namespace SafePassage.Model;

/// <summary>How a clause stands at a moment, as far as statements tell.</summary>
public enum TermState
{
    /// <summary>Nothing that counts was said of it by then.</summary>
    Unstated,

    /// <summary>Proposed, and not taken up.</summary>
    Offered,

    /// <summary>Those whom it was put to will not have it.</summary>
    Refused,

    /// <summary>Said by those who are to keep it.</summary>
    Promised,

    /// <summary>Somebody says that it does not hold.</summary>
    Disputed,

    /// <summary>Somebody saw or confirmed that it is kept, and nobody says otherwise.</summary>
    KeptAsReported,

    /// <summary>Somebody says that it was broken.</summary>
    AllegedBroken,

    /// <summary>Those who gave it say that it does not hold for a time.</summary>
    Suspended,

    /// <summary>Those who gave it took it back.</summary>
    TakenBack,
}

/// <summary>How one clause stands.</summary>
/// <param name="Term">Which.</param>
/// <param name="State">By the words below.</param>
/// <param name="Because">Ids of the statements the state rests on, in order of the moment.</param>
/// <param name="Violations">How many violations of it are alleged by then.</param>
public sealed record TermStanding(
    Term Term,
    TermState State,
    IReadOnlyList<string> Because,
    long Violations
);

/// <summary>How clauses stand.</summary>
public static class TermStates
{
    /// <summary>How one clause stands at a moment; what was said later is not heard.</summary>
    public static TermStanding At(Ledger ledger, Term term, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(term);
        return At(
            ledger,
            term,
            [.. ViolationTotals.Known(ledger, at).Where(v => ledger.Now(v.Breaks) == term.Subject)],
            at
        );
    }

    /// <summary>How all clauses stand at a moment, in the order entered.</summary>
    public static IReadOnlyList<TermStanding> All(Ledger ledger, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ledger.Terms.Count == 0)
        {
            return [];
        }

        var broken = ViolationTotals.Known(ledger, at).ToLookup(v => ledger.Now(v.Breaks));
        return [.. ledger.Terms.Select(t => At(ledger, t, [.. broken[t.Subject]], at))];
    }

    private static TermStanding At(
        Ledger ledger,
        Term term,
        IReadOnlyList<AllegedViolation> broken,
        DateTimeOffset at
    )
    {
        var standing = Standings.Of(ledger, term.Subject, at, at: at, since: false);
        var (state, because) = Of(ledger, term, standing, broken, at);
        return new(
            term,
            state,
            [.. because.DistinctBy(s => s.Id).Order(Ledger.InTime).Select(s => s.Id)],
            broken.Sum(v => v.Times ?? 1)
        );
    }

    private static (TermState, IEnumerable<Statement>) Of(
        Ledger ledger,
        Term term,
        Standing standing,
        IReadOnlyList<AllegedViolation> broken,
        DateTimeOffset at
    )
    {
        var against = standing.Against;
        Statement[] taken = [.. against.Where(s => s.TakesBack)];
        if (taken.Length > 0)
        {
            return (
                taken.Any(s => s.Stance != Stance.Suspends)
                    ? TermState.TakenBack
                    : TermState.Suspended,
                taken
            );
        }

        Statement[] refused =
        [
            .. against.Where(s =>
                s.Stance == Stance.Refuses
                || ledger.Answers.Any(a =>
                    a.Statement == s.Id
                    && a.Refused.Any(r => ledger.Now(Subject.Term(r)) == term.Subject)
                )
            ),
        ];
        if (refused.Length > 0)
        {
            return (TermState.Refused, refused);
        }

        Statement[] alleged = [.. Alleging(ledger, standing, broken, at)];
        if (alleged.Length > 0)
        {
            return (TermState.AllegedBroken, alleged);
        }

        if (against.Count > 0)
        {
            return (TermState.Disputed, against.Concat(standing.For));
        }

        Statement[] seen =
        [
            .. standing.For.Where(s => s.Stance is Stance.Observes or Stance.Confirms),
        ];
        return seen.Length > 0 ? (TermState.KeptAsReported, seen)
            : standing.For.Count > 0 ? (TermState.Promised, standing.For)
            : standing.Further.Count > 0 ? (TermState.Offered, standing.Further)
            : (TermState.Unstated, []);
    }

    /// <summary>Those behind violations, or where none is recorded, those who accuse somebody of breaking it.</summary>
    private static IEnumerable<Statement> Alleging(
        Ledger ledger,
        Standing standing,
        IReadOnlyList<AllegedViolation> broken,
        DateTimeOffset at
    ) =>
        broken.Count > 0
            ? broken
                .SelectMany(v => v.Statements)
                .Select(ledger.Statement)
                .Where(s => s.SaidAt.Earliest <= at && ledger.Counts(s, at))
            : standing.Further.Concat(standing.Against).Where(s => s.Stance == Stance.Accuses);
}
