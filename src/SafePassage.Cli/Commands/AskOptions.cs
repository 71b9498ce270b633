using System.CommandLine;
using System.Globalization;
using SafePassage.Application;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>What was asked of <c>ask</c>.</summary>
internal sealed record AskArguments(string Scenario, string Question)
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

/// <summary>The arguments and options of <c>ask</c>.</summary>
internal sealed class AskOptions
{
    public const string SmallestWindowWord = "smallest-window",
        OneMoreWord = "one-more";

    private const double Million = 1_000_000;

    private readonly Argument<string> _scenario = Shared.Scenario;

    private readonly Argument<string> _question = new("QUESTION")
    {
        Description =
            "smallest-window: how long a window must be for a share of those who would come. one-more: what one more of something would bring.",
    };

    private readonly Argument<string?> _of = new("OF")
    {
        Description =
            "Of one-more: hour (the window ends later), corridor (one that the reading shuts is open all the time), lane (a street that limits has one more each way, walkers three more metres), throughput (a gate lets a hundred more persons an hour through).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<double> _share = new("--share")
    {
        Description = "Of smallest-window: the share of those who would come, above 0, at most 1.",
        DefaultValueFactory = _ => 0.9,
    };

    private readonly Option<string?> _variant = new("--variant")
    {
        Description = "The reading that is asked about. Default: the first.",
    };

    private readonly Option<double> _work = new("--work")
    {
        Description =
            "Millions of units of work for all plans of an answer together, the same on every machine.",
        DefaultValueFactory = _ => AskRequest.UsualWork / Million,
    };

    private readonly Option<string> _language = TruceCommand.Language;

    private readonly Option<string?> _asOf = Shared.AsOf;

    private readonly Option<int?> _workers = Shared.Workers;

    private readonly Option<bool> _json = Shared.Json;

    private readonly Option<bool> _quiet = Shared.Quiet;

    public AskOptions()
    {
        _question.AcceptOnlyFromAmong(SmallestWindowWord, OneMoreWord);
        _of.AcceptOnlyFromAmong([.. Word<MoreOf>.All]);
        _share.Validators.Add(r =>
            Shared.Demand(
                r,
                double.TryParse(Shared.Word(r), CultureInfo.InvariantCulture, out var s)
                    && s is > 0 and <= 1,
                "a share above 0, at most 1, as in 0.9"
            )
        );
        _work.Validators.Add(r =>
            Shared.Demand(
                r,
                double.TryParse(Shared.Word(r), CultureInfo.InvariantCulture, out var n)
                    && n is >= 0 and <= Million,
                "a number from 0 to 1000000"
            )
        );
    }

    /// <summary>In the order of the help.</summary>
    public void AddTo(Command command)
    {
        foreach (var argument in (Argument[])[_scenario, _question, _of])
        {
            command.Arguments.Add(argument);
        }

        foreach (
            var option in (Option[])
                [_share, _variant, _work, _language, _asOf, _workers, _json, _quiet]
        )
        {
            command.Options.Add(option);
        }
    }

    public AskArguments Of(ParseResult parsed) =>
        new(parsed.GetValue(_scenario)!, parsed.GetValue(_question)!)
        {
            Of = parsed.GetValue(_of),
            Share = parsed.GetValue(_share),
            Variant = parsed.GetValue(_variant),
            Work = (long)(parsed.GetValue(_work) * Million),
            Language = parsed.GetValue(_language)!,
            AsOf = parsed.GetValue(_asOf),
            Workers = Surroundings.Workers(parsed.GetValue(_workers)),
            Json = parsed.GetValue(_json),
            Quiet = parsed.GetValue(_quiet),
        };
}
