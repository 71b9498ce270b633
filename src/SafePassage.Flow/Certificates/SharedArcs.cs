using System.Runtime.InteropServices;

namespace SafePassage.Flow;

/// <summary>
/// Which arcs of a problem are one street: several groups that differ in speed or in the ways open to them each have a copy
/// of the network, and a street's capacity is for all its copies together. The problem alone lets every copy have it in
/// full; joint capacities are what a Lagrangian relaxation puts a price on.
/// </summary>
/// <remarks>Immutable: any number of threads may read it.</remarks>
public sealed class SharedArcs
{
    private readonly int[] _shareOf;
    private readonly int[][] _arcs;

    /// <summary>Copies the numbers.</summary>
    /// <param name="shareOf">
    /// m values: the number of the street, or −1 for an arc that is not shared. Arcs of one street have the same rates.
    /// </param>
    public SharedArcs(ReadOnlySpan<int> shareOf)
    {
        _shareOf = shareOf.ToArray();
        _arcs = ArcsByShare(_shareOf);
    }

    /// <summary>What a cut lets across when every arc counts for itself: the bound's own terms, without shared streets.</summary>
    /// <param name="problem">With m arcs.</param>
    /// <param name="cut">A cut of it.</param>
    /// <returns>One for each arc that takes anything across, in order; found as they are asked for.</returns>
    public static IEnumerable<Crossing> Alone(ContinuousFlowProblem problem, TimedCut cut)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(cut);
        for (var arc = 0; arc < problem.Graph.ArcCount; arc++)
        {
            if (Alone(problem, cut, arc) is { } crossing)
            {
                yield return crossing;
            }
        }
    }

    /// <summary>The copies of each street, in the order of their numbers; each list holds at least one arc, increasing.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Arcs => _arcs;

    /// <summary>
    /// What a cut over time lets across, with the price of a street 1 while any of its copies leads across and 0 else: the
    /// times of copies that overlap are joined where that counts less. Prices of 0 or 1 are multipliers of the joint
    /// capacities, so whatever the cut, the sum of the crossings bounds what all groups together can bring out [GEO74].
    /// </summary>
    /// <param name="problem">With m arcs, every copy with its street's whole capacity.</param>
    /// <param name="cut">A cut of it, however found.</param>
    /// <returns>Arcs that are not shared first, then street by street; found as they are asked for.</returns>
    public IEnumerable<Crossing> Crossings(ContinuousFlowProblem problem, TimedCut cut)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(cut);
        for (var arc = 0; arc < problem.Graph.ArcCount; arc++)
        {
            if (_shareOf[arc] < 0 && Alone(problem, cut, arc) is { } crossing)
            {
                yield return crossing;
            }
        }

        foreach (var copies in _arcs)
        {
            foreach (var crossing in Joined(problem, cut, copies))
            {
                yield return crossing;
            }
        }
    }

    /// <summary>The sum of all crossings and of the supplies on the sink's side: the bound in units, exact.</summary>
    /// <param name="problem">With m arcs, every copy with its street's whole capacity.</param>
    /// <param name="cut">A cut of it, however found.</param>
    public Int128 ValueOf(ContinuousFlowProblem problem, TimedCut cut)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(cut);
        Int128 sum = 0;
        for (var i = 0; i < problem.Supplies.Count; i++)
        {
            sum += cut.Counted(problem, i);
        }

        foreach (var crossing in Crossings(problem, cut))
        {
            sum += crossing.Units;
        }

        return sum;
    }

    private static Crossing? Alone(ContinuousFlowProblem problem, TimedCut cut, int arc)
    {
        var (from, until) = cut.Span(problem, arc);
        return cut.Crossing(problem, arc) is > 0 and var units
            ? new Crossing([arc], from, until, units)
            : null;
    }

    private static IEnumerable<Crossing> Joined(
        ContinuousFlowProblem problem,
        TimedCut cut,
        int[] copies
    )
    {
        Crossing? open = null;
        foreach (
            var next in copies
                .Select(arc => Alone(problem, cut, arc))
                .OfType<Crossing>()
                .OrderBy(c => c.From)
        )
        {
            if (open is not { } one)
            {
                open = next;
                continue;
            }

            var until = Math.Max(one.Until, next.Until);
            int[] arcs = [.. one.Arcs, .. next.Arcs];
            var units = arcs.Max(a => problem.Entering(a, one.From, until));
            if (units <= one.Units + next.Units)
            {
                open = new Crossing(arcs, one.From, until, units);
            }
            else
            {
                yield return one;
                open = next;
            }
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private static int[][] ArcsByShare(int[] shareOf)
    {
        return
        [
            .. shareOf
                .Select((share, arc) => (share, arc))
                .Where(a => a.share >= 0)
                .GroupBy(a => a.share, a => a.arc)
                .OrderBy(g => g.Key)
                .Select(g => g.ToArray()),
        ];
    }
}

/// <summary>What leads across a cut at one street.</summary>
/// <param name="Arcs">The copies that are counted here, once for all of them.</param>
/// <param name="From">Ticks.</param>
/// <param name="Until">Ticks.</param>
/// <param name="Units">What can enter in that time.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Crossing(IReadOnlyList<int> Arcs, long From, long Until, long Units);
