namespace SafePassage.Model;

/// <summary>
/// What a scenario says by itself, for a ledger that has not spoken for it: that there is a truce (the source of its
/// window), and how its corridors stand (status and source). That people come is a number assumed, and nobody's word.
/// </summary>
public static class ScenarioWords
{
    /// <summary>By subject: the truce, and every corridor whose status says something.</summary>
    /// <param name="windowSource">Who says that there is a window.</param>
    /// <param name="corridors">With the status that the scenario gives them.</param>
    public static IReadOnlyDictionary<Subject, ScenarioWord> Of(
        string windowSource,
        IReadOnlyList<Corridor> corridors
    )
    {
        ArgumentNullException.ThrowIfNull(corridors);
        var words = new Dictionary<Subject, ScenarioWord>
        {
            [Subject.Truce] = new("window", true, false, windowSource),
        };
        foreach (var corridor in corridors)
        {
            var (pro, con) = Says(corridor.Status);
            if (pro || con)
            {
                words[Subject.Corridor(corridor.Id)] = new(
                    Word<CorridorStatus>.Of(corridor.Status),
                    pro,
                    con,
                    corridor.Source
                );
            }
        }

        return words;
    }

    private static (bool For, bool Against) Says(CorridorStatus status) =>
        status switch
        {
            CorridorStatus.Agreed or CorridorStatus.ClaimedOpen or CorridorStatus.ObservedOpen => (
                true,
                false
            ),
            CorridorStatus.Disputed => (true, true),
            CorridorStatus.Closed => (false, true),
            CorridorStatus.Unknown => (false, false),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };
}
