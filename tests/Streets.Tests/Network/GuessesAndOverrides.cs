using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

public class GuessesAndOverrides
{
    private static OsmMap Map() =>
        new Sketch()
            .Way(10, [1, 2], HighwayClass.Primary)
            .Way(11, [2, 3], oneway: true)
            .Way(12, [3, 4, 5])
            .Map();

    private static readonly NamedArea East = NamedArea.Of("East", new GeoBox(0.0025, -1, 1, 1));

    private static WayOverride Row(
        OverrideBy by,
        string target,
        double value,
        WayDirection direction = WayDirection.Both,
        int line = 2
    ) => new(by, target, WayQuantity.CarLanes, direction, value, "a driver", line);

    private static OsmMap Apply(params WayOverride[] rows)
    {
        var reading = Overrides.Apply(Map(), new OverrideTable("o.csv", rows), [East]);
        reading.Errors.ShouldBeEmpty();
        return reading.Value!;
    }

    [Fact]
    public void Every_guess_of_every_way_is_listed_and_nothing_that_the_map_says()
    {
        var list = Guesses.List(Map()).ToArray();
        list.Where(g => g.WayId == 10)
            .Select(g => (g.Quantity, g.Direction))
            .ShouldBe([
                (WayQuantity.Walkers, WayDirection.Both),
                (WayQuantity.CarLanes, WayDirection.Both),
                (WayQuantity.LaneCapacity, WayDirection.Both),
                (WayQuantity.FootWidth, WayDirection.Both),
            ]);
        // Against a one-way street there are no cars, so nothing is guessed about their lanes.
        list.Where(g => g.WayId == 11 && g.Quantity == WayQuantity.CarLanes)
            .ShouldHaveSingleItem()
            .Direction.ShouldBe(WayDirection.Forward);
    }

    [Fact]
    public void Totals_by_class_and_origin_count_ways_and_length()
    {
        var totals = Guesses.Totals(Map());
        var lanes = totals.Single(t =>
            t.Class == HighwayClass.Residential && t.Quantity == WayQuantity.CarLanes
        );
        lanes.Ways.ShouldBe(2);
        lanes.Metres.ShouldBe(2.5 * 111.2, 0.2);
        lanes.Origin.ShouldBe(Origin.ClassDefault);
        totals
            .Single(t => t.Class == HighwayClass.Primary && t.Quantity == WayQuantity.CarSpeed)
            .Origin.ShouldBe(Origin.Given);
    }

    [Fact]
    public void A_way_is_stronger_than_an_area_and_an_area_than_a_class()
    {
        var map = Apply(
            Row(OverrideBy.Way, "12", 7),
            Row(OverrideBy.Area, "East", 6),
            Row(OverrideBy.Class, "residential", 5)
        );
        map.Ways.Select(w => w.Forward.CarLanes.Value).ShouldBe([1, 5, 7]);
        map.Ways[2].Forward.CarLanes.ShouldBe(new Sourced(7, Origin.Override, GuessRule.None, 0));
        map.Ways[1].Backward.CarLanes.OverrideRow.ShouldBe(2);
        Guesses
            .List(map)
            .ShouldNotContain(g => g.WayId == 12 && g.Quantity == WayQuantity.CarLanes);
    }

    [Fact]
    public void A_row_may_mean_one_direction()
    {
        var way = Apply(Row(OverrideBy.Way, "12", 4, WayDirection.Backward)).Ways[2];
        (way.Forward.CarLanes.Value, way.Backward.CarLanes.Value).ShouldBe((1, 4));
    }

    [Fact]
    public void Rows_about_nothing_are_problems_with_their_lines()
    {
        var errors = Overrides
            .Apply(
                Map(),
                new OverrideTable(
                    "o.csv",
                    [
                        Row(OverrideBy.Way, "99", 1, line: 2),
                        Row(OverrideBy.Area, "Eastt", 1, line: 3),
                        Row(OverrideBy.Class, "motorway", 1, line: 4),
                    ]
                ),
                [East]
            )
            .Errors;
        errors.Select(p => p.Line).ShouldBe([2, 3, 4]);
        errors[0].What.ShouldContain("way 99");
        errors[1].Remedy.ShouldContain("East");
    }

    [Fact]
    public void A_crop_keeps_segments_with_an_end_inside_and_splits_ways_that_come_back()
    {
        var map = new Sketch().At(6, 0.002, 0).Way(10, [1, 2, 3, 4, 5, 6]).Map();
        var box = NamedArea.Of("box", new GeoBox(0.0015, -1, 0.0025, 1));
        var cropped = MapCrop.Crop(map, box);
        cropped.Ways.Select(w => w.Id).ShouldBe([10, 10]);
        cropped.Refs.Select(r => cropped.NodeIds[r]).ShouldBe([1, 2, 3, 5, 6]);
        cropped.FirstRef.ShouldBe([0, 3, 5]);
    }

    [Fact]
    public void Assumptions_can_be_replaced_with_their_source()
    {
        var table = HighwayDefaults.Standard.With(
            HighwayClass.Residential,
            WayQuantity.CarSpeed,
            12,
            "rubble"
        );
        table[HighwayClass.Residential, WayQuantity.CarSpeed]
            .ShouldBe(new SourcedDefault(12, "rubble"));
        HighwayDefaults.Standard[HighwayClass.Residential, WayQuantity.CarSpeed].Value.ShouldBe(30);
        foreach (var street in Enum.GetValues<HighwayClass>())
        {
            foreach (var quantity in Enum.GetValues<WayQuantity>())
            {
                HighwayDefaults.Standard[street, quantity].Source.ShouldNotBeNullOrEmpty();
            }
        }
    }
}
