using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>Small networks from the literature, with the values published for them.</summary>
public class PublishedExamples
{
    /// <summary>From an introduction to flows over time [SKU09]: arc, transit, capacity 1 throughout.</summary>
    private static readonly (string From, string To, int Transit, int Capacity)[] _introduction =
    [
        ("s", "v1", 3, 1),
        ("s", "v3", 2, 1),
        ("v1", "v2", 3, 1),
        ("v2", "t", 2, 1),
        ("v3", "v2", 2, 1),
        ("v3", "v4", 3, 1),
        ("v4", "t", 3, 1),
    ];

    /// <summary>The example of the capacity constrained route planner [LGS05]; capacities of nodes never limit in it.</summary>
    private static readonly (string From, string To, int Transit, int Capacity)[] _building =
    [
        ("N1", "N3", 1, 7),
        ("N2", "N3", 1, 7),
        ("N3", "N4", 3, 3),
        ("N3", "N5", 3, 3),
        ("N4", "N6", 4, 5),
        ("N5", "N7", 4, 3),
        ("N6", "N10", 5, 5),
        ("N7", "N11", 5, 3),
        ("N8", "N9", 4, 6),
        ("N8", "N10", 3, 6),
        ("N8", "N11", 3, 3),
        ("N9", "N10", 4, 14),
        ("N9", "N11", 4, 6),
        ("N10", "N12", 4, 6),
        ("N10", "N13", 1, 8),
        ("N11", "N14", 2, 3),
        ("N12", "N14", 3, 3),
    ];

    [Fact]
    public void Three_units_arrive_by_step_8_and_six_by_step_10()
    {
        var curve = ExactCurve(_introduction, ["6 s"], ["t"], 20);
        curve[5].ShouldBe(0);
        curve[8].ShouldBe(3);
        curve[9].ShouldBeLessThan(6);
        curve[10].ShouldBe(6);
    }

    [Fact]
    public void The_building_is_empty_by_step_16()
    {
        var curve = ExactCurve(_building, ["15 N8", "10 N1", "5 N2"], ["N13", "N14"], 20);
        (curve[3], curve[4], curve[5], curve[13]).ShouldBe((0, 6, 15, 15));
        (curve[14], curve[15], curve[16]).ShouldBe((18, 24, 30));
    }

    [Fact]
    public void The_trimmed_bound_is_never_below_and_meets_the_ends()
    {
        // A unit that arrives at step θ of the discrete problem has arrived by θ + 1 in continuous time.
        foreach (
            var (text, exact) in new[]
            {
                (
                    Text(_introduction, ["6 s"], ["t"]),
                    ExactCurve(_introduction, ["6 s"], ["t"], 20)
                ),
                (
                    Text(_building, ["15 N8", "10 N1", "5 N2"], ["N13", "N14"]),
                    ExactCurve(_building, ["15 N8", "10 N1", "5 N2"], ["N13", "N14"], 20)
                ),
            }
        )
        {
            var problem = Trimmed.Drawn.Network(text);
            var cuts = TrimmedBound.Solve(
                problem,
                [.. Enumerable.Range(1, 21).Select(h => (long)h)]
            );
            for (var step = 0; step <= 20; step++)
            {
                cuts[step].Value.ShouldBeGreaterThanOrEqualTo(exact[step], $"step {step}");
                TrimmedCutCheck.FlawsOf(problem, cuts[step]).ShouldBeEmpty();
            }

            cuts[20].Value.ShouldBe(exact[20]);
            cuts[3].Value.ShouldBe(0);
        }
    }

    private static long[] ExactCurve(
        (string From, string To, int Transit, int Capacity)[] arcs,
        string[] supplies,
        string[] gates,
        int horizon
    )
    {
        var lines = arcs.Select(a =>
                $"{a.From} -> {a.To} transit {a.Transit} capacity {a.Capacity}"
            )
            .Concat(supplies.Select(s => $"supply {s.Split(' ')[1]} {s.Split(' ')[0]}"))
            .Concat(gates.Select(g => $"gate {g} 1000"));
        var outcome = EarliestArrival.Solve(
            Drawn.Problem(string.Join('\n', lines), horizon),
            new EarliestArrivalOptions()
        );
        return outcome.ShouldBeOfType<EarliestArrivalResult>().Feasible.ToArray();
    }

    private static string Text(
        (string From, string To, int Transit, int Capacity)[] arcs,
        string[] supplies,
        string[] gates
    ) =>
        string.Join(
            '\n',
            arcs.Select(a => $"{a.From} -> {a.To} transit {a.Transit} rate {a.Capacity}")
                .Concat(supplies.Select(s => $"{s.Split(' ')[0]} at {s.Split(' ')[1]}"))
                .Concat(gates.Select(g => $"{g} -> out transit 0 rate 1000"))
                .Append("sink out")
        );
}
