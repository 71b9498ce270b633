using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>What each reading takes for granted, with the statements behind every assumption.</summary>
internal static class ReadingsSection
{
    public static void Write(StatementPage page) =>
        page.Page.ForEachVariant(answer =>
        {
            page.Html.Element("p", answer.Variant.Reason, "class", "small");
            if (answer.Variant.Basis.Count == 0)
            {
                page.Html.Element("p", page.Say("readings.byhand"));
                return;
            }

            page.Table("readings", "what", "taken", "for", "against");
            foreach (var same in Grouped(answer.Variant.Basis))
            {
                Row(page, same);
            }

            page.Html.Close(2);
            if (answer.Variant.Basis.Any(b => b.Standing.Own is not null))
            {
                page.Html.Element("p", page.Say("readings.own"), "class", "small");
            }
        });

    /// <summary>The groups of one corridor in one row where the same holds for all of them.</summary>
    private static IEnumerable<IReadOnlyList<Premise>> Grouped(IReadOnlyList<Premise> basis) =>
        basis
            .GroupBy(a =>
                (
                    a.Subject,
                    Holds: string.Join(' ', a.Holds),
                    Fails: string.Join(' ', a.Fails.Select(f => (f.When, f.Reason, f.Of)))
                )
            )
            .Select(g => (IReadOnlyList<Premise>)[.. g]);

    private static void Row(StatementPage page, IReadOnlyList<Premise> same)
    {
        var (html, assumed) = (page.Html, same[0]);
        page.Row()
            .Element("span", page.Of(assumed.Subject).Map(Sentences.Capital), "class", "what");
        if (assumed.Subject.Kind == SubjectKind.Corridor)
        {
            html.Aside(Trilingual.Join(", ", same.Select(a => page.Group(a.Group!))));
        }

        html.Close();
        page.Cell(assumed.Never ? "taken no" : "taken yes");
        html.Text(Taken(page, assumed));
        foreach (var failing in assumed.Fails)
        {
            html.Aside(Why(page, failing));
        }

        html.Close();
        var own = same.Select(a => a.Standing.Own).FirstOrDefault(o => o is not null);
        References(
            page,
            [.. same.SelectMany(a => a.Standing.For).Distinct()],
            own is { IsFor: true } ? own : null
        );
        References(
            page,
            [.. same.SelectMany(a => a.Standing.Against).Distinct()],
            own is { IsAgainst: true } ? own : null
        );
        html.Close();
    }

    /// <summary>Why it does not hold, with the hours unless it is the whole time.</summary>
    private static Trilingual Why(StatementPage page, Failing failing)
    {
        var window = page.Page.Scenario.Window;
        var key = "failing." + StatementPage.Key(failing.Reason);
        var why =
            failing.Reason == FailingReason.WaitsForPrecondition && failing.Of is { } what
                ? page.Say(key, ("what", page.Of(what)))
                : page.Say(key);
        return failing.When.From <= window.Start && failing.When.Until >= window.End
            ? why
            : page.Say(
                "failing.hours",
                ("from", Figures.Clock(failing.When.From)),
                ("until", Figures.Clock(failing.When.Until)),
                ("why", why)
            );
    }

    private static Trilingual Taken(StatementPage page, Premise assumed)
    {
        var window = page.Page.Scenario.Window;
        if (assumed.Never)
        {
            return page.Say("readings.never");
        }

        return assumed.Holds is [var all] && all.From <= window.Start && all.Until >= window.End
            ? page.Say(
                assumed.Standing.Status == StandingStatus.Unstated
                    ? "readings.unstated"
                    : "readings.holds"
            )
            : Trilingual.Join(
                ", ",
                assumed.Holds.Select(h =>
                    page.Say(
                        "readings.hours",
                        ("from", Figures.Clock(h.From)),
                        ("until", Figures.Clock(h.Until))
                    )
                )
            );
    }

    private static void References(
        StatementPage page,
        IReadOnlyList<Statement> statements,
        ScenarioWord? own
    )
    {
        page.Cell();
        if (own is not null)
        {
            page.Claim(own);
            page.Html.Text(" ");
        }
        else if (statements.Count == 0)
        {
            page.Html.Text("–");
        }

        foreach (var statement in statements)
        {
            page.Html.OpenLabelled(
                    "a",
                    Trilingual.Join(
                        ", ",
                        [
                            Trilingual.Same(statement.Id),
                            page.Speaker(statement),
                            page.Source(statement),
                            page.Of(statement.SaidAt),
                        ]
                    ),
                    "href",
                    "#s-" + statement.Id,
                    "class",
                    "ref"
                )
                .Text(statement.Id)
                .Close()
                .Text(" ");
        }

        page.Html.Close();
    }
}
