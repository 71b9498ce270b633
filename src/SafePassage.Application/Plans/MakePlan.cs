using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>When to end a plan before it is done.</summary>
/// <param name="End">Ends the work: the best so far is taken, after a grace in which what is nearly whole may become so.</param>
/// <param name="Abandon">Ends the waiting for that: nothing is wanted any more.</param>
public readonly record struct PlanEnds(CancellationToken End, CancellationToken Abandon)
{
    private static readonly TimeSpan _some = TimeSpan.FromMilliseconds(250),
        _none = TimeSpan.FromMilliseconds(600);

    /// <summary>How long to wait for what is nearly whole; null: longer where there is no plan yet, and in all under a second.</summary>
    public TimeSpan? Grace { get; init; }

    /// <param name="nothingYet">Whether there is no plan.</param>
    internal TimeSpan GraceFor(bool nothingYet) => Grace ?? (nothingYet ? _none : _some);
}

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
        ArgumentNullException.ThrowIfNull(request);
        if (Unknown(request) is { } unknown)
        {
            return unknown;
        }

        var run = new PlanRun(request, VariantsOf(request));
        run.Work(progress, cancellation);
        return run.Outcome();
    }

    /// <summary>
    /// The same for who may end it at any moment and then waits no longer than a grace, whatever is being worked on: the work is left
    /// to a thread of its own, and what is whole by then is the answer.
    /// </summary>
    /// <param name="request">What to plan.</param>
    /// <param name="progress">As above, and no more after the answer.</param>
    /// <param name="ends">When to end.</param>
    /// <exception cref="OperationCanceledException">It was abandoned.</exception>
    public static PlanOutcome Run(
        PlanRequest request,
        IProgress<PlanProgress>? progress,
        PlanEnds ends
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Unknown(request) is { } unknown)
        {
            return unknown;
        }

        var run = new PlanRun(request, VariantsOf(request));
        var told = new Told(progress);
        var work = Task.Factory.StartNew(
            () => run.Work(told, ends.End),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        var done = ((IAsyncResult)work).AsyncWaitHandle;
        WaitHandle.WaitAny([done, ends.End.WaitHandle, ends.Abandon.WaitHandle]);
        var grace = ends.GraceFor(run.Outcome() is PlanOutcome.NothingYet);
        if (!work.IsCompleted)
        {
            WaitHandle.WaitAny([done, ends.Abandon.WaitHandle], grace);
        }

        ends.Abandon.ThrowIfCancellationRequested();
        told.Stop();
        if (work.IsFaulted)
        {
            work.GetAwaiter().GetResult();
        }

        return run.Outcome();
    }

    private static Variant[] VariantsOf(PlanRequest request) =>
        [
            .. request.Given.Scenario.Variants.Where(v =>
                request.Variant is null || v.Id == request.Variant
            ),
        ];

    private static PlanOutcome.UnknownVariant? Unknown(PlanRequest request) =>
        VariantsOf(request).Length > 0
            ? null
            : new(
                request.Variant ?? "",
                [.. request.Given.Scenario.Variants.Select(v => v.Id)]
            );

    /// <summary>Passes progress on until it is told to stop: the work may go on when nobody listens any more.</summary>
    private sealed class Told(IProgress<PlanProgress>? progress) : IProgress<PlanProgress>
    {
        private readonly Lock _telling = new();
        private bool _stopped;

        public void Report(PlanProgress value)
        {
            lock (_telling)
            {
                if (!_stopped)
                {
                    progress?.Report(value);
                }
            }
        }

        public void Stop()
        {
            lock (_telling)
            {
                _stopped = true;
            }
        }
    }
}
