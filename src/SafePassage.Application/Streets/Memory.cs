namespace SafePassage.Application;

/// <summary>Between two stages of which the first has left much behind.</summary>
internal static class Memory
{
    /// <summary>
    /// Gives back what nobody uses any more, before the next stage takes its own. Of the streets of a city this is a fifth of the peak
    /// (331 to 272 MB for 91,164 streets) for a tenth of a second.
    /// </summary>
    public static void GiveBack() =>
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
}
