using SafePassage.Model;

namespace SafePassage.Pages.Sections;

/// <summary>What an agreement on corridors has to settle: present, disputed or missing, and by which statement.</summary>
internal static class AgreementSection
{
    public static void Write(StatementPage page)
    {
        var html = page.Html;
        html.Open("ul", "class", "points");
        foreach (var point in page.Statements.Agreement)
        {
            var status = StatementPage.Key(point.Status);
            html.Open("li", "class", "point " + status)
                .Open("svg", "class", "mark", "viewBox", "-10 -10 20 20", "aria-hidden", "true")
                .Empty("circle", "r", "8")
                .Empty("path", "d", Sign(point.Status))
                .Close()
                .Open("div")
                .Element("b", page.Say("agreement.point." + Page.Key(point.Point)))
                .Text(" ")
                .Tag(page.Say("agreement." + status));
            if (point.For.Count > 0)
            {
                page.Claims(point.For);
            }

            if (point.Against.Count > 0)
            {
                html.Aside(page.Say("claim.against"));
                page.Claims(point.Against);
            }

            html.Close(2);
        }

        html.Close();
    }

    private static string Sign(PointStatus status) =>
        status switch
        {
            PointStatus.Present => "M-4 0l3 3.4 5-6.6",
            PointStatus.Disputed => "M0-4.5v5.5M0 4.2v.4",
            _ => "M-3.6 0h7.2",
        };
}
