namespace SafePassage.Model;

/// <summary>When a truce holds in one reading.</summary>
/// <param name="Reading">By which rule.</param>
/// <param name="Premise">When it holds, and why not where it does not.</param>
public sealed record TruceReading(ReadingRule Reading, Premise Premise);

/// <summary>What a monitor asks first, at one moment: what stands, who agreed, what was offered, what is due, who says it was broken.</summary>
public sealed record TruceOverview
{
    /// <summary>Whose parties and statements are named.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>The moment; what was said later is not heard.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>In the order entered; those of which nothing was said yet are left out.</summary>
    public required IReadOnlyList<TruceStanding> Truces { get; init; }

    /// <summary>In the order entered; those of which nothing was said yet are left out.</summary>
    public required IReadOnlyList<TermStanding> Terms { get; init; }

    /// <summary>In order of the moment they were made, made by then.</summary>
    public required IReadOnlyList<OfferStanding> Offers { get; init; }

    /// <summary>In the order entered, of conditions made by then.</summary>
    public required IReadOnlyList<PreconditionStanding> Preconditions { get; init; }

    /// <summary>What falls due from the moment on, to the end of the day after its own.</summary>
    public required IReadOnlyList<DueDate> Due { get; init; }

    /// <summary>All violations alleged by then, each period counted against none before.</summary>
    public required IReadOnlyList<ViolationTotal> Violations { get; init; }

    /// <summary>Those of the day, against the day before.</summary>
    public required IReadOnlyList<ViolationTotal> Today { get; init; }

    /// <summary>Whether there are truces, and the time of each is past.</summary>
    public bool AllOver => Truces.Count > 0 && Truces.All(t => t.IsOver);

    /// <summary>
    /// Whether a clause went with what it is a clause of: a truce whose time is past, or an offer that came to nothing or to
    /// such a truce.
    /// </summary>
    public bool IsOver(TermStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var of = Ledger.Now(standing.Term.Of);
        TruceStanding[] truces =
        [
            .. Truces.Where(t =>
                t.Truce.Subject == of || (t.Truce.Follows is { } before && Ledger.Now(before) == of)
            ),
        ];
        return truces.Length > 0
            ? truces.All(t => t.IsOver)
            : Offers
                .Where(o => o.Offer.Subject == of)
                .Any(o =>
                    o.State is OfferState.Lapsed or OfferState.Refused or OfferState.TakenBack
                );
    }

    /// <summary>The words by which others took up or refused a truce, in order of the moment.</summary>
    public IReadOnlyList<Statement> Answering(TruceStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var words = Standings.Of(Ledger, standing.Truce.Subject, At, since: false);
        return
        [
            .. words
                .For.Where(s => s.IsPosition && standing.AcceptedBy.Contains(s.Party))
                .Concat(
                    words.Against.Where(s => s.IsPosition && standing.RefusedBy.Contains(s.Party))
                )
                .DistinctBy(s => s.Id)
                .Order(Ledger.InTime),
        ];
    }

    /// <summary>Everything at a moment.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="at">The moment; its offset says when its day begins.</param>
    public static TruceOverview Of(Ledger ledger, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var day = new DateTimeOffset(at.Date, at.Offset);
        var first = ledger.Violations.Select(v => v.When.Earliest).Append(at).Min();
        TruceStanding[] truces =
        [
            .. TruceStates.All(ledger).Select(t => TruceStates.At(ledger, t, at)),
        ];
        OfferStanding[] offers = [.. ledger.Offers.Select(o => OfferStates.At(ledger, o, at))];
        return new()
        {
            Ledger = ledger,
            At = at,
            Truces = [.. truces.Where(t => t.State != TruceState.Unstated)],
            Terms = [.. TermStates.All(ledger, at).Where(t => t.State != TermState.Unstated)],
            Offers =
            [
                .. offers
                    .Where(o => o.State != OfferState.Unstated)
                    .OrderBy(o => o.Made.Earliest)
                    .ThenBy(o => o.Offer.Id, StringComparer.Ordinal),
            ],
            Preconditions =
            [
                .. ledger
                    .Preconditions.Where(p => ledger.Statement(p.Statement).SaidAt.Earliest <= at)
                    .Select(p => PreconditionStates.At(ledger, p, at)),
            ],
            Due = DueDates.Of(ledger, truces, offers, new(at, day.AddDays(2)), at),
            Violations = ViolationTotals.Of(ledger, new(first, at.AddTicks(1)), at),
            Today = ViolationTotals.Of(ledger, new(day, day.AddDays(1)), at),
        };
    }

    /// <summary>When one truce holds in every reading, over the hours of its record or of those who declared it.</summary>
    /// <param name="standing">One of <see cref="Truces"/>.</param>
    public IReadOnlyList<TruceReading> Readings(TruceStanding standing)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var from =
            standing.Truce.From?.Earliest ?? standing.Hours.Select(h => h.From).FirstOrDefault();
        var until = standing
            .Hours.Select(h => h.Until)
            .Append(standing.Truce.Until?.Latest ?? from)
            .Max();
        return from.Year < 2 || until.Year > 9000 || until <= from
            ? []
            :
            [
                .. Ledger.Readings.Select(r => new TruceReading(
                    r,
                    ReadingRules
                        .Assume(
                            Ledger,
                            r,
                            new(from, until, [], [])
                            {
                                Truce = standing.Truce.Id.Length == 0 ? null : standing.Truce.Id,
                            },
                            At
                        )
                        .Truce
                )),
            ];
    }
}
