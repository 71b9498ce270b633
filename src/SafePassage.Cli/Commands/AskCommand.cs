using System.CommandLine;
using SafePassage.Application;
using SafePassage.Cli.Printing;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>Questions that a planner asks before, and instead of, a plan: how long, and what one more would bring.</summary>
internal static class AskCommand
{
    public static Command Make()
    {
        var options = new AskOptions();
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
        );
        options.AddTo(command);
        command.SetAction(p => Run(options.Of(p)));
        return command;
    }

    private static int Run(AskArguments asked)
    {
        if (asked.Question == AskOptions.OneMoreWord != asked.Of is not null)
        {
            Console.Error.WriteLine(
                asked.Of is null
                    ? $"One more of what? Name one of {string.Join(", ", Word<MoreOf>.All)}."
                    : $"'{asked.Of}' goes with {AskOptions.OneMoreWord} only."
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

    private static int Answer(
        AskArguments asked,
        AskRequest request,
        CancellationToken cancellation
    )
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
