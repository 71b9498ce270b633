using SafePassage.Adapters.HtmlReport.Words;

namespace SafePassage.Adapters.HtmlReport.Sections;

/// <summary>What is wrong with the scenario as given, though it can be planned; comes before everything else.</summary>
internal static class FindingsSection
{
    public static void Write(Page page)
    {
        page.Html.Open("ul", "class", "findings");
        foreach (var finding in page.Report.Findings)
        {
            page.Html.Open("li").Element("bdi", finding.Text);
            if (finding.People > 0)
            {
                page.Html.Text(" ")
                    .Element(
                        "span",
                        page.Say("findings.people", ("n", Formats.Number(finding.People))),
                        "class",
                        "tag"
                    );
            }

            page.Html.Close();
        }

        page.Html.Close();
    }
}
