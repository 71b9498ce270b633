using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>
/// <code>
///  1 ══ 2 ══ 3 ── 4 ══ 5      1-2 and 2-3 have a street beside them, 4-5 too; 3-4 is the one between the two sides
///                 ╲▶ 6        4 to 6 is one-way for cars: no way back; 7 to 4 one-way: no way in
///       8 ── 9                an island
/// </code>
/// </summary>
public class Health
{
    private static readonly Mode[] Car = [Mode.Car];

    private static Sketch Town() =>
        new Sketch()
            .At(6, 0.005, -0.001)
            .At(7, 0.003, -0.001)
            .At(8, 0.002, -0.01)
            .At(9, 0.003, -0.01)
            .At(21, 0.0015, 0.00001)
            .At(22, 0.0025, 0.00001)
            .At(23, 0.0045, 0.00001)
            .Way(10, [1, 2])
            .Way(11, [1, 21, 2])
            .Way(12, [2, 3])
            .Way(13, [2, 22, 3])
            .Way(14, [3, 4], name: "Only Street")
            .Way(15, [4, 5])
            .Way(16, [4, 23, 5])
            .Way(17, [4, 6], oneway: true, walkers: false)
            .Way(18, [7, 4], oneway: true, walkers: false)
            .Way(19, [8, 9]);

    private static HealthReport Examine(params HealthPlace[] gates) =>
        NetworkHealth.Examine(Town().Everything(), gates, [], new HealthLimits(50, 0));

    private static HealthPlace Gate(string name, double lon, double lat) =>
        new(name, new GeoPoint(lon, lat), Car);

    [Fact]
    public void Islands_and_traps_have_a_kind_a_size_and_a_place()
    {
        var report = Examine();
        var island = report.Islands.Single(i => i.Mode == Mode.Car);
        (island.OsmNode, island.Nodes).ShouldBe((8, 2));
        island.Metres.ShouldBe(111, 1);
        island.At.ShouldBe(new GeoPoint(0.002, -0.01));
        report
            .Traps.Select(t => (t.Mode, t.Kind, t.OsmNode, t.Nodes))
            .ShouldBe([(Mode.Car, TrapKind.NoWayBack, 6, 1), (Mode.Car, TrapKind.NoWayIn, 7, 1)]);
    }

    [Fact]
    public void Without_gates_the_smaller_side_is_cut_off()
    {
        var cut = Examine().Cuts.Where(c => c.Mode == Mode.Car).ShouldHaveSingleItem();
        cut.Street!.En.ShouldBe("Only Street");
        cut.NodesCutOff.ShouldBe(2);
        cut.Metres.ShouldBe(2.5 * 111.2, 1);
    }

    [Fact]
    public void With_a_gate_the_side_without_it_is_cut_off()
    {
        var cut = Examine(Gate("east", 0.005, 0))
            .Cuts.Where(c => c.Mode == Mode.Car)
            .ShouldHaveSingleItem();
        cut.NodesCutOff.ShouldBe(3);
        cut.Metres.ShouldBe(4.5 * 111.2, 1);
    }

    [Fact]
    public void With_gates_on_both_sides_nothing_is_cut_off() =>
        Examine(Gate("east", 0.005, 0), Gate("west", 0.001, 0))
            .Cuts.Where(c => c.Mode == Mode.Car)
            .ShouldBeEmpty();

    [Fact]
    public void Gates_that_nobody_can_come_to()
    {
        var report = Examine(
            Gate("on the island", 0.002, -0.01),
            Gate("where cars cannot go in", 0.003, -0.001),
            Gate("in the desert", 0.5, 0.5),
            Gate("sound", 0.005, -0.001)
        );
        report
            .DeadGates.Select(g => (g.Gate.Name, g.Trouble))
            .ShouldBe([
                ("on the island", GateTrouble.CannotBeReached),
                ("where cars cannot go in", GateTrouble.CannotBeReached),
                ("in the desert", GateTrouble.FarFromStreets),
            ]);
    }

    [Fact]
    public void People_that_a_street_would_cut_off_are_counted_and_come_before_length()
    {
        HealthPlace Zone(string name, long node, long people) =>
            new(name, new GeoPoint(node * 0.001, 0), Car) { OsmNode = node, People = new(people) };
        var report = NetworkHealth.Examine(
            Town().Everything(),
            [Gate("west", 0.001, 0)],
            [Zone("east", 5, 70), Zone("middle", 4, 30), Zone("at the gate", 1, 500)],
            new HealthLimits(50, 1_000_000)
        );
        var cut = report.Cuts.ShouldHaveSingleItem();
        (cut.Street!.En, cut.NodesCutOff, cut.People).ShouldBe(
            ("Only Street", 2, new Persons(100))
        );
        report.FarZones.ShouldBeEmpty();
    }

    [Fact]
    public void A_place_with_a_node_is_as_far_as_that_node_and_not_as_the_nearest()
    {
        var far = NetworkHealth
            .Examine(
                Town().Everything(),
                [],
                [new("moved", new GeoPoint(0.001, 0), Car) { OsmNode = 5 }],
                new HealthLimits(50, 0)
            )
            .FarZones.ShouldHaveSingleItem();
        far.Metres.ShouldBe(4 * 111.2, 1);
        far.Node.ShouldBe(new GeoPoint(0.005, 0));
    }

    [Fact]
    public void Zones_far_from_streets()
    {
        var report = NetworkHealth.Examine(
            Town().Everything(),
            [],
            [Gate("near", 0.001, 0.0004), Gate("far", 0.001, 0.01)],
            new HealthLimits(50, 0)
        );
        var far = report.FarZones.ShouldHaveSingleItem();
        far.Zone.Name.ShouldBe("far");
        far.Metres.ShouldBe(1112, 1);
        far.Node.Longitude.ShouldBe(0.001, 1e-9);
    }

    [Fact]
    public void The_nearest_node_is_the_one_that_looking_at_all_finds()
    {
        for (ulong seed = 0; seed < 300; seed++)
        {
            var streets = OsmNetworkBuilder.Build(RandomTown.Map(seed), BuildOptions.All);
            var index = new NodeIndex(streets, Mode.Foot);
            var usable = streets
                .Links.Where(l => l.Walkers)
                .SelectMany(l => (int[])[l.From, l.To])
                .Distinct()
                .Order()
                .ToArray();
            for (var i = 0; i < 20; i++)
            {
                var place = new GeoPoint((i * 0.0013) - 0.005, (i * 7 % 20 * 0.001) - 0.004);
                var expected = usable
                    .Select(v => (int?)v)
                    .MinBy(v => streets.Location(v!.Value).DistanceTo(place).Value);
                index.Nearest(place)?.Node.ShouldBe(expected!.Value, $"seed {seed}, place {i}");
                (index.Nearest(place) is null).ShouldBe(usable.Length == 0);
            }
        }
    }
}
