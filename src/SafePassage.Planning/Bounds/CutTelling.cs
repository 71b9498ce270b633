using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>Turns a cut of the flow problem back into zones, links and gates, with what each lets across and when.</summary>
internal sealed class CutTelling(
    Scenario scenario,
    Variant variant,
    int[] groups,
    Relaxation relaxation,
    LayeredProblem layered
)
{
    public Bound Told(TimedCut cut, BoundGrade grade)
    {
        CutItem[] items = [.. ZonesIn(cut), .. ArcsAcross(cut)];
        return new(
            variant.Id,
            [.. groups.Select(g => scenario.Groups[g].Id)],
            Clock.Time(cut.Horizon),
            items.Sum(i => i.Amount).Floor(),
            grade,
            relaxation,
            items
        );
    }

    private IEnumerable<CutItem> ZonesIn(TimedCut cut)
    {
        for (var i = 0; i < layered.SupplyOrigins.Count; i++)
        {
            var supply = layered.Problem.Supplies[i];
            if (cut.Counted(layered.Problem, i) is > 0 and var ready)
            {
                var (zone, group) = layered.SupplyOrigins[i];
                yield return new(
                    CutKind.Zone,
                    scenario.Zones[zone].Id,
                    [scenario.Groups[group].Id],
                    null,
                    new(Clock.Time(supply.FirstReady), Clock.Time(cut.From[supply.Node])),
                    new FlowUnits(ready).Ceiling()
                );
            }
        }
    }

    private IEnumerable<CutItem> ArcsAcross(TimedCut cut)
    {
        var crossings =
            relaxation == Relaxation.Shared
                ? layered.Shared.Crossings(layered.Problem, cut)
                : SharedArcs.Alone(layered.Problem, cut);
        foreach (var crossing in crossings)
        {
            var origin = layered.Origins[crossing.Arcs[0]];
            var limited = GroupsOf(crossing, origin).Select(g => scenario.Groups[g].Id);
            if (origin.Kind is CutKind.Gate or CutKind.GateGroup)
            {
                var corridor = scenario.Corridors[origin.Index];
                limited = limited.Where(g => variant.Admits(corridor, g));
            }

            yield return new(
                origin.Kind,
                IdOf(origin),
                [.. limited],
                origin.Kind == CutKind.Link ? layered.Layers[origin.Layer].Mode : null,
                new(Clock.Time(crossing.From), Clock.Time(crossing.Until)),
                new FlowUnits(crossing.Units).Ceiling()
            );
        }
    }

    private IEnumerable<int> GroupsOf(Crossing crossing, ArcOrigin origin) =>
        origin.Layer == ArcOrigin.NoLayer
            ? groups
            : crossing
                .Arcs.SelectMany(a => layered.Layers[layered.Origins[a].Layer].Groups)
                .Order();

    private string IdOf(ArcOrigin origin) =>
        origin.Kind switch
        {
            CutKind.Link => scenario.Network.Links[origin.Index].Id,
            CutKind.Destination => scenario.Destinations[origin.Index].Id,
            _ => scenario.Corridors[origin.Index].Id,
        };
}
