using System.CommandLine;
using System.Globalization;
using SafePassage.Application;
using SafePassage.Cli.Printing;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Questions that a planner asks before, and instead of, a plan: how long, and what one more would bring.</summary>
internal static class AskCommand
{
    private const string SmallestWindowWord = "smallest-window",
        OneMoreWord = "one-more";

    private const double Million = 1_000_000;

    public static Command Make()
    {
        var scenario = Shared.Scenario;
        var question = new Argument<string>("QUESTION")
        {
            Description =
                "smallest-window: how long a window must be for a share of those who would come. one-more: what one more of something would bring.",
        };
        question.AcceptOnlyFromAmong(SmallestWindowWord, OneMoreWord);
        var of = new Argument<string?>("OF")
        {
            Description =
                "Of one-more: hour (the window ends later), corridor (one that the reading shuts is open all the time), lane (a street that limits has one more each way, walkers three more metres), throughput (a gate lets a hundred more persons an hour through).",
            Arity = ArgumentArity.ZeroOrOne,
        };
        of.AcceptOnlyFromAmong([.. Word<MoreOf>.All]);
        var share = new Option<double>("--share")
        {
            Description =
                "Of smallest-window: the share of those who would come, above 0, at most 1.",
            DefaultValueFactory = _ => 0.9,
        };
        share.Validators.Add(r =>
            Shared.Demand(
                r,
                double.TryParse(Shared.Word(r), CultureInfo.InvariantCulture, out var s)
                    && s is > 0 and <= 1,
                "a share above 0, at most 1, as in 0.9"
            )
        );
        var variant = new Option<string?>("--variant")
        {
            Description = "The reading that is asked about. Default: the first.",
        };
        var work = new Option<double>("--work")
        {
            Description = "Millions of units of work for each plan, the same on every machine.",
            DefaultValueFactory = _ => AskRequest.UsualWork / Million,
        };
        work.Validators.Add(r =>
            Shared.Demand(
                r,
                double.TryParse(Shared.Word(r), CultureInfo.InvariantCulture, out var n)
                    && n is >= 0 and <= Million,
                "a number from 0 to 1000000"
            )
        );
        var (asOf, workers, json, quiet) = (Shared.AsOf, Shared.Workers, Shared.Json, Shared.Quiet);
        var language = TruceCommand.Language;
        var command = new Command(
            "ask",
            """
            Answer a question at once by bounds, which no plan of any kind beats, and confirm it by plans, each checked.

            Examples:
              safepassage ask examples/aleppo-2016-11-04 smallest-window --share 0.9
              safepassage ask examples/aleppo-2016-11-04 one-more hour
              safepassage ask examples/aleppo-2016-11-04 one-more corridor --variant undisputed
              safepassage ask examples/aleppo-2016-11-04 one-more throughput --lang fr
              safepassage ask examples/aleppo-2016-11-04 one-more lane --json
            """
        )
        {
            scenario,
            question,
            of,
            share,
            variant,
            work,
            language,
            asOf,
            workers,
            json,
            quiet,
        };
        command.SetAction(p =>
            Run(
                new(p.GetValue(scenario)!, p.GetValue(question)!)
                {
                    Of = p.GetValue(of),
                    Share = p.GetValue(share),
                    Variant = p.GetValue(variant),
                    Work = (long)(p.GetValue(work) * Million),
                    Language = p.GetValue(language)!,
                    AsOf = p.GetValue(asOf),
                    Workers = Surroundings.Workers(p.GetValue(workers)),
                    Json = p.GetValue(json),
                    Quiet = p.GetValue(quiet),
                }
            )
        );
        return command;
    }

    private sealed record Asked(string Scenario, string Question)
    {
        public string? Of { get; init; }

        public required double Share { get; init; }

        public string? Variant { get; init; }

        public required long Work { get; init; }

        public required string Language { get; init; }

        public string? AsOf { get; init; }

        public required Workers Workers { get; init; }

        public required bool Json { get; init; }

        public required bool Quiet { get; init; }
    }

    private static int Run(Asked asked)
    {
        if (asked.Question == OneMoreWord != asked.Of is not null)
        {
            Console.Error.WriteLine(
                asked.Of is null
                    ? $"One more of what? Name one of {string.Join(", ", Word<MoreOf>.All)}."
                    : $"'{asked.Of}' goes with {OneMoreWord} only."
            );
            return ExitCode.BadInput;
        }

        if (
            !Shared.Moment(asked.AsOf, out var asOf)
            || Shared.Load(asked.Scenario, asked.Quiet, asOf, asked.Workers) is not { } given
        )
        {
            return ExitCode.BadInput;
        }

        var variants = given.Scenario.Variants;
        if (
            (
                asked.Variant is null
                    ? variants[0]
                    : variants.FirstOrDefault(v => v.Id == asked.Variant)
            )
            is not { } variant
        )
        {
            return Shared.NoVariant(asked.Variant!, variants.Select(v => v.Id));
        }

        using var interrupt = new Interrupt("Interrupted: nothing is answered.");
        try
        {
            return Answer(
                asked,
                new(given, variant, TimeProvider.System)
                {
                    Work = asked.Work,
                    Workers = asked.Workers,
                },
                interrupt.Token
            );
        }
        catch (OperationCanceledException) when (interrupt.IsPressed)
        {
            return ExitCode.Interrupted;
        }
    }

    private static int Answer(Asked asked, AskRequest request, CancellationToken cancellation)
    {
        using var progress = new AskLine(asked.Quiet);
        var scenario = request.Given.Scenario;
        if (asked.Of is { } word)
        {
            var of = Word<MoreOf>.Find(word)!.Value;
            var more = OneMore.Run(request, of, progress, cancellation);
            progress.Dispose();
            Console.Out.Write(
                asked.Json
                    ? AskJson.Of(request, of, more)
                    : AskText.Of(of, more, scenario, asked.Language)
            );
            return ExitCode.Done;
        }

        var window = SmallestWindow.Run(request, asked.Share, progress, cancellation);
        progress.Dispose();
        Console.Out.Write(
            asked.Json
                ? AskJson.Of(request, asked.Share, window)
                : AskText.Of(request, asked.Share, window, asked.Language)
        );
        return window.Enough is null ? ExitCode.Findings : ExitCode.Done;
    }
}
