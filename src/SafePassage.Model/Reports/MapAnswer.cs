namespace SafePassage.Model;

/// <summary>What a reader has to know of the streets that a plan runs on: how much was guessed, and where they are weak.</summary>
/// <param name="Totals">By class, quantity and origin, those that stand on the map among them.</param>
/// <param name="Health">Of the whole map, before anything was left out or shut; with the scenario's gates and zones.</param>
/// <param name="Limits">From when on something is a finding.</param>
/// <param name="LeftOut">What is not in the network, by mode.</param>
public sealed record MapAnswer(
    IReadOnlyList<GuessTotal> Totals,
    HealthReport Health,
    HealthLimits Limits,
    IReadOnlyList<LeftOut> LeftOut
);
