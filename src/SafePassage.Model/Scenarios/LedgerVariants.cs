namespace SafePassage.Model;

/// <summary>
/// A scenario as a ledger has it: each reading becomes a variant whose every assumption carries the statements behind it,
/// and the status of each corridor follows from what was said.
/// </summary>
public static class LedgerVariants
{
    /// <summary>The variant every scenario without variants of its own has; a ledger takes its place.</summary>
    public const string AsGiven = "as_given";

    /// <summary>
    /// The scenario with the readings of a ledger as its variants. Variants that its author wrote by hand follow, unless
    /// a reading has their id.
    /// </summary>
    /// <param name="scenario">Stays as it is.</param>
    /// <param name="ledger">Fits the scenario (<see cref="LedgerFit"/>).</param>
    /// <param name="asOf">What was said later is not heard.</param>
    /// <param name="workers">Threads that may work at once.</param>
    public static Scenario Apply(
        Scenario scenario,
        Ledger ledger,
        DateTimeOffset asOf,
        Workers workers = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(ledger);
        Variant[] readings =
        [
            .. ledger.Readings.Select(r => Of(scenario, ledger, r, asOf, workers)),
        ];
        var taken = readings.Select(r => r.Id).Append(AsGiven).ToHashSet(StringComparer.Ordinal);
        return scenario.With(
            [.. readings, .. scenario.Variants.Where(v => !taken.Contains(v.Id))],
            [
                .. scenario.Corridors.Select(c =>
                    c with
                    {
                        Status = StatusOf(
                            c,
                            StandingOf(scenario, ledger, Subject.Corridor(c.Id), asOf)
                        ),
                    }
                ),
            ]
        );
    }

    /// <summary>What a plan for the scenario takes for granted.</summary>
    /// <param name="scenario">Whose window, corridors and groups are asked about.</param>
    /// <param name="truce">The truce planned for; null where the ledger has no record of one.</param>
    public static Asked Question(Scenario scenario, Truce? truce = null) =>
        new(
            scenario.Window.Start,
            scenario.Window.End,
            [
                .. scenario.Corridors.Select(c =>
                    (
                        c.Id,
                        (IReadOnlyList<string>)
                            [.. scenario.Groups.Select(g => g.Id).Where(c.Eligible.Contains)]
                    )
                ),
            ],
            [.. scenario.Groups.Select(g => g.Id)]
        )
        {
            Stated = scenario.Stated,
            Truce = truce?.Id,
        };

    /// <summary>How one thing stands, the scenario's own word with what the ledger holds.</summary>
    /// <param name="scenario">What it states counts until the ledger speaks for the thing.</param>
    /// <param name="ledger">What was said.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="asOf">What was said later is not heard.</param>
    /// <param name="group">Only what concerns this group; null for everything.</param>
    public static Standing StandingOf(
        Scenario scenario,
        Ledger ledger,
        Subject subject,
        DateTimeOffset asOf,
        string? group = null
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Standings.Of(
            ledger,
            subject,
            asOf,
            group,
            own: scenario.Stated.GetValueOrDefault(
                subject.Kind == SubjectKind.Truce ? Subject.Truce : subject
            )
        );
    }

    /// <summary>A reading of a ledger as a variant of a scenario.</summary>
    /// <param name="scenario">Whose corridors and groups are asked about.</param>
    /// <param name="ledger">Fits the scenario.</param>
    /// <param name="rule">Which word counts.</param>
    /// <param name="asOf">What was said later is not heard.</param>
    /// <param name="workers">Threads that may work at once.</param>
    public static Variant Of(
        Scenario scenario,
        Ledger ledger,
        ReadingRule rule,
        DateTimeOffset asOf,
        Workers workers = default
    ) =>
        Of(
            scenario,
            ReadingRules.Assume(
                ledger,
                rule,
                Question(scenario, TruceChoice.Of(scenario, ledger)),
                asOf,
                workers
            )
        );

