using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace SafePassage.Tests;

/// <summary>
/// Listens to what the runtime itself tells of work that one thread gives to others: tasks queued and waited for, parallel loops,
/// items of the thread pool. Other tests that run meanwhile do so on other threads and are not heard.
/// </summary>
internal sealed class HandOvers : EventListener
{
    private const string Tasks = "System.Threading.Tasks.TplEventSource";
    private const string Loops = "System.Threading.Tasks.Parallel.EventSource";
    private const string Pool = "System.Diagnostics.Eventing.FrameworkEventSource";

    private readonly ConcurrentQueue<string> _heard = new();
    private volatile int _thread;

    /// <summary>Does the work on a thread of its own and gives what that thread handed over; nothing when it did all alone.</summary>
    public static IReadOnlyList<string> Of(Action work)
    {
        using var listener = new HandOvers();
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            // The pool looks only now and then whether somebody listens: this makes it look.
            Task.Run(() => { }).Wait();
            listener._thread = Environment.CurrentManagedThreadId;
            try
            {
                work();
            }
            catch (Exception e)
            {
                failure = e;
            }

            listener._thread = 0;
        });
        thread.Start();
        thread.Join();
        failure.ShouldBeNull();
        return [.. listener._heard];
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name is Tasks or Loops or Pool)
        {
            // Items of the pool are told only to who wants every detail.
            var level = eventSource.Name == Pool ? EventLevel.Verbose : EventLevel.Informational;
            EnableEvents(eventSource, level, EventKeywords.All);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (_thread != 0 && Environment.CurrentManagedThreadId == _thread)
        {
            _heard.Enqueue($"{eventData.EventSource.Name}: {eventData.EventName}");
        }
    }
}
