using System.Text;
using SafePassage.Application;
using SafePassage.Benchmarks;
using SafePassage.Model;
using SafePassage.Pages;

namespace SafePassage.Formats.Tests.Osm;

/// <summary>
/// Every street of Aleppo: 28,600 nodes, 86,000 links, neighbourhoods as zones cut along their streets, gates at their coordinates, the
/// line between the sides shut. Planned, checked, drawn.
/// </summary>
public sealed class PlanningWholeAleppo : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_plan_on_every_street_passes_its_checks_and_its_report_is_small()
    {
        var cases = Path.GetDirectoryName(Outside.Case("aleppo-streets"))!;
        Outside.Case("aleppo-2016-11-04/places.csv");
        AleppoFolder.Write(_folder.Path, cases, Repository.Aleppo, 5_000);
        // Ranking its disputes on every street takes minutes.
        Directory.Delete(_folder.File("ledger"), recursive: true);
        var reading = LoadScenario.Run(new(_folder.Path));
        reading.Errors.ShouldBeEmpty();
        var scenario = reading.Value!.Scenario;
        scenario.Network.Links.Count.ShouldBeGreaterThan(80_000);
        scenario.Zones.Sum(z => z.People.Sum()).ShouldBe(new(275_000));
        scenario.Zones.Count.ShouldBeInRange(80, 130);
        scenario.Zones.ShouldAllBe(z => z.People.Sum().Value <= 5_000);
        scenario.Closures.Single().Links.Count.ShouldBeInRange(300, 1_500);

        var planned = MakePlan
            .Run(
                new(reading.Value, TimeProvider.System)
                {
                    Variant = scenario.Variants[0].Id,
                    TimeLimit = TimeSpan.Zero,
                    Workers = new(2),
                }
            )
            .ShouldBeOfType<PlanOutcome.Planned>();
        var answer = planned.Answers.Single().Answer;

        // No gate takes more than it does in ten hours, and no plan more than its bound; the first plan is not far below.
        answer.Bound.Persons.Value.ShouldBeInRange(80_000, 96_000);
        answer.Plan.Persons.ShouldBeLessThanOrEqualTo(answer.Bound.Persons);
        answer.Gap.ShouldBeLessThan(0.05);
        var page = new StringWriter();
        ReportPage.Write(page, planned.Report, planned.Provenance, "en");
        Encoding.UTF8.GetByteCount(page.ToString()).ShouldBeLessThan(6_000_000);
    }
}
