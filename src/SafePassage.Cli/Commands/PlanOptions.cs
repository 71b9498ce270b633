using System.CommandLine;
using SafePassage.Cli.Printing;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>What was asked of <c>plan</c>.</summary>
internal sealed record PlanArguments
{
    public required string Scenario { get; init; }

    /// <summary>Folder for the files; null for one named after the scenario.</summary>
    public string? Out { get; init; }

    /// <summary>Whether what stands in the folder may be replaced, whatever it is.</summary>
    public required bool Force { get; init; }

    /// <summary>Null for all.</summary>
    public string? Variant { get; init; }

    public required TimeSpan TimeLimit { get; init; }

    public required BoundChoice Bound { get; init; }

    public required long Seed { get; init; }

    public required string Language { get; init; }

    /// <summary>As it was typed.</summary>
    public string? AsOf { get; init; }

    public required bool Gradings { get; init; }

    public required Workers Workers { get; init; }

    public required bool Json { get; init; }

    public required bool Quiet { get; init; }
}

/// <summary>The options of <c>plan</c>.</summary>
internal sealed class PlanOptions
{
    private readonly Argument<string> _scenario = Shared.Scenario;

    private readonly Option<string?> _out = new("--out", "-o")
    {
        Description = "Folder for the files; made if needed. Default: out/ and the scenario's id.",
    };

    private readonly Option<bool> _force = new("--force")
    {
        Description = "Replace what stands in the folder, also the result of another scenario.",
    };

    private readonly Option<string?> _variant = new("--variant")
    {
        Description = "Plan only this variant.",
    };

    private readonly Option<double> _limit = new("--time-limit")
    {
        Description =
            "Seconds the search may take in all variants together; 0 for a first plan only.",
        DefaultValueFactory = _ => 10,
    };

    private readonly Option<string?> _bound = new("--bound")
    {
        Description =
            "'exact' for the smallest bound that cuts over time give, however long it takes; 'trimmed' for the quick one. Default: cuts over time if their size fits the time limit.",
    };

    private readonly Option<long> _seed = new("--seed")
    {
        Description =
            "Same scenario, version and seed: same files, unless the time limit cuts the search short.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<string> _language = new("--lang")
    {
        Description = "Language of the summary, and of the report when it opens: en, fr or ar.",
        DefaultValueFactory = _ => "en",
    };

    private readonly Option<string?> _asOf = Shared.AsOf;

    private readonly Option<bool> _gradings = new("--gradings")
    {
        Description =
            "Show the Admiralty gradings of the ledger in the report. Default: not shown.",
    };

    private readonly Option<int?> _workers = Shared.Workers;

    private readonly Option<bool> _json = Shared.Json;

    private readonly Option<bool> _quiet = Shared.Quiet;

    public PlanOptions()
    {
        _bound.AcceptOnlyFromAmong("trimmed", "exact");
        _language.AcceptOnlyFromAmong("en", "fr", "ar");
        _limit.Validators.Add(r =>
            Shared.Demand(
                r,
                double.TryParse(Shared.Word(r), out var s) && s is >= 0 and <= 86_400,
                "seconds from 0 to 86400, as in 12.5"
            )
        );
        _seed.Validators.Add(r =>
            Shared.Demand(
                r,
                long.TryParse(Shared.Word(r), out var s) && s >= 0,
                "a whole number from 0 on"
            )
        );
    }

    /// <summary>In the order of the help.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_scenario);
        foreach (
            var option in (Option[])
                [
                    _out,
                    _force,
                    _variant,
                    _limit,
                    _bound,
                    _seed,
                    _language,
                    _asOf,
                    _gradings,
                    _workers,
                    _json,
                    _quiet,
                ]
        )
        {
            command.Options.Add(option);
        }
    }

    public PlanArguments Of(ParseResult parsed) =>
        new()
        {
            Scenario = parsed.GetValue(_scenario)!,
            Out = parsed.GetValue(_out),
            Force = parsed.GetValue(_force),
            Variant = parsed.GetValue(_variant),
            TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(_limit)),
            Bound = OptionWords.BoundChoice(parsed.GetValue(_bound)),
            Seed = parsed.GetValue(_seed),
            Language = parsed.GetValue(_language)!,
            AsOf = parsed.GetValue(_asOf),
            Gradings = parsed.GetValue(_gradings),
            Workers = Surroundings.Workers(parsed.GetValue(_workers)),
            Json = parsed.GetValue(_json),
            Quiet = parsed.GetValue(_quiet),
        };
}
