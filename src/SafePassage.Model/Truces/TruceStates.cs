namespace SafePassage.Model;

/// <summary>
/// The life of truces by rules: who declares one can prolong, shorten, suspend, resume, end it and call it off, from when he
/// says so; nobody else can. Same ledger and moment: the same state, in whatever order the records were entered.
/// </summary>
public static class TruceStates
{
    /// <summary>
    /// The truces of a ledger in the order entered. A ledger with statements on the truce and no record of one has one without
    /// an id, of the parties that declare it.
    /// </summary>
    public static IReadOnlyList<Truce> All(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ledger.Truces.Count > 0)
        {
            return ledger.Truces;
        }

        Statement[] said = [.. ledger.About(Subject.Truce).Where(s => s.Bearing == Bearing.For)];
        return said.Length == 0
            ? []
            :
            [
                new()
                {
                    Id = "",
                    Name = new("The truce", "الهدنة", "La trêve"),
                    By =
                    [
                        .. said.Select(s => s.Party)
                            .OfType<string>()
                            .Select(ledger.SideOf)
                            .Distinct(StringComparer.Ordinal),
                    ],
                    Statement = said[0].Id,
                },
            ];
    }

    /// <summary>How one truce stands at a moment.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="truce">One of <see cref="All"/>.</param>
    /// <param name="at">The moment; what was said later is not heard.</param>
    /// <remarks>O(n log n) in the statements on the truce.</remarks>
    public static TruceStanding At(Ledger ledger, Truce truce, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(truce);
        var life = new TruceLife(ledger, truce, at);
        var (state, because) = life.State();
        var standing = Standings.Of(ledger, truce.Subject, at, since: false);
        var sides = truce.By.Select(ledger.SideOf).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Truce = truce,
            At = at,
            State = state,
            Because = [.. because.DistinctBy(s => s.Id).Order(Ledger.InTime).Select(s => s.Id)],
            Hours = life.Hours(),
            AcceptedBy = Others(standing.For),
            RefusedBy = Others(standing.Against),
        };

        string[] Others(IReadOnlyList<Statement> statements) =>
            [
                .. statements
                    .Where(s => s.IsPosition)
                    .Select(s => s.Party)
                    .OfType<string>()
                    .Where(p => !sides.Contains(ledger.SideOf(p)))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
    }

    /// <summary>Every change of one truce's state up to a moment, in order.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="truce">One of <see cref="All"/>.</param>
    /// <param name="until">The last moment looked at.</param>
    /// <remarks>Cost: the square of the words of those whom the truce binds.</remarks>
    public static IReadOnlyList<TruceChange> Changes(
        Ledger ledger,
        Truce truce,
        DateTimeOffset until
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(truce);
        List<TruceChange> changes = [];
        foreach (var at in new TruceLife(ledger, truce, until).Turns())
        {
            var (state, because) = new TruceLife(ledger, truce, at).State();
            if (changes.Count == 0 ? state != TruceState.Unstated : state != changes[^1].State)
            {
                changes.Add(
                    new(
                        at,
                        state,
                        [.. because.DistinctBy(s => s.Id).Order(Ledger.InTime).Select(s => s.Id)]
                    )
                );
            }
        }

        return changes;
    }
}
