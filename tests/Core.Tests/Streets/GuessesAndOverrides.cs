using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Core.Tests.Streets;

public class GuessesAndOverrides
{
    private static StreetMap Map() =>
        new Sketch()
            .Way(10, [1, 2], StreetClass.Primary)
            .Way(11, [2, 3], oneway: true)
            .Way(12, [3, 4, 5])
            .Map();

    private static readonly StreetArea East = StreetArea.Of("East", new GeoBox(0.0025, -1, 1, 1));

    private static StreetOverride Row(
        OverrideBy by,
        string target,
        double value,
        StreetDirection direction = StreetDirection.Both,
        int line = 2
    ) => new(by, target, StreetQuantity.CarLanes, direction, value, "a driver", line);

    private static StreetMap Apply(params StreetOverride[] rows)
    {
        var reading = Overrides.Apply(Map(), new OverrideTable("o.csv", rows), [East]);
        reading.Problems.ShouldBeEmpty();
        return reading.Value!;
    }

    [Fact]
    public void Every_guess_of_every_way_is_listed_and_nothing_that_the_map_says()
    {
        var list = Guesses.List(Map()).ToArray();
        list.Where(g => g.WayId == 10)
            .Select(g => (g.Quantity, g.Direction))
            .ShouldBe([
                (StreetQuantity.Walkers, StreetDirection.Both),
                (StreetQuantity.CarLanes, StreetDirection.Both),
                (StreetQuantity.LaneCapacity, StreetDirection.Both),
                (StreetQuantity.FootWidth, StreetDirection.Both),
            ]);
        // Against a one-way street there are no cars, so nothing is guessed about their lanes.
        list.Where(g => g.WayId == 11 && g.Quantity == StreetQuantity.CarLanes)
            .ShouldHaveSingleItem()
            .Direction.ShouldBe(StreetDirection.Forward);
    }

    [Fact]
    public void Totals_by_class_and_origin_count_ways_and_length()
    {
        var totals = Guesses.Totals(Map());
        var lanes = totals.Single(t =>
            t.Class == StreetClass.Residential && t.Quantity == StreetQuantity.CarLanes
        );
        lanes.Ways.ShouldBe(2);
        lanes.Metres.ShouldBe(2.5 * 111.2, 0.2);
        lanes.Origin.ShouldBe(Origin.ClassDefault);
        totals
            .Single(t => t.Class == StreetClass.Primary && t.Quantity == StreetQuantity.CarSpeed)
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
        map.Ways[2].Forward.CarLanes.ShouldBe(new Sourced(7, Origin.Override, StreetRule.None, 0));
        map.Ways[1].Backward.CarLanes.OverrideRow.ShouldBe(2);
        Guesses
            .List(map)
            .ShouldNotContain(g => g.WayId == 12 && g.Quantity == StreetQuantity.CarLanes);
    }

    [Fact]
    public void A_row_may_mean_one_direction()
    {
        var way = Apply(Row(OverrideBy.Way, "12", 4, StreetDirection.Backward)).Ways[2];
        (way.Forward.CarLanes.Value, way.Backward.CarLanes.Value).ShouldBe((1, 4));
    }

    [Fact]
    public void Rows_about_nothing_are_problems_with_their_lines()
    {
        var problems = Overrides
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
            .Problems;
        problems.Select(p => p.Line).ShouldBe([2, 3, 4]);
        problems[0].What.ShouldContain("way 99");
        problems[1].Remedy.ShouldContain("East");
    }

    [Fact]
    public void A_crop_keeps_segments_with_an_end_inside_and_splits_ways_that_come_back()
    {
        var map = new Sketch().At(6, 0.002, 0).Way(10, [1, 2, 3, 4, 5, 6]).Map();
        var box = StreetArea.Of("box", new GeoBox(0.0015, -1, 0.0025, 1));
        var cropped = StreetCrop.Crop(map, box);
        cropped.Ways.Select(w => w.Id).ShouldBe([10, 10]);
        cropped.Refs.Select(r => cropped.NodeIds[r]).ShouldBe([1, 2, 3, 5, 6]);
        cropped.FirstRef.ShouldBe([0, 3, 5]);
    }

    [Fact]
    public void Assumptions_can_be_replaced_with_their_source()
    {
        var table = StreetAssumptions.Standard.With(
            StreetClass.Residential,
            StreetQuantity.CarSpeed,
            12,
            "rubble"
        );
        table[StreetClass.Residential, StreetQuantity.CarSpeed].ShouldBe(new Assumed(12, "rubble"));
        StreetAssumptions
            .Standard[StreetClass.Residential, StreetQuantity.CarSpeed]
            .Value.ShouldBe(30);
        foreach (var street in Enum.GetValues<StreetClass>())
        {
            foreach (var quantity in Enum.GetValues<StreetQuantity>())
            {
                StreetAssumptions.Standard[street, quantity].Source.ShouldNotBeNullOrEmpty();
            }
        }
    }
}
