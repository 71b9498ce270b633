using SafePassage.Formats.Exports;
using SafePassage.Formats.Storage;
using SafePassage.Model;

namespace SafePassage.Application;

/// <param name="Plan">What was planned.</param>
/// <param name="Folder">Made if needed.</param>
public sealed record PublishRequest(PlanOutcome.Planned Plan, string Folder);

/// <summary>Writes all files of a plan into one folder, the page among them, or none under its final name.</summary>
public static class PublishPlan
{
    /// <summary>Finds out before computing whether a folder can be written; leaves nothing behind.</summary>
    /// <returns>Null when it can.</returns>
    public static InputError? Hindrance(string folder) => StagedFolder.Probe(folder);

    /// <returns>The names of the files, in the order written; or what hindered it.</returns>
    public static ParseResult<IReadOnlyList<string>> Run(PublishRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var report = request.Plan.Report;
        return OutputFolder.Write(
            request.Folder,
            report,
            request.Plan.Provenance,
            PublishedFiles.Further(report, request.Plan.Language)
        );
    }
}
