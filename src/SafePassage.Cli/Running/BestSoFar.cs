using SafePassage.Application;

namespace SafePassage.Cli;

/// <summary>
/// Lets a plan be made in a thread of its own, so that whoever ends it does not wait for what is being worked on: what is whole by
/// then is the answer.
/// </summary>
internal static class BestSoFar
{
    /// <summary>How long to wait for what is nearly whole; longer where there is no plan yet, and in all under a second.</summary>
    private static readonly TimeSpan _some = TimeSpan.FromMilliseconds(150),
        _none = TimeSpan.FromMilliseconds(550);

    /// <exception cref="OperationCanceledException">The key was pressed twice: nothing is wanted any more.</exception>
    public static PlanOutcome Of(
        PlanRequest request,
        IProgress<PlanProgress> progress,
        Interrupt interrupt
    )
    {
        var run = new PlanRun(request);
        var told = new Told(progress);
        var work = Task.Factory.StartNew(
            () => run.Work(told, interrupt.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        if (request.Workers.Count > 1)
        {
            _ = Task.Run(() => RehearsePublishing.Run(request));
        }

        var (done, abandoned) = (
            ((IAsyncResult)work).AsyncWaitHandle,
            interrupt.Abandon.WaitHandle
        );
        WaitHandle.WaitAny([done, interrupt.Token.WaitHandle, abandoned]);
        if (!work.IsCompleted)
        {
            var grace = run.Outcome() is PlanOutcome.NothingYet ? _none : _some;
            WaitHandle.WaitAny([done, abandoned], grace);
        }

        interrupt.Abandon.ThrowIfCancellationRequested();
        told.Stop();
        if (work.IsFaulted)
        {
            work.GetAwaiter().GetResult();
        }

        return run.Outcome();
    }

    /// <summary>Passes progress on until it is told to stop: the work may go on when nobody listens any more.</summary>
    private sealed class Told(IProgress<PlanProgress> progress) : IProgress<PlanProgress>
    {
        private readonly Lock _telling = new();
        private bool _stopped;

        public void Report(PlanProgress value)
        {
            lock (_telling)
            {
                if (!_stopped)
                {
                    progress.Report(value);
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
