using SafePassage.Formats.Exports;
using SafePassage.Model;

namespace SafePassage.Application;

/// <param name="Plan">What was planned.</param>
/// <param name="Folder">Made if needed.</param>
public sealed record PublishRequest(PlanOutcome.Planned Plan, string Folder);

/// <summary>Writes all files of a plan into one folder, the page among them, or none under its final name.</summary>
public static class PublishPlan
{
    /// <summary>Finds out before anything is computed that a result can be written, and keeps others away until it is.</summary>
    /// <param name="folder">Made if needed.</param>
    /// <param name="scenario">Whose result it will hold.</param>
    /// <param name="force">Whether the result of another scenario, or files that are no result, may be replaced.</param>
    public static ParseResult<ReservedFolder> Reserve(
        string folder,
        Scenario scenario,
        bool force = false
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return ReservedFolder.Take(folder, scenario.Id, force);
    }

    /// <returns>The names of the files, in the order written; or what hindered it.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled: the folder is as it was.</exception>
    public static ParseResult<IReadOnlyList<string>> Run(
        PublishRequest request,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        var report = request.Plan.Report;
        return OutputFolder.Write(
            request.Folder,
            report,
            request.Plan.Provenance,
            PublishedFiles.Further(report, request.Plan.Language),
            cancellation
        );
    }
}
