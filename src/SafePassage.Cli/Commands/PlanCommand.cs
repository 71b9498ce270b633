using System.CommandLine;
using System.Diagnostics;
using SafePassage.Application;
using SafePassage.Cli.Printing;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>The main job: bound, plan, checks, report.</summary>
internal static class PlanCommand
{
    public static Command Make()
    {
        var scenario = Shared.Scenario;
        var output = new Option<string?>("--out", "-o")
        {
            Description =
                "Folder for the files; made if needed. Default: out/ and the scenario's id.",
        };
        var variant = new Option<string?>("--variant") { Description = "Plan only this variant." };
        var limit = new Option<double>("--time-limit")
        {
            Description =
                "Seconds the search may take in all variants together; 0 for a first plan only.",
            DefaultValueFactory = _ => 10,
        };
        var bound = new Option<string?>("--bound")
        {
            Description =
                "'exact' for the smallest bound that cuts over time give, however long it takes; 'trimmed' for the quick one. Default: cuts over time if their size fits the time limit.",
        };
        bound.AcceptOnlyFromAmong("trimmed", "exact");
        var seed = new Option<long>("--seed")
        {
            Description =
                "Same scenario, version and seed: same files, unless the time limit cuts the search short.",
            DefaultValueFactory = _ => 1,
        };
        var language = new Option<string>("--lang")
        {
            Description = "Language of the summary, and of the report when it opens: en, fr or ar.",
            DefaultValueFactory = _ => "en",
        };
        language.AcceptOnlyFromAmong("en", "fr", "ar");
        limit.Validators.Add(r =>
            Shared.Demand(
                r,
                double.TryParse(Shared.Word(r), out var s) && s is >= 0 and <= 86_400,
                "seconds from 0 to 86400, as in 12.5"
            )
        );
        seed.Validators.Add(r =>
            Shared.Demand(
                r,
                long.TryParse(Shared.Word(r), out var s) && s >= 0,
                "a whole number from 0 on"
            )
        );
        var asOf = Shared.AsOf;
        var gradings = new Option<bool>("--gradings")
        {
            Description =
                "Show the Admiralty gradings of the ledger in the report. Default: not shown.",
        };
        var (workers, json, quiet) = (Shared.Workers, Shared.Json, Shared.Quiet);
        var command = new Command(
            "plan",
            """
            Plan a scenario in each of its variants: bound, plan, gap, clearance; checked, and written with a report.

            Examples:
              safepassage plan examples/aleppo-2016-11-04
              safepassage plan my-city --out results --time-limit 60
              safepassage plan my-city --variant undisputed --json > answer.json
            """
        )
        {
            scenario,
            output,
            variant,
            limit,
            bound,
            seed,
            language,
            asOf,
            gradings,
            workers,
            json,
            quiet,
        };
        command.SetAction(p =>
            Run(
                new(
                    p.GetValue(scenario)!,
                    p.GetValue(output),
                    p.GetValue(variant),
                    p.GetValue(limit),
                    p.GetValue(bound),
                    p.GetValue(seed),
                    p.GetValue(language)!,
                    p.GetValue(asOf),
                    p.GetValue(gradings),
                    Surroundings.Workers(p.GetValue(workers)),
                    p.GetValue(json),
                    p.GetValue(quiet)
                )
            )
        );
        return command;
    }

    private sealed record Request(
        string Scenario,
        string? Out,
        string? Variant,
        double TimeLimit,
        string? Bound,
        long Seed,
        string Language,
        string? AsOf,
        bool Gradings,
        Workers Workers,
        bool Json,
        bool Quiet
    );

    private static int Run(Request request)
    {
        var watch = Stopwatch.StartNew();
        if (
            !Shared.Moment(request.AsOf, out var asOf)
            || Shared.Load(request.Scenario, request.Quiet, asOf, request.Workers) is not { } given
        )
        {
            return ExitCode.BadInput;
        }

        var output = request.Out ?? Path.Combine("out", given.Scenario.Id);
        if (PublishPlan.Hindrance(output) is { } unwritable)
        {
            Shared.Print([unwritable]);
            return ExitCode.BadInput;
        }

        return Plan(request, given) switch
        {
            PlanOutcome.UnknownVariant unknown => Refuse(unknown),
            PlanOutcome.FoundWrong wrong => Refuse(wrong),
            PlanOutcome.Planned planned => Publish(request, planned, output, watch),
            var other => throw new UnreachableException($"{other}"),
        };
    }

    private static PlanOutcome Plan(Request request, LoadedScenario given)
    {
        using var interrupt = new Interrupt(Interrupt.BestSoFar);
        using var progress = ProgressLine.For(request.Quiet);
        return MakePlan.Run(
            new(given, TimeProvider.System)
            {
                Variant = request.Variant,
                Seed = request.Seed,
                TimeLimit = TimeSpan.FromSeconds(request.TimeLimit),
                Bound = OptionWords.BoundChoice(request.Bound),
                Gradings = request.Gradings,
                Workers = request.Workers,
            },
            progress,
            interrupt.Token
        );
    }

    private static int Publish(
        Request request,
        PlanOutcome.Planned planned,
        string output,
        Stopwatch watch
    )
    {
        var written = PublishPlan.Run(new(planned, output) { Language = request.Language });
        if (written.Value is not { } files)
        {
            Shared.Print(written.Errors);
            return ExitCode.BadInput;
        }

        string[] paths = [.. files.Select(f => Path.Combine(output, f))];
        Console.Out.Write(
            request.Json
                ? JsonAnswer.Of(planned, watch.Elapsed, paths)
                : Summary.Of(planned, output, request.Language)
        );
        var findings = planned.Report.Findings;
        Shared.Print(findings);
        return findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static int Refuse(PlanOutcome.UnknownVariant unknown)
    {
        Console.Error.WriteLine(
            $"--variant: there is no variant '{unknown.Asked}'. There are: {string.Join(", ", unknown.Known)}."
        );
        return ExitCode.BadInput;
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
