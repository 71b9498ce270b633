using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Runs the same work on several threads, each with its own buffers, and hands the first failure on.</summary>
internal static class PbfWorkers
{
    public static void Run(
        ByteSource file,
        Workers workers,
        Action<PbfBlob, CancellationToken> work,
        CancellationToken cancellation
    )
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Exception? failure = null;
        void One()
        {
            using var blob = new PbfBlob(file);
            try
            {
                work(blob, stop.Token);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Interlocked.CompareExchange(ref failure, e, null);
                stop.Cancel();
            }
            catch (OperationCanceledException)
            {
                // Either the caller's wish, seen below, or another worker failed.
            }
        }

        workers.For(workers.Count, _ => One(), CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        if (failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }
}
