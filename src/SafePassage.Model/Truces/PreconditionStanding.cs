namespace SafePassage.Model;

/// <summary>Whether what must have happened first has, as far as statements tell.</summary>
public enum PreconditionState
{
    /// <summary>Nobody says that it was done.</summary>
    NotDone,

    /// <summary>Somebody says so, and nobody denies it.</summary>
    ClaimedDone,

    /// <summary>Somebody says so and somebody denies it.</summary>
    Disputed,

    /// <summary>Somebody saw it, and nobody denies it.</summary>
    Observed,
}

/// <summary>How one precondition stands.</summary>
/// <param name="Precondition">Which.</param>
/// <param name="State">By the words below.</param>
/// <param name="Because">Ids of the statements the state rests on, in order of the moment.</param>
public sealed record PreconditionStanding(
    Precondition Precondition,
    PreconditionState State,
    IReadOnlyList<string> Because
);

/// <summary>How preconditions stand.</summary>
public static class PreconditionStates
{
    /// <summary>How one stands at a moment; what was said later is not heard.</summary>
    public static PreconditionStanding At(
        Ledger ledger,
        Precondition precondition,
        DateTimeOffset at
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(precondition);
        Standing[] all =
        [
            Standings.Of(ledger, precondition.Subject, at, at: at, since: false),
            .. precondition.Requires is { } needed
                ? [Standings.Of(ledger, needed, at, at: at, since: false)]
                : Array.Empty<Standing>(),
        ];
        var isTerm = precondition.Requires is { Kind: SubjectKind.Term };
        Statement[] pro =
        [
            .. all.SelectMany(s =>
                s.For.Where(f =>
                    !isTerm
                    || s.Subject == precondition.Subject
                    || f.Stance is Stance.Observes or Stance.Confirms
                )
            ),
        ];
        Statement[] con = [.. all.SelectMany(s => s.Against)];
        var state = (pro.Length > 0, con.Length > 0) switch
        {
            (false, _) => PreconditionState.NotDone,
            (true, true) => PreconditionState.Disputed,
            _ => pro.Any(s => s.Stance == Stance.Observes)
                ? PreconditionState.Observed
                : PreconditionState.ClaimedDone,
        };
        return new(
            precondition,
            state,
            [.. pro.Concat(con).DistinctBy(s => s.Id).Order(Ledger.InTime).Select(s => s.Id)]
        );
    }
}
