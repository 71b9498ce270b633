using System.Globalization;
using SafePassage.Formats.Scenarios;

namespace SafePassage.Formats.Tests.Scenarios;

/// <summary>The same folder is the same scenario, and the same messages, whatever the machine speaks.</summary>
public class Cultures
{
    [Fact]
    public void Numbers_and_times_do_not_depend_on_the_culture()
    {
        var plain = Told();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Strange();
            1.5.ToString().ShouldBe("1,5", "or this test would prove nothing");
            Told().ShouldBe(plain);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static List<string> Told()
    {
        var told = new List<string>();
        var aleppo = ScenarioReader.Read(Repository.Aleppo);
        told.AddRange(aleppo.Errors.Select(p => $"{p}"));
        told.AddRange(
            aleppo.Value!.Scenario.Assumptions.Select(a =>
                a.Value.Number.ToString(CultureInfo.InvariantCulture)
            )
        );
        foreach (var name in BadInput.Cases.Select(c => c.Data))
        {
            using var folder = new ScratchFolder();
            folder.Take(Repository.BaseScenario);
            folder.Change(
                Path.Combine(Repository.Root, "tests", "Formats.Tests", "Scenarios", "bad", name)
            );
            told.AddRange(
                ScenarioReader
                    .Read(folder.Path)
                    .Errors.Select(p => $"{p.Line} {p.Column} {p.What} {p.Remedy}")
            );
        }

        return told;
    }

    // The process is invariant, so a culture of that kind is made by hand: as in Turkish or Arabic, and worse.
    private static CultureInfo Strange()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.PositiveSign = "plus ";
        culture.DateTimeFormat.TimeSeparator = "h";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.Calendar = culture.Calendar;
        return culture;
    }
}
