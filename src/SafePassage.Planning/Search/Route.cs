using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>A way from a zone to a gate for one group.</summary>
/// <param name="Links">Indices of links, in order.</param>
/// <param name="OffsetsMs">From leaving the zone to entering each link.</param>
/// <param name="TravelMs">From leaving the zone to the gate.</param>
/// <param name="NarrowestPersonsPerHour">The least capacity of the links, at their best time.</param>
/// <param name="Barred">Times of leaving at which one would be on a link while it is shut.</param>
internal sealed record Route(
    int[] Links,
    long[] OffsetsMs,
    long TravelMs,
    long NarrowestPersonsPerHour,
    IReadOnlyList<(long FromMs, long UntilMs)> Barred
)
{
    /// <summary>The way a tree leads from a zone; null where it does not.</summary>
    /// <param name="tree">To a corridor.</param>
    /// <param name="streets">Of the mode.</param>
    /// <param name="zone">Where it begins.</param>
    /// <param name="group">Who goes.</param>
    /// <param name="room">What each of them takes of a capacity.</param>
    public static Route? Along(
        ConvergentTree tree,
        ModeStreets streets,
        Zone zone,
        Group group,
        PersonRoom room
    )
    {
        if (!tree.Reaches(zone.Node))
        {
            return null;
        }

        int[] links = [.. tree.Route(streets, zone.Node)];
        var offsets = new long[links.Length];
        var (travel, narrowest) = (0L, long.MaxValue);
        var barred = new List<(long FromMs, long UntilMs)>();
        for (var i = 0; i < links.Length; i++)
        {
            offsets[i] = travel;
            travel += Clock.Milliseconds(
                group.TimeFor(streets.Network.Links[links[i]], streets.Mode)
            );
            narrowest = Math.Min(narrowest, streets.Rates[links[i]].PersonsPerHour.Max());
            foreach (var (from, until) in streets.Rates.Shut(links[i]))
            {
                barred.Add((from - travel, until - offsets[i]));
            }
        }

        return new(
            links,
            offsets,
            travel,
            links.Length == 0 ? narrowest : Rooms.Persons(narrowest, room),
            barred
        );
    }
}

/// <summary>People of one zone and group who want to leave together.</summary>
/// <param name="Zone">Index.</param>
/// <param name="Group">Index.</param>
/// <param name="Part">From 0, where those of a zone and group may have several orders.</param>
internal sealed record Party(int Zone, int Group, int Part, long People);

/// <summary>What a party is told to do.</summary>
/// <param name="Approach">Index.</param>
internal sealed record Assignment(int Approach, Route Route, DepartureWindow Window)
{
    /// <summary>Person-milliseconds from leaving to the gate.</summary>
    public long Travel => checked(Window.Persons * Route.TravelMs);

    /// <summary>Persons × mean moment at the gate, in person-milliseconds.</summary>
    public long Lateness => checked(Window.Persons * (Window.MeanMs + Route.TravelMs));
}
