using SafePassage.Model;

namespace SafePassage.Pages.Truces;

/// <summary>Losses as bars, one for each voice: the solid part is what is surely said, the pale one what may be.</summary>
internal static class LossPicture
{
    public static bool Applies(TruceOverview overview) =>
        LossTotals.Of(overview.Ledger, overview.At).Count > 0;

    public static void Write(TruceSheet sheet, TruceOverview overview)
    {
        var (html, names) = (sheet.Html, sheet.Names);
        foreach (var comparison in LossTotals.Of(overview.Ledger, overview.At))
        {
            var most = comparison.Voices.Max(v => End(v.Total));
            var what = TruceNames.Say("loss." + Page.Key(comparison.Category));
            html.Open("div", "class", "losses");
            foreach (var voice in comparison.Voices)
            {
                var by = overview.Ledger.Statement(voice.Parts[0].Statement);
                html.Element(
                    "p",
                    TruceNames.Say(
                        "truce.loss",
                        ("side", names.Party(comparison.Side)),
                        ("what", what),
                        ("count", TruceNames.Of(voice.Total))
                    ),
                    "class",
                    "head"
                );
                Bar(html, voice.Total, most);
                html.Open("p", "class", "more small").Text(names.Speaker(by));
                foreach (var part in voice.Parts)
                {
                    html.Text(" ")
                        .Element(
                            "a",
                            part.Statement,
                            "href",
                            "#s-" + part.Statement,
                            "class",
                            "ref"
                        );
                }

                html.Close();
                foreach (var earlier in voice.NotAdded)
                {
                    html.Element(
                        "p",
                        TruceNames.Say(
                            "truce.loss.earlier",
                            ("count", TruceNames.Of(earlier.Count))
                        ),
                        "class",
                        "more small"
                    );
                }
            }

            if (comparison.Contradict)
            {
                html.Element(
                    "p",
                    TruceNames.Say("truce.loss.contradict"),
                    "class",
                    "tag s-disputed"
                );
            }

            html.Close();
        }
    }

    private static void Bar(Markup html, Count count, long most)
    {
        var scale = 100.0 / Math.Max(most, 1);
        html.Open(
                "svg",
                "viewBox",
                "0 0 100 4",
                "class",
                "bar",
                "aria-hidden",
                "true",
                "preserveAspectRatio",
                "none"
            )
            .Empty("rect", "width", Page.Plain(End(count) * scale), "height", "4", "class", "may")
            .Empty(
                "rect",
                "width",
                Page.Plain((count.Low ?? 0) * scale),
                "height",
                "4",
                "class",
                "sure"
            )
            .Close();
    }

    private static long End(Count count) => count.High ?? count.Best ?? count.Low ?? 0;
}