    /// <summary>
    /// The model has one set of hours for a corridor: where its groups differ in the hours that hold, the hours common to
    /// all who are admitted at all are taken.
    /// </summary>
    public static Variant Of(Scenario scenario, Premises assumptions)
    {
        var shut = new HashSet<string>(StringComparer.Ordinal);
        var barred = new HashSet<(string, string)>();
        var hours = new Dictionary<string, IReadOnlyList<Interval>>(StringComparer.Ordinal);
        foreach (var corridor in scenario.Corridors)
        {
            Premise[] own = [.. assumptions.Corridors.Where(a => a.Subject.Id == corridor.Id)];
            if (own.Length == 0 || assumptions.Truce.Never || own.All(a => a.Never))
            {
                if (own.Length > 0 || assumptions.Truce.Never)
                {
                    shut.Add(corridor.Id);
                }

                continue;
            }

            barred.UnionWith(own.Where(a => a.Never).Select(a => (corridor.Id, a.Group!)));
            var open = own.Where(a => !a.Never)
                .Append(assumptions.Truce)
                .Aggregate(corridor.Open, (left, a) => Common(left, Hours(scenario, a)));
            if (open.Count == 0)
            {
                shut.Add(corridor.Id);
            }
            else if (!open.SequenceEqual(corridor.Open))
            {
                hours[corridor.Id] = open;
            }
        }

        var uptake = assumptions
            .Groups.Where(a => a.Never)
            .ToDictionary(a => a.Subject.Id, _ => 0.0, StringComparer.Ordinal);
        var rule = assumptions.Reading;
        Premise[] basis = [assumptions.Truce, .. assumptions.Corridors, .. assumptions.Groups];
        var variant = new Variant(rule.Id, rule.Name, shut, uptake, rule.Reason, "")
        {
            Barred = barred,
            Hours = hours,
            Basis = basis,
        };
        return variant with { Source = SourceOf(variant) };
    }

    private static string SourceOf(Variant variant)
    {
        var ids = variant.StatementIds;
        string[] own =
        [
            .. variant
                .Basis.Where(b => b.Standing.Own is not null)
                .Select(b => $"{b.Subject} ({b.Standing.Own!.Status})")
                .Distinct(),
        ];
        var said = ids.Count == 0 ? "no statement" : $"statements {string.Join(", ", ids)}";
        return own.Length == 0 ? said : $"{said}; the scenario itself on {string.Join(", ", own)}";
    }

    /// <summary>What nobody in the ledger speaks of is what the scenario says.</summary>
    private static CorridorStatus StatusOf(Corridor corridor, Standing standing) =>
        standing.Status switch
        {
            _ when standing.For.Count == 0 && standing.Against.Count == 0 => corridor.Status,
            StandingStatus.Disputed => CorridorStatus.Disputed,
            StandingStatus.Undisputed when standing.For.Any(s => s.Stance == Stance.Observes) =>
                CorridorStatus.ObservedOpen,
            StandingStatus.Undisputed when standing.For.Any(s => s.Stance == Stance.Accepts) =>
                CorridorStatus.Agreed,
            StandingStatus.Undisputed => CorridorStatus.ClaimedOpen,
            _ when corridor.Status == CorridorStatus.Closed => CorridorStatus.Closed,
            _ => CorridorStatus.Disputed,
        };

    private static IReadOnlyList<Interval> Hours(Scenario scenario, Premise assumed) =>
        [
            .. assumed.Holds.Select(h => new Interval(
                h.From - scenario.Window.Start,
                h.Until - scenario.Window.Start
            )),
        ];

    private static IReadOnlyList<Interval> Common(
        IReadOnlyList<Interval> a,
        IReadOnlyList<Interval> b
    ) => [.. a.SelectMany(x => b.Select(x.Intersect)).Where(i => !i.IsEmpty)];
}
