using System.CommandLine;
using System.Diagnostics;
using SafePassage.Application;
using SafePassage.Cli.Printing;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Checks plan and certificates again from their files, by code that shares nothing with the solver.</summary>
internal static class VerifyCommand
{
    public static Command Make()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "A folder that 'plan' has written.",
        };
        var scenario = new Option<string?>("--scenario")
        {
            Description = "The scenario, if it is no longer where the manifest says.",
        };
        var (workers, quiet) = (Shared.Workers, Shared.Quiet);
        var command = new Command(
            "verify",
            """
            Check a result against the scenario: every order replayed, every bound added up, and every table, map and page made again and compared.
            Reads the folder's own files and the scenario, nothing else; which scenario it trusted is printed.

            Examples:
              safepassage verify out/aleppo-2016-11-04
              safepassage verify results --scenario my-city
            """
        )
        {
            folder,
            scenario,
            workers,
            quiet,
        };
        command.SetAction(p =>
            Run(
                new(p.GetValue(folder)!)
                {
                    Scenario = p.GetValue(scenario),
                    Workers = Surroundings.Workers(p.GetValue(workers)),
                },
                p.GetValue(quiet)
            )
        );
        return command;
    }

    private static int Run(VerifyRequest request, bool quiet) =>
        VerifyPlan.Run(request, quiet ? null : new Lines()) switch
        {
            VerifyOutcome.Checked done => Tell(done),
            VerifyOutcome.Unreadable bad => Tell(bad),
            VerifyOutcome.ScenarioNotNamed => TellNotNamed(),
            VerifyOutcome.ScenarioUnreadable bad => Shared.Refuse(bad.Errors),
            var other => throw new UnreachableException($"{other}"),
        };

    private static int Tell(VerifyOutcome.Checked done)
    {
        Print(done.Flaws);
        Shared.PrintNotes(done.Notes);
        Console.Out.WriteLine($"Checked against the scenario {done.Scenario}.");
        Console.Out.WriteLine(
            done.Flaws.Count == 0
                ? $"All checks passed: {Words(Enum.GetValues<PlanCheck>())}."
                : $"{done.Flaws.Count} flaws. Failed: {Words(done.Failed)}."
        );
        return done.Flaws.Count == 0 ? ExitCode.Done : ExitCode.Findings;
    }

    /// <summary>A file that was changed is a finding, however it was changed; one that we wrote so is bad input.</summary>
    private static int Tell(VerifyOutcome.Unreadable bad)
    {
        Print(bad.Flaws);
        Shared.Print(bad.Errors, after: "");
        return bad.Flaws.Count > 0 ? ExitCode.Findings : ExitCode.BadInput;
    }

    private static int TellNotNamed()
    {
        Console.Error.WriteLine(
            "The manifest does not say where the scenario is: name it with --scenario."
        );
        return ExitCode.BadInput;
    }

    private static void Print(IReadOnlyList<PlanFlaw> flaws)
    {
        foreach (var flaw in flaws)
        {
            Console.Error.WriteLine(
                $"flaw ({Word.Of(flaw.Check)}{(flaw.Rule is { } rule ? $", {Word.Of(rule)}" : "")}): {flaw.Text}"
            );
        }
    }

    private static string Words(IEnumerable<PlanCheck> checks) =>
        string.Join(", ", checks.Select(c => Word.Of(c)));

    private sealed class Lines : IProgress<VariantCheck>
    {
        public void Report(VariantCheck value) =>
            Console.Out.WriteLine(
                $"{(value.Flaws.Count == 0 ? "ok  " : "FLAW")} {value.Variant}: {value.Orders} orders replayed, {Figures.Persons(value.Persons)} persons out; {value.Bounds} bounds added up"
            );
    }
}
