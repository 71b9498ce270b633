using SafePassage.Formats.Plans;

namespace SafePassage.Application;

/// <summary>The files that a published folder must hold beside its manifest; follows from the scenario.</summary>
internal static class ExpectedFiles
{
    public static IEnumerable<string> Names(LoadedScenario given, ReadResult result)
    {
        yield return PlanFile.Name;
        yield return BoundFile.Name;
        // Who ended the run before its disputes were ranked has no numbers for them.
        if (
            given.Ledger is not null
            && (result.Disputes is not null || !result.Choices.Interrupted)
        )
        {
            yield return DisputeFile.Name;
        }

        yield return "orders.csv";
        yield return "orders.geojson";
        if (HasStreets(given, result))
        {
            yield return "guess-totals.csv";
            yield return "health.csv";
        }

        yield return PublishedFiles.Page;
    }

    /// <summary>Whether the result has what the map does not say; an interrupted run may not have come to that.</summary>
    public static bool HasStreets(LoadedScenario given, ReadResult result) =>
        given.Streets is not null
        && (
            !result.Choices.Interrupted
            || result.Manifest.Provenance.Outputs.Any(o => o.Path == "health.csv")
        );
}
