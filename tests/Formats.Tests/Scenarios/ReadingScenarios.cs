using SafePassage.Model;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>Every setting of scenario.yaml reaches the scenario.</summary>
public sealed class ReadingScenarios : OfBaseScenario
{
    [Fact]
    public void Groups_keep_their_numbers()
    {
        var scenario = Read();
        var (wounded, civilians) = (scenario.Groups[0], scenario.Groups[1]);
        civilians.Total.ShouldBe(new Estimate(800, 1000, 1200));
        civilians.Uptake.ShouldBe(new Estimate(0.5, 0.8, 1));
        civilians.Modes.ShouldBe([Mode.Foot]);
        civilians.WalkingSpeed.Value.ShouldBe(4.32, 1e-9);
        wounded.Total.ShouldBeNull();
        wounded.Uptake.ShouldBe(Estimate.Exactly(1));
        wounded.Mobilisation.ShouldBe(new(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30)));
        Read(
            (
                "walking",
                "    modes: [foot]\n=>\n    modes: [foot]\n    walking_speed_metres_per_second: 0.5\n"
            )
        )
            .Groups[1]
            .WalkingSpeed.Value.ShouldBe(1.8, 1e-9);
    }

    [Fact]
    public void Corridors_keep_their_numbers()
    {
        var scenario = Read();
        var corridor = scenario.Corridors.Single();
        corridor.Gate.ShouldBe(3);
        corridor.Eligible.ShouldBe(["civilians", "wounded"], ignoreOrder: true);
        corridor.Open.ShouldBe([Hours(0, 3), Hours(4, 10)]);
        corridor.Throughput.Value.ShouldBe(1500);
        corridor.ThroughputByGroup["wounded"].Value.ShouldBe(60);
        corridor.Beyond.ShouldBe(TimeSpan.FromMinutes(10));
        (corridor.Status, corridor.Evidence).ShouldBe((CorridorStatus.Agreed, Evidence.Documented));
        var destination = scenario.Destinations.Single();
        destination.ShouldBe(
            new("shelter", "Shelter", DestinationKind.Shelter, new(5000), new GeoPoint(37.3, 36.2))
        );
    }

    [Fact]
    public void Openings_that_touch_become_one_and_none_means_the_whole_window()
    {
        Read(("touch", "until: \"12:00\"\n=>\nuntil: \"13:00\"\n"))
            .Corridors[0]
            .Open.ShouldBe([Hours(0, 10)]);
        const string open =
            "    open:\n      - {from: \"09:00\", until: \"13:00\"}\n      - {from: \"13:00\", until: \"19:00\"}\n";
        Read(("none", $"{open}=>\n")).Corridors[0].Open.ShouldBe([Hours(0, 10)]);
    }

    [Fact]
    public void A_window_past_midnight_takes_the_clock_times_of_the_day_after()
    {
        var scenario = Read(
            ("end", "end: 2016-11-04T19:00+02:00\n=>\nend: 2016-11-05T08:00+02:00\n"),
            (
                "open",
                "{from: \"13:00\", until: \"19:00\"}\n=>\n{from: \"23:00\", until: \"02:30\"}\n"
            )
        );
        scenario.Corridors[0].Open[1].ShouldBe(Hours(14, 17.5));
    }

    [Fact]
    public void An_end_with_another_offset_is_the_same_moment()
    {
        var scenario = Read(("end", "end: 2016-11-04T19:00+02:00\n=>\nend: 2016-11-04T17:00Z\n"));
        scenario.Window.Length.ShouldBe(TimeSpan.FromHours(10));
        scenario.Window.End.Offset.ShouldBe(TimeSpan.FromHours(2));
    }

    [Fact]
    public void A_closure_by_the_id_of_a_street_shuts_both_directions()
    {
        var scenario = Read();
        var closure = scenario.Closures.Single();
        closure.Links.Select(l => scenario.Network.Links[l].Id).ShouldBe(["l2+", "l2-"]);
        closure.When.ShouldBe(Hours(1, 10));
        closure.CapacityFactor.ShouldBe(0.5);
    }

    [Fact]
    public void A_closure_with_dates_is_cut_to_the_window()
    {
        var scenario = Read(
            (
                "from",
                "    from: \"10:00\"\n=>\n    from: 2016-11-01T00:00Z\n    until: 2016-11-04T08:00Z\n"
            )
        );
        scenario.Closures[0].When.ShouldBe(Hours(0, 1));
    }

    [Fact]
    public void A_closure_by_polygon_takes_the_links_that_touch_it()
    {
        var scenario = Read(
            (
                "area",
                "    links: [l2]\n=>\n    polygon: [[37.105, 36.19], [37.109, 36.19], [37.109, 36.21], [37.105, 36.21]]\n"
            )
        );
        scenario.Closures[0].Links.ShouldBe([0]);
    }

    [Fact]
    public void Assumptions_say_whether_they_are_the_authors_or_ours()
    {
        var scenario = Read(
            (
                "class",
                "assumptions:\n=>\nassumptions:\n  street_classes: {primary: {foot_width_metres: 1.5, source: Picture}}\n"
            )
        );
        scenario.General.PersonsPerCar.ShouldBe(3);
        scenario.General.Streets[RoadClass.Primary].FootWidth.Value.ShouldBe(1.5);
        scenario.General.Streets[RoadClass.Primary].CarLanes.ShouldBe(2);
        scenario
            .Network.Links[scenario.Network.LinkIndex("l2+")]
            .Foot!.Value.Width.Value.ShouldBe(1.5);
        Premise(AssumedQuantity.PersonsPerCar)
            .ShouldBe(
                new(
                    AssumptionSubject.Everything,
                    new(AssumedQuantity.PersonsPerCar, 3),
                    "Count",
                    null
                )
            );
        Premise(AssumedQuantity.CarCapacityFactor).Own.ShouldBe(OwnSource.NoDamage);
        Premise(AssumedQuantity.FootWidth, new(Street: RoadClass.Primary))
            .ShouldSatisfyAllConditions(
                a => a.Value.Number.ShouldBe(1.5),
                a => a.Given.ShouldBe("Picture"),
                a => a.Standard.ShouldBeFalse()
            );
        Premise(AssumedQuantity.CarLanes, new(Street: RoadClass.Primary)).Standard.ShouldBeTrue();
        Premise(AssumedQuantity.WalkingSpeed, new(Group: "civilians"))
            .Own.ShouldBe(OwnSource.Walking);
        Premise(AssumedQuantity.Mobilisation, new(Group: "wounded")).Standard.ShouldBeFalse();
        Premise(AssumedQuantity.People, new(Group: "civilians"))
            .Value.ShouldBe(new(AssumedQuantity.People, 1000, 800, 1200));
        Premise(AssumedQuantity.Throughput, new(Group: "wounded", Corridor: "north"))
            .Value.Number.ShouldBe(60);
        scenario.Assumptions.Select(a => (a.Value.Quantity, a.Subject)).ShouldBeUnique();

        Assumption Premise(AssumedQuantity quantity, AssumptionSubject? subject = null) =>
            scenario.Assumptions.Single(a =>
                a.Value.Quantity == quantity
                && a.Subject == (subject ?? AssumptionSubject.Everything)
            );
    }

    [Fact]
    public void Without_variants_there_is_one_as_given()
    {
        Read().Variants.Select(v => v.Id).ShouldBe(["all", "few"]);
        Read().Variants[1].Uptake["civilians"].ShouldBe(0.1);
        var text = File.ReadAllText(Folder.File("scenario.yaml"));
        File.WriteAllText(
            Folder.File("scenario.yaml"),
            text[..text.IndexOf("variants:", StringComparison.Ordinal)]
        );
        var variant = Read().Variants.Single();
        variant.Id.ShouldBe("as_given");
        variant.Shut.ShouldBeEmpty();
    }

    [Fact]
    public void Defaults_hold_where_the_file_is_silent()
    {
        var scenario = Read(
            ("step", "step_seconds: 60\n=>\ncounts_at: destination\ncredits: [Somebody]\n")
        );
        scenario.Step.ShouldBe(TimeSpan.FromMinutes(1));
        scenario.CountsAt.ShouldBe(CountsAt.Destination);
        scenario.Credits.ShouldBe(["Somebody"]);
        scenario.Question.ShouldBeNull();
    }

    [Fact]
    public void Ids_that_are_numbers_need_no_quotation_marks()
    {
        File.WriteAllText(
            Folder.File("node.csv"),
            File.ReadAllText(Folder.File("node.csv")).Replace("n4", "1042")
        );
        File.WriteAllText(
            Folder.File("link.csv"),
            File.ReadAllText(Folder.File("link.csv")).Replace("n4", "1042")
        );
        Read(("gate", "gate: n4\n=>\ngate: 1042\n")).Corridors[0].Gate.ShouldBe(3);
    }

    private static Interval Hours(double from, double until) =>
        new(TimeSpan.FromHours(from), TimeSpan.FromHours(until));

    private Scenario Read(params (string Why, string Edit)[] edits)
    {
        foreach (var (_, edit) in edits)
        {
            Folder.Edit("scenario.yaml", edit);
        }

        return ReadFolder().Scenario;
    }
}
