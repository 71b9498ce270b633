using SafePassage.Formats.Ledgers;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>The founding example says what its sources say.</summary>
public class AleppoExample
{
    private static readonly ScenarioFolder Folder = Read();
    private static readonly Scenario Scenario = Folder.Scenario;

    [Fact]
    public void The_window_is_the_ten_hours_announced()
    {
        Scenario.Window.Start.ShouldBe(DateTimeOffset.Parse("2016-11-04T09:00+02:00"));
        Scenario.Window.Length.ShouldBe(TimeSpan.FromHours(10));
        Scenario.CountsAt.ShouldBe(CountsAt.Gate);
    }

    [Fact]
    public void The_groups_add_up_to_the_figures_and_go_in_order_of_priority()
    {
        Scenario.Groups.Select(g => g.Id).ShouldBe(["wounded", "civilians", "fighters"]);
        Scenario.Zones.Count.ShouldBe(61);
        Enumerable
            .Range(0, 3)
            .Select(g => Scenario.Zones.Sum(z => z.People[g].Value))
            .ShouldBe([400, 266_600, 8_000]);
    }

    [Fact]
    public void Two_corridors_are_for_fighters_and_six_for_civilians_and_all_for_the_wounded()
    {
        Scenario.Corridors.Count(c => c.Eligible.Contains("fighters")).ShouldBe(2);
        Scenario.Corridors.Count(c => c.Eligible.Contains("civilians")).ShouldBe(6);
        Scenario.Corridors.ShouldAllBe(c => c.Eligible.Contains("wounded"));
        Scenario.Corridors.Count(c => c.Evidence == Evidence.Assumed).ShouldBe(4);
    }

    [Fact]
    public void Every_zone_reaches_a_gate_without_crossing_the_line_of_contact()
    {
        var shut = Scenario.Closures.Single().Links.ToHashSet();
        var network = Scenario.Network;
        var reached = Scenario.Corridors.Select(c => c.Gate).ToHashSet();
        for (var before = -1; before != reached.Count; )
        {
            before = reached.Count;
            for (var l = 0; l < network.Links.Count; l++)
            {
                if (!shut.Contains(l) && reached.Contains(network.Links[l].To))
                {
                    reached.Add(network.Links[l].From);
                }
            }
        }

        Scenario.Zones.Where(z => !reached.Contains(z.Node)).Select(z => z.Id).ShouldBeEmpty();
    }

    [Fact]
    public void No_open_street_leads_from_the_places_of_one_side_to_another_but_through_a_gate()
    {
        var shut = Scenario.Closures.Single().Links.ToHashSet();
        var zones = Scenario.Zones.Select(z => z.Node).ToHashSet();
        var gates = Scenario.Corridors.Select(c => c.Gate).ToHashSet();
        var network = Scenario.Network;
        var leaks = network
            .Links.Where(
                (l, i) => !shut.Contains(i) && zones.Contains(l.From) && !zones.Contains(l.To)
            )
            .Where(l => !gates.Contains(l.To));
        leaks.Select(l => l.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Lanes_and_widths_follow_the_number_of_streets_that_cross()
    {
        // links.csv: 'andalus,al-khaldiyeh,721,1,11,2,1,5'
        var link = Scenario.Network.Links[
            Scenario.Network.LinkIndex("andalus_al-khaldiyeh_primary")
        ];
        link.Length.Value.ShouldBe(721);
        link.Car!.Value.Lanes.ShouldBe(11);
        link.Car.Value.LanesOrigin.ShouldBe(Origin.Given);
        link.Car.Value.SpeedOrigin.ShouldBe(Origin.ClassDefault);
        link.Foot!.Value.Width.Value.ShouldBe(33);
    }

    [Fact]
    public void The_variants_are_the_readings()
    {
        var ledger = LedgerReader.Read(Repository.Aleppo).Value!.Ledger;
        var scenario = LedgerVariants.Apply(Scenario, ledger, Scenario.Window.Start);
        scenario
            .Variants.Select(v => v.Id)
            .ShouldBe([
                "announced",
                "addressed",
                "undisputed",
                "fighters-corridors-shut",
                "refused",
                "observed",
            ]);
        scenario.Variants[0].Shut.ShouldBeEmpty();
        scenario.Variants[1].Shut.Count.ShouldBe(8);
        scenario.Variants[2].Shut.Count.ShouldBe(8);
        scenario.Variants[3].Shut.ShouldBe(["castello", "souq-al-hal"], ignoreOrder: true);
        scenario.Variants[4].Uptake.Keys.ShouldBe(["fighters"]);
        scenario.Variants[5].Shut.Count.ShouldBe(8);
        scenario.Variants.ShouldAllBe(v =>
            v.Basis.Count == 20
            && v.Basis.Where(b => b.Subject.Kind == SafePassage.Model.SubjectKind.Corridor)
                .All(b => b.Standing.For.Count > 0 && b.Standing.Against.Count > 0)
        );
    }

    [Fact]
    public void The_inputs_are_listed_in_order_with_their_hashes_and_nothing_needs_a_remark()
    {
        Folder
            .Inputs.Select(i => i.Path)
            .ShouldBe([
                "line-of-contact.csv",
                "link.csv",
                "node.csv",
                "people.csv",
                "scenario.yaml",
            ]);
        Folder.Inputs.ShouldAllBe(i => i.Sha256.Length == 64);
        Folder.Notes.ShouldBeEmpty();
    }

    private static ScenarioFolder Read()
    {
        var reading = ScenarioReader.Read(Repository.Aleppo);
        reading.Errors.ShouldBeEmpty();
        return reading.Value!;
    }
}
