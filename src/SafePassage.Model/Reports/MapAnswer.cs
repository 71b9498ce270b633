namespace SafePassage.Model;

/// <summary>What a reader has to know of the streets that a plan runs on: how much was guessed, and where they are weak.</summary>
/// <param name="Totals">By class, quantity and origin, those that stand on the map among them.</param>
/// <param name="Health">Of the whole map, before anything was left out or shut; with the scenario's gates and zones.</param>
/// <param name="Limits">From when on something is a finding.</param>
/// <param name="LeftOut">What is not in the network, by mode.</param>
/// <param name="Aside">What the network does not heed of the map, by kind.</param>
/// <param name="Underfoot">How much is known of surface and incline.</param>
public sealed record MapAnswer(
    IReadOnlyList<GuessTotal> Totals,
    HealthReport Health,
    HealthLimits Limits,
    IReadOnlyList<LeftOut> LeftOut,
    IReadOnlyList<LeftAside> Aside,
    Underfoot Underfoot
);
