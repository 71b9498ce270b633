namespace SafePassage.Flow.Tests;

/// <summary>With one thread nothing is given to another; with two it is, and the same listener hears it.</summary>
public class OnOneThread
{
    [Fact]
    public void One_thread_hands_nothing_over_and_two_do()
    {
        HandOvers.Of(() => Everything(1)).ShouldBeEmpty();
        HandOvers.Of(() => Everything(2)).ShouldNotBeEmpty();
    }

    [Fact]
    public void No_thread_is_no_number_of_threads() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new EarliestArrivalOptions { Threads = 0 });

    private static void Everything(int threads)
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var problem = RandomProblems.Make(seed, new RandomKind(Changing: true));
            var options = new EarliestArrivalOptions { Threads = threads, GreedyFirst = true };
            var result = EarliestArrival
                .Solve(problem, options)
                .ShouldBeOfType<EarliestArrivalResult>();
            WarmStart.Solve(problem, result.Flow).ShouldBeOfType<WarmStartResult>();
            int[] groups = [.. Enumerable.Range(0, problem.Supplies.Length).Select(i => i % 2)];
            PrefixOptima.Solve(problem, groups).ShouldBeOfType<PrefixOptimaResult>();
        }
    }
}
