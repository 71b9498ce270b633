using SafePassage.Model;
using SafePassage.Pages.Charts;
using SafePassage.Pages.Truces;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>Losses as claimed: one square a unit, solid as far as 'at least' goes, open where the figure is vague.</summary>
internal static class LossesSection
{
    public static void Write(StatementPage page)
    {
        foreach (var side in page.Statements.Losses.GroupBy(l => l.Side))
        {
            page.Html.Element("h3", page.Say("losses.side", ("side", page.Party(side.Key))))
                .Open("div", "class", "losses");
            foreach (var comparison in side)
            {
                foreach (var voice in comparison.Voices)
                {
                    Voice(page, comparison, voice);
                }
            }

            page.Html.Close();
            Slices(page, "losses.byperiod", side, c => c.ByPeriod);
            Slices(page, "losses.byarea", side, c => c.ByArea);
        }
    }

    /// <summary>The same counts by period or area, where there is more than one.</summary>
    private static void Slices(
        StatementPage page,
        string title,
        IEnumerable<LossComparison> side,
        Func<LossComparison, IReadOnlyList<LossSlice>> slices
    )
    {
        var several = side.Where(c => slices(c).Count > 1).ToList();
        if (several.Count == 0)
        {
            return;
        }

        page.Html.Element("h4", page.Say(title)).Open("ul", "class", "slices");
        foreach (var comparison in several)
        {
            foreach (var slice in slices(comparison))
            {
                foreach (var voice in slice.Voices)
                {
                    page.Html.Open("li")
                        .Element("b", page.Of(voice.Total))
                        .Text(" ")
                        .Text(page.Say("loss." + StatementPage.Key(comparison.Category)))
                        .Text(Trilingual.Comma)
                        .Text(
                            slice.Period is { } period ? page.Of(period)
                            : slice.Area is { } area ? area
                            : page.Say("losses.noarea")
                        )
                        .Text(Trilingual.Colon);
                    page.Claim(page.Ledger.Statement(voice.Parts[0].Statement));
                    page.Html.Close();
                }
            }
        }

        page.Html.Close();
    }

    private static void Voice(StatementPage page, LossComparison comparison, VoiceTotal voice)
    {
        var html = page.Html;
        var words = page.Of(voice.Total);
        var category = page.Say("loss." + StatementPage.Key(comparison.Category));
        html.Open("figure", "class", "loss")
            .Open("figcaption")
            .Element("b", words)
            .Text(" ")
            .Element("span", category)
            .Close();
        UnitChart.Write(page, voice.Total, Trilingual.Join(" ", [words, category]));
        html.Open("p", "class", "small");
        var first = true;
        foreach (var part in voice.Parts)
        {
            html.Text(first ? "" : " + ");
            first = false;
            html.Element("q", part.Wording).Text(Trilingual.Comma).Text(page.Of(part.Period));
            if (part.Area is { } area)
            {
                html.Text(Trilingual.Comma).Text(area);
            }

            html.Text(Trilingual.Colon);
            page.Claim(page.Ledger.Statement(part.Statement));
        }

        var rest = voice.NotAdded.Count - voice.Earlier.Count;
        if (rest > 0)
        {
            html.Text(" ")
                .Element(
                    "span",
                    page.Say("losses.notadded", ("n", Figures.Number(rest))),
                    "class",
                    "review"
                );
        }

        Against(page, comparison, voice);
        html.Close(2);
    }

    private static void Against(StatementPage page, LossComparison comparison, VoiceTotal voice)
    {
        bool OfVoice(Loss loss) => voice.Parts.Concat(voice.NotAdded).Contains(loss);
        var names = new TruceNames(page.Ledger);
        foreach (
            var conflict in comparison.Conflicts.Where(c =>
                OfVoice(c.First) || OfVoice(c.Second) || (c.And is { } and && OfVoice(and))
            )
        )
        {
            page.Html.Text(" ")
                .Element(
                    "span",
                    conflict.Kind == ConflictKind.Contradicting
                        ? LossPicture.Contradiction(names, conflict)
                        : page.Say("losses.overlapping"),
                    "class",
                    "review"
                );
        }

        foreach (var denial in comparison.Denials.Where(d => OfVoice(d.Of)))
        {
            page.Html.Text(" ")
                .Element(
                    "span",
                    page.Say(
                        "truce.loss.denied",
                        ("who", page.Speaker(denial.By)),
                        ("count", page.Of(denial.Of.Count))
                    ),
                    "class",
                    "review"
                );
        }

        foreach (var earlier in voice.Earlier)
        {
            page.Html.Text(" ")
                .Element(
                    "span",
                    page.Say(
                        "truce.loss.earlier",
                        ("when", page.Of(page.Ledger.Statement(earlier.Statement).SaidAt)),
                        ("count", page.Of(earlier.Count))
                    ),
                    "class",
                    "review"
                );
        }
    }
}
