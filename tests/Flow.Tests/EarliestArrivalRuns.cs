using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>What must hold of any run, whatever it answers: nothing of the machine is in it, and memory is what was said.</summary>
public class EarliestArrivalRuns
{
    [Fact]
    public void The_same_flow_comes_back_whatever_the_number_of_threads()
    {
        for (ulong seed = 1; seed <= 40; seed++)
        {
            var problem = Grid(side: 70, steps: 40, seed);
            var texts = new[] { 1, 2, 7 }.Select(threads => Text(Solve(problem, threads).Flow));
            texts.Distinct(StringComparer.Ordinal).Count().ShouldBe(1, $"seed {seed}");
        }
    }

    [Fact]
    public void A_run_allocates_its_arrays_and_its_result_and_next_to_nothing_else()
    {
        // Four times the people: many times the search, the same arrays.
        foreach (var people in new[] { 500, 2_000 })
        {
            var problem = Grid(side: 30, steps: 60, seed: 5, people);
            _ = Solve(problem);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var result = Solve(problem);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            var runs = result.Flow.Arcs.RunCount + result.Flow.Departures.RunCount;
            var size = problem.Graph.NodeCount + problem.Graph.ArcCount + problem.HorizonSteps;
            (allocated - result.ReservedBytes).ShouldBeLessThan((16L * runs) + (200L * size));
        }
    }

    private static EarliestArrivalResult Solve(EarliestArrivalProblem problem, int threads = 1) =>
        EarliestArrival
            .Solve(problem, new EarliestArrivalOptions { Threads = threads })
            .ShouldBeOfType<EarliestArrivalResult>();

    private static string Text(FlowOverTime flow)
    {
        using var text = new StringWriter();
        CertificateText.Write(flow, text);
        return text.ToString();
    }

    private static EarliestArrivalProblem Grid(int side, int steps, ulong seed, int people = 300)
    {
        var random = new SplitMix64(seed);
        var (tails, heads) = (new List<int>(), new List<int>());
        for (var v = 0; v < side * side; v++)
        {
            if (v % side + 1 < side)
            {
                tails.AddRange([v, v + 1]);
                heads.AddRange([v + 1, v]);
            }

            if (v + side < side * side)
            {
                tails.AddRange([v, v + side]);
                heads.AddRange([v + side, v]);
            }
        }

        return new EarliestArrivalProblem(
            new DirectedGraph(side * side, [.. tails], [.. heads]),
            [.. tails.Select(_ => 1 + random.Below(2))],
            PiecewiseConstant.Constant([.. tails.Select(_ => 1L + random.Below(4))]),
            [.. Enumerable.Range(0, 9).Select(_ => new Supply(random.Below(side * side), people))],
            [new Gate(0), new Gate((side * side) - 1)],
            PiecewiseConstant.Constant([7, 7]),
            steps
        );
    }
}
