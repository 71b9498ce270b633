using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>A schedule as it once was.</summary>
internal sealed record Kept(Score Score, Assignment?[] Assigned, ConvergentTree[] Trees);

/// <summary>
/// Assignments of parties to approaches, routes and windows that keep every capacity at every moment; the state of the search.
/// Convergent by construction: routes follow one tree for each approach.
/// </summary>
internal sealed class Schedule
{
    private readonly Scenario _scenario;
    private readonly Capacities _capacities;
    private readonly Assignment?[] _assigned;
    private readonly Route?[][] _routes;
    private readonly bool[][] _routed;
    private readonly RouteRoom _room = new();
    private readonly BestWindow _window;
    private readonly long _end;
    private readonly long _leastRate;
    private readonly long[] _persons;
    private readonly Int128[] _lateness;
    private readonly Int128[] _travel;
    private readonly long[] _coming;

    public Schedule(Scenario scenario, Variant variant, PlanRules rules, Work work)
    {
        _scenario = scenario;
        var streets = scenario
            .Groups.SelectMany(g => g.Modes)
            .Distinct()
            .ToDictionary(m => m, m => new ModeStreets(scenario, m));
        Approaches = new(scenario, variant, streets, rules.ApproachesPerCorridor, work);
        _capacities = new(scenario, variant, streets, work);
        _window = new(Clock.Milliseconds(scenario.Step));
        _end = Clock.Milliseconds(scenario.Window.Length);
        _leastRate = rules.LeastPersonsPerHour;
        _persons = new long[scenario.Groups.Count];
        _lateness = new Int128[scenario.Groups.Count];
        _travel = new Int128[scenario.Groups.Count];
        Parties = [.. PartiesOf(scenario, variant, rules.OrdersPerZone)];
        _coming = new long[scenario.Groups.Count];
        foreach (var party in Parties)
        {
            _coming[party.Group] += party.People;
        }

        _assigned = new Assignment?[Parties.Count];
        _routes = [.. Parties.Select(_ => new Route?[Approaches.Count])];
        _routed = [.. Parties.Select(_ => new bool[Approaches.Count])];
    }

    /// <summary>In the order of zones, then groups, then parts.</summary>
    public IReadOnlyList<Party> Parties { get; }

    public Approaches Approaches { get; }

    public Score Score
    {
        get
        {
            var score = Score.Empty(_persons.Length);
            SetScore(score);
            return score;
        }
    }

    public long PersonsOut => _persons.Sum();

    /// <summary>Writes what the schedule brings into a score, in place of what stood there.</summary>
    public void SetScore(Score score)
    {
        for (var g = 0; g < _persons.Length; g++)
        {
            score.Persons[g] = _persons[g];
            score.Lateness[g] = _lateness[g] + ((Int128)(_coming[g] - _persons[g]) * _end);
            score.Travel[g] = _travel[g];
        }
    }

    public Assignment? this[int party] => _assigned[party];

    public int NodeOf(int party) => _scenario.Zones[Parties[party].Zone].Node;

    public int[] OptionsOf(int party) => Approaches.OfGroup(Parties[party].Group);

    /// <summary>
    /// The way a party would go by an approach; null where its tree does not lead there. Kept until the tree changes.
    /// </summary>
    public Route? RouteOf(int party, int approach)
    {
        if (!_routed[party][approach])
        {
            var group = _scenario.Groups[Parties[party].Group];
            _routed[party][approach] = true;
            _routes[party][approach] = Route.Along(
                Approaches.Tree(approach),
                Approaches.Streets(approach),
                _scenario.Zones[Parties[party].Zone],
                group,
                _scenario.RoomOf(group, Approaches[approach].Mode)
            );
        }

        return _routes[party][approach];
    }

    /// <summary>What a party could do by one approach now; null when nobody of it would get out.</summary>
    /// <param name="party">Without an assignment.</param>
    /// <param name="approach">One of its options.</param>
    public Assignment? Try(int party, int approach)
    {
        if (RouteOf(party, approach) is not { } route)
        {
            return null;
        }

        var (people, group) = (Parties[party].People, Parties[party].Group);
        var wanting = Math.Min(people, _capacities.PlacesBeyond(Approaches[approach].Corridor));
        if (wanting <= 0 || route.TravelMs >= _end)
        {
            return null;
        }

        var (corridor, mode) = (Approaches[approach].Corridor, Approaches[approach].Mode);
        _capacities.SetRoom(_room, mode, corridor, group, route);
        if (_room.IsNone)
        {
            return null;
        }

        var window = _window.Find(
            _room,
            wanting,
            _scenario.Groups[group].Mobilisation,
            new(WorthAnOrder(people), Math.Min(_leastRate, _capacities.MostAt(corridor, group)))
        );
        return window.Persons == 0 ? null : new(approach, route, window);
    }

    public void Assign(int party, Assignment made) => Change(party, made, 1);

    public void Withdraw(int party)
    {
        if (_assigned[party] is { } made)
        {
            Change(party, made, -1);
        }
    }

    /// <summary>All assignments and ways, to come back to.</summary>
    public Kept Keep() =>
        new(
            Score,
            [.. _assigned],
            [.. Enumerable.Range(0, Approaches.Count).Select(a => Approaches.Tree(a).Copy())]
        );

    /// <summary>As it was kept.</summary>
    public void Restore(Kept kept)
    {
        for (var party = 0; party < Parties.Count; party++)
        {
            Withdraw(party);
        }

        for (var a = 0; a < Approaches.Count; a++)
        {
            Approaches.SetTree(a, kept.Trees[a].Copy());
            TreeChanged(a);
        }

        for (var party = 0; party < Parties.Count; party++)
        {
            if (kept.Assigned[party] is { } made)
            {
                Assign(party, made);
            }
        }
    }

    /// <summary>Routes by an approach are no longer what they were; nobody whose route changes may be assigned to it.</summary>
    public void TreeChanged(int approach)
    {
        foreach (var routed in _routed)
        {
            routed[approach] = false;
        }
    }

    /// <summary>For every link the share of what it could carry in the window that is taken; changes with the schedule.</summary>
    public double[] Load(Mode mode) => _capacities.Load(mode);

    private void Change(int party, Assignment made, int sign)
    {
        var group = Parties[party].Group;
        _capacities.Change(party, group, Approaches[made.Approach], made, sign);
        _assigned[party] = sign > 0 ? made : null;
        _persons[group] += sign * made.Window.Persons;
        _lateness[group] += sign * (Int128)made.Lateness;
        _travel[group] += sign * (Int128)made.Travel;
    }

    /// <summary>
    /// Telling a neighbourhood of thousands that twelve of them may go is no order anybody can follow: at least one in
    /// twenty.
    /// </summary>
    private static long WorthAnOrder(long people) => (people + 19) / 20;

    private static IEnumerable<Party> PartiesOf(Scenario scenario, Variant variant, int orders)
    {
        for (var zone = 0; zone < scenario.Zones.Count; zone++)
        {
            for (var group = 0; group < scenario.Groups.Count; group++)
            {
                var people = scenario.Coming(scenario.Zones[zone], group, variant).Value;
                for (var part = 0; part < orders; part++)
                {
                    var share = (people * (part + 1) / orders) - (people * part / orders);
                    if (share > 0)
                    {
                        yield return new(zone, group, part, share);
                    }
                }
            }
        }
    }
}
