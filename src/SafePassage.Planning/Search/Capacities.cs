using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>What is left of every link, gate and destination under the assignments made so far.</summary>
internal sealed class Capacities
{
    private readonly Dictionary<(Mode Mode, int Link), RateProfile> _links = [];
    private readonly RateProfile?[] _gates;
    private readonly Dictionary<(int Corridor, int Group), RateProfile> _groupGates = [];
    private readonly long[] _places;
    private readonly int[] _destinationOf;
    private readonly Dictionary<Mode, ModeStreets> _streets;

    public Capacities(Scenario scenario, Variant variant, Dictionary<Mode, ModeStreets> streets)
    {
        _streets = streets;
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
        room.Reset(route.Narrowest);
        room.Limit(_gates[corridor]!, route.Travel);
        if (_groupGates.TryGetValue((corridor, group), out var own))
        {
            room.Limit(own, route.Travel);
        }

        var most = Most(room.Rates);
        for (var i = route.Links.Length - 1; i >= 0; i--)
        {
            if (
                Profile(mode, route.Links[i], create: false) is { } profile
                && Least(profile.Left) < most
            )
            {
                room.Limit(profile, route.Offsets[i]);
            }
        }
    }

    /// <summary>For every link the share, 0 to 1, of what it could carry until a horizon that is taken.</summary>
    public double[] LoadShares(Mode mode, long horizon)
    {
        var shares = new double[_streets[mode].Network.Links.Count];
        foreach (var (key, profile) in _links)
        {
            if (key.Mode == mode && !profile.IsUntouched)
            {
                var pieces = _streets[mode].Rates[key.Link];
                var whole = Area(pieces.Start, pieces.PersonsPerHour, horizon);
                shares[key.Link] =
                    whole == 0 ? 1 : 1 - (Area(profile.Starts, profile.Left, horizon) / whole);
            }
        }

        return shares;
    }

    public void Take(int group, Assignment made) => Change(group, made, 1);

    public void GiveBack(int group, Assignment made) => Change(group, made, -1);

    private void Change(int group, Assignment made, int sign)
    {
        var (from, until, rate) = (
            made.Window.From,
            made.Window.Until,
            sign * made.Window.RatePersonsPerHour
        );
        for (var i = 0; i < made.Route.Links.Length; i++)
        {
            var offset = made.Route.Offsets[i];
            Profile(made.Mode, made.Route.Links[i], create: true)!
                .Take(from + offset, until + offset, rate);
        }

        var travel = made.Route.Travel;
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

    private RateProfile? Profile(Mode mode, int link, bool create)
    {
        if (_links.TryGetValue((mode, link), out var profile))
        {
            return profile;
        }

        var pieces = _streets[mode].Rates[link];
        if (!create && pieces.Start.Length == 1)
        {
            return null;
        }

        profile = new(pieces);
        _links.Add((mode, link), profile);
        return profile;
    }

    private static double Area(ReadOnlySpan<long> starts, ReadOnlySpan<long> rates, long horizon)
    {
        var area = 0.0;
        for (var i = 0; i < starts.Length; i++)
        {
            var end = i + 1 < starts.Length ? Math.Min(horizon, starts[i + 1]) : horizon;
            area += Math.Max(0, end - starts[i]) * (double)rates[i];
        }

        return area;
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

    private static long Least(ReadOnlySpan<long> values)
    {
        var least = long.MaxValue;
        foreach (var value in values)
        {
            least = Math.Min(least, value);
        }

        return least;
    }
}
