using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>A question about one reading, and what may be spent on the plans that confirm the answer.</summary>
/// <param name="Given">What is asked about; its ledger has made the readings and is not asked again.</param>
/// <param name="Variant">One of the scenario's.</param>
/// <param name="Clock">Of the plans.</param>
public sealed record AskRequest(LoadedScenario Given, Variant Variant, TimeProvider Clock)
{
    /// <summary>What the plans of an answer may cost where nothing else is asked.</summary>
    public const long UsualWork = 16_000_000;

    /// <summary>Of each plan, ≥ 0.</summary>
    public long Seed { get; init; } = 1;

    /// <summary>Units of work of all plans of an answer together, ≥ 0: each has its share of the most that there can be.</summary>
    public long Work { get; init; } = UsualWork;

    /// <summary>What orders may be.</summary>
    public PlanRules Rules { get; init; } = PlanRules.Standard;

    public Workers Workers { get; init; }
}

/// <summary>How far an answer is.</summary>
/// <param name="Bounds">Bounds found so far.</param>
/// <param name="Plans">Plans made so far.</param>
public readonly record struct AskProgress(int Bounds, int Plans);

/// <summary>A bound or a plan that did not pass its checks: nothing is answered.</summary>
public sealed class UnprovenException(IReadOnlyList<string> defects)
    : Exception(string.Join(Environment.NewLine, defects));
