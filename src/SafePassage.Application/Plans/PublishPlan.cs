using SafePassage.Formats.Exports;
using SafePassage.Formats.Osm;
using SafePassage.Formats.Storage;
using SafePassage.Model;
using SafePassage.Pages;

namespace SafePassage.Application;

/// <param name="Plan">What was planned.</param>
/// <param name="Folder">Made if needed.</param>
public sealed record PublishRequest(PlanOutcome.Planned Plan, string Folder)
{
    /// <summary>In which the page opens: en, fr or ar.</summary>
    public string Language { get; init; } = "en";
}

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
        var page = new FurtherFile(
            "report.html",
            (w, run) => ReportPage.Write(w, report, run, request.Language)
        );
        return OutputFolder.Write(
            request.Folder,
            report,
            request.Plan.Provenance,
            [.. OfStreets(report.Streets), page]
        );
    }

    private static FurtherFile[] OfStreets(MapAnswer? streets) =>
        streets is null
            ? []
            :
            [
                new("guess-totals.csv", (w, _) => GuessFile.WriteTotals(w, streets.Totals)),
                new("health.csv", (w, _) => HealthFile.Write(w, streets.Health)),
            ];
}
