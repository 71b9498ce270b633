using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>A page of a report that has a ledger, with the words that all parts on statements share.</summary>
internal sealed class StatementPage(Page page)
{
    private BlockTable? _table;

    public Page Page => page;

    public Markup Html => page.Html;

    public StatementsAnswer Statements => page.Report.Statements!;

    public Ledger Ledger => Statements.Ledger;

    public Trilingual Say(
        string key,
        params IReadOnlyList<(string Place, Trilingual Value)> values
    ) => page.Say(key, values);

    public Trilingual Of(When when) => Dates.Of(when, page.Texts);

    /// <summary>A count as vague as it was said.</summary>
    public Trilingual Of(Count count) => CountWords.Of(count, page.Texts);

    public Trilingual Party(string id) => Ledger.Party(id).Name;

    /// <summary>Who speaks: the person and the body, the body, or the source.</summary>
    public Trilingual Speaker(Statement statement)
    {
        var person = statement.Speaker ?? (statement.Party is null ? statement.Role : null);
        var body = statement.Party is { } id ? Party(id) : (Trilingual?)null;
        return (person, body) switch
        {
            (null, null) => Ledger.Source(statement.Source).Name,
            ({ } name, null) => Trilingual.Same(name),
            (null, { } party) => party,
            ({ } name, { } party) => party.Map(p => $"{name} ({p})"),
        };
    }

    /// <summary>Where it can be read, and whom that quotes.</summary>
    public Trilingual Source(Statement statement)
    {
        Trilingual source = Ledger.Source(statement.Source).Name;
        return statement.Through is { } through
            ? Say("claim.through", ("source", source), ("through", Ledger.Source(through).Name))
            : source;
    }

    /// <summary>Whether speaker and source are one and need to be named once only.</summary>
    private static bool SpeaksItself(Statement statement) =>
        statement is { Speaker: null, Role: null, Party: null, Through: null };

    /// <summary>Speaker, source, date and a link to the statement itself.</summary>
    public void Claim(Statement statement)
    {
        var speaker = Speaker(statement);
        Html.Open("span", "class", "claim").Element("b", speaker).Text(Trilingual.Comma);
        if (!SpeaksItself(statement))
        {
            // A media arm that is quoted is speaker and source at once, and is named once.
            Html.Text(
                    statement.Through is { } through && Ledger.Source(through).Name == speaker
                        ? Say("claim.quoted", ("source", Ledger.Source(statement.Source).Name))
                        : Source(statement)
                )
                .Text(Trilingual.Comma);
        }

        Html.Text(Of(statement.SaidAt))
            .Text(" ")
            .Element("a", statement.Id, "href", "#s-" + statement.Id, "class", "ref")
            .Close();
    }

    /// <summary>The scenario itself as a speaker: its status, and the source it names.</summary>
    public void Claim(ScenarioWord own) =>
        Html.Open("span", "class", "claim own")
            .Element("b", Say("own.scenario"))
            .Text(Trilingual.Comma)
            .Text(Say("own." + own.Status))
            .Text(Trilingual.Colon)
            .Text(Trilingual.Same(own.Source))
            .Close();

    /// <summary>The statements, and before them the scenario's own word where it counts.</summary>
    /// <param name="own">Null where it says nothing this way.</param>
    public void Claims(IReadOnlyList<Statement> statements, ScenarioWord? own = null)
    {
        if (own is not null)
        {
            Claim(own);
        }
        else if (statements.Count == 0)
        {
            Html.Element("span", Say("claim.none"), "class", "nobody");
            return;
        }

        Html.Open("ul", "class", "claims");
        foreach (var statement in statements)
        {
            Html.Open("li");
            Claim(statement);
            Html.Close();
        }

        Html.Close();
    }

    /// <summary>A subject as the scenario or the ledger names it.</summary>
    public Trilingual Of(Subject subject) =>
        subject.IsAll
            ? Say("subject.all." + Key(subject.Kind))
            : subject.Kind switch
            {
                SubjectKind.Truce when subject.Id.Length == 0 || Ledger.Truces.Count < 2 => Say(
                    "subject.truce"
                ),
                SubjectKind.Truce => Named(subject),
                SubjectKind.Corridor => page.Scenario.FindCorridor(subject.Id) is { } corridor
                    ? corridor.Name
                    : Trilingual.Same(subject.Id),
                SubjectKind.Group => Say("subject.group", ("group", Group(subject.Id))),
                SubjectKind.Party => Party(subject.Id),
                SubjectKind.Agreement => Say("agreement.point." + subject.Id),
                _ => Say("subject." + Key(subject.Kind), ("id", Named(subject))),
            };

    /// <summary>By what a reader can know it; the id where the record was corrected or there is none.</summary>
    private Trilingual Named(Subject named)
    {
        var subject = Ledger.Now(named);
        var id = Trilingual.Same(subject.Id.Replace('-', ' '));
        return subject.Kind switch
        {
            SubjectKind.Measure
                when Ledger.Measures.FirstOrDefault(m => m.Id == subject.Id) is { } measure =>
                measure.What,
            SubjectKind.Control
                when Ledger.Controls.FirstOrDefault(c => c.Id == subject.Id) is { } control =>
                control.PlaceName,
            SubjectKind.Truce
                when Ledger.Truces.FirstOrDefault(t => t.Id == subject.Id) is { } truce =>
                truce.Name,
            SubjectKind.Term
                when Ledger.Terms.FirstOrDefault(t => t.Id == subject.Id) is { } term => term.What,
            SubjectKind.Offer
                when Ledger.Offers.FirstOrDefault(o => o.Id == subject.Id) is { } offer =>
                offer.What,
            SubjectKind.Precondition
                when Ledger.Preconditions.FirstOrDefault(p => p.Id == subject.Id)
                    is { } condition => condition.What,
            SubjectKind.Violation
                when Ledger.Violations.FirstOrDefault(v => v.Id == subject.Id) is { } violation =>
                violation.What,
            SubjectKind.Operation
                when Ledger.Operations.FirstOrDefault(o => o.Id == subject.Id) is { } operation =>
                operation.Name,
            SubjectKind.Loss
                when Ledger.Losses.FirstOrDefault(l => l.Id == subject.Id) is { } loss => Say(
                "loss." + Key(loss.Category)
            ),
            _ => id,
        };
    }

    public Trilingual Group(string id) =>
        page.Scenario.FindGroup(id) is { } group ? group.Name : Trilingual.Same(id);

    public static string Key<T>(T value)
        where T : struct, Enum => Page.Key(value);

    /// <inheritdoc cref="BlockTable(Page, string, IReadOnlyList{string})"/>
    public void Table(string words, params IReadOnlyList<string> columns) =>
        _table = new(page, words, columns);

    /// <inheritdoc cref="BlockTable.Row"/>
    public Markup Row() => _table!.Row();

    /// <inheritdoc cref="BlockTable.Cell"/>
    public Markup Cell(string kind = "") => _table!.Cell(kind);

    public void Cell(Trilingual text, string kind = "") => Cell(kind).Text(text).Close();
}
