using System.Globalization;
using SafePassage.Flow;

namespace SafePassage.Benchmarks;

/// <summary>Writes the time-expanded network of a problem for programs that know only static maximum flow.</summary>
public static class ExpandedText
{
    public static void Write(EarliestArrivalProblem problem, TextWriter writer)
    {
        var (n, horizon) = (problem.Graph.NodeCount, problem.HorizonSteps);
        var source = n * (horizon + 1);
        var sink = source + 1;
        var home = sink + 1;
        void Arc(int tail, int head, long capacity) =>
            writer.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{tail} {head} {capacity}")
            );

        writer.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{home + problem.Supplies.Length} {source} {sink}"
            )
        );
        for (var step = 0; step <= horizon; step++)
        {
            for (var a = 0; a < problem.Graph.ArcCount; a++)
            {
                var arrival = step + problem.TransitSteps[a];
                if (arrival <= horizon)
                {
                    Arc(
                        (step * n) + problem.Graph.Tails[a],
                        (arrival * n) + problem.Graph.Heads[a],
                        problem.CapacityPerStep.At(a, step)
                    );
                }
            }

            for (var j = 0; j < problem.Gates.Length; j++)
            {
                if (step + problem.Gates[j].TransitSteps <= horizon)
                {
                    var node = (step * n) + problem.Gates[j].Node;
                    Arc(node, sink, problem.ThroughputPerStep.At(j, step));
                }
            }
        }

        for (var s = 0; s < problem.Supplies.Length; s++)
        {
            var supply = problem.Supplies[s];
            Arc(source, home + s, supply.Amount);
            for (var step = supply.ReleaseStep; step <= horizon; step++)
            {
                Arc(home + s, (step * n) + supply.Node, supply.Amount);
            }
        }
    }
}
