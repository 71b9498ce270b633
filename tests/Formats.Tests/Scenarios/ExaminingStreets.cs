using SafePassage.Application;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Pages;
using SafePassage.Streets;
using SafePassage.Verification;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>
/// What is weak in the streets of a scenario, as its own gates and zones find them:
/// <code>
///  1 ── 2            5 ── 6 ··· 9     1-2-3-4 and 5-6-7-8 are squares of streets, 3-8 a bridge, 6-9 a path of 500 m
///  │    │            │    │           4 ▶ 10 is one-way: no way back for cars
///  4 ── 3 ══bridge══ 8 ── 7           11-12 an island
/// </code>
/// A gate at 1 for all; one at the end of the path, where no car comes. A zone at 8, another 300 m south of 4, so 374 m from 3.
/// </summary>
public sealed class ExaminingStreets : IDisposable
{
    private const string Yaml = """
        format: safepassage/1
        id: two-banks
        title: Two banks
        window: {start: 2030-05-01T08:00+00:00, end: 2030-05-01T14:00+00:00, source: Us}
        network: {osm: town.osm}
        zones: {file: people.csv}
        groups:
          - {id: residents, name: Residents, priority: 2, modes: [foot], source: Us}
          - {id: sick, name: Sick, priority: 1, modes: [car], source: Us}
        destinations:
          - {id: away, name: Away, kind: area, capacity_persons: unlimited}
        corridors:
          - {id: west, name: West, gate_longitude: 0, gate_latitude: 0.002, eligible: [residents, sick], destination: away, minutes_beyond: 10, throughput_persons_per_hour: 3000, status: agreed, evidence: assumed, source: Us}
          - {id: path, name: Path, gate_longitude: 0.0105, gate_latitude: 0.002, eligible: [residents, sick], destination: away, minutes_beyond: 10, throughput_persons_per_hour: 3000, status: agreed, evidence: assumed, source: Us}
        """;

    private const string People = """
        zone_id,name,longitude,latitude,residents,sick
        bank,Far bank,0.004,0,400,9
        south,South,0,-0.0027,50,0

        """;

    private static readonly (int Id, double Lon, double Lat)[] _nodes =
    [
        (1, 0, 0.002),
        (2, 0.002, 0.002),
        (3, 0.002, 0),
        (4, 0, 0),
        (5, 0.004, 0.002),
        (6, 0.006, 0.002),
        (7, 0.006, 0),
        (8, 0.004, 0),
        (9, 0.0105, 0.002),
        (10, -0.001, 0),
        (11, 0.02, 0.02),
        (12, 0.021, 0.02),
    ];

    private readonly ScratchFolder _folder = new();

    public ExaminingStreets()
    {
        File.WriteAllText(_folder.File("town.osm"), Extract());
        File.WriteAllText(_folder.File("people.csv"), People);
        File.WriteAllText(_folder.File("scenario.yaml"), Yaml);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_weak_spot_is_found_once_a_mode_with_its_place()
    {
        var health = Examine().Streets.Health;

        var dead = health.DeadGates.ShouldHaveSingleItem();
        (dead.Gate.Name, dead.Mode, dead.Trouble).ShouldBe(
            ("path", Mode.Car, GateTrouble.FarFromStreets)
        );
        dead.Gate.Location.DistanceTo(new(0.0105, 0.002)).Value.ShouldBe(0, 0.1);
        dead.Metres.ShouldBe(500, 2);

        var far = health.FarZones.ShouldHaveSingleItem();
        (far.Zone.Name, far.Mode, far.Zone.People).ShouldBe(("south", Mode.Foot, new Persons(50)));
        // To 3: cars cannot use the street that makes 4 a junction, so a plan's network has no node there.
        far.Metres.ShouldBe(374, 2);

        // Walkers have a gate on either bank.
        var cut = health.Cuts.ShouldHaveSingleItem();
        (cut.Mode, cut.Bridge, cut.People).ShouldBe((Mode.Car, true, new Persons(9)));
        cut.Street!.En.ShouldBe("Old Bridge");

        health.Islands.Select(i => (i.Mode, i.Nodes)).ShouldBe([(Mode.Foot, 2), (Mode.Car, 2)]);
        health
            .Traps.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                t => t.Kind.ShouldBe(TrapKind.NoWayBack),
                t => t.OsmNode.ShouldBe(10)
            );
    }

