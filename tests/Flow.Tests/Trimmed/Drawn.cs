using SafePassage.Flow;

namespace SafePassage.Flow.Tests.Trimmed;

/// <summary>
/// A network drawn in text, an item a line: <c>a -> b  transit 2 rate 3</c>, where a rate may change as in
/// <c>rate 3, 0 from 4, 3 from 6</c>; <c>10 at a</c>, <c>10 at a from 2 until 6</c>; <c>sink z</c>.
/// </summary>
internal static class Drawn
{
    public static ContinuousFlowProblem Network(string text)
    {
        var names = new List<string>();
        var (tails, heads, transit) = (new List<int>(), new List<int>(), new List<long>());
        var rates = new PiecewiseConstant.Builder();
        var supplies = new List<ContinuousSupply>();
        var sink = -1;
        foreach (
            var line in text.Split(
                '\n',
                StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[0] == "sink")
            {
                sink = Node(words[1]);
            }
            else if (words[1] == "at")
            {
                var from = words.Length > 4 ? long.Parse(words[4]) : 0;
                var until = words.Length > 6 ? long.Parse(words[6]) : from;
                supplies.Add(new(Node(words[2]), long.Parse(words[0]), from, until));
            }
            else
            {
                tails.Add(Node(words[0]));
                heads.Add(Node(words[2]));
                transit.Add(long.Parse(words[4]));
                var pieces = line[(line.IndexOf("rate", StringComparison.Ordinal) + 4)..]
                    .Split(',');
                rates.Add(
                    [
                        .. pieces.Select(p =>
                            p.Contains("from") ? long.Parse(p.Split("from")[1]) : 0
                        ),
                    ],
                    [.. pieces.Select(p => long.Parse(p.Split("from")[0]))]
                );
            }
        }

        var total = Enumerable.Repeat(ContinuousFlowProblem.Unlimited, tails.Count).ToArray();
        return new(
            new DirectedGraph(names.Count, [.. tails], [.. heads]),
            [.. transit],
            rates.Build(),
            total,
            supplies,
            sink
        );

        int Node(string name)
        {
            if (!names.Contains(name))
            {
                names.Add(name);
            }

            return names.IndexOf(name);
        }
    }
}
