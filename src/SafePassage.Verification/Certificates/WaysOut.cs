using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>Who could get out at all, without regard to how many fit; found from the gates backwards.</summary>
/// <remarks>Without state: any number of threads may ask.</remarks>
public static class WaysOut
{
    /// <summary>People of each zone and group who can reach no corridor that would let them through in time.</summary>
    /// <param name="scenario">What was planned.</param>
    /// <param name="variant">The reading.</param>
    /// <returns>By group in order of priority, then by zone; those alone of whom somebody would come.</returns>
    /// <remarks>Cost: one search over the streets for each group and mode.</remarks>
    public static IReadOnlyList<CutOff> Missing(Scenario scenario, Variant variant)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(variant);
        var missing = new List<CutOff>();
        for (var g = 0; g < scenario.Groups.Count; g++)
        {
            var group = scenario.Groups[g];
            (Corridor Corridor, IReadOnlyList<Interval> Hours)[] open =
            [
                .. scenario
                    .Corridors.Where(c => variant.Admits(c, group.Id))
                    .Select(c => (c, scenario.Passable(c, variant, scenario.Window.Length)))
                    .Where(c => c.Item2.Count > 0),
            ];
            (int Node, TimeSpan Before)[] gates =
            [
                .. open.Where(c => LetsThrough(scenario, c.Corridor, group))
                    .Select(c => (c.Corridor.Gate, c.Hours[^1].Until)),
            ];
            TimeSpan[][] latest =
            [
                .. group.Modes.Select(mode =>
                    new CrowdWays(scenario, variant, [group], new(scenario, mode)).Latest(gates)
                ),
            ];
            foreach (var zone in scenario.Zones)
            {
                var coming = scenario.Coming(zone, g, variant);
                if (
                    coming > Persons.Zero
                    && latest.All(l => l[zone.Node] <= group.Mobilisation.First)
                )
                {
                    missing.Add(
                        new(
                            zone,
                            group,
                            coming,
                            open.Length > 0 ? CutOffReason.NotInTime : CutOffReason.NoneOpen
                        )
                    );
                }
            }
        }

        return missing;
    }

    /// <summary>Whether anybody of a group ever gets through a gate and finds a place beyond it.</summary>
    private static bool LetsThrough(Scenario scenario, Corridor corridor, Group group) =>
        corridor.Throughput.Value > 0
        && (!corridor.ThroughputByGroup.TryGetValue(group.Id, out var limit) || limit.Value > 0)
        && scenario.Destinations[scenario.DestinationIndex(corridor.Destination)].Capacity
            is not { Value: <= 0 };
}
