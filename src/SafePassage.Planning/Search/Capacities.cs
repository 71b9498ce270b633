using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>What is left of every link, gate and destination under the assignments made so far.</summary>
internal sealed class Capacities
{
    private readonly Dictionary<(int Group, Mode Mode), int> _streamOf = [];
    private readonly LinkRoom _links;
    private readonly RateProfile?[] _gates;
    private readonly Dictionary<(int Corridor, int Group), RateProfile> _groupGates = [];
    private readonly long[] _places;
    private readonly int[] _destinationOf;

    public Capacities(
        Scenario scenario,
        Variant variant,
        Dictionary<Mode, ModeStreets> streets,
        Work work
    )
    {
        var streams = CrowdStream.Of(scenario, streets);
        _links = new(streams, scenario.Network, Clock.Milliseconds(scenario.Window.Length), work);
        for (var g = 0; g < scenario.Groups.Count; g++)
        {
            var group = scenario.Groups[g];
            foreach (var mode in group.Modes)
            {
                _streamOf.Add((g, mode), Array.FindIndex(streams, s => s.Holds(group, mode)));
            }
        }

        _places = [.. scenario.Destinations.Select(d => d.Capacity?.Value ?? long.MaxValue)];
        _destinationOf =
        [
            .. scenario.Corridors.Select(c => scenario.DestinationIndex(c.Destination)),
        ];
        _gates = new RateProfile?[scenario.Corridors.Count];
        for (var c = 0; c < _gates.Length; c++)
        {
            var corridor = scenario.Corridors[c];
            var open = scenario.Passable(corridor, variant, scenario.Window.Length);
            if (open.Count == 0)
            {
                continue;
            }

            _gates[c] = new(GateRates.Of(open, corridor.Throughput));
            for (var g = 0; g < scenario.Groups.Count; g++)
            {
                if (corridor.ThroughputByGroup.TryGetValue(scenario.Groups[g].Id, out var limit))
                {
                    _groupGates.Add((c, g), new(GateRates.Of(open, limit)));
                }
            }
        }
    }

    /// <summary>Places left at a corridor's destination.</summary>
    public long PlacesBeyond(int corridor) => _places[_destinationOf[corridor]];

    /// <summary>Persons an hour that a gate lets through of a group when it lets through most.</summary>
    public long MostAt(int corridor, int group) =>
        _groupGates.TryGetValue((corridor, group), out var own)
            ? Math.Min(own.Most, _gates[corridor]!.Most)
            : _gates[corridor]!.Most;

    /// <summary>Sets the room that a route has left.</summary>
    public void SetRoom(RouteRoom room, Mode mode, int corridor, int group, Route route)
    {
        room.Reset(route.NarrowestPersonsPerHour);
        var gate = _gates[corridor]!;
        room.Limit(gate.Starts, gate.Left, route.TravelMs);
        if (_groupGates.TryGetValue((corridor, group), out var own))
        {
            room.Limit(own.Starts, own.Left, route.TravelMs);
        }

        foreach (var (from, until) in route.Barred)
        {
            room.Bar(from, until);
        }

        if (!room.IsNone)
        {
            _links.Limit(room, _streamOf[(group, mode)], route, Most(room.Rates));
        }
    }

    /// <summary>For every link the share of what it could carry in the window that is taken.</summary>
    public double[] Load(Mode mode) => _links.Load(mode);

    /// <summary>Takes (sign 1) or gives back (sign −1) what an assignment needs.</summary>
    /// <param name="party">Index, to tell users apart.</param>
    /// <param name="group">Index.</param>
    /// <param name="approach">The assignment's.</param>
    /// <param name="made">The assignment.</param>
    /// <param name="sign">1 or −1.</param>
    public void Change(int party, int group, Approach approach, Assignment made, int sign)
    {
        _links.Change(_streamOf[(group, approach.Mode)], party, made, sign);
        var travel = made.Route.TravelMs;
        var (from, until, rate) = (
            made.Window.FromMs + travel,
            made.Window.UntilMs + travel,
            sign * made.Window.RatePersonsPerHour
        );
        _gates[approach.Corridor]!.Take(from, until, rate);
        if (_groupGates.TryGetValue((approach.Corridor, group), out var own))
        {
            own.Take(from, until, rate);
        }

        if (PlacesBeyond(approach.Corridor) != long.MaxValue)
        {
            _places[_destinationOf[approach.Corridor]] -= sign * made.Window.Persons;
        }
    }

    private static long Most(ReadOnlySpan<long> values)
    {
        var most = 0L;
        foreach (var value in values)
        {
            most = Math.Max(most, value);
        }

        return most;
    }
}
