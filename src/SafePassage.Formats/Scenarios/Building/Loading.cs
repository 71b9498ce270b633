using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>What may be spent on an extract.</summary>
/// <param name="StoreFolder">Where networks built from extracts are kept; null: nowhere.</param>
internal readonly record struct Loading(
    string? StoreFolder,
    Workers Workers,
    CancellationToken Cancellation
);
