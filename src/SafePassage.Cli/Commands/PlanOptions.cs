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

    /// <summary>Null: the search ends by work.</summary>
    public TimeSpan? TimeLimit { get; init; }

    /// <summary>Units of the search.</summary>
    public required long Work { get; init; }

    /// <summary>As a share, 0 to 1.</summary>
    public required double Gap { get; init; }

    public required PlanRules Rules { get; init; }

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

    private readonly Option<double?> _limit = new("--time-limit")
    {
        Description =
            "Seconds the search may take in all variants together; 0 for a first plan only. Then files depend on the machine. Default: none, the search ends after the same work everywhere.",
    };

    private readonly Option<double> _work = new("--work")
    {
        Description =
            "Millions of units of work for the search in all variants together, the same on every machine; 0 for a first plan only.",
        DefaultValueFactory = _ => SearchOptions.UsualWork / Million,
    };

    private readonly Option<double> _gap = new("--gap")
    {
        Description =
            "Per cent between plan and bound at which no more persons are looked for; then only for earlier and for less time under way.",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<int> _approaches = new("--routes-per-corridor")
    {
        Description =
            "Approaches to one corridor that signs can tell apart, 1 to 9: more bring out more where streets are narrow, and need more signs.",
        DefaultValueFactory = _ => PlanRules.Standard.ApproachesPerCorridor,
    };

    private readonly Option<int> _orders = new("--orders-per-zone")
    {
        Description =
            "Orders for those of one zone and group, 1 to 9, who are shared out evenly: more bring out more, and people must know which is theirs.",
        DefaultValueFactory = _ => PlanRules.Standard.OrdersPerZone,
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

    private const double Million = 1_000_000;

    public PlanOptions()
    {
        Within(_work, 0, 1_000_000);
        Within(_gap, 0, 100);
        foreach (var count in (Option<int>[])[_approaches, _orders])
        {
            count.Validators.Add(r =>
                Shared.Demand(
                    r,
                    int.TryParse(Shared.Word(r), out var n) && n is >= 1 and <= 9,
                    "a whole number from 1 to 9"
                )
            );
        }

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

    private static void Within(Option<double> option, double least, double most) =>
        option.Validators.Add(r =>
            Shared.Demand(
                r,
                double.TryParse(Shared.Word(r), out var n) && n >= least && n <= most,
                $"a number from {least} to {most}"
            )
        );

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
                    _work,
                    _limit,
                    _gap,
                    _approaches,
                    _orders,
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
            TimeLimit = parsed.GetValue(_limit) is { } seconds
                ? TimeSpan.FromSeconds(seconds)
                : null,
            Work = (long)(parsed.GetValue(_work) * Million),
            Gap = parsed.GetValue(_gap) / 100,
            Rules = PlanRules.Standard with
            {
                ApproachesPerCorridor = parsed.GetValue(_approaches),
                OrdersPerZone = parsed.GetValue(_orders),
            },
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
