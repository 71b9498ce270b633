using SafePassage.Formats.Exports;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Pages;

namespace SafePassage.Application;

/// <summary>What a published folder holds, so that who writes it and who makes it again to verify it write the same.</summary>
internal static class PublishedFiles
{
    public const string Page = "report.html";

    /// <summary>Further files of a report; the page last.</summary>
    /// <param name="report">All that is written.</param>
    /// <param name="language">In which the page opens.</param>
    public static IReadOnlyList<FurtherFile> Further(Report report, string language) =>
        [
            .. OfStreets(report.Streets),
            new(Page, (w, provenance) => ReportPage.Write(w, report, provenance, language)),
        ];

    private static FurtherFile[] OfStreets(MapAnswer? streets) =>
        streets is null
            ? []
            :
            [
                new("guess-totals.csv", (w, _) => GuessFile.WriteTotals(w, streets.Totals)),
                new("health.csv", (w, _) => HealthFile.Write(w, streets.Health)),
            ];
}
