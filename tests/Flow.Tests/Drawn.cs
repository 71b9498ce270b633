using System.Globalization;
using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>
/// Reads a network drawn in text, one thing a line: <c>a -> b transit 2 capacity 3</c>, <c>supply a 5</c>,
/// <c>supply a 5 from 2</c>, <c>gate b 4</c> (throughput), <c>gate b 4 transit 1</c>. A capacity or throughput that
/// changes is written <c>3,0@5,3@7</c>: 3, from step 5 on 0, from step 7 on 3. Nodes are numbered as they appear.
/// </summary>
internal static class Drawn
{
    public static EarliestArrivalProblem Problem(
        string text,
        int horizon,
        Waiting waiting = Waiting.AtSources
    )
    {
        var nodes = new Dictionary<string, int>(StringComparer.Ordinal);
        var (tails, heads, transit) = (new List<int>(), new List<int>(), new List<int>());
        var capacity = new PiecewiseConstant.Builder();
        var throughput = new PiecewiseConstant.Builder();
        var supplies = new List<Supply>();
        var gates = new List<Gate>();
        int Node(string name)
        {
            nodes.TryAdd(name, nodes.Count);
            return nodes[name];
        }

        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                case [var a, "->", var b, "transit", var steps, "capacity", var units]:
                    tails.Add(Node(a));
                    heads.Add(Node(b));
                    transit.Add(Whole(steps));
                    Add(capacity, units);
                    break;
                case ["supply", var a, var units]:
                    supplies.Add(new Supply(Node(a), Whole(units)));
                    break;
                case ["supply", var a, var units, "from", var step]:
                    supplies.Add(new Supply(Node(a), Whole(units), Whole(step)));
                    break;
                case ["gate", var a, var units]:
                    gates.Add(new Gate(Node(a)));
                    Add(throughput, units);
                    break;
                case ["gate", var a, var units, "transit", var steps]:
                    gates.Add(new Gate(Node(a), Whole(steps)));
                    Add(throughput, units);
                    break;
                case []:
                    break;
                default:
                    throw new FormatException(line);
            }
        }

        return new EarliestArrivalProblem(
            new DirectedGraph(nodes.Count, [.. tails], [.. heads]),
            [.. transit],
            capacity.Build(),
            [.. supplies],
            [.. gates],
            throughput.Build(),
            horizon,
            waiting
        );
    }

    private static void Add(PiecewiseConstant.Builder builder, string text)
    {
        var pieces = text.Split(',').Select(piece => piece.Split('@')).ToArray();
        builder.Add(
            [.. pieces.Select(piece => piece.Length > 1 ? Whole(piece[1]) : 0L)],
            [.. pieces.Select(piece => (long)Whole(piece[0]))]
        );
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
