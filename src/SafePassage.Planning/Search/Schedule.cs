using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>
/// Assignments of parties to corridors, routes and windows that keep every capacity at every moment; the state of the
/// search. Convergent by construction: routes follow one tree for each corridor, mode and set of groups that may use the same links.
/// </summary>
internal sealed class Schedule
{
    private readonly Scenario _scenario;
    private readonly Variant _variant;
    private readonly Dictionary<Mode, ModeStreets> _streets;
    private readonly Dictionary<(Mode Mode, int Rights), double[]> _costs;
    private readonly Capacities _capacities;
    private readonly Dictionary<Option, ConvergentTree> _trees = [];
    private readonly Dictionary<(int ZoneGroup, Option Option), Route?> _routes = [];
    private readonly Assignment?[] _assigned;
    private readonly RouteRoom _room = new();
    private readonly BestWindow _window;
    private readonly long[] _persons;
    private readonly long[] _lateness;
    private readonly Option[][] _options;

    public Schedule(Scenario scenario, Variant variant)
    {
        (_scenario, _variant) = (scenario, variant);
        _streets = scenario
            .Groups.SelectMany(g => g.Modes)
            .Distinct()
            .ToDictionary(m => m, m => new ModeStreets(scenario, m));
        _costs = scenario
            .Groups.SelectMany(g => g.Modes.Select(m => (m, RightsOf(g))))
            .Distinct()
            .ToDictionary(k => k, k => CostsOf(scenario, k.m, scenario.Groups[k.Item2]));
        _capacities = new(scenario, variant, _streets);
        _window = new(Clock.Milliseconds(scenario.Step));
        _persons = new long[scenario.Groups.Count];
        _lateness = new long[scenario.Groups.Count];
        ZoneGroups =
        [
            .. scenario
                .Zones.SelectMany(
                    (z, zone) =>
                        Enumerable
                            .Range(0, scenario.Groups.Count)
                            .Select(g => new ZoneGroup(
                                zone,
                                g,
                                scenario.Coming(z, g, variant).Value
                            ))
                )
                .Where(p => p.People > 0),
        ];
        _assigned = new Assignment?[ZoneGroups.Count];
        _options = [.. scenario.Groups.Select(OptionsOf)];
        foreach (var option in _options.SelectMany(o => o).Distinct())
        {
            SetTree(option, Costs(option));
        }
    }

    /// <summary>In the order of zones, then groups.</summary>
    public IReadOnlyList<ZoneGroup> ZoneGroups { get; }

    /// <summary>Those that carry somebody's tree.</summary>
    public IEnumerable<Option> Trees => _trees.Keys;

    public Score Score => new([.. _persons], [.. _lateness]);

    public Assignment? this[int party] => _assigned[party];

    /// <summary>
    /// The way a party would go to a corridor; null where the tree does not reach it. Kept until the tree changes: found anew
    /// each time, a round of the search costs an eighth more (6,400 rounds of the Aleppo example 0.95 → 1.08 s).
    /// </summary>
    public Route? RouteOf(int party, Option option)
    {
        if (!_routes.TryGetValue((party, option), out var route))
        {
            var (zone, group) = (
                _scenario.Zones[ZoneGroups[party].Zone],
                _scenario.Groups[ZoneGroups[party].Group]
            );
            var tree = _trees[option];
            route = Route.Along(
                tree,
                _streets[option.Mode],
                zone,
                group,
                _scenario.RoomOf(group, option.Mode)
            );
            _routes.Add((party, option), route);
        }

        return route;
    }

    public IReadOnlyList<Option> OptionsFor(int party) => _options[ZoneGroups[party].Group];

    /// <summary>The best assignment a party can have now; null when nobody of it can get out.</summary>
    /// <param name="party">Without an assignment.</param>
    /// <param name="blur">Null, or a source of chance that passes over one option in four.</param>
    public Assignment? BestFor(int party, SplitMix64? blur = null)
    {
        var (people, group) = (ZoneGroups[party].People, ZoneGroups[party].Group);
        Assignment? best = null;
        foreach (var option in OptionsFor(party))
        {
            if ((blur is not null && blur.Below(4) == 0) || RouteOf(party, option) is not { } route)
            {
                continue;
            }

            var wanting = Math.Min(people, _capacities.PlacesBeyond(option.Corridor));
            if (wanting <= 0)
            {
                continue;
            }

            _capacities.SetRoom(_room, option.Mode, option.Corridor, group, route);
            var window = _window.Find(
                _room,
                wanting,
                _scenario.Groups[group].Mobilisation,
                WorthAnOrder(people)
            );
            if (window.Persons == 0)
            {
                continue;
            }

            var candidate = new Assignment(option.Corridor, option.Mode, route, window);
            if (best is null || IsBetter(candidate, best))
            {
                best = candidate;
            }
        }

        return best;
    }

