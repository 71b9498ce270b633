namespace SafePassage.Model;

/// <summary>
/// What happens when everybody follows a plan, counted in millionths of a person after every step, and every rule that
/// is broken on the way.
/// </summary>
/// <param name="Flaws">In words, with the order, place and minute; empty when the plan keeps every rule.</param>
/// <param name="OutByGroup">For each group id the count out after 0, 1, 2, … steps.</param>
/// <param name="GateByCorridor">For each corridor id the count past the gate after 0, 1, 2, … steps.</param>
/// <param name="Links">Every link and mode that somebody uses.</param>
/// <param name="Orders">As many as the plan has, in its order.</param>
public sealed record Replay(
    IReadOnlyList<string> Flaws,
    IReadOnlyDictionary<string, IReadOnlyList<long>> OutByGroup,
    IReadOnlyDictionary<string, IReadOnlyList<long>> GateByCorridor,
    IReadOnlyList<LinkUsage> Links,
    IReadOnlyList<OrderTiming> Orders
)
{
    /// <summary>Whole persons of a bound's groups who are out by the last step that ends by its horizon.</summary>
    /// <param name="bound">Groups that are not replayed count as nobody.</param>
    /// <param name="step">Of the replay.</param>
    public long OutUnder(Bound bound, TimeSpan step)
    {
        var at = bound.Horizon.Ticks / step.Ticks;
        return bound
                .Groups.Where(OutByGroup.ContainsKey)
                .Select(g => OutByGroup[g])
                .Sum(c => c[(int)Math.Min(at, c.Count - 1)]) / CutItem.PerPerson;
    }
}

/// <param name="Link">Index into the network's links.</param>
/// <param name="Entered">Millionths of a person in all.</param>
/// <param name="Room">What they take of the capacity: the same in millionths of a person as quick as it assumes.</param>
/// <param name="PeakInStep">Millionths of a person in the busiest step.</param>
/// <param name="ShareAtPeak">The largest share of a step's capacity in use, 1 when full.</param>
public sealed record LinkUsage(
    int Link,
    Mode Mode,
    long Entered,
    long Room,
    long PeakInStep,
    double ShareAtPeak
);

/// <summary>When the first and the last of an order pass the gate and count as out.</summary>
public readonly record struct OrderTiming(TimeSpan Travel, TimeSpan FirstOut, TimeSpan LastOut);
