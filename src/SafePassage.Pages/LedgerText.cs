using SafePassage.Model;
using SafePassage.Pages.Truces;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>Records of a ledger and how things stand, for a terminal: plain lines in one of the three languages.</summary>
public static class LedgerText
{
    /// <summary>One record in one line, by names.</summary>
    /// <param name="language">en, fr or ar.</param>
    public static string Line(Ledger ledger, IRecord record, string language) =>
        new RecordLines(ledger).Of(record).OnTerminal(language);

    /// <summary>How many were listed.</summary>
    public static string Count(long number, string language) =>
        TruceNames.Say("show.count", ("n", Figures.Number(number))).OnTerminal(language);

    /// <summary>Said where nobody disputes anything.</summary>
    public static string Nothing(string language) =>
        TruceNames.Say("show.none").OnTerminal(language);

    /// <summary>Records of one kind, as a heading.</summary>
    /// <param name="kind">Word of the kind.</param>
    public static string Kind(string kind, string language) =>
        TruceNames.Say("kind." + kind).OnTerminal(language);

    /// <summary>That a record was entered.</summary>
    public static string Recorded(string kind, string id, long entry, string language) =>
        TruceNames
            .Say(
                "show.recorded",
                ("kind", Trilingual.Same(kind)),
                ("id", Trilingual.Same(id)),
                ("n", Trilingual.Same($"{entry}"))
            )
            .OnTerminal(language);

    /// <summary>The head of a ledger.</summary>
    public static string Head(string head, string language) =>
        TruceNames.Say("show.head", ("head", Trilingual.Same(head))).OnTerminal(language);

    /// <summary>How one subject stands, with who says what.</summary>
    /// <param name="asOf">The moment as it was asked; null for none.</param>
    public static void Write(
        TextWriter writer,
        Ledger ledger,
        Standing standing,
        string? asOf,
        string language
    )
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(standing);
        string Say(string key, params IReadOnlyList<(string, Trilingual)> values) =>
            TruceNames.Say(key, values).OnTerminal(language);
        var (colon, comma) = (
            Trilingual.Colon.OnTerminal(language),
            Trilingual.Comma.OnTerminal(language)
        );
        var since = standing.Since is { } s
            ? comma + Say("show.since", ("date", Trilingual.Same(s.Text)))
            : "";
        var at = asOf is null ? "" : $" ({Say("show.asof", ("moment", Trilingual.Same(asOf)))})";
        writer.Write(
            $"{standing.Subject}{colon}{Say("standing." + Page.Key(standing.Status))}{since}{at}\n"
        );
        if (standing.Own is { } own)
        {
            var way = (own.IsFor, own.IsAgainst) switch
            {
                (true, false) => "show.for",
                (false, true) => "show.against",
                _ => "show.both",
            };
            writer.Write(
                $"  {Say(way)}{colon.TrimEnd()}\n    {Say("show.own", ("status", Trilingual.Same(own.Status)))}\n      {own.Source}\n"
            );
        }

        List("show.for", standing.For);
        List("show.against", standing.Against);
        List("show.neither", standing.Further);
        List("show.overtaken", standing.Overtaken);

        void List(string key, IReadOnlyList<Statement> statements)
        {
            if (statements.Count == 0)
            {
                return;
            }

            writer.Write($"  {Say(key)}{colon.TrimEnd()}\n");
            foreach (var statement in statements)
            {
                writer.Write(
                    $"    {statement.SaidAt}  {Said(ledger, statement).OnTerminal(language)} [{statement.Id}]\n      {statement.Content.In(language)}\n"
                );
            }
        }
    }

    private static Trilingual Said(Ledger ledger, Statement statement)
    {
        Trilingual source = ledger.Source(statement.Source).Name;
        if (statement is { Speaker: null, Role: null, Party: null, Through: null })
        {
            return source;
        }

        var where = statement.Through is { } through
            ? TruceNames.Say(
                "truce.source.through",
                ("source", ledger.Source(through).Name),
                ("by", source)
            )
            : source;
        return Trilingual.Join(", ", [Who(ledger, statement), where]);
    }

    private static Trilingual Who(Ledger ledger, Statement statement)
    {
        var person = statement.Speaker ?? statement.Role;
        var party = statement.Party is { } p ? ledger.Party(p).Name : null;
        return (person, party) switch
        {
            (null, null) => ledger.Source(statement.Source).Name,
            ({ } name, null) => Trilingual.Same(name),
            (null, { } body) => body,
            ({ } name, { } body) => ((Trilingual)body).Map(b => $"{name} ({b})"),
        };
    }
}
