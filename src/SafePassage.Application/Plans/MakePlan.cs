namespace SafePassage.Application;

/// <summary>
/// The main job from end to end: for each variant the bounds, a plan, the replay and the certificate check; beside them what the
/// disputes of the ledger decide and what the street map leaves open.
/// </summary>
public static class MakePlan
{
    /// <param name="request">What to plan.</param>
    /// <param name="progress">Told as it goes, at least once a variant, from one thread at a time.</param>
    /// <param name="cancellation">Ends the work: the plan in hand is finished, later variants are not begun.</param>
    public static PlanOutcome Run(
        PlanRequest request,
        IProgress<PlanProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        var run = new PlanRun(request);
        run.Work(progress, cancellation);
        return run.Outcome();
    }
}
