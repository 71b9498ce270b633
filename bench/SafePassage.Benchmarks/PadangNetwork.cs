using System.Globalization;
using SafePassage.Flow;

namespace SafePassage.Benchmarks;

/// <summary>
/// Reads the network of the Padang study: lines <c>E from to capacity transit</c>, <c>S node supply</c>,
/// <c>T sink demand</c>, <c>TIME horizon</c>; other lines are ignored. Arcs into the sink become gates.
/// </summary>
public static class PadangNetwork
{
    public static EarliestArrivalProblem Read(TextReader reader)
    {
        var nodes = new Dictionary<string, int>(StringComparer.Ordinal);
        var edges = new List<(string From, string To, long Capacity, int Transit)>();
        var people = new List<(string Node, long Amount)>();
        var sink = "";
        var horizonSteps = 0;
        while (reader.ReadLine() is { } line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            switch (words)
            {
                case ["E", var from, var to, var capacity, var transit]:
                    edges.Add((from, to, Whole(capacity), (int)Whole(transit)));
                    break;
                case ["S", var node, var amount]:
                    people.Add((node, Whole(amount)));
                    break;
                case ["TIME", var steps]:
                    horizonSteps = (int)Whole(steps);
                    break;
                case ["T", var node, _]:
                    sink = node;
                    break;
            }
        }

        int Number(string node)
        {
            if (!nodes.TryGetValue(node, out var number))
            {
                nodes[node] = number = nodes.Count;
            }

            return number;
        }

        var inside = edges.Where(e => e.To != sink && e.From != sink).ToArray();
        var outward = edges.Where(e => e.To == sink).ToArray();
        var tails = inside.Select(e => Number(e.From)).ToArray();
        var heads = inside.Select(e => Number(e.To)).ToArray();
        var gates = outward.Select(e => new Gate(Number(e.From), e.Transit)).ToArray();
        var supplies = people.Select(p => new Supply(Number(p.Node), p.Amount)).ToArray();
        return new EarliestArrivalProblem(
            new DirectedGraph(nodes.Count, tails, heads),
            [.. inside.Select(e => e.Transit)],
            PiecewiseConstant.Constant([.. inside.Select(e => e.Capacity)]),
            supplies,
            gates,
            PiecewiseConstant.Constant([.. outward.Select(e => e.Capacity)]),
            horizonSteps,
            Waiting.Everywhere
        );
    }

    private static long Whole(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
