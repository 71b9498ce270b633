using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>Books with a truce of the north, addressed to the south: from nine to nineteen, said at one.</summary>
internal static class TruceBook
{
    public static Book Declared(
        double? from = 9,
        double? until = 19,
        TruceForm form = TruceForm.Declared,
        Stance stance = Stance.Declares,
        string by = "north"
    ) =>
        new Book()
            .Add(new Party("ministry", "Ministry", PartyKind.StateBody, [], null))
            .Add(new Party("spokesman", "Office", PartyKind.Other, [], null) { Side = "ministry" })
            .Add(new Membership("m2", "ministry", "north", null, null, null))
            .Says("t0", 1, "north", "truce:t", BearingOf(stance), stance: stance)
            .Add(
                new Truce
                {
                    Id = "t",
                    Name = "The pause",
                    Form = form,
                    By = by.Split(' '),
                    For = ["south"],
                    From = from is { } f ? When.At(Book.At(f)) : null,
                    Until = until is { } u ? When.At(Book.At(u)) : null,
                    Statement = "t0",
                }
            );

    /// <summary>The same truce, put to others besides.</summary>
    public static Book Addressing(this Book book, params string[] parties) =>
        book.Change<Truce>("t", t => t with { For = parties });

    public static Book Word(
        this Book book,
        string id,
        double hour,
        string party,
        Stance stance,
        double? from = null,
        double? until = null,
        string about = "truce:t",
        string groups = ""
    ) => book.Says(id, hour, party, about, BearingOf(stance), groups, from, until, stance: stance);

    public static TruceStanding Standing(this Book book, double hour)
    {
        var ledger = book.Ledger();
        return TruceStates.At(ledger, TruceStates.All(ledger)[0], Book.At(hour));
    }

    public static string State(this Book book, double hour)
    {
        var standing = book.Standing(hour);
        return $"{standing.State}: {string.Join(' ', standing.Because)}";
    }

    public static Premises Assume(this Book book, ReadingRule rule, double asOf = 8) =>
        ReadingRules.Assume(book.Ledger(), rule, Book.Day with { Truce = "t" }, Book.At(asOf));

    /// <summary>When the truce holds in one reading.</summary>
    public static string Hours(this Book book, ReadingRule rule, double asOf = 8) =>
        Text(book.Assume(rule, asOf).Truce.Holds);

    /// <summary>When a corridor holds for a group in one reading.</summary>
    public static string Open(
        this Book book,
        ReadingRule rule,
        string corridor = "gate",
        string group = "civilians",
        double asOf = 8
    ) =>
        Text(
            book.Assume(rule, asOf)
                .Corridors.Single(c => c.Subject.Id == corridor && c.Group == group)
                .Holds
        );

    public static string Text(IEnumerable<Stretch> stretches) =>
        string.Join(' ', stretches.Select(h => $"{h.From:HH:mm}-{h.Until:HH:mm}"));

    public static Bearing BearingOf(Stance stance) =>
        stance switch
        {
            Stance.Declares
            or Stance.Accepts
            or Stance.Confirms
            or Stance.Prolongs
            or Stance.Shortens
            or Stance.Resumes => Bearing.For,
            Stance.Refuses or Stance.Denies or Stance.Withdraws or Stance.Suspends or Stance.Ends =>
                Bearing.Against,
            _ => Bearing.Neither,
        };
}
