using System.CommandLine;
using System.Diagnostics;
using SafePassage.Application;
using SafePassage.Cli.Printing;

namespace SafePassage.Cli.Commands;

/// <summary>The main job: bound, plan, checks, report.</summary>
internal static class PlanCommand
{
    public static Command Make()
    {
        var options = new PlanOptions();
        var command = new Command(
            "plan",
            """
            Plan a scenario in each of its variants: bound, plan, gap, clearance; checked, and written with a report.

            Examples:
              safepassage plan examples/aleppo-2016-11-04
              safepassage plan my-city --out results --time-limit 60
              safepassage plan my-city --variant undisputed --json > answer.json
            """
        );
        options.AddTo(command);
        command.SetAction(p => Run(options.Of(p)));
        return command;
    }

    private static int Run(PlanArguments asked)
    {
        var watch = Stopwatch.StartNew();
        using var interrupt = Interrupt.Twice(Interrupt.BestSoFar);
        if (
            !Shared.Moment(asked.AsOf, out var asOf)
            || Shared.Load(asked.Scenario, asked.Quiet, asOf, asked.Workers) is not { } given
        )
        {
            return interrupt.IsPressed ? NothingYet() : ExitCode.BadInput;
        }

        if (interrupt.IsPressed)
        {
            return NothingYet();
        }

        var output = asked.Out ?? Path.Combine("out", given.Scenario.Id);
        var reserved = PublishPlan.Reserve(output, given.Scenario, asked.Force);
        using var folder = reserved.Value;
        if (folder is null)
        {
            return Shared.Refuse(reserved.Errors);
        }

        try
        {
            var code = Plan(asked, given, interrupt) switch
            {
                PlanOutcome.UnknownVariant unknown => Shared.NoVariant(
                    unknown.Asked,
                    unknown.Known
                ),
                PlanOutcome.FoundWrong wrong => Refuse(wrong),
                PlanOutcome.NothingYet => NothingYet(),
                PlanOutcome.Planned planned => Publish(asked, planned, output, watch, interrupt),
                var other => throw new UnreachableException($"{other}"),
            };
            return interrupt.IsPressed && code != ExitCode.OurFault ? ExitCode.Interrupted : code;
        }
        catch (OperationCanceledException) when (interrupt.Abandon.IsCancellationRequested)
        {
            Console.Error.WriteLine("Interrupted again: nothing was written.");
            return ExitCode.Interrupted;
        }
    }

    private static PlanOutcome Plan(PlanArguments asked, LoadedScenario given, Interrupt interrupt)
    {
        using var progress = ProgressLine.For(asked.Quiet);
        return BestSoFar.Of(
            new(given, TimeProvider.System)
            {
                Variant = asked.Variant,
                Seed = asked.Seed,
                TimeLimit = asked.TimeLimit,
                Work = asked.Work,
                Gap = asked.Gap,
                Rules = asked.Rules,
                Bound = asked.Bound,
                Language = asked.Language,
                Gradings = asked.Gradings,
                Workers = asked.Workers,
            },
            progress,
            interrupt
        );
    }

    private static int NothingYet()
    {
        Console.Error.WriteLine("Interrupted before there was a plan: nothing was written.");
        return ExitCode.Interrupted;
    }

    private static int Publish(
        PlanArguments asked,
        PlanOutcome.Planned planned,
        string output,
        Stopwatch watch,
        Interrupt interrupt
    )
    {
        var written = PublishPlan.Run(new(planned, output), interrupt.Abandon);
        if (written.Value is not { } files)
        {
            Shared.Print(written.Errors);
            return ExitCode.BadInput;
        }

        string[] paths = [.. files.Select(f => Path.Combine(output, f))];
        Console.Out.Write(
            asked.Json
                ? JsonAnswer.Of(planned, watch.Elapsed, paths)
                : Summary.Of(planned, output, asked.Language)
        );
        var findings = planned.Report.Findings;
        Shared.Print(findings);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static int Refuse(PlanOutcome.FoundWrong wrong)
    {
        Console.Error.WriteLine(
            "SafePassage found its own answer wrong and does not show it. Please report this:"
        );
        foreach (var defect in wrong.Defects.Take(20))
        {
            Console.Error.WriteLine($"  {defect}");
        }

        return ExitCode.OurFault;
    }
}
