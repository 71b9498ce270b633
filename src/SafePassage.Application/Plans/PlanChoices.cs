using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>
/// What was chosen for a plan, in the words of command and manifest. The manifest's options are these and no others, and the command
/// follows from them: so both can be held against each other when a plan is verified.
/// </summary>
/// <param name="Scenario">Its path, as it was given.</param>
internal sealed record PlanChoices(string Scenario)
{
    private const string All = "all",
        Shown = "shown",
        NotShown = "not shown",
        Yes = "yes",
        BoundOf = "bound.",
        EndOf = "search_ended.",
        ScenarioKey = "scenario",
        AsOfKey = "as_of",
        VariantKey = "variant",
        SeedKey = "seed",
        LimitKey = "time_limit_seconds",
        WorkKey = "work_millions",
        GapKey = "gap_per_cent",
        ApproachesKey = "routes_per_corridor",
        OrdersKey = "orders_per_zone",
        None = "none",
        BoundKey = "bound",
        LanguageKey = "lang",
        GradingsKey = "gradings",
        InterruptedKey = "interrupted";

    private static readonly (BoundChoice Choice, string Word, string? Option)[] _bounds =
    [
        (BoundChoice.WhatFits, "cuts over time if they fit", null),
        (BoundChoice.Trimmed, "trimmed", "trimmed"),
        (BoundChoice.Exact, "exact", "exact"),
    ];

    /// <summary>An instant, as it was given; null for the start of the window.</summary>
    public string? AsOf { get; init; }

    /// <summary>Null for all.</summary>
    public string? Variant { get; init; }

    public long Seed { get; init; } = 1;

    /// <summary>Null: the search ended by work.</summary>
    public string? TimeLimitSeconds { get; init; }

    /// <summary>Of the search.</summary>
    public double WorkMillions { get; init; }

    /// <summary>At which no more persons are looked for.</summary>
    public double GapPerCent { get; init; }

    /// <summary>What orders may be.</summary>
    public PlanRules Rules { get; init; } = PlanRules.Standard;

    public BoundChoice Bound { get; init; }

    /// <summary>In which the page opens.</summary>
    public string Language { get; init; } = "en";

    public bool Gradings { get; init; }

    /// <summary>Whether somebody ended the run before it was done.</summary>
    public bool Interrupted { get; init; }

    /// <summary>For each variant that was planned what was done for its bounds, in words.</summary>
    public IReadOnlyDictionary<string, string> Bounds { get; init; } =
        new Dictionary<string, string>();

    /// <summary>For each variant that was planned how its search ended, in words.</summary>
    public IReadOnlyDictionary<string, string> Ends { get; init; } =
        new Dictionary<string, string>();

    public static PlanChoices Of(
        PlanRequest request,
        IReadOnlyList<Answered> answers,
        bool interrupted
    ) =>
        new(request.Given.Request.Path)
        {
            AsOf = request.Given.Request.AsOf?.Text,
            Variant = request.Variant,
            Seed = request.Seed,
            TimeLimitSeconds = request.TimeLimit?.TotalSeconds.ToString(
                CultureInfo.InvariantCulture
            ),
            WorkMillions = request.Work / 1e6,
            GapPerCent = request.Gap * 100,
            Rules = request.Rules,
            Bound = request.Bound,
            Language = request.Language,
            Gradings = request.Gradings,
            Interrupted = interrupted,
            Bounds = answers.ToDictionary(
                a => a.Answer.Variant.Id,
                a => PlanWords.Of(a.Answer.Effort),
                StringComparer.Ordinal
            ),
            Ends = answers.ToDictionary(
                a => a.Answer.Variant.Id,
                a => PlanWords.Of(a.End),
                StringComparer.Ordinal
            ),
        };

