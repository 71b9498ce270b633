using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>One of the approaches to a corridor by a mode, marked by signs of its own.</summary>
/// <param name="Corridor">Index.</param>
/// <param name="Mode">By which people come.</param>
/// <param name="Rights">Index of the first of the groups that may use the same links.</param>
/// <param name="Number">From 0.</param>
internal readonly record struct Approach(int Corridor, Mode Mode, int Rights, int Number);

/// <summary>
/// All approaches of a scenario, each with its tree: at a junction all who come by the same approach go on together. What the links
/// cost and how far the gates are is kept once for all approaches that share it.
/// </summary>
internal sealed class Approaches
{
    /// <summary>A link that is shut all the time but a moment still costs no more than so many times its length.</summary>
    private const double LeastOpen = 0.05;

    private readonly Scenario _scenario;
    private readonly Dictionary<Mode, ModeStreets> _streets;
    private readonly Work _work;
    private readonly Dictionary<(Mode Mode, int Rights), double[]> _costs = [];
    private readonly Dictionary<(int Gate, Mode Mode, int Rights), double[]> _distances = [];
    private readonly List<Approach> _all = [];
    private readonly int[][] _ofGroup;
    private readonly ConvergentTree[] _trees;

    public Approaches(
        Scenario scenario,
        Variant variant,
        Dictionary<Mode, ModeStreets> streets,
        int perCorridor,
        Work work
    )
    {
        (_scenario, _streets, _work) = (scenario, streets, work);
        var index = new Dictionary<Approach, int>();
        _ofGroup =
        [
            .. scenario.Groups.Select(g =>
                Of(g, variant, perCorridor)
                    .Select(a =>
                    {
                        if (!index.TryGetValue(a, out var i))
                        {
                            index.Add(a, i = _all.Count);
                            _all.Add(a);
                        }

                        return i;
                    })
                    .ToArray()
            ),
        ];
        _trees = new ConvergentTree[_all.Count];
        for (var a = 0; a < _trees.Length; a++)
        {
            var first = index[_all[a] with { Number = 0 }];
            _trees[a] = first < a ? _trees[first].Copy() : Cheapest(a, CostsOf(a), DistancesOf(a));
        }
    }

    public int Count => _all.Count;

    public Approach this[int approach] => _all[approach];

    /// <summary>Those that a group may use, corridor by corridor.</summary>
    public int[] OfGroup(int group) => _ofGroup[group];

    public ConvergentTree Tree(int approach) => _trees[approach];

    public void SetTree(int approach, ConvergentTree tree) => _trees[approach] = tree;

    public ModeStreets Streets(int approach) => _streets[_all[approach].Mode];

    public int Gate(int approach) => _scenario.Corridors[_all[approach].Corridor].Gate;

    /// <summary>
    /// What each link costs: milliseconds for a walker at 1 m/s or a vehicle, divided by the share of the window in which the link is
    /// open; infinite where those of the approach may not go.
    /// </summary>
    public double[] CostsOf(int approach)
    {
        var (mode, rights) = (_all[approach].Mode, _all[approach].Rights);
        if (!_costs.TryGetValue((mode, rights), out var costs))
        {
            _costs[(mode, rights)] = costs = Costs(mode, _scenario.Groups[rights]);
        }

        return costs;
    }

    /// <summary>The least cost from every node to the gate; infinite where there is no way.</summary>
    public double[] DistancesOf(int approach)
    {
        var key = (Gate(approach), _all[approach].Mode, _all[approach].Rights);
        if (!_distances.TryGetValue(key, out var distances))
        {
            distances = new double[_scenario.Network.Nodes.Count];
            _distances[key] = distances;
            ConvergentTree.Cheapest(Streets(approach), key.Item1, CostsOf(approach), distances);
            _work.Add(2 * distances.Length);
        }

        return distances;
    }

    /// <summary>The tree of least cost.</summary>
    /// <param name="approach">Its gate and streets.</param>
    /// <param name="cost">For each link.</param>
    /// <param name="labels">Filled with the cost from every node; as many as nodes.</param>
    public ConvergentTree Cheapest(int approach, ReadOnlySpan<double> cost, double[] labels)
    {
        _work.Add(2 * labels.Length);
        return ConvergentTree.Cheapest(Streets(approach), Gate(approach), cost, labels);
    }

    private IEnumerable<Approach> Of(Group group, Variant variant, int perCorridor)
    {
        var rights = Enumerable
            .Range(0, _scenario.Groups.Count)
            .First(g => group.MayUseTheSameAs(_scenario.Groups[g]));
        return Enumerable
            .Range(0, _scenario.Corridors.Count)
            .Where(c =>
                variant.Admits(_scenario.Corridors[c], group.Id)
                && _scenario
                    .Passable(_scenario.Corridors[c], variant, _scenario.Window.Length)
                    .Count > 0
            )
            .SelectMany(c =>
                group.Modes.SelectMany(m =>
                    Enumerable
                        .Range(0, perCorridor)
                        .Select(number => new Approach(c, m, rights, number))
                )
            );
    }

    private double[] Costs(Mode mode, Group group)
    {
        var window = (double)Clock.Milliseconds(_scenario.Window.Length);
        var rates = _streets[mode].Rates;
        return
        [
            .. _scenario.Network.Links.Select(
                (l, i) =>
                    group.MayUse(l, mode)
                        ? FreeCost(l, mode) / Math.Max(LeastOpen, 1 - (rates.ShutFor(i) / window))
                        : double.PositiveInfinity
            ),
        ];
    }

    private static double FreeCost(RoadLink link, Mode mode) =>
        mode.Part switch
        {
            RoadPart.Footway => link.Length.Value * 1000,
            RoadPart.Carriageway => link.Car is { } car
                ? Clock.Milliseconds(car.FreeSpeed.TimeFor(link.Length))
                : 0,
        };
}
