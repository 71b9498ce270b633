using System.Text.Json.Nodes;
using SafePassage.Model;

namespace SafePassage.Application.Tests.Scenarios;

public sealed class StartingScenarios : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    private StartRequest Request =>
        Scenes.Start(_scratch["city"]) with
        {
            StoreFolder = _scratch["store"],
            Workers = Scenes.Two,
        };

    [Fact]
    public void From_an_extract_to_a_plan_that_can_be_verified()
    {
        var progress = new Told<StartStage>();
        var started = StartScenario
            .Run(Request with { People = "30000", Modes = [Mode.Foot, Mode.Car] }, progress)
            .ShouldBeOfType<StartOutcome.Started>();

        progress.All.ShouldBe(Enum.GetValues<StartStage>());
        started.Written.People.ShouldBe(new(30_000));
        started.Written.Gates.ShouldBe(4);
        started.Written.Looks.ShouldBe(
            File.ReadAllText(started.Written.File).Split("# LOOK:").Length - 1
        );
        Directory.GetFiles(_scratch["store"]).ShouldHaveSingleItem();
        var plan = MakePlan.Run(Scenes.Quick(started.Given)).ShouldBeOfType<PlanOutcome.Planned>();
        plan.Report.Streets.ShouldNotBeNull();
        plan.Report.Variants[0].Plan.Persons.ShouldBeGreaterThan(new(0));
        PublishPlan.Run(new(plan, _scratch["out"])).Errors.ShouldBeEmpty();
        VerifyPlan
            .Run(new(_scratch["out"]))
            .ShouldBeOfType<VerifyOutcome.Checked>()
            .Flaws.ShouldBeEmpty();
    }

    [Fact]
    public void A_scenario_that_is_there_stays()
    {
        Directory.CreateDirectory(_scratch["city"]);
        File.WriteAllText(_scratch["city/scenario.yaml"], "mine");
        StartScenario
            .Run(Request)
            .ShouldBeOfType<StartOutcome.Refused>()
            .Errors.ShouldHaveSingleItem()
            .What.ShouldBe("there is a scenario already");
        File.ReadAllText(_scratch["city/scenario.yaml"]).ShouldBe("mine");
    }

    [Fact]
    public void Errors_of_all_inputs_come_at_once_and_nothing_is_written()
    {
        var refused = StartScenario
            .Run(
                Request with
                {
                    Extract = _scratch["none.osm"],
                    ZonesFile = _scratch["none.geojson"],
                }
            )
            .ShouldBeOfType<StartOutcome.Refused>();
        refused.Errors.Count.ShouldBe(2);
        Directory.Exists(_scratch["city"]).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_refused_before_anything_is_read()
    {
        File.WriteAllText(_scratch["file"], "");
        var progress = new Told<StartStage>();
        StartScenario
            .Run(Request with { Folder = _scratch["file/city"] }, progress)
            .ShouldBeOfType<StartOutcome.Refused>();
        progress.All.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_polygons_hide_is_told_of_the_scenario_that_was_written()
    {
        // The first quarter, a degree to the east: no street of the extract is there.
        var map = JsonNode.Parse(File.ReadAllText(Scenes.Quarters))!;
        foreach (var point in map["features"]![0]!["geometry"]!["coordinates"]![0]!.AsArray())
        {
            point![0] = point[0]!.GetValue<double>() + 1;
        }

        File.WriteAllText(_scratch["moved.geojson"], map.ToJsonString());

        var bad = StartScenario
            .Run(Request with { ZonesFile = _scratch["moved.geojson"] })
            .ShouldBeOfType<StartOutcome.ToBeMended>();

        bad.Errors.ShouldHaveSingleItem().File.ShouldContain("zones.geojson");
        File.Exists(bad.Written.File).ShouldBeTrue();
    }

    [Fact]
    public void Who_cancels_while_the_extract_is_read_has_nothing_written()
    {
        Should.Throw<OperationCanceledException>(() =>
            StartScenario.Run(Request, null, new CancellationToken(canceled: true))
        );
        Directory.Exists(_scratch["city"]).ShouldBeFalse();
    }

    [Fact]
    public void Nobody_travels_by_no_mode() =>
        Should.Throw<ArgumentException>(() => StartScenario.Run(Request with { Modes = [] }));
}
