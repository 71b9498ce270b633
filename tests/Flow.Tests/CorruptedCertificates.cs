using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>Each kind of corruption is refused, by name.</summary>
public class CorruptedCertificates
{
    private static readonly EarliestArrivalProblem Problem = Drawn.Problem(
        """
        a -> b transit 1 capacity 2
        b -> c transit 1 capacity 2
        supply a 4 from 1
        gate c 2
        """,
        6
    );

    // a is left at steps 1 and 2, b passed at 2 and 3, the gate at 3 and 4.
    private static StepRuns Arcs(int at, int length, long units, int later = 0) =>
        Items([(at, at + length, units)], [(at + 1 + later, at + 1 + later + length, units)]);

    private static FlowOverTime Flow(
        StepRuns? arcs = null,
        StepRuns? departures = null,
        StepRuns? gates = null
    ) => new(arcs ?? Arcs(1, 2, 2), departures ?? Items([(1, 3, 2)]), gates ?? Items([(3, 5, 2)]));

    private static StepRuns Items(params (int Start, int End, long Units)[][] items)
    {
        var first = new int[items.Length + 1];
        for (var k = 0; k < items.Length; k++)
        {
            first[k + 1] = first[k] + items[k].Length;
        }

        var all = items.SelectMany(item => item).ToArray();
        return new StepRuns(
            first,
            [.. all.Select(run => run.Start)],
            [.. all.Select(run => run.End)],
            [.. all.Select(run => run.Units)]
        );
    }

    private static FlowFault Fault(FlowOverTime flow) =>
        FlowChecker.Check(Problem, flow, out _).Fault;

    [Fact]
    public void The_sound_flow_is_accepted_and_counted()
    {
        FlowChecker.Check(Problem, Flow(), out var curve).Holds.ShouldBeTrue();
        curve.ShouldBe([0, 0, 0, 2, 4, 4, 4]);
    }

    [Fact]
    public void Another_number_of_arcs() =>
        Fault(Flow(arcs: Items([(1, 3, 2)]))).ShouldBe(FlowFault.ShapeMismatch);

    [Fact]
    public void Runs_that_overlap() =>
        Fault(Flow(departures: Items([(1, 3, 1), (2, 4, 1)]))).ShouldBe(FlowFault.RunsOutOfOrder);

    [Fact]
    public void A_run_that_arrives_after_the_horizon() =>
        Fault(Flow(arcs: Items([(5, 7, 1)], []))).ShouldBe(FlowFault.OutsideHorizon);

    [Fact]
    public void Fewer_than_no_units() =>
        Fault(Flow(gates: Items([(3, 5, -1)]))).ShouldBe(FlowFault.NegativeUnits);

    [Fact]
    public void One_unit_too_many_on_an_arc() =>
        Fault(Flow(arcs: Arcs(1, 2, 3))).ShouldBe(FlowFault.CapacityExceeded);

    [Fact]
    public void One_unit_too_many_through_the_gate() =>
        Fault(Flow(gates: Items([(3, 4, 3), (4, 5, 1)]))).ShouldBe(FlowFault.ThroughputExceeded);

    [Fact]
    public void More_than_there_are() =>
        Fault(Flow(departures: Items([(1, 4, 2)]))).ShouldBe(FlowFault.SupplyExceeded);

    [Fact]
    public void Leaving_too_early() =>
        Fault(Flow(departures: Items([(0, 2, 2)]))).ShouldBe(FlowFault.LeavesBeforeRelease);

    [Fact]
    public void Units_from_nowhere() =>
        Fault(Flow(departures: Items([(1, 2, 2)]))).ShouldBe(FlowFault.NotConserved);

    [Fact]
    public void Waiting_where_nobody_may() =>
        Fault(Flow(arcs: Arcs(1, 2, 2, later: 1), gates: Items([(4, 6, 2)])))
            .ShouldBe(FlowFault.NotConserved);

    private static CutFault Cut(CutOverTime cut, Waiting waiting = Waiting.AtSources)
    {
        var problem =
            waiting == Waiting.AtSources
                ? Problem
                : new EarliestArrivalProblem(
                    Problem.Graph,
                    Problem.TransitSteps,
                    Problem.CapacityPerStep,
                    Problem.Supplies,
                    Problem.Gates,
                    Problem.ThroughputPerStep,
                    Problem.HorizonSteps,
                    waiting
                );
        return CutChecker.Check(problem, cut).Fault;
    }

    [Fact]
    public void A_cut_for_another_network() =>
        Cut(new CutOverTime(3, Items([], []), [true])).ShouldBe(CutFault.ShapeMismatch);

    [Fact]
    public void A_cut_for_a_step_after_the_horizon() =>
        Cut(new CutOverTime(7, Items([], [], []), [true])).ShouldBe(CutFault.ShapeMismatch);

    [Fact]
    public void A_cut_whose_runs_leave_the_horizon() =>
        Cut(new CutOverTime(3, Items([], [], [(2, 5, 1)]), [true]))
            .ShouldBe(CutFault.RunsOutOfOrder);

    [Fact]
    public void A_cut_that_a_supply_walks_around() =>
        Cut(new CutOverTime(3, Items([(0, 2, 1)], [], []), [false]))
            .ShouldBe(CutFault.SupplyEntersFreely);

    [Fact]
    public void A_cut_that_is_waited_around() =>
        Cut(new CutOverTime(3, Items([], [], [(2, 4, 1)]), [false]), Waiting.Everywhere)
            .ShouldBe(CutFault.WaitingEntersFreely);

    [Fact]
    public void A_cut_that_leaves_out_a_cell_still_bounds_but_higher()
    {
        var tight = new CutOverTime(3, Items([(0, 1, 1)], [(0, 2, 1)], [(0, 3, 1)]), [false]);
        CutChecker.Check(Problem, tight).Capacity.ShouldBe(2);
        var loose = new CutOverTime(3, Items([(0, 1, 1)], [(0, 2, 1)], [(0, 2, 1)]), [false]);
        CutChecker.Check(Problem, loose).Capacity.ShouldBe(4);
    }
}
