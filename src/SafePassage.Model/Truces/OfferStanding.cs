namespace SafePassage.Model;

/// <summary>What came of an offer, request or call by a moment.</summary>
public enum OfferState
{
    /// <summary>It had not been made by then.</summary>
    Unstated,

    /// <summary>It waits for an answer.</summary>
    Open,

    /// <summary>All who answer accept it.</summary>
    Accepted,

    /// <summary>All who answer accept some of it.</summary>
    AcceptedInPart,

    /// <summary>All who answer refuse it.</summary>
    Refused,

    /// <summary>All who answer make an offer of their own.</summary>
    Countered,

    /// <summary>They answer differently.</summary>
    Mixed,

    /// <summary>Its time passed without an answer.</summary>
    Lapsed,

    /// <summary>Who made it took it back.</summary>
    TakenBack,
}

/// <summary>The last answer of one party.</summary>
/// <param name="Party">Its id.</param>
/// <param name="Kind">What it answers; that it does not by the deadline may follow from the deadline alone.</param>
/// <param name="Statement">Id of the statement by which it answers; null where it did not.</param>
/// <param name="Answer">The record of the answer with its terms, if there is one.</param>
public sealed record PartyAnswer(
    string Party,
    AnswerKind Kind,
    string? Statement,
    OfferAnswer? Answer
);

/// <summary>How one offer, request or call stands.</summary>
/// <param name="Offer">Which.</param>
/// <param name="Made">When it was made.</param>
/// <param name="State">By the answers.</param>
/// <param name="Answers">The last of each party, in order of their ids.</param>
/// <param name="OfSeries">How many of its series had been made by then, this one too; 1 where it is of none.</param>
public sealed record OfferStanding(
    Offer Offer,
    When Made,
    OfferState State,
    IReadOnlyList<PartyAnswer> Answers,
    int OfSeries
);

/// <summary>How offers, requests and calls stand.</summary>
public static class OfferStates
{
    /// <summary>How one stands at a moment; what was said later is not heard.</summary>
    public static OfferStanding At(Ledger ledger, Offer offer, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(offer);
        var by = ledger.Statement(offer.Statement);
        var answers = Answers(ledger, offer, at);
        return new(
            offer,
            by.SaidAt,
            State(ledger, offer, by, answers, at),
            answers,
            offer.Series is { } series
                ? ledger.Offers.Count(o =>
                    o.Series == series && InOrder(ledger, o).CompareTo(InOrder(ledger, offer)) <= 0
                )
                : 1
        );
    }

    private static (DateTimeOffset, long, string) InOrder(Ledger ledger, Offer offer) =>
        (ledger.Statement(offer.Statement).SaidAt.Earliest, offer.Number ?? 0, offer.Id);

    private static OfferState State(
        Ledger ledger,
        Offer offer,
        Statement by,
        IReadOnlyList<PartyAnswer> answers,
        DateTimeOffset at
    )
    {
        if (by.SaidAt.Earliest > at || !ledger.Counts(by, at))
        {
            return OfferState.Unstated;
        }

        var sides = offer.By.Select(ledger.SideOf).ToHashSet(StringComparer.Ordinal);
        if (
            Standings
                .Of(ledger, offer.Subject, at, at: at, since: false)
                .Against.Any(s =>
                    s.TakesBack && s.Party is { } p && sides.Contains(ledger.SideOf(p))
                )
        )
        {
            return OfferState.TakenBack;
        }

        var isDue = offer.Until is { } due && due.Latest <= at;
        var kinds = answers.Select(a => a.Kind).Distinct().ToArray();
        return kinds.Length switch
        {
            0 => isDue ? OfferState.Lapsed : OfferState.Open,
            1 => Of(kinds[0]),
            _ => OfferState.Mixed,
        };
    }

    private static OfferState Of(AnswerKind kind) =>
        kind switch
        {
            AnswerKind.Accepts => OfferState.Accepted,
            AnswerKind.AcceptsInPart => OfferState.AcceptedInPart,
            AnswerKind.Refuses => OfferState.Refused,
            AnswerKind.Counters => OfferState.Countered,
            AnswerKind.DoesNotAnswer => OfferState.Lapsed,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private static PartyAnswer[] Answers(Ledger ledger, Offer offer, DateTimeOffset at)
    {
        var makers = offer.By.Select(ledger.SideOf).ToHashSet(StringComparer.Ordinal);
        var records = ledger
            .Answers.Where(a => ledger.Now(a.To) == offer.Subject)
            .ToLookup(a => ledger.Statement(a.Statement).Id, StringComparer.Ordinal);
        var given = records
            .SelectMany(g => g)
            .Select(a =>
                (a.By, a.Kind, Said: ledger.Statement(a.Statement), Record: (OfferAnswer?)a)
            )
            .Concat(
                ledger
                    .About(offer.Subject)
                    .Where(s =>
                        s is { Party: not null, Stance: Stance.Accepts or Stance.Refuses }
                        && !records.Contains(s.Id)
                    )
                    .Select(s =>
                        (
                            By: s.Party!,
                            Kind: s.Stance == Stance.Accepts
                                ? AnswerKind.Accepts
                                : AnswerKind.Refuses,
                            Said: s,
                            Record: (OfferAnswer?)null
                        )
                    )
            )
            .Where(a => a.Said.SaidAt.Earliest <= at && ledger.Counts(a.Said, at))
            .ToArray();
        var last = given
            .GroupBy(a => ledger.SideOf(a.By), StringComparer.Ordinal)
            .Where(g => !makers.Contains(g.Key))
            .Select(g =>
                g.OrderBy(a => a.Said.SaidAt.Earliest)
                    .ThenBy(a => a.Kind)
                    .ThenBy(a => a.Said.Id, StringComparer.Ordinal)
                    .Last()
            )
            .Select(a => new PartyAnswer(a.By, a.Kind, a.Said.Id, a.Record))
            .ToArray();
        var isDue = offer.Until is { } due && due.Latest <= at;
        return
        [
            .. last.Concat(
                    isDue
                        ? offer
                            .To.Where(p =>
                                last.All(a => ledger.SideOf(a.Party) != ledger.SideOf(p))
                            )
                            .Select(p => new PartyAnswer(p, AnswerKind.DoesNotAnswer, null, null))
                        : []
                )
                .OrderBy(a => a.Party, StringComparer.Ordinal),
        ];
    }
}
