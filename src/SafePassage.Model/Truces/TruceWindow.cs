namespace SafePassage.Model;

/// <summary>How the time that is planned lies to the hours of truces.</summary>
public static class TruceWindow
{
    /// <summary>
    /// The parts of a time in which no truce of the ledger holds, as those who declared them say; in order. Empty where the
    /// ledger has no record of a truce.
    /// </summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="window">The time that is planned.</param>
    /// <param name="asOf">What was said later is not heard.</param>
    public static IReadOnlyList<Stretch> Uncovered(
        Ledger ledger,
        Stretch window,
        DateTimeOffset asOf
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        if (ledger.Truces.Count == 0)
        {
            return [];
        }

        List<Stretch> gaps = [];
        var at = window.From;
        foreach (
            var hours in ledger
                .Truces.SelectMany(t => TruceStates.At(ledger, t, asOf).Hours)
                .OrderBy(h => h.From)
        )
        {
            if (hours.From > at && at < window.Until)
            {
                gaps.Add(new(at, hours.From < window.Until ? hours.From : window.Until));
            }

            at = hours.Until > at ? hours.Until : at;
        }

        if (at < window.Until)
        {
            gaps.Add(new(at, window.Until));
        }

        return gaps;
    }

    /// <summary>Truces that were prolonged beyond the end of a time in which they hold, with the end they have now.</summary>
    /// <param name="ledger">What was said.</param>
    /// <param name="window">The time that is planned.</param>
    /// <param name="asOf">What was said later is not heard.</param>
    public static IReadOnlyList<(Truce Truce, DateTimeOffset Until)> Beyond(
        Ledger ledger,
        Stretch window,
        DateTimeOffset asOf
    )
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return
        [
            .. ledger
                .Truces.Where(t => t.Until is not null)
                .SelectMany(t =>
                    TruceStates
                        .At(ledger, t, asOf)
                        .Hours.Where(h =>
                            h.From < window.Until
                            && h.Until > window.Until
                            && h.Until > t.Until!.Value.Latest
                        )
                        .Select(h => (t, h.Until))
                ),
        ];
    }
}
