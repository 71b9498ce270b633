using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>
/// Every network of three nodes whose six possible arcs are each absent or one of four kinds, with people at two nodes
/// and a gate at the third: 15,625 networks, against the slow witness, with every cut checked.
/// </summary>
public class AllTinyNetworks
{
    private const int Horizon = 4;
    private static readonly (int Tail, int Head)[] Pairs =
    [
        (0, 1),
        (1, 0),
        (0, 2),
        (2, 0),
        (1, 2),
        (2, 1),
    ];

    /// <summary>Transit, and capacity from steps 0 and 2 on.</summary>
    private static readonly (int Transit, long First, long Then)[] Kinds =
    [
        (0, 1, 1),
        (1, 2, 2),
        (0, 0, 3),
        (1, 1, 0),
    ];

    [Theory]
    [InlineData(Waiting.AtSources)]
    [InlineData(Waiting.Everywhere)]
    public void Meet_the_slow_witness_at_every_step(Waiting waiting)
    {
        var networks = (int)Math.Pow(Kinds.Length + 1, Pairs.Length);
        for (var code = 0; code < networks; code++)
        {
            var problem = Network(code, waiting);
            var result = Solved.Exactly(problem, $"network {code}");
            result.Feasible.ToArray().ShouldBe(ExpandedNetwork.Curve(problem), $"network {code}");
        }
    }

    private static EarliestArrivalProblem Network(int code, Waiting waiting)
    {
        var (tails, heads, transit) = (new List<int>(), new List<int>(), new List<int>());
        var capacity = new PiecewiseConstant.Builder();
        foreach (var (tail, head) in Pairs)
        {
            (code, var kind) = Math.DivRem(code, Kinds.Length + 1);
            if (kind > 0)
            {
                tails.Add(tail);
                heads.Add(head);
                transit.Add(Kinds[kind - 1].Transit);
                capacity.Add([0, 2], [Kinds[kind - 1].First, Kinds[kind - 1].Then]);
            }
        }

        return new EarliestArrivalProblem(
            new DirectedGraph(3, [.. tails], [.. heads]),
            [.. transit],
            capacity.Build(),
            [new Supply(0, 4), new Supply(1, 2, 1)],
            [new Gate(2)],
            PiecewiseConstant.Constant([2]),
            Horizon,
            waiting
        );
    }
}
