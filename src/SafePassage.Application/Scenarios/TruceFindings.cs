using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>What somebody has to look at where a scenario's window and the hours of its ledger's truces do not fit.</summary>
internal static class TruceFindings
{
    public static IReadOnlyList<Finding> Of(LoadedScenario given)
    {
        if (given.Ledger is not { } ledger)
        {
            return [];
        }

        var window = given.Scenario.Window;
        var asked = new Stretch(window.Start, window.End);
        var gaps = TruceWindow.Uncovered(ledger, asked, given.AsOf);
        return
        [
            .. gaps.Count == 0
                ? Array.Empty<Finding>()
                :
                [
                    new(
                        FindingKind.WindowBeyondTruces,
                        string.Join(' ', ledger.Truces.Select(t => t.Id)),
                        null,
                        Persons.Zero,
                        $"the window exceeds the hours of every truce that stands: none holds {string.Join(", ", gaps.Select(g => Hours(given, g)))}, and nobody is planned then; shorten the window, or enter the statement that declares or prolongs one (safepassage truce status tells the hours)"
                    ),
                ],
            .. TruceWindow
                .Beyond(ledger, asked, given.AsOf)
                .Select(b => new Finding(
                    FindingKind.TruceBeyondWindow,
                    b.Truce.Id,
                    null,
                    Persons.Zero,
                    $"the truce {b.Truce.Id} is prolonged until {Moment(given, b.Until)}, and the window ends {Moment(given, window.End)}: set window.end to plan for all of it"
                )),
        ];
    }

    private static string Hours(LoadedScenario given, Stretch stretch) =>
        $"from {Moment(given, stretch.From)} to {Moment(given, stretch.Until)}";

    private static string Moment(LoadedScenario given, DateTimeOffset at) =>
        at.Year > 9000
            ? "no end"
            : at.ToOffset(given.Scenario.Window.Start.Offset)
                .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
