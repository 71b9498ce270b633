namespace SafePassage.Model;

/// <summary>What comes to its time.</summary>
public enum DueKind
{
    /// <summary>A truce begins, or begins again.</summary>
    TruceBegins,

    /// <summary>A truce ends, or pauses.</summary>
    TruceEnds,

    /// <summary>An offer, request or call wants its answer.</summary>
    AnswerDue,

    /// <summary>A clause begins.</summary>
    TermBegins,

    /// <summary>A clause ends.</summary>
    TermEnds,

    /// <summary>The date that somebody foretold.</summary>
    PredictionDue,
}

/// <summary>One thing that comes to its time.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What happens then.</param>
/// <param name="Of">To what.</param>
public readonly record struct DueDate(DateTimeOffset At, DueKind Kind, Subject Of)
{
    /// <summary>Whether something is over by then: what ends with a day is due on that day.</summary>
    internal bool IsAnEnd => Kind is not (DueKind.TruceBegins or DueKind.TermBegins);
}

/// <summary>What is due, as far as was said by a moment.</summary>
public static class DueDates
{
    /// <summary>In order of time, then of the thing.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="period">What falls due in it; at its very end only what ends then.</param>
    /// <param name="asOf">What was said later is not heard.</param>
    public static IReadOnlyList<DueDate> Of(Ledger ledger, Stretch period, DateTimeOffset asOf)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Of(
            ledger,
            [.. TruceStates.All(ledger).Select(t => TruceStates.At(ledger, t, asOf))],
            [.. ledger.Offers.Select(o => OfferStates.At(ledger, o, asOf))],
            period,
            asOf
        );
    }

    /// <summary>The same where it is known already how all truces and offers stand.</summary>
    internal static IReadOnlyList<DueDate> Of(
        Ledger ledger,
        IReadOnlyList<TruceStanding> standings,
        IReadOnlyList<OfferStanding> offered,
        Stretch period,
        DateTimeOffset asOf
    )
    {
        var truces = standings.SelectMany(t =>
            t.Hours.SelectMany(h =>
                new[]
                {
                    new DueDate(h.From, DueKind.TruceBegins, t.Truce.Subject),
                    new DueDate(h.Until, DueKind.TruceEnds, t.Truce.Subject),
                }
            )
        );
        var offers = offered
            .Where(o =>
                o.Offer.Until is not null
                && o.State is OfferState.Open or OfferState.Lapsed or OfferState.Mixed
            )
            .Select(o => new DueDate(
                o.Offer.Until!.Value.Latest,
                DueKind.AnswerDue,
                o.Offer.Subject
            ));
        var predictions = Predictions
            .Of(ledger, asOf)
            .Where(p => p.Due is not null)
            .Select(p => new DueDate(
                p.Due!.Value,
                DueKind.PredictionDue,
                Subject.Statement(p.Statement.Id)
            ));
        return
        [
            .. truces
                .Concat(offers)
                .Concat(Terms(ledger, asOf))
                .Concat(predictions)
                .Where(d =>
                    d.At >= period.From
                    && (d.At < period.Until || (d.At == period.Until && d.IsAnEnd))
                )
                .OrderBy(d => d.At)
                .ThenBy(d => d.Kind)
                .ThenBy(d => d.Of, Subject.InOrder),
        ];
    }

    private static IEnumerable<DueDate> Terms(Ledger ledger, DateTimeOffset asOf) =>
        ledger
            .Terms.Where(t => ledger.Statement(t.Statement).SaidAt.Earliest <= asOf)
            .SelectMany(t =>
                new (When? At, DueKind Kind)[]
                {
                    (t.From, DueKind.TermBegins),
                    (t.Until, DueKind.TermEnds),
                }
                    .Where(d => d.At is not null)
                    .Select(d => new DueDate(
                        d.Kind == DueKind.TermBegins ? d.At!.Value.Earliest : d.At!.Value.Latest,
                        d.Kind,
                        t.Subject
                    ))
            );
}
