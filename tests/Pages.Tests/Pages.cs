using System.Text;
using SafePassage.Model;
using SafePassage.Pages;

namespace SafePassage.Pages.Tests;

/// <summary>Pages for the tests; each is kept beside them, to be looked at.</summary>
internal static class Pages
{
    private static readonly Lazy<string> _small = new(() => Write("small", SampleReport.Small));

    public static string Small => _small.Value;

    public static string Write(string name, Report report)
    {
        var folder = Directory
            .CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pages"))
            .FullName;
        var writer = new StringWriter();
        ReportPage.Write(
            writer,
            report,
            SampleReport.Provenance with
            {
                Outputs = [new("plan.json", new string('c', 64))],
            }
        );
        File.WriteAllText(
            Path.Combine(folder, name + ".html"),
            writer.ToString(),
            new UTF8Encoding(false)
        );
        return writer.ToString();
    }
}
