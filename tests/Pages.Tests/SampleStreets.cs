using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Pages.Tests;

/// <summary>What the map says and what was found wrong with it.</summary>
internal static class SampleStreets
{
    /// <summary>One finding of each kind, and numbers from each origin.</summary>
    public static MapAnswer Of(Scenario scenario)
    {
        var (corridor, zone) = (scenario.Corridors[0], scenario.Zones[0]);
        var gate = scenario.Network.Nodes[corridor.Gate].Location;
        GuessTotal Total(WayQuantity quantity, Origin origin, GuessRule rule = default) =>
            new(HighwayClass.Residential, quantity, origin, rule, 4, 1234.5);
        return new(
            [
                Total(WayQuantity.Walkers, Origin.ClassDefault),
                Total(WayQuantity.CarSpeed, Origin.Given),
                Total(WayQuantity.CarSpeed, Origin.Override),
                Total(WayQuantity.CarSpeed, Origin.Rule, GuessRule.SpeedZone),
                Total(WayQuantity.CarSpeed, Origin.ClassDefault),
            ],
            new(
                [new(Mode.Foot, zone.Location, 7, 3, 250)],
                [new(Mode.Car, TrapKind.NoWayBack, zone.Location, 8, 2)],
                [
                    new(
                        new(corridor.Id, gate, [Mode.Car]),
                        Mode.Car,
                        GateTrouble.FarFromStreets,
                        400
                    ),
                ],
                [
                    new()
                    {
                        Mode = Mode.Foot,
                        Chain = 0,
                        OsmWay = 9,
                        Street = zone.Name.En,
                        Bridge = true,
                        From = zone.Location,
                        To = gate,
                        NodesCutOff = 12,
                        Metres = 1500,
                        People = new(340),
                    },
                ],
                [
                    new(
                        new(zone.Id, zone.Location, [Mode.Foot]) { People = new(34) },
                        Mode.Foot,
                        300,
                        gate
                    ),
                ],
                [new(zone.Location, 12, 11, zone.Name.En, 120)]
            ),
            new(),
            [new(Mode.Foot, 12, 3400), new(Mode.Car, 0, 0)],
            [
                new(AsideKind.TurnRestriction, "no_left_turn", 3),
                new(AsideKind.Condition, "access:conditional", 1, "no @ (Mo-Fr)", 14),
                new(AsideKind.NotClear, "highway", 2, "yes", 15, zone.Name.En),
                new(AsideKind.MissingNode, "", 7),
                new(AsideKind.BarrierOnJunction, "", 1),
            ],
            new(1000, 400, 20, 30, 50)
        );
    }
}
