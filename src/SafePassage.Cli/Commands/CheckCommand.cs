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
        if (Shared.Read(path, quiet) is not { } folder)
        {
            return ExitCode.BadInput;
        }

        var findings = AnswerRun.FindingsOf(folder.Scenario);
        if (!quiet)
        {
            Console.Out.Write(ScenarioSummary.Of(folder.Scenario));
        }

        Shared.Print(findings);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
