using System.Runtime.ExceptionServices;

namespace SafePassage.Model;

/// <summary>Threads that help whoever has work to share out, so many at once and no more.</summary>
internal sealed class Hands(int count)
{
    private readonly Lock _gate = new();
    private readonly List<SharedLoop> _open = [];
    private int _free = count;

    public int Count { get; } = count;

    /// <summary>Works through a loop, with what hands are or come free; returns when nobody works on it any more.</summary>
    public void Share(SharedLoop loop)
    {
        lock (_gate)
        {
            _open.Add(loop);
            for (var wanted = loop.Left - 1; wanted > 0 && _free > 0; wanted--)
            {
                _free--;
#pragma warning disable RS0030 // Work goes to another thread here, and only when asked.
                _ = Task.Run(Help);
#pragma warning restore RS0030
            }
        }

        loop.Work();
        lock (_gate)
        {
            _open.Remove(loop);
        }

        // From here on nobody joins: only those who are inside are waited for, never one that has yet to start.
        loop.Finish();
    }

    /// <summary>Goes from loop to loop, the newest first, for others wait for it, until there is nothing to do.</summary>
    private void Help()
    {
        while (Join() is { } loop)
        {
            loop.Work();
            loop.Leave();
        }
    }

    private SharedLoop? Join()
    {
        lock (_gate)
        {
            var loop = _open.FindLast(l => l.Left > 0);
            if (loop is null)
            {
                _free++;
            }

            loop?.Enter();
            return loop;
        }
    }
}

/// <summary>Calls that are handed out one by one to all who work on them.</summary>
internal abstract class SharedLoop(int count, CancellationToken cancellation)
{
    private readonly object _gate = new();
    private ExceptionDispatchInfo? _failure;
    private int _failedAt = int.MaxValue;
    private int _next = -1;
    private int _inside;

    /// <summary>Calls not yet handed out.</summary>
    public int Left =>
        Volatile.Read(ref _failedAt) < int.MaxValue ? 0 : count - 1 - Volatile.Read(ref _next);

    public abstract void Work();

    public void Enter()
    {
        lock (_gate)
        {
            _inside++;
        }
    }

    public void Leave()
    {
        lock (_gate)
        {
            _inside--;
            Monitor.Pulse(_gate);
        }
    }

    public void Finish()
    {
        lock (_gate)
        {
            while (_inside > 0)
            {
                Monitor.Wait(_gate);
            }
        }

        _failure?.Throw();
    }

    /// <summary>The next call's index, or −1 when there is none; one below a failed index is still made, for it may fail too.</summary>
    protected int Next()
    {
        var next = Interlocked.Increment(ref _next);
        return next < count && next < Volatile.Read(ref _failedAt) ? next : -1;
    }

    protected void Try(int index, Action<int> call)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            call(index);
        }
#pragma warning disable CA1031 // Whatever it is, it is thrown on in Finish.
        catch (Exception e)
#pragma warning restore CA1031
        {
            lock (_gate)
            {
                if (index < _failedAt)
                {
                    _failure = ExceptionDispatchInfo.Capture(e);
                    Volatile.Write(ref _failedAt, index);
                }
            }
        }
    }
}

/// <param name="count">How often the body is called.</param>
/// <param name="own">What every thread has of its own.</param>
/// <param name="body">Called with 0 … count − 1.</param>
/// <param name="cancellation">Ends the loop.</param>
internal sealed class SharedLoop<T>(
    int count,
    Func<T> own,
    Action<int, T> body,
    CancellationToken cancellation
) : SharedLoop(count, cancellation)
{
    public override void Work()
    {
        var (begun, mine) = (false, default(T)!);
        for (var index = Next(); index >= 0; index = Next())
        {
            Try(index, Call);
        }

        void Call(int index)
        {
            if (!begun)
            {
                (begun, mine) = (true, own());
            }

            body(index, mine);
        }
    }
}
