using System.Text;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>What <c>check</c> says of a scenario that is sound.</summary>
internal static class ScenarioSummary
{
    public static string Of(Scenario scenario)
    {
        var text = new StringBuilder();
        var window = scenario.Window;
        text.AppendLine($"{scenario.Title}: sound.");
        if (scenario.OpenLooks > 0)
        {
            text.AppendLine(
                $"  DRAFT      {scenario.OpenLooks} lines of scenario.yaml are guesses that nobody has looked at (# LOOK:)"
            );
        }

        text.AppendLine(
            $"  window     {window.Start:yyyy-MM-dd HH:mm zzz} to {window.End:yyyy-MM-dd HH:mm zzz}, steps of {scenario.Step.TotalSeconds:0} s"
        );
        text.AppendLine(
            $"  network    {Figures.Count(scenario.Network.Nodes.Count)} nodes, {Figures.Count(scenario.Network.Links.Count)} links"
        );
        for (var g = 0; g < scenario.Groups.Count; g++)
        {
            var people = scenario.Zones.Sum(z => z.People[g]);
            text.AppendLine(
                $"  group      {scenario.Groups[g].Id}: {Figures.Persons(people)} people in {scenario.Zones.Count(z => z.People[g] > Persons.Zero)} zones"
            );
        }

        foreach (var corridor in scenario.Corridors)
        {
            text.AppendLine(
                $"  corridor   {corridor.Id}: {string.Join(", ", corridor.Eligible.Order(StringComparer.Ordinal))}; {Figures.Count(corridor.Throughput.Value)} persons/h; {Word<Evidence>.Of(corridor.Evidence)}"
            );
        }

        text.AppendLine($"  variants   {string.Join(", ", scenario.Variants.Select(v => v.Id))}");
        text.AppendLine(
            $"  assumed    {scenario.Assumptions.Count} numbers, {scenario.Assumptions.Count(a => a.Standard)} of them defaults of SafePassage"
        );
        return text.ToString().ReplaceLineEndings("\n");
    }
}
