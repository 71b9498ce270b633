namespace SafePassage.Model;

/// <summary>
/// What happens when everybody follows a plan, counted after every step, and every rule that is broken on the way.
/// </summary>
/// <param name="Flaws">Empty when the plan keeps every rule.</param>
/// <param name="OutByGroup">For each group id the count out after 0, 1, 2, … steps.</param>
/// <param name="GateByCorridor">For each corridor id the count past the gate after 0, 1, 2, … steps.</param>
/// <param name="Links">Every link and mode that somebody uses.</param>
/// <param name="Orders">As many as the plan has, in its order.</param>
public sealed record Replay(
    IReadOnlyList<Flaw> Flaws,
    IReadOnlyDictionary<string, IReadOnlyList<PersonMillionths>> OutByGroup,
    IReadOnlyDictionary<string, IReadOnlyList<PersonMillionths>> GateByCorridor,
    IReadOnlyList<LinkUsage> Links,
    IReadOnlyList<OrderTiming> Orders
)
{
    /// <summary>Whole persons of a bound's groups who are out by the last step that ends by its horizon.</summary>
    /// <param name="bound">Groups that are not replayed count as nobody.</param>
    /// <param name="step">Of the replay.</param>
    public Persons OutUnder(Bound bound, TimeSpan step)
    {
        ArgumentNullException.ThrowIfNull(bound);
        var at = bound.Horizon.Ticks / step.Ticks;
        return bound
            .Groups.Where(OutByGroup.ContainsKey)
            .Select(g => OutByGroup[g])
            .Sum(c => c[(int)Math.Min(at, c.Count - 1)])
            .Floor();
    }
}

/// <summary>How much of a link is used.</summary>
/// <param name="Link">Index into the network's links.</param>
/// <param name="Mode">By which they come; modes are counted apart.</param>
/// <param name="Entered">In all.</param>
/// <param name="Room">What they take of the capacity: the same in persons as quick as it assumes.</param>
/// <param name="PeakInStep">In the busiest step.</param>
/// <param name="ShareAtPeak">The largest share of a step's capacity in use, 1 when full.</param>
public sealed record LinkUsage(
    int Link,
    Mode Mode,
    PersonMillionths Entered,
    PersonMillionths Room,
    PersonMillionths PeakInStep,
    double ShareAtPeak
);

/// <summary>When the first and the last of an order pass the gate and count as out.</summary>
/// <param name="Travel">From leaving to the gate.</param>
/// <param name="FirstOut">When the first counts as out, from the start of the window.</param>
/// <param name="LastOut">When the last does.</param>
public readonly record struct OrderTiming(TimeSpan Travel, TimeSpan FirstOut, TimeSpan LastOut);
