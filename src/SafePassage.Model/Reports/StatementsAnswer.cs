namespace SafePassage.Model;

/// <summary>What one dispute decides: persons that can leave with it resolved for, and against, all else as announced.</summary>
/// <param name="Subject">What is disputed.</param>
/// <param name="Standing">Who says what of it.</param>
/// <param name="BoundFor">No plan brings out more when it is resolved for.</param>
/// <param name="BoundAgainst">The same when it is resolved against.</param>
/// <param name="PlanFor">What a plan brings out; null when none was computed.</param>
/// <param name="PlanAgainst">The same, resolved against.</param>
public sealed record DisputeValue(
    Subject Subject,
    Standing Standing,
    Persons BoundFor,
    Persons BoundAgainst,
    Persons? PlanFor,
    Persons? PlanAgainst
)
{
    /// <summary>Those who can leave or not, as the dispute goes; by the bounds.</summary>
    public Persons Decides => BoundFor - BoundAgainst;
}

/// <summary>Two disputes that decide together more, or fewer, than one after the other.</summary>
/// <param name="First">What is disputed in one.</param>
/// <param name="Second">What is disputed in the other.</param>
/// <param name="Together">Persons decided when both are resolved against.</param>
/// <param name="Apart">The sum of what each decides alone.</param>
public sealed record PairValue(Subject First, Subject Second, Persons Together, Persons Apart);

/// <summary>How many can leave when some disputes are resolved against and all others for, with the proofs.</summary>
/// <param name="Against">None of them, one, or two.</param>
/// <param name="Bound">All groups, the whole window.</param>
/// <param name="Plan">Null where none was computed.</param>
public sealed record DisputeQuestion(IReadOnlyList<Subject> Against, Bound Bound, Plan? Plan);

/// <summary>What disputes decide, alone and in pairs.</summary>
/// <param name="Disputes">Most persons decided first.</param>
/// <param name="Pairs">Among the first eight disputes, those that interact by a hundredth or more; the strongest first.</param>
public sealed record DisputeTable(
    IReadOnlyList<DisputeValue> Disputes,
    IReadOnlyList<PairValue> Pairs
)
{
    /// <summary>Where nothing is disputed, or nothing was ranked.</summary>
    public static DisputeTable Empty { get; } = new([], []);

    /// <summary>What the numbers rest on: nothing resolved against, each dispute alone, pairs in their order.</summary>
    public IReadOnlyList<DisputeQuestion> Questions { get; init; } = [];
}

/// <summary>All of a ledger that is shown with a plan. What is claimed stays a claim.</summary>
public sealed record StatementsAnswer
{
    /// <summary>Every record, also what does not bear on the plan.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>What the readings have heard: statements up to this moment.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Up to when the ledger as a whole is shown: its last statement.</summary>
    public required DateTimeOffset Latest { get; init; }

    /// <summary>As of the first moment.</summary>
    public required DisputeTable Disputes { get; init; }

    /// <summary>As of the first moment.</summary>
    public required IReadOnlyList<PointAnswer> Agreement { get; init; }

    /// <summary>As of the second, for their outcome is known only later.</summary>
    public required IReadOnlyList<Prediction> Predictions { get; init; }

    /// <summary>As of the second.</summary>
    public required IReadOnlyList<LossComparison> Losses { get; init; }

    /// <summary>As of the second.</summary>
    public required IReadOnlyList<IncidentTotal> Incidents { get; init; }

    /// <summary>Whether gradings are shown; off unless asked for.</summary>
    public required bool Gradings { get; init; }

    /// <summary>Gathers from a ledger what belongs beside a plan.</summary>
    /// <param name="scenario">What was planned.</param>
    /// <param name="ledger">As read.</param>
    /// <param name="asOf">What the readings have heard.</param>
    /// <param name="disputes">Ranked elsewhere, for that needs bounds.</param>
    /// <param name="gradings">Whether gradings are to be shown.</param>
    public static StatementsAnswer Of(
        Scenario scenario,
        Ledger ledger,
        DateTimeOffset asOf,
        DisputeTable disputes,
        bool gradings
    )
    {
        var latest = ledger
            .Statements.Select(s => s.SaidAt.Latest)
            .Concat(ledger.Reviews.Select(r => r.At.Latest))
            .Append(asOf)
            .Append(scenario.Window.End)
            .Max();
        return new()
        {
            Ledger = ledger,
            AsOf = asOf,
            Latest = latest,
            Disputes = disputes,
            Agreement = SafePassage.Model.Agreement.Check(ledger, asOf),
            Predictions = SafePassage.Model.Predictions.Of(ledger, latest),
            Losses = LossTotals.Of(ledger, latest),
            Incidents = IncidentTotals.Of(ledger, latest),
            Gradings = gradings,
        };
    }
}
