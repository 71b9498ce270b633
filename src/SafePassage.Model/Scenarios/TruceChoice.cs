namespace SafePassage.Model;

/// <summary>Which truce of a ledger a scenario plans for.</summary>
public static class TruceChoice
{
    /// <summary>
    /// The one the scenario names; else, of those whose hours touch the window, the one whose statement is the latest; else the
    /// latest of all. Null where the ledger has no record of a truce, or not of the one named.
    /// </summary>
    /// <param name="scenario">Names a truce, or leaves it to its window.</param>
    /// <param name="ledger">Whose truces there are.</param>
    public static Truce? Of(Scenario scenario, Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(ledger);
        return scenario.Truce is { } named
            ? ledger.Truces.FirstOrDefault(t => t.Subject == ledger.Now(Subject.TruceOf(named)))
            : ledger
                .Truces.OrderBy(t => Touches(t, scenario.Window))
                .ThenBy(t => ledger.Statement(t.Statement).SaidAt.Earliest)
                .ThenBy(t => t.Id, StringComparer.Ordinal)
                .LastOrDefault();
    }

    private static bool Touches(Truce truce, Window window) =>
        !(truce.From is { } from && from.Earliest >= window.End)
        && !(truce.Until is { } until && until.Latest <= window.Start);
}
