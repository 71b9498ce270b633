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

    public Capacities(Scenario scenario, Variant variant, Dictionary<Mode, ModeStreets> streets)
    {
        var streams = CrowdStream.Of(scenario, streets);
        _links = new(streams, scenario.Network);
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

    public bool IsOpen(int corridor) => _gates[corridor] is not null;

    /// <summary>Places left at a corridor's destination.</summary>
    public long PlacesBeyond(int corridor) => _places[_destinationOf[corridor]];

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

        // A link that nowhere leaves less than the most the gate lets through cannot limit: looked at before it is merged, 6,400
        // rounds of the search on the Aleppo example take 1.0 s instead of 1.6.
        var most = Most(room.Rates);
        var stream = _streamOf[(group, mode)];
        for (var i = route.Links.Length - 1; i >= 0; i--)
        {
            _links.Limit(room, stream, route.Links[i], route.OffsetsMs[i], most);
        }
    }

    /// <summary>For every link the share, 0 to 1, of what it could carry until a horizon that is taken.</summary>
    public double[] LoadShares(Mode mode, long horizon) => _links.LoadShares(mode, horizon);

    public void Take(int group, Assignment made) => Change(group, made, 1);

    public void GiveBack(int group, Assignment made) => Change(group, made, -1);

    private void Change(int group, Assignment made, int sign)
    {
        var (from, until, rate) = (
            made.Window.FromMs,
            made.Window.UntilMs,
            sign * made.Window.RatePersonsPerHour
        );
        var stream = _streamOf[(group, made.Mode)];
        for (var i = 0; i < made.Route.Links.Length; i++)
        {
            var offset = made.Route.OffsetsMs[i];
            _links.Take(stream, made.Route.Links[i], from + offset, until + offset, rate);
        }

        var travel = made.Route.TravelMs;
        _gates[made.Corridor]!.Take(from + travel, until + travel, rate);
        if (_groupGates.TryGetValue((made.Corridor, group), out var own))
        {
            own.Take(from + travel, until + travel, rate);
        }

        if (PlacesBeyond(made.Corridor) != long.MaxValue)
        {
            _places[_destinationOf[made.Corridor]] -= sign * made.Window.Persons;
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
