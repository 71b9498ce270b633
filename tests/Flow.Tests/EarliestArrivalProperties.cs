using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>What must hold of any two problems that differ in one thing.</summary>
public class EarliestArrivalProperties
{
    private const ulong Problems = 400;

    public static TheoryData<bool, Waiting> Kinds =>
        new()
        {
            { false, Waiting.AtSources },
            { true, Waiting.AtSources },
            { true, Waiting.Everywhere },
        };

    private static EarliestArrivalProblem Make(ulong seed, bool changing, Waiting waiting) =>
        RandomProblems.Make(seed, new RandomKind(8, true, changing, changing, waiting));

    private static EarliestArrivalResult Solve(EarliestArrivalProblem problem) =>
        EarliestArrival
            .Solve(problem, new EarliestArrivalOptions { Threads = 1 })
            .ShouldBeOfType<EarliestArrivalResult>();

    private static void ShouldNotBeLower(long[] more, long[] less, string where)
    {
        for (var step = 0; step < Math.Min(more.Length, less.Length); step++)
        {
            more[step].ShouldBeGreaterThanOrEqualTo(less[step], $"{where}, step {step}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Another_numbering_of_nodes_arcs_and_supplies_changes_nothing(
        bool changing,
        Waiting waiting
    )
    {
        for (ulong seed = 1; seed <= Problems; seed++)
        {
            var problem = Make(seed, changing, waiting);
            Solve(Shuffled(problem, seed))
                .Feasible.ToArray()
                .ShouldBe(Solve(problem).Feasible.ToArray(), $"seed {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void More_capacity_never_brings_fewer_at_any_step(bool changing, Waiting waiting)
    {
        for (ulong seed = 1; seed <= Problems; seed++)
        {
            var problem = Make(seed, changing, waiting);
            var before = Solve(problem).Feasible.ToArray();
            var arc = (int)(seed % (ulong)problem.Graph.ArcCount);
            var wider = Changed(
                problem.CapacityPerStep,
                arc,
                (_, values) => values.Select(v => v + 2)
            );
            var gate = Changed(
                problem.ThroughputPerStep,
                0,
                (_, values) => values.Select(v => v + 1)
            );
            ShouldNotBeLower(
                Solve(problem.With(capacityPerStep: wider)).Feasible.ToArray(),
                before,
                $"arc, seed {seed}"
            );
            ShouldNotBeLower(
                Solve(problem.With(throughputPerStep: gate)).Feasible.ToArray(),
                before,
                $"gate, seed {seed}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_earlier_release_or_opening_never_brings_fewer(bool changing, Waiting waiting)
    {
        for (ulong seed = 1; seed <= Problems; seed++)
        {
            var problem = Make(seed, changing, waiting);
            var before = Solve(problem).Feasible.ToArray();
            Supply[] sooner =
            [
                .. problem
                    .Supplies.ToArray()
                    .Select(s => s with { ReleaseStep = Math.Max(0, s.ReleaseStep - 1) }),
            ];
            ShouldNotBeLower(
                Solve(problem.With(supplies: sooner)).Feasible.ToArray(),
                before,
                $"release, seed {seed}"
            );
            // A gate that would open at its first change is open as widely from the start.
            var open = Changed(
                problem.ThroughputPerStep,
                0,
                (_, values) => values.Select((v, i) => i == 0 ? values.Max() : v)
            );
            ShouldNotBeLower(
                Solve(problem.With(throughputPerStep: open)).Feasible.ToArray(),
                before,
                $"opening, seed {seed}"
            );
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_longer_window_leaves_what_was_out_by_each_step(bool changing, Waiting waiting)
    {
        for (ulong seed = 1; seed <= Problems; seed++)
        {
            var problem = Make(seed, changing, waiting);
            var longer = Solve(problem.With(horizonSteps: problem.HorizonSteps + 3));
            longer
                .Feasible[..(problem.HorizonSteps + 1)]
                .ToArray()
                .ShouldBe(Solve(problem).Feasible.ToArray(), $"seed {seed}");
        }
    }

    private static PiecewiseConstant Changed(
        PiecewiseConstant functions,
        int item,
        Func<long[], long[], IEnumerable<long>> change
    )
    {
        var builder = new PiecewiseConstant.Builder();
        for (var k = 0; k < functions.ArcCount; k++)
        {
            var (starts, values) = (functions.Starts(k).ToArray(), functions.Values(k).ToArray());
            builder.Add(starts, k == item ? [.. change(starts, values)] : values);
        }

        return builder.Build();
    }

    private static EarliestArrivalProblem Shuffled(EarliestArrivalProblem problem, ulong seed)
    {
        var random = new SplitMix64(seed ^ 0x5eed);
        var (n, m) = (problem.Graph.NodeCount, problem.Graph.ArcCount);
        var (name, arcs) = (Order(n, random), Order(m, random));
        var supplies = Order(problem.Supplies.Length, random);
        var capacity = new PiecewiseConstant.Builder();
        foreach (var a in arcs)
        {
            capacity.Add(problem.CapacityPerStep.Starts(a), problem.CapacityPerStep.Values(a));
        }

        return new EarliestArrivalProblem(
            new DirectedGraph(
                n,
                [.. arcs.Select(a => name[problem.Graph.Tails[a]])],
                [.. arcs.Select(a => name[problem.Graph.Heads[a]])]
            ),
            [.. arcs.Select(a => problem.TransitSteps[a])],
            capacity.Build(),
            [
                .. supplies.Select(i =>
                    problem.Supplies[i] with
                    {
                        Node = name[problem.Supplies[i].Node],
                    }
                ),
            ],
            [.. problem.Gates.ToArray().Select(g => g with { Node = name[g.Node] })],
            problem.ThroughputPerStep,
            problem.HorizonSteps,
            problem.Waiting
        );
    }

    private static int[] Order(int count, SplitMix64 random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (var i = count - 1; i > 0; i--)
        {
            var j = random.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
