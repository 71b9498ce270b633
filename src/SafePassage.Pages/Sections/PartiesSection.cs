using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>The parties as they name themselves, who belongs to whom, and what is claimed of them.</summary>
internal static class PartiesSection
{
    public static void Write(StatementPage page)
    {
        var members = page
            .Ledger.Memberships.Select(m => m.Party)
            .ToHashSet(StringComparer.Ordinal);
        page.Html.Open("ul", "class", "parties");
        foreach (var party in page.Ledger.Parties.Where(p => !members.Contains(p.Id)))
        {
            Item(page, party, null, [party.Id]);
        }

        page.Html.Close();
    }

    private static void Item(
        StatementPage page,
        Party party,
        Membership? membership,
        IReadOnlyList<string> above
    )
    {
        var html = page.Html;
        html.Open("li")
            .Element("b", party.Name)
            .Text(" ")
            .Tag(page.Say("party." + StatementPage.Key(party.Kind)));
        if (membership is not null)
        {
            Belongs(page, membership);
        }

        Aliases(page, party);
        foreach (var statement in page.Ledger.About(new(SubjectKind.Party, party.Id)))
        {
            html.Open("p", "class", "small").Text(statement.Content).Text(Trilingual.Colon);
            page.Claim(statement);
            html.Close();
        }

        if (party.Note is { } note)
        {
            html.Element("p", note, "class", "small");
        }

        Members(page, party, above);
        html.Close();
    }

    /// <summary>Since when and until when, and who says so.</summary>
    private static void Belongs(StatementPage page, Membership membership)
    {
        if (membership.From is not null || membership.Until is not null)
        {
            page.Html.Text(" ")
                .Element(
                    "span",
                    page.Say(
                        "parties.member",
                        (
                            "from",
                            membership.From is { } from
                                ? page.Of(from)
                                : page.Say("parties.unknown")
                        ),
                        (
                            "until",
                            membership.Until is { } until
                                ? page.Of(until)
                                : page.Say("control.open")
                        )
                    ),
                    "class",
                    "small"
                );
        }

        if (membership.Statement is { } said)
        {
            page.Html.Text(" ").Element("a", said, "href", "#s-" + said, "class", "ref");
        }
    }

    private static void Aliases(StatementPage page, Party party)
    {
        var aliases = page.Ledger.AliasesOf(party.Id).ToList();
        if (aliases.Count == 0)
        {
            return;
        }

        var html = page.Html.Open("p", "class", "small");
        html.Text(page.Say("parties.aliases")).Text(" ");
        for (var i = 0; i < aliases.Count; i++)
        {
            html.Text(i > 0 ? " · " : "")
                .Element("bdi", aliases[i].Text, "lang", aliases[i].Language ?? "");
        }

        html.Close();
    }

    private static void Members(StatementPage page, Party party, IReadOnlyList<string> above)
    {
        // Records can say that two belong to each other; the page must end all the same.
        var below = page
            .Ledger.Memberships.Where(m => m.MemberOf == party.Id && !above.Contains(m.Party))
            .ToList();
        if (below.Count == 0)
        {
            return;
        }

        page.Html.Open("ul");
        foreach (var member in below)
        {
            Item(page, page.Ledger.Party(member.Party), member, [.. above, member.Party]);
        }

        page.Html.Close();
    }
}
