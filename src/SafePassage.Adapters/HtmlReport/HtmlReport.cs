namespace SafePassage.Adapters.HtmlReport;

public static class ReportPage
{
    public static void Write(
        TextWriter writer,
        Core.Reports.Report report,
        Core.Reports.Run run,
        string language
    ) => writer.Write(report.Scenario.Id);
}