    public void Assign(int party, Assignment assignment)
    {
        _capacities.Take(ZoneGroups[party].Group, assignment);
        _assigned[party] = assignment;
        _persons[ZoneGroups[party].Group] += assignment.Window.Persons;
        _lateness[ZoneGroups[party].Group] += assignment.Lateness;
    }

    public void Withdraw(int party)
    {
        if (_assigned[party] is { } assignment)
        {
            _capacities.GiveBack(ZoneGroups[party].Group, assignment);
            _assigned[party] = null;
            _persons[ZoneGroups[party].Group] -= assignment.Window.Persons;
            _lateness[ZoneGroups[party].Group] -= assignment.Lateness;
        }
    }

    /// <summary>Replaces a tree; nobody may be assigned to it.</summary>
    public void SetTree(Option option, ReadOnlySpan<double> cost) =>
        SetTree(
            option,
            ConvergentTree.Cheapest(
                _streets[option.Mode],
                _scenario.Corridors[option.Corridor].Gate,
                cost
            )
        );

    public void SetTree(Option option, ConvergentTree tree)
    {
        _trees[option] = tree;
        for (var party = 0; party < ZoneGroups.Count; party++)
        {
            _routes.Remove((party, option));
        }
    }

    public ConvergentTree TreeOf(Option option) => _trees[option];

    /// <summary>
    /// Free travel time of every link, in milliseconds, for a walker at 1 m/s or a vehicle; infinite, so that no tree takes it, where those
    /// of the option may not go.
    /// </summary>
    public ReadOnlySpan<double> Costs(Option option) => _costs[(option.Mode, option.Rights)];

    private static double[] CostsOf(Scenario scenario, Mode mode, Group group) =>
        [
            .. scenario.Network.Links.Select(l =>
                !group.MayUse(l, mode)
                    ? double.PositiveInfinity
                    : mode.Part switch
                    {
                        RoadPart.Footway => l.Length.Value * 1000,
                        RoadPart.Carriageway => l.Car is { } car
                            ? Clock.Milliseconds(car.FreeSpeed.TimeFor(l.Length))
                            : 0,
                    }
            ),
        ];

    /// <summary>For every link the share of what it could carry in the window that is taken.</summary>
    public double[] LoadShares(Mode mode) =>
        _capacities.LoadShares(mode, Clock.Milliseconds(_scenario.Window.Length));

    /// <summary>
    /// Telling a neighbourhood of thousands that twelve of them may go is no order anybody can follow: at least one in
    /// twenty.
    /// </summary>
    private static long WorthAnOrder(long people) => (people + 19) / 20;

    private static bool IsBetter(Assignment a, Assignment b) =>
        a.Window.Persons != b.Window.Persons
            ? a.Window.Persons > b.Window.Persons
            : a.Window.MeanMs + a.Route.TravelMs < b.Window.MeanMs + b.Route.TravelMs;

    private Option[] OptionsOf(Group group) =>
        [
            .. Enumerable
                .Range(0, _scenario.Corridors.Count)
                .Where(c =>
                    _capacities.IsOpen(c) && _variant.Admits(_scenario.Corridors[c], group.Id)
                )
                .SelectMany(c => group.Modes.Select(m => new Option(c, m, RightsOf(group)))),
        ];

    /// <summary>The first group that may use the same links.</summary>
    private int RightsOf(Group group) =>
        Enumerable
            .Range(0, _scenario.Groups.Count)
            .First(g => group.MayUseTheSameAs(_scenario.Groups[g]));
}

/// <summary>A corridor, by index, and the mode to reach it.</summary>
/// <param name="Rights">Index of the first of the groups that may use the same links.</param>
internal readonly record struct Option(int Corridor, Mode Mode, int Rights);

/// <summary>
/// How good a schedule is, by group in order of priority: first most persons out, then earliest out, then the next
/// group. So nobody waits for those who come after.
/// </summary>
/// <param name="Lateness">Persons × moment at the gate, in person-milliseconds.</param>
internal readonly record struct Score(long[] Persons, long[] Lateness)
{
    public long Total => Persons.Sum();

    public bool IsWorseThan(Score other)
    {
        for (var g = 0; g < Persons.Length; g++)
        {
            if (Persons[g] != other.Persons[g])
            {
                return Persons[g] < other.Persons[g];
            }

            if (Lateness[g] != other.Lateness[g])
            {
                return Lateness[g] > other.Lateness[g];
            }
        }

        return false;
    }
}
