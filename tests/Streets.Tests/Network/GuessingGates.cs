using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>
/// A crossing of two roads inside the area, with what leads out of it:
/// <code>
///            21 (primary)      23 (secondary, farther)
///              \             /
///   15 ─────────── 11 ─────────── 12      residential to the west, tertiary to the east
///                  │
///                 14 (path)
/// </code>
/// </summary>
public class GuessingGates
{
    private static readonly NamedArea Area = NamedArea.Of(
        "town",
        new(-0.002, -0.002, 0.002, 0.002)
    );

    private static Sketch Roads() =>
        new Sketch()
            .At(11, 0, 0)
            .At(12, 0.01, 0)
            .At(14, 0, -0.01)
            .At(15, -0.01, 0)
            .At(21, -0.001, 0.01)
            .At(23, 0.001, 0.02)
            .Way(1, [11, 21], HighwayClass.Primary, name: "High Road")
            .Way(2, [11, 23], HighwayClass.Secondary)
            .Way(3, [11, 12], HighwayClass.Tertiary)
            .Way(4, [11, 14], HighwayClass.Path, cars: false)
            .Way(5, [11, 15]);

    [Fact]
    public void The_end_of_the_largest_road_is_the_gate_of_its_direction_and_small_ones_are_none()
    {
        var gates = GateGuesses.Find(Roads().Everything(), [Area], Mode.Foot);
        gates
            .Select(g => (g.Direction, g.OsmNode, g.Class))
            .ShouldBe([
                (Compass.North, 21, RoadClass.Primary),
                (Compass.East, 12, RoadClass.Tertiary),
            ]);
        gates[0].Street!.Local.ShouldBe("High Road");
        gates[1].Street.ShouldBeNull();
    }

    [Fact]
    public void Without_larger_roads_smaller_ones_will_do_and_only_those_that_the_mode_can_use()
    {
        var town = new Sketch()
            .At(11, 0, 0)
            .At(14, 0, -0.01)
            .At(15, -0.01, 0)
            .Way(4, [11, 14], HighwayClass.Path, cars: false)
            .Way(5, [11, 15]);
        Ends(town, Mode.Foot).ShouldBe([14, 15]);
        Ends(town, Mode.Car).ShouldBe([15]);
    }

    [Fact]
    public void Ends_inside_the_area_are_no_gates_while_there_are_others()
    {
        var town = Roads().At(31, 0, 0.001).Way(6, [11, 31], HighwayClass.Trunk);
        Ends(town, Mode.Car).ShouldBe([21, 12]);
        var inside = new Sketch().At(1, -0.001, 0).At(2, 0.001, 0).Way(1, [1, 2]);
        Ends(inside, Mode.Car).ShouldBe([2, 1]);
    }

    private static long[] Ends(Sketch town, Mode mode) =>
        [.. GateGuesses.Find(town.Everything(), [Area], mode).Select(g => g.OsmNode)];
}
