using SafePassage.Flow;

namespace SafePassage.Flow.Tests;

/// <summary>What a random problem may contain.</summary>
/// <param name="Nodes">At most so many nodes.</param>
/// <param name="ZeroTransit">Arcs of zero transit, cycles among them too.</param>
/// <param name="Changing">Capacities and throughputs that change, also to 0.</param>
/// <param name="Releases">Supplies that are released later.</param>
/// <param name="Waiting">Where units may wait.</param>
internal sealed record RandomKind(
    int Nodes = 6,
    bool ZeroTransit = false,
    bool Changing = false,
    bool Releases = false,
    Waiting Waiting = Waiting.AtSources
);

/// <summary>Small seeded problems: the same seed gives the same problem.</summary>
internal static class RandomProblems
{
    public static EarliestArrivalProblem Make(ulong seed, RandomKind kind)
    {
        var random = new SplitMix64(seed);
        var n = 2 + random.Below(kind.Nodes - 1);
        var m = 1 + random.Below(3 * n);
        var horizon = 2 + random.Below(9);
        var gates = 1 + random.Below(2);
        var supplies = 1 + random.Below(4);
        return new EarliestArrivalProblem(
            new DirectedGraph(n, Draw(m, () => random.Below(n)), Draw(m, () => random.Below(n))),
            Draw(m, () => (kind.ZeroTransit ? 0 : 1) + random.Below(3)),
            Functions(m, random, kind.Changing, horizon, 4),
            [
                .. Enumerable
                    .Range(0, supplies)
                    .Select(_ => new Supply(
                        random.Below(n),
                        random.Below(12),
                        kind.Releases ? random.Below(horizon) : 0
                    )),
            ],
            [.. Enumerable.Range(0, gates).Select(_ => new Gate(random.Below(n), random.Below(3)))],
            Functions(gates, random, kind.Changing, horizon, 6),
            horizon,
            kind.Waiting
        );
    }

    /// <summary>Three streets of forty blocks with side streets between them, many of which open and shut.</summary>
    public static EarliestArrivalProblem LongWays(ulong seed, Waiting waiting)
    {
        const int length = 40;
        const int horizon = 120;
        var random = new SplitMix64(seed);
        var (tails, heads) = (new List<int>(), new List<int>());
        for (var v = 0; v < 3 * length; v++)
        {
            var (street, block) = Math.DivRem(v, length);
            if (block + 1 < length)
            {
                tails.Add(v);
                heads.Add(v + 1);
            }

            if (random.Below(3) == 0)
            {
                tails.Add(v);
                heads.Add(((street + 1) % 3 * length) + block);
            }
        }

        return new EarliestArrivalProblem(
            new DirectedGraph(3 * length, [.. tails], [.. heads]),
            Draw(tails.Count, () => 1 + random.Below(2)),
            Functions(tails.Count, random, changing: true, horizon, 9),
            [
                .. Enumerable
                    .Range(0, 12)
                    .Select(i => new Supply(random.Below(length) + (i % 3 * length), 60)),
            ],
            [.. Enumerable.Range(1, 3).Select(street => new Gate((street * length) - 1))],
            Functions(3, random, changing: true, horizon, 12),
            horizon,
            waiting
        );
    }

    private static int[] Draw(int count, Func<int> one)
    {
        var values = new int[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = one();
        }

        return values;
    }

    private static PiecewiseConstant Functions(
        int count,
        SplitMix64 random,
        bool changing,
        int horizon,
        int most
    )
    {
        var builder = new PiecewiseConstant.Builder();
        for (var i = 0; i < count; i++)
        {
            if (changing && random.Below(2) == 0)
            {
                var from = 1 + random.Below(horizon);
                var until = from + 1 + random.Below(horizon);
                builder.Add(
                    [0, from, until],
                    [random.Below(most), random.Below(most), random.Below(most)]
                );
            }
            else
            {
                builder.Add([0], [random.Below(most)]);
            }
        }

        return builder.Build();
    }
}
