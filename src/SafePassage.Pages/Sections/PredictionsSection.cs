using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>What was foretold, when it fell due, and what the ledger holds on the outcome.</summary>
internal static class PredictionsSection
{
    public static void Write(StatementPage page)
    {
        var html = page.Html;
        page.Table("predictions", "what", "due", "outcome");
        foreach (var prediction in page.Statements.Predictions)
        {
            page.Row().Element("span", prediction.Statement.Content, "class", "what");
            page.Claim(prediction.Statement);
            html.Close();
            page.Cell(
                (prediction.Statement.ValidUntil ?? prediction.Statement.ValidFrom) is { } due
                    ? page.Of(due)
                    : page.Say("predictions.nodate")
            );
            page.Cell().Tag(page.Say("outcome." + StatementPage.Key(prediction.Outcome)));
            foreach (var later in prediction.Later)
            {
                html.Open("p", "class", "small").Text(later.Content).Text(Trilingual.Colon);
                page.Claim(later);
                html.Close();
            }

            html.Close(2);
        }

        html.Close(2);
    }
}
