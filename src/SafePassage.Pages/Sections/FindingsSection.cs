using SafePassage.Model;
using SafePassage.Pages.Truces;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>What is wrong with the scenario as given, though it can be planned; comes before everything else.</summary>
internal static class FindingsSection
{
    public static void Write(Page page)
    {
        page.Html.Open("ul", "class", "findings");
        foreach (var finding in page.Report.Findings)
        {
            page.Html.Open("li").Text(Sentence(page, finding));
            if (finding.People > Persons.Zero)
            {
                page.Html.Text(" ")
                    .Tag(page.Say("findings.people", ("n", Figures.Number(finding.People))));
            }

            page.Html.Close();
        }

        page.Html.Close();
    }

    private static Trilingual Sentence(Page page, Finding finding)
    {
        var scenario = page.Scenario;
        return finding.Kind switch
        {
            FindingKind.UnreachableCorridor => page.Say(
                "findings.unreachable_corridor",
                ("corridor", scenario.Corridor(finding.Subject).Name)
            ),
            FindingKind.UnlikelyLength => Length(page, finding),
            FindingKind.Interrupted => page.Say("findings.interrupted"),
            FindingKind.VariantNotReached => page.Say(
                "findings.variant_not_reached",
                ("variant", scenario.Variants.First(v => v.Id == finding.Subject).Name)
            ),
            FindingKind.DisputesNotRanked => page.Say("findings.disputes_not_ranked"),
            FindingKind.NobodyPlanned => page.Say(
                "findings.nobody_planned",
                ("variant", Variant(page, finding).Variant.Name),
                ("bound", Figures.Number(Variant(page, finding).Bound.Persons))
            ),
            FindingKind.WindowBeyondTruces => page.Say(
                "findings.window_beyond_truces",
                (
                    "hours",
                    Trilingual.Join(
                        ", ",
                        TruceWindow
                            .Uncovered(
                                page.Report.Statements!.Ledger,
                                Asked(page),
                                page.Report.Statements.AsOf
                            )
                            .Select(TruceNames.Hours)
                    )
                )
            ),
            FindingKind.TruceBeyondWindow => Prolonged(page, finding),
            FindingKind.NoWayOut => page.Say(
                "findings.no_way_out",
                ("group", ((Trilingual)scenario.Group(finding.Group!).Name).Map(Sentences.Capital)),
                ("zone", scenario.Zone(finding.Subject).Name)
            ),
        };
    }

    private static Stretch Asked(Page page) =>
        new(page.Scenario.Window.Start, page.Scenario.Window.End);

    private static Trilingual Prolonged(Page page, Finding finding)
    {
        var (truce, until) = TruceWindow
            .Beyond(page.Report.Statements!.Ledger, Asked(page), page.Report.Statements.AsOf)
            .First(b => b.Truce.Id == finding.Subject);
        return page.Say(
            "findings.truce_beyond_window",
            ("truce", truce.Name),
            ("until", TruceNames.Moment(until.ToOffset(page.Scenario.Window.Start.Offset)))
        );
    }

    private static VariantAnswer Variant(Page page, Finding finding) =>
        page.Report.Variants.First(a => a.Variant.Id == finding.Subject);

    private static Trilingual Length(Page page, Finding finding)
    {
        var network = page.Scenario.Network;
        var unlikely = UnlikelyLengths.Of(network);
        return page.Say(
            "findings.unlikely_length",
            ("n", Figures.Number(unlikely?.Count ?? 1)),
            ("all", Figures.Number(network.Links.Count)),
            ("link", Trilingual.Same(finding.Subject)),
            ("unit", page.Say("findings.unit." + Page.Key(unlikely?.Likely ?? default)))
        );
    }
}
