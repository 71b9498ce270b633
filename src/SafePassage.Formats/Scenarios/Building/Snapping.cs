using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Finds the node where the people of a place enter the streets.</summary>
internal sealed class Snapping
{
    private const double MetresPerDegreeOfLatitude = 111_000;

    private readonly RoadNetwork _network;
    private readonly IReadOnlyList<Group> _groups;
    private readonly double _limit;
    private readonly int[] _byLatitude;
    private readonly double[] _latitudes;
    private readonly Dictionary<Group, bool[][]> _leave = [];

    public Snapping(RoadNetwork network, IReadOnlyList<Group> groups, double limitMetres)
    {
        (_network, _groups, _limit) = (network, groups, limitMetres);
        _byLatitude =
        [
            .. Enumerable
                .Range(0, network.Nodes.Count)
                .OrderBy(n => network.Nodes[n].Location.Latitude),
        ];
        _latitudes = [.. _byLatitude.Select(n => network.Nodes[n].Location.Latitude)];
        foreach (var group in groups)
        {
            var like = _leave.Keys.FirstOrDefault(g =>
                g.MayUseTheSameAs(group) && g.Modes.SequenceEqual(group.Modes)
            );
            _leave[group] = like is null
                ? [.. group.Modes.Select(m => GroupReach.Leaving(network, group, m))]
                : _leave[like];
        }
    }

    /// <summary>
    /// The nearest node that every one of the groups can leave by one of its modes, or what is wrong. Without groups (a
    /// zone without people) any group of the scenario will do.
    /// </summary>
    public (int? Node, string? Fault) Find(GeoPoint place, IReadOnlyList<Group> groups)
    {
        // The reach in latitude is a little generous; the distance itself decides.
        var reach = _limit / MetresPerDegreeOfLatitude * 1.01;
        var wide =
            reach
            / Math.Max(
                Math.Cos(double.DegreesToRadians(Math.Min(90, Math.Abs(place.Latitude) + reach))),
                0.01
            );
        var first = LowerBound(place.Latitude - reach);
        var (node, metres) = Best(place, groups, first, place.Latitude + reach, wide);
        if (node is not null && metres <= _limit)
        {
            return (node, null);
        }

        var (far, distance) = Best(place, groups, 0, double.MaxValue, 360);
        return (
            null,
            far is null
                ? "there is no node that the people of this zone can leave by their modes"
                : $"the nearest node its people can leave is {Excerpt.Of(_network.Nodes[far.Value].Id)}, {NumberLimits.Show(Math.Round(distance))} m away; the limit is {NumberLimits.Show(_limit)} m"
        );
    }

    private (int? Node, double Metres) Best(
        GeoPoint place,
        IReadOnlyList<Group> groups,
        int first,
        double north,
        double wide
    )
    {
        (int? node, double metres) best = (null, double.MaxValue);
        for (var i = first; i < _byLatitude.Length && _latitudes[i] <= north; i++)
        {
            var n = _byLatitude[i];
            var location = _network.Nodes[n].Location;
            var apart = Math.Abs(location.Longitude - place.Longitude);
            if (Math.Min(apart, 360 - apart) > wide || !CanLeave(n, groups))
            {
                continue;
            }

            var metres = place.DistanceTo(location).Value;

            // Among equals the first of the table, so that the order of sorting has no say.
            if (metres < best.metres || (metres == best.metres && n < best.node))
            {
                best = (n, metres);
            }
        }

        return best;
    }

    /// <summary>Whether each of the groups can leave a node by one of its modes; without groups, whether any group can.</summary>
    public bool CanLeave(int node, IReadOnlyList<Group> groups) =>
        groups.Count > 0 ? groups.All(g => CanLeave(node, g)) : _groups.Any(g => CanLeave(node, g));

    private bool CanLeave(int node, Group group) => _leave[group].Any(byMode => byMode[node]);

    private int LowerBound(double latitude)
    {
        var found = Array.BinarySearch(_latitudes, latitude);
        var at = found >= 0 ? found : ~found;
        while (at > 0 && _latitudes[at - 1] >= latitude)
        {
            at--;
        }

        return at;
    }
}
