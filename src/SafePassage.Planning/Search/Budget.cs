using SafePassage.Flow;
using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>What a search may still spend, of work and, where somebody sets it, of time.</summary>
internal sealed class Budget(SearchOptions options, Work work, CancellationToken cancellation)
{
    private readonly TimeLimit? _whole = options.TimeLimit is { } limit
        ? new(options.Clock, limit)
        : null;

    /// <summary>Why the search ends, or null when less than a share of the budget is spent.</summary>
    public SearchEnd? Over(double share) =>
        cancellation.IsCancellationRequested ? SearchEnd.Cancelled
        : work.Done >= share * options.Work ? SearchEnd.Work
        : _whole is { } time && time.Spent >= share ? SearchEnd.TimeLimit
        : null;
}
