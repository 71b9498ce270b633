using SafePassage.Model;
using SafePassage.Pages.Words;

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
                foreach (var part in voice.Parts)
                {
                    More(html, Parts(part));
                }

                foreach (var further in voice.NotAdded)
                {
                    var key = voice.Earlier.Contains(further) ? "earlier" : "notadded";
                    More(
                        html,
                        TruceNames.Say(
                            "truce.loss." + key,
                            ("count", TruceNames.Of(further.Count)),
                            (
                                "when",
                                Dates.Of(
                                    voice.Earlier.Contains(further)
                                        ? overview.Ledger.Statement(further.Statement).SaidAt
                                        : further.Period,
                                    TextTable.Standard
                                )
                            )
                        )
                    );
                }
            }

            Against(html, new(overview.Ledger), comparison);
            html.Close();
        }
    }

    /// <summary>Which counts cannot both be right, and who denies one; in the order in which they were made, and no ruling on either.</summary>
    private static void Against(Markup html, TruceNames names, LossComparison comparison)
    {
        foreach (
            var conflict in comparison.Conflicts.Where(c => c.Kind == ConflictKind.Contradicting)
        )
        {
            html.Element("p", Contradiction(names, conflict), "class", "tag s-disputed");
        }

        foreach (var denial in comparison.Denials)
        {
            html.Open("p", "class", "tag s-disputed")
                .Text(
                    TruceNames.Say(
                        "truce.loss.denied",
                        ("who", names.Speaker(denial.By)),
                        ("count", TruceNames.Of(denial.Of.Count))
                    )
                )
                .Text(" ")
                .Element("a", denial.By.Id, "href", "#s-" + denial.By.Id, "class", "ref")
                .Close();
        }
    }

    /// <summary>The two counts with who gave them.</summary>
    public static Trilingual Contradiction(TruceNames names, LossConflict conflict) =>
        TruceNames.Say(
            "truce.loss.contradict",
            ("a", Claim(names, conflict.First)),
            (
                "b",
                conflict.And is { } and
                    ? Trilingual.Join(" + ", [Claim(names, conflict.Second), Claim(names, and)])
                    : Claim(names, conflict.Second)
            )
        );

    private static Trilingual Claim(TruceNames names, Loss loss) =>
        TruceNames.Say(
            "truce.loss.claim",
            ("who", names.Speaker(names.Ledger.Statement(loss.Statement))),
            ("count", TruceNames.Of(loss.Count)),
            (
                "what",
                Trilingual.Join(
                    ", ",
                    [
                        TruceNames.Say("loss." + Page.Key(loss.Category)),
                        names.Party(loss.Side),
                        Dates.Of(loss.Period, TextTable.Standard),
                    ]
                )
            )
        );

    /// <summary>In the words used, of which time and place.</summary>
    private static Trilingual Parts(Loss loss) =>
        Trilingual.Join(
            ", ",
            [
                Trilingual.Same($"“{loss.Wording}”"),
                Dates.Of(loss.Period, TextTable.Standard),
                .. loss.Area is { } area ? [(Trilingual)area] : Array.Empty<Trilingual>(),
            ]
        );

    private static void More(Markup html, Trilingual text) =>
        html.Element("p", text, "class", "more small");

    private static void Bar(Markup html, Count given, long most)
    {
        var count = given.Told;
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
