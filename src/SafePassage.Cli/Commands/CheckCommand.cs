using System.CommandLine;
using SafePassage.Application;
using SafePassage.Cli.Printing;

namespace SafePassage.Cli.Commands;

/// <summary>Validates a scenario and says what is in it, without planning.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var scenario = Shared.Scenario;
        var quiet = Shared.Quiet;
        var command = new Command(
            "check",
            """
            Validate a scenario: every error at once, with file, line and remedy; then who could reach no corridor.

            Examples:
              safepassage check examples/aleppo-2016-11-04
            """
        )
        {
            scenario,
            quiet,
        };
        command.SetAction(parsed => Run(parsed.GetValue(scenario)!, parsed.GetValue(quiet)));
        return command;
    }

    private static int Run(string path, bool quiet)
    {
        var outcome = CheckScenario.Run(
            new(path)
            {
                StoreFolder = Surroundings.StoreFolder,
                Workers = Surroundings.AllProcessors,
            }
        );
        if (outcome.Value is not { } check)
        {
            return Shared.Refuse(outcome.Errors);
        }

        if (!quiet)
        {
            Shared.PrintNotes(check.Given.Notes);
            Console.Out.Write(ScenarioSummary.Of(check.Given.Scenario));
        }

        Shared.Print(check.Findings);
        return check.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
