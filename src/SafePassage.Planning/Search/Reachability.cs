using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>Who could get out at all: people of a zone and group who reach no gate in time.</summary>
/// <param name="Zone">Index.</param>
/// <param name="Group">Index.</param>
/// <param name="AnyCorridor">Whether any corridor is open to the group at all.</param>
public sealed record Stranded(int Zone, int Group, Persons People, bool AnyCorridor);

/// <summary>What can be reached in time, without regard to capacity.</summary>
public static class Reachability
{
    /// <summary>People who cannot reach any corridor that would let them through before the window ends.</summary>
    public static IReadOnlyList<Stranded> Stranded(Scenario scenario, Variant variant)
    {
        var stranded = new List<Stranded>();
        for (var group = 0; group < scenario.Groups.Count; group++)
        {
            var id = scenario.Groups[group].Id;
            var any = scenario.Corridors.Any(c =>
                variant.Admits(c, id)
                && scenario.Passable(c, variant, scenario.Window.Length).Count > 0
            );
            var layered = LayeredProblem.Build(scenario, variant, [group], Relaxation.Separate);
            var latest = TimeLabels.Latest(
                layered.Problem,
                Clock.Milliseconds(scenario.Window.Length)
            );
            for (var i = 0; i < layered.SupplyOrigins.Count; i++)
            {
                var supply = layered.Problem.Supplies[i];
                if (latest[supply.Node] <= supply.FirstReady)
                {
                    var zone = layered.SupplyOrigins[i].Zone;
                    stranded.Add(new(zone, group, new FlowUnits(supply.Amount).Floor(), any));
                }
            }
        }

        return stranded;
    }

    /// <summary>Indices of corridors whose gate nobody eligible can reach in time.</summary>
    public static IReadOnlyList<int> UnreachableCorridors(Scenario scenario, Variant variant)
    {
        var unreachable = Enumerable.Range(0, scenario.Corridors.Count).ToHashSet();
        for (var group = 0; group < scenario.Groups.Count; group++)
        {
            var layered = LayeredProblem.Build(scenario, variant, [group], Relaxation.Separate);
            var earliest = TimeLabels.Earliest(layered.Problem);
            unreachable.RemoveWhere(c =>
            {
                var corridor = scenario.Corridors[c];
                var open = scenario.Passable(corridor, variant, scenario.Window.Length);
                return variant.Admits(corridor, scenario.Groups[group].Id)
                    && open.Count > 0
                    && layered.Layers.Any(l =>
                        earliest[l.FirstNode + corridor.Gate] < Clock.Milliseconds(open[^1].Until)
                    );
            });
        }

        return [.. unreachable.Order()];
    }
}
