namespace SafePassage.Model;

/// <summary>Whether a ledger speaks of the things of a scenario by the ids they have there.</summary>
public static class LedgerFit
{
    /// <summary>
    /// Every id of a corridor, group or zone in a record that counts and that the scenario does not have. What was corrected,
    /// retracted or taken back is a mistake mended.
    /// </summary>
    /// <param name="scenario">Which ids there are.</param>
    /// <param name="ledger">Which ids are used.</param>
    /// <returns>One error a use, with its place and some valid ids; none when the two fit.</returns>
    public static IReadOnlyList<InputError> Errors(Scenario scenario, Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(ledger);
        var known = new Dictionary<SubjectKind, HashSet<string>>
        {
            [SubjectKind.Corridor] = Ids(scenario.Corridors.Select(c => c.Id)),
            [SubjectKind.Group] = Ids(scenario.Groups.Select(g => g.Id)),
            [SubjectKind.Zone] = Ids(scenario.Zones.Select(z => z.Id)),
        };
        foreach (var named in Registered(ledger))
        {
            known[named.Kind].Add(named.Id);
        }

        var errors = new List<InputError>();
        if (UnknownTruce(scenario, ledger) is { } unknown)
        {
            errors.Add(unknown);
        }

        foreach (var (record, at) in ledger.Current)
        {
            if (record is Statement statement && !ledger.Counts(statement, DateTimeOffset.MaxValue))
            {
                continue;
            }

            foreach (var subject in Named(record))
            {
                if (
                    known.TryGetValue(subject.Kind, out var ids)
                    && !subject.IsAll
                    && !ids.Contains(subject.Id)
                )
                {
                    errors.Add(
                        new(
                            at.File,
                            at.Line == 0 ? null : at.Line,
                            null,
                            $"the scenario has no {subject.ToString().Replace(':', ' ')}",
                            $"Valid: {string.Join(", ", ids.Order(StringComparer.Ordinal).Take(12))}"
                        )
                    );
                }
            }
        }

        return errors;
    }

    private static InputError? UnknownTruce(Scenario scenario, Ledger ledger) =>
        scenario.Truce is not { } truce || TruceChoice.Of(scenario, ledger) is not null
            ? null
            : new(
                "scenario.yaml",
                null,
                null,
                $"truce names {truce}, which is no truce of the ledger",
                ledger.Truces.Count == 0
                    ? "Enter it with safepassage ledger add, or leave truce out"
                    : $"Valid: {string.Join(", ", ledger.Truces.Select(t => t.Id))}"
            );

    /// <summary>What the ledger itself registers without a place on a map is known, though no plan can use it yet.</summary>
    private static IEnumerable<Subject> Registered(Ledger ledger) =>
        ledger
            .NamedCorridors.Select(c => ledger.Now(Subject.Corridor(c.Id)))
            .Concat(ledger.NamedGroups.Select(g => ledger.Now(Subject.Group(g.Id))));

    private static IEnumerable<Subject> Named(IRecord record) =>
        record switch
        {
            Statement s => s.About.Concat(s.Groups.Select(Subject.Group)),
            Figure f => [f.Of],
            Term t => t.Concerns,
            Offer o => o.Concerns,
            Precondition p => [p.Of],
            OfferAnswer a => [a.To],
            Party p => p.SpeaksFor.Select(Subject.Group),
            OwnReading r => r.For.Concat(r.Against),
            _ => [],
        };

    private static HashSet<string> Ids(IEnumerable<string> ids) =>
        ids.ToHashSet(StringComparer.Ordinal);
}