    [Fact]
    public void The_table_has_a_row_for_each_with_its_coordinates()
    {
        var text = new StringWriter();
        HealthFile.Write(text, Examine().Streets.Health);
        text.ToString()
            .Split('\n')
            .ShouldBe([
                "kind,mode,longitude,latitude,to_longitude,to_latitude,osm_node,osm_way,name,nodes,metres,people",
                "island,foot,0.02,0.02,,,11,,,2,111,",
                "island,car,0.02,0.02,,,11,,,2,111,",
                "no_way_back,car,-0.001,0,,,10,,,1,,",
                "gate_far_from_streets,car,0.0105,0.002,,,,,path,,500,",
                "cut,car,0.002,0,0.004,0,,103,Old Bridge,2,1001,9",
                "far_zone,foot,0,-0.0027,0.002,0,,,south,,374,50",
                "",
            ]);
    }

    [Fact]
    public void Totals_add_up_to_the_length_of_each_class()
    {
        var text = new StringWriter();
        GuessFile.WriteTotals(text, Examine().Streets.Totals);
        var rows = text.ToString().Split('\n')[1..^1].Select(l => l.Split(',')).ToArray();
        var kinds = rows.Select(r => string.Join(' ', r[..4])).ToArray();
        kinds.ShouldBeUnique();
        kinds.ShouldContain("residential car_lanes rule lanes_halved");
        kinds.ShouldContain("residential cars map oneway");
        kinds.ShouldContain("residential walkers map ");
        kinds.ShouldContain("footway foot_width_m class_default ");
        foreach (var street in rows.GroupBy(r => r[0]))
        {
            street
                .Where(r => r[1] is "cars" or "walkers")
                .GroupBy(r => r[1])
                .Select(g => g.Sum(r => long.Parse(r[5])))
                .Distinct()
                .Count()
                .ShouldBe(1, street.Key);
        }
    }

    [Theory]
    [InlineData("en", "Dead gates: 1", "Path: no street near", "Old Bridge (bridge)")]
    [InlineData(
        "fr",
        "Portes mortes\u00A0: 1",
        "Path\u00A0: aucune rue proche",
        "Old Bridge (pont)"
    )]
    [InlineData("ar", "بوابات ميتة: ١", "لا شارع قريب", "(جسر)")]
    public void The_report_tells_them_and_the_map_shows_them(
        string language,
        params string[] expected
    )
    {
        var given = LoadScenario.Run(new(_folder.Path)).Value!;
        var planned = MakePlan
            .Run(new(given, TimeProvider.System) { TimeLimit = TimeSpan.Zero })
            .ShouldBeOfType<PlanOutcome.Planned>();
        var page = new StringWriter();
        ReportPage.Write(page, planned.Report, planned.Provenance, language);
        var html = page.ToString();
        foreach (var text in expected)
        {
            html.ShouldContain(text);
        }

        var layer = html[html.IndexOf("<g class=\"health\">", StringComparison.Ordinal)..];
        layer = layer[..layer.IndexOf("</g>", StringComparison.Ordinal)];
        foreach (var kind in (string[])["gate", "zone", "cut", "trap"])
        {
            layer.Split($"class=\"weak {kind}\"").Length.ShouldBe(2, kind);
        }
    }

    private (
        SafePassage.Model.Scenario Scenario,
        MapAnswer Streets,
        IReadOnlyList<InputFile> Inputs
    ) Examine()
    {
        var reading = LoadScenario.Run(new(_folder.Path));
        reading.Errors.ShouldBeEmpty();
        var read = reading.Value!;
        return (read.Scenario, ExamineStreets.Run(read)!, read.Inputs);
    }

    private static string Extract()
    {
        var nodes = _nodes.Select(n =>
            FormattableString.Invariant($"<node id='{n.Id}' lon='{n.Lon}' lat='{n.Lat}'/>")
        );
        (string Refs, string Tags)[] ways =
        [
            ("1 2 3 4 1", "highway=residential lanes=2"),
            ("5 6 7 8 5", "highway=residential"),
            ("4 10", "highway=residential oneway=yes foot=no"),
            ("3 8", "highway=residential bridge=yes name=Old_Bridge"),
            ("6 9", "highway=footway"),
            ("11 12", "highway=residential"),
        ];
        var drawn = ways.Select(
            (w, i) =>
                $"<way id='{100 + i}'>"
                + string.Concat(w.Refs.Split(' ').Select(r => $"<nd ref='{r}'/>"))
                + string.Concat(
                    w.Tags.Split(' ')
                        .Select(t => t.Split('='))
                        .Select(t => $"<tag k='{t[0]}' v='{t[1].Replace('_', ' ')}'/>")
                )
                + "</way>"
        );
        return $"<osm version='0.6'>{string.Concat(nodes)}{string.Concat(drawn)}</osm>";
    }
}
