using System.Collections.Concurrent;

namespace SafePassage.Model.Tests.Quantities;

public class SharingWork
{
    private static readonly int[] _counts = [1, 2, 3, 8];

    [Fact]
    public void Every_index_comes_once()
    {
        foreach (var workers in _counts.Select(c => new Workers(c)))
        {
            foreach (var count in (int[])[0, 1, 2, 1000])
            {
                var times = new int[count];
                workers.For(count, i => Interlocked.Increment(ref times[i]));
                times.ShouldAllBe(t => t == 1);
            }
        }
    }

    [Fact]
    public void The_default_is_the_callers_thread_alone_in_order()
    {
        default(Workers).Count.ShouldBe(1);
        Workers.One.Count.ShouldBe(1);
        var seen = new List<int>();
        HandOvers.Of(() => Workers.One.For(100, seen.Add)).ShouldBeEmpty();
        HandOvers
            .Of(() => Workers.One.Together(() => seen.Add(100), () => seen.Add(101)))
            .ShouldBeEmpty();
        seen.ShouldBe(Enumerable.Range(0, 102));
    }

    [Fact]
    public void More_are_at_work_at_once_when_there_are_more()
    {
        // Both wait for each other: on one thread this would never end.
        using var both = new Barrier(2);
        new Workers(2).Together(
            () => both.SignalAndWait(TimeSpan.FromSeconds(60)).ShouldBeTrue(),
            () => both.SignalAndWait(TimeSpan.FromSeconds(60)).ShouldBeTrue()
        );
    }

    [Fact]
    public void Never_more_than_asked_for_are_at_work_however_deep_the_sharing()
    {
        foreach (var count in _counts)
        {
            var workers = new Workers(count);
            var (working, most) = (0, 0);
            Share(3);
            most.ShouldBeInRange(1, count);

            void Share(int depth) => workers.For(4, _ => Work(depth));

            void Work(int depth)
            {
                if (depth > 0)
                {
                    Share(depth - 1);
                    return;
                }

                var now = Interlocked.Increment(ref working);
                InterlockedMax(ref most, now);
                Thread.SpinWait(20_000);
                Interlocked.Decrement(ref working);
            }
        }
    }

    [Fact]
    public void A_hand_that_comes_free_joins_work_already_begun()
    {
        // The only helper is busy when the inner work begins, and is needed for it to end.
        var workers = new Workers(2);
        using var begun = new ManualResetEventSlim();
        using var both = new Barrier(2);
        workers.Together(
            () =>
                workers.For(
                    2,
                    _ =>
                    {
                        begun.Set();
                        both.SignalAndWait(TimeSpan.FromSeconds(60)).ShouldBeTrue();
                    }
                ),
            () => begun.Wait(TimeSpan.FromSeconds(60)).ShouldBeTrue()
        );
    }

    [Fact]
    public void Of_several_failures_the_first_in_order_is_told_whatever_the_number()
    {
        foreach (var workers in _counts.Select(c => new Workers(c)))
        {
            for (var round = 0; round < 50; round++)
            {
                var failure = Should.Throw<InvalidOperationException>(() =>
                    workers.For(
                        100,
                        i =>
                        {
                            if (i % 7 == 5)
                            {
                                Thread.SpinWait(i == 5 ? 5_000 : 0);
                                throw new InvalidOperationException($"{i}");
                            }
                        }
                    )
                );
                failure.Message.ShouldBe("5");
            }

            var calls = 0;
            workers.For(10, _ => Interlocked.Increment(ref calls));
            calls.ShouldBe(10, "a failure takes no hands away");
        }
    }

    [Fact]
    public void Cancelling_ends_it_before_the_next_call()
    {
        foreach (var workers in _counts.Select(c => new Workers(c)))
        {
            using var source = new CancellationTokenSource();
            var calls = 0;
            Should.Throw<OperationCanceledException>(() =>
                workers.For(
                    1_000_000,
                    _ =>
                    {
                        Interlocked.Increment(ref calls);
                        source.Cancel();
                    },
                    source.Token
                )
            );
            calls.ShouldBeInRange(1, workers.Count);
        }
    }

    [Fact]
    public void Each_thread_has_something_of_its_own()
    {
        foreach (var workers in _counts.Select(c => new Workers(c)))
        {
            var made = new ConcurrentBag<HashSet<int>>();
            workers.For(
                200,
                () =>
                {
                    var own = new HashSet<int>();
                    made.Add(own);
                    return own;
                },
                (_, own) => own.Add(Environment.CurrentManagedThreadId)
            );
            made.Count.ShouldBeInRange(1, workers.Count);
            made.ShouldAllBe(own => own.Count == 1);
        }
    }

    [Fact]
    public void Nobody_is_no_number_of_workers()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new Workers(0));
        Should.Throw<ArgumentNullException>(() => Workers.One.For(1, null!));
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var seen = most; now > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }
}
