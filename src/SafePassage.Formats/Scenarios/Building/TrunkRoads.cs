using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>
/// Walkers are let onto trunk roads where nobody says otherwise: where most extracts carry nothing but the class, to shut them would
/// often shut the only way out. So it is listed, with how much of it there is; a group can avoid them.
/// </summary>
internal static class TrunkRoads
{
    public static void Tell(
        RoadNetwork? network,
        IReadOnlyList<Group> groups,
        Assumptions assumptions
    )
    {
        if (network is null || !groups.Any(IsLetOn))
        {
            return;
        }

        var metres = network
            .Links.Where(l =>
                l is { Class: RoadClass.Trunk, Foot.AllowedOrigin: Origin.ClassDefault }
            )
            .DistinctBy(l => (Math.Min(l.From, l.To), Math.Max(l.From, l.To), l.Length, l.Street))
            .Sum(l => l.Length.Value);
        if (metres > 0)
        {
            assumptions.Add(
                AssumptionSubject.Everything,
                new(AssumedQuantity.TrunkOnFoot, Math.Round(metres / 1000, 1)),
                null,
                OwnSource.TrunkOnFoot
            );
        }
    }

    private static bool IsLetOn(Group group) =>
        !group.Avoid.Has(RoadTrait.TrunkRoads) && group.Modes.Any(Walks);

    private static bool Walks(Mode mode) =>
        mode.Part switch
        {
            RoadPart.Footway => true,
            RoadPart.Carriageway => false,
        };
}
