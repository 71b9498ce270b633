using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Reflection;
using SafePassage.Application;
using SafePassage.Cli.Printing;
using SafePassage.Formats.Osm;
using SafePassage.Formats.Plans;
using SafePassage.Formats.Storage;
using SafePassage.Model;
using SafePassage.Pages;

namespace SafePassage.Cli.Commands;

/// <summary>The main job: bound, plan, checks, report.</summary>
internal static class PlanCommand
{
    public static string Version =>
        typeof(PlanCommand)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion;

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
                "'exact' for the smallest bound that cuts over time give, however long it takes; 'trimmed' for the quick one. Default: exact if its size fits the time limit.",
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
            Demand(
                r,
                double.TryParse(Word(r), out var s) && s is >= 0 and <= 86_400,
                "seconds from 0 to 86400, as in 12.5"
            )
        );
        seed.Validators.Add(r =>
            Demand(r, long.TryParse(Word(r), out var s) && s >= 0, "a whole number from 0 on")
        );
        var asOf = Shared.AsOf;
        var gradings = new Option<bool>("--gradings")
        {
            Description =
                "Show the Admiralty gradings of the ledger in the report. Default: not shown.",
        };
        var (json, quiet) = (Shared.Json, Shared.Quiet);
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
                    p.GetValue(json),
                    p.GetValue(quiet)
                )
            )
        );
        return command;
    }

    private static string Word(OptionResult result) =>
        result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";

    private static void Demand(OptionResult result, bool holds, string expected)
    {
        if (!holds && result.Tokens.Count > 0)
        {
            result.AddError(
                $"{result.IdentifierToken?.Value}: '{Word(result)}' is not {expected}."
            );
        }
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
        bool Json,
        bool Quiet
    );

    private static int Run(Request request)
    {
        var watch = Stopwatch.StartNew();
        if (
            !Shared.Moment(request.AsOf, out var asOf)
            || Given.Read(request.Scenario, request.Quiet, asOf) is not { } given
        )
        {
            return ExitCode.BadInput;
        }

        var scenario = given.Folder.Scenario;
        Variant[] variants =
        [
            .. scenario.Variants.Where(v => request.Variant is null || v.Id == request.Variant),
        ];
        if (variants.Length == 0)
        {
            var known = string.Join(", ", scenario.Variants.Select(v => v.Id));
            Console.Error.WriteLine(
                $"--variant: there is no variant '{request.Variant}'. There are: {known}."
            );
            return ExitCode.BadInput;
        }

        var output = request.Out ?? Path.Combine("out", scenario.Id);
        if (StagedFolder.Probe(output) is { } unwritable)
        {
            Shared.Print([unwritable]);
            return ExitCode.BadInput;
        }

        using var interrupt = new Interrupt(Interrupt.BestSoFar);
        using var progress = ProgressLine.For(request.Quiet);
        // The ranking of the disputes needs nothing of the plans: it has the other core meanwhile.
        var ranking = Task.Run(() => Statements(given, request, interrupt.Token));
        var streets = given.Folder.Streets is { } read
            ? Task.Run(() => MapExamination.Of(scenario, read))
            : null;
        var outcome = AnswerRun.Solve(
            scenario,
            variants,
            new(
                request.Seed,
                TimeProvider.System,
                TimeSpan.FromSeconds(request.TimeLimit),
                Words.BoundChoice(request.Bound)
            ),
            progress,
            interrupt.Token
        );
        var statements = ranking.GetAwaiter().GetResult();
        progress.Dispose();
        if (outcome.Defects.Count > 0)
        {
            return Refuse(outcome.Defects);
        }

        var report = new Report
        {
            Scenario = scenario,
            Inputs = given.Folder.Inputs,
            Seed = request.Seed,
            Version = Version,
            Variants = [.. outcome.Answers.Select(a => a.Answer)],
            Findings = outcome.Findings,
            Statements = statements,
            Streets = streets?.GetAwaiter().GetResult(),
        };
        var run = RunOf(request, outcome) with { LedgerHead = given.Head };
        return Publish(request, report, run, outcome, output, watch);
    }

    /// <summary>What the disputes decide; null without a ledger.</summary>
    private static StatementsAnswer? Statements(
        Given given,
        Request request,
        CancellationToken cancellation
    ) =>
        given.Ledger is null
            ? null
            : StatementsAnswer.Of(
                given.Folder.Scenario,
                given.Ledger,
                given.AsOf,
                DisputeRanking.Solve(
                    given.Folder.Scenario,
                    given.Ledger,
                    given.AsOf,
                    new(Seed: (ulong)request.Seed),
                    TimeProvider.System,
                    cancellation
                ),
                request.Gradings
            );

    private static int Publish(
        Request request,
        Report report,
        Run run,
        AnswerOutcome outcome,
        string output,
        Stopwatch watch
    )
    {
        var page = new FurtherFile(
            "report.html",
            (w, sofar) => ReportPage.Write(w, report, sofar, request.Language)
        );
        var written = OutputFolder.Write(output, report, run, [.. FilesOf(report.Streets), page]);
        if (written.Value is not { } files)
        {
            Shared.Print(written.Errors);
            return ExitCode.BadInput;
        }

        string[] paths = [.. files.Select(f => Path.Combine(output, f))];
        Console.Out.Write(
            request.Json
                ? JsonAnswer.Of(report, outcome, watch.Elapsed, paths)
                : Summary.Of(report, outcome, output, request.Language)
        );
        Shared.Print(outcome.Findings);
        return outcome.Findings.Count > 0 ? ExitCode.Findings : ExitCode.Done;
    }

    private static FurtherFile[] FilesOf(MapAnswer? streets) =>
        streets is null
            ? []
            :
            [
                new("guess-totals.csv", (w, _) => GuessFile.WriteTotals(w, streets.Totals)),
                new("health.csv", (w, _) => HealthFile.Write(w, streets.Health)),
            ];

    private static Run RunOf(Request request, AnswerOutcome outcome)
    {
        var variant = request.Variant is null ? "" : $" --variant {request.Variant}";
        var options = new Dictionary<string, string>
        {
            ["bound"] = request.Bound ?? "exact if it fits",
            ["scenario"] = request.Scenario,
            ["seed"] = $"{request.Seed}",
            ["time_limit_seconds"] = $"{request.TimeLimit}",
            ["variant"] = request.Variant ?? "all",
        };
        if (request.AsOf is { } asOf)
        {
            options["as_of"] = asOf;
        }

        foreach (var answered in outcome.Answers)
        {
            options[$"bound.{answered.Answer.Variant.Id}"] = Words.Of(answered.Answer.Effort);
            options[$"search_ended.{answered.Answer.Variant.Id}"] = Words.Of(answered.End);
        }

        var bound = request.Bound is null ? "" : $" --bound {request.Bound}";
        var moment = request.AsOf is null ? "" : $" --as-of {request.AsOf}";
        return new(
            $"safepassage plan {request.Scenario}{variant}{moment} --seed {request.Seed} --time-limit {request.TimeLimit}{bound}",
            options
        );
    }

    private static int Refuse(IReadOnlyList<string> defects)
    {
        Console.Error.WriteLine(
            "SafePassage found its own answer wrong and does not show it. Please report this:"
        );
        foreach (var defect in defects.Take(20))
        {
            Console.Error.WriteLine($"  {defect}");
        }

        return ExitCode.OurFault;
    }
}
