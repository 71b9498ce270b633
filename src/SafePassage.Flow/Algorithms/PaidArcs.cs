namespace SafePassage.Flow;

/// <summary>Arcs with a total that a cut over time counts in full, so that whoever goes by them is dealt with.</summary>
/// <param name="Arcs">m values.</param>
/// <param name="Price">What they take in all, in units.</param>
internal sealed record PaidFor(bool[] Arcs, Int128 Price);

/// <summary>
/// Which arcs with a total to pay for. A minimum cut over time either crosses such an arc for all time or leaves it alone, so the
/// least over all choices is the optimum with its totals; where there are too many, those that the trimmed cuts made, none, and
/// better ones next to the best.
/// </summary>
internal sealed class PaidArcs(ContinuousFlowProblem problem, IReadOnlyList<TrimmedCut> trimmed)
{
    /// <summary>With so many arcs all choices are tried.</summary>
    public const int MostListed = 3;

    /// <summary>How many choices are tried at most; each costs a run of the engine.</summary>
    public const int MostRuns = 1 << MostListed;

    private readonly int[] _limited =
    [
        .. Enumerable
            .Range(0, problem.Graph.ArcCount)
            .Where(a => problem.TotalOf(a) is not (0 or ContinuousFlowProblem.Unlimited)),
    ];

    /// <summary>Each choice once; those that are likely to be good come first.</summary>
    /// <param name="cuts">The least known so far at every horizon; may fall while the choices are gone through.</param>
    public IEnumerable<PaidFor> Choices(TimedCut[] cuts)
    {
        var tried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paid in trimmed.Select(PaidBy).Append([]))
        {
            if (tried.Add(Key(paid)))
            {
                yield return Of(paid);
            }
        }

        if (_limited.Length <= MostListed)
        {
            for (var choice = 0; choice < 1 << _limited.Length; choice++)
            {
                int[] paid = [.. _limited.Where((_, i) => (choice >> i & 1) == 1)];
                if (tried.Add(Key(paid)))
                {
                    yield return Of(paid);
                }
            }

            yield break;
        }

        while (tried.Count < MostRuns && Next(PaidBy(cuts[^1]), tried) is { } near)
        {
            yield return Of(near);
        }
    }

    /// <summary>A choice that was not tried and differs from another in one arc; null when there is none.</summary>
    private int[]? Next(int[] from, HashSet<string> tried) =>
        _limited
            .Select(a =>
                from.Contains(a) ? [.. from.Except([a])] : (int[])[.. from.Append(a).Order()]
            )
            .FirstOrDefault(near => tried.Add(Key(near)));

    private int[] PaidBy(TrimmedCut cut) =>
        [
            .. _limited.Where(a =>
                !cut.SinkSide[problem.Graph.Tails[a]] && cut.SinkSide[problem.Graph.Heads[a]]
            ),
        ];

    private int[] PaidBy(TimedCut cut) => [.. _limited.Where(a => cut.Crossing(problem, a) > 0)];

    private PaidFor Of(int[] paid)
    {
        var arcs = new bool[problem.Graph.ArcCount];
        Int128 price = 0;
        foreach (var arc in paid)
        {
            arcs[arc] = true;
            price += problem.TotalOf(arc);
        }

        return new(arcs, price);
    }

    private static string Key(int[] paid) => string.Join(',', paid);
}
