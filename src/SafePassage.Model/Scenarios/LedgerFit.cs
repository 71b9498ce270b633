namespace SafePassage.Model;

/// <summary>Whether a ledger speaks of the things of a scenario by the ids they have there.</summary>
public static class LedgerFit
{
    /// <summary>Every id of a corridor, group or zone in the ledger that the scenario does not have.</summary>
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
        var errors = new List<InputError>();
        foreach (var (record, at) in ledger.Records)
        {
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
                            at.Line,
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

    private static IEnumerable<Subject> Named(IRecord record) =>
        record switch
        {
            Statement s => s.About.Concat(s.Groups.Select(Subject.Group)),
            Party p => p.SpeaksFor.Select(Subject.Group),
            OwnReading r => r.For.Concat(r.Against),
            _ => [],
        };

    private static HashSet<string> Ids(IEnumerable<string> ids) =>
        ids.ToHashSet(StringComparer.Ordinal);
}