    /// <summary>Takes options back as far as they can be: what was not understood is not in <see cref="Options"/> again.</summary>
    public static PlanChoices Of(IReadOnlyDictionary<string, string> options)
    {
        var variant = options.GetValueOrDefault(VariantKey);
        return new(options.GetValueOrDefault(ScenarioKey) ?? "")
        {
            AsOf = options.GetValueOrDefault(AsOfKey),
            Variant = variant == All ? null : variant,
            Seed = (long)(Number(options, SeedKey) ?? 0),
            TimeLimitSeconds = Number(options, LimitKey)?.ToString(CultureInfo.InvariantCulture),
            WorkMillions = Number(options, WorkKey) ?? 0,
            GapPerCent = Number(options, GapKey) ?? 0,
            Rules = PlanRules.Standard with
            {
                ApproachesPerCorridor = (int)(Number(options, ApproachesKey) ?? 0),
                OrdersPerZone = (int)(Number(options, OrdersKey) ?? 0),
            },
            Bound = Array.Find(_bounds, b => b.Word == options.GetValueOrDefault(BoundKey)).Choice,
            Language = options.GetValueOrDefault(LanguageKey) is "fr" or "ar"
                ? options[LanguageKey]
                : "en",
            Gradings = options.GetValueOrDefault(GradingsKey) == Shown,
            Interrupted = options.GetValueOrDefault(InterruptedKey) == Yes,
            Bounds = Below(options, BoundOf),
            Ends = Below(options, EndOf),
        };
    }

    /// <summary>As they stand in the manifest.</summary>
    public IReadOnlyDictionary<string, string> Options
    {
        get
        {
            var options = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [BoundKey] = Array.Find(_bounds, b => b.Choice == Bound).Word,
                [GradingsKey] = Gradings ? Shown : NotShown,
                [LanguageKey] = Language,
                [ScenarioKey] = Scenario,
                [SeedKey] = $"{Seed}",
                [LimitKey] = TimeLimitSeconds ?? None,
                [WorkKey] = Text(WorkMillions),
                [GapKey] = Text(GapPerCent),
                [ApproachesKey] = $"{Rules.ApproachesPerCorridor}",
                [OrdersKey] = $"{Rules.OrdersPerZone}",
                [VariantKey] = Variant ?? All,
            };
            if (AsOf is not null)
            {
                options[AsOfKey] = AsOf;
            }

            if (Interrupted)
            {
                options[InterruptedKey] = Yes;
            }

            foreach (var (variant, words) in Bounds)
            {
                options[BoundOf + variant] = words;
            }

            foreach (var (variant, words) in Ends)
            {
                options[EndOf + variant] = words;
            }

            return options;
        }
    }

    /// <summary>The command that makes the same files again.</summary>
    public string Command =>
        $"safepassage plan {Scenario}{Given(VariantKey, Variant)}{Given("as-of", AsOf)} --seed {Seed}{Unusual}{Given("time-limit", TimeLimitSeconds)}{Given(BoundKey, Array.Find(_bounds, b => b.Choice == Bound).Option)}{(Language == "en" ? "" : $" --lang {Language}")}{(Gradings ? " --gradings" : "")}";

    /// <summary>What of the search is not as usual.</summary>
    private string Unusual
    {
        get
        {
            var usual = PlanRules.Standard;
            return Given("work", Changed(WorkMillions, SearchOptions.UsualWork / 1e6))
                + Given("gap", Changed(GapPerCent, 0))
                + Given(
                    "routes-per-corridor",
                    Changed(Rules.ApproachesPerCorridor, usual.ApproachesPerCorridor)
                )
                + Given("orders-per-zone", Changed(Rules.OrdersPerZone, usual.OrdersPerZone));
        }
    }

    private static string? Changed(double number, double usual) =>
        number == usual ? null : Text(number);

    private static string Text(double number) =>
        number.ToString("0.######", CultureInfo.InvariantCulture);

    private static double? Number(IReadOnlyDictionary<string, string> options, string key) =>
        double.TryParse(
            options.GetValueOrDefault(key),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static string Given(string option, string? value) =>
        value is null ? "" : $" --{option} {value}";

    private static Dictionary<string, string> Below(
        IReadOnlyDictionary<string, string> options,
        string prefix
    ) =>
        options
            .Where(o => o.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(o => o.Key[prefix.Length..], o => o.Value, StringComparer.Ordinal);
}
