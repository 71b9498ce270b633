using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Truces;

/// <summary>How a ledger's things are called where there is no scenario that names them.</summary>
internal sealed class TruceNames(Ledger ledger)
{
    public Ledger Ledger => ledger;

    public static Trilingual Say(
        string key,
        params IReadOnlyList<(string Place, Trilingual Value)> values
    ) => TextTable.Standard.Say(key, values);

    public Trilingual Party(string id) => ledger.Party(id).Name;

    public Trilingual Parties(IEnumerable<string> ids) => Trilingual.Join(", ", ids.Select(Party));

    public static Trilingual Ids(IEnumerable<string> ids) => Trilingual.Same(string.Join(" ", ids));

    /// <summary>A moment that may have no end or beginning.</summary>
    public static Trilingual Moment(DateTimeOffset at) =>
        at.Year > 9000 ? Say("truce.open")
        : at.Year < 2 ? Say("truce.always")
        : Trilingual.Join(", ", [Dates.Day(at), Figures.Clock(at)]);

    /// <summary>When something ends: what ends with a day ends at its end, and not at the beginning of the next.</summary>
    public static Trilingual End(DateTimeOffset at) =>
        at.TimeOfDay == TimeSpan.Zero && at.Year is > 2 and < 9000
            ? Say("truce.due.endofday", ("date", Dates.Day(at.AddDays(-1))))
            : Moment(at);

    /// <summary>Two moments; the day is told once where it is the same.</summary>
    public static Trilingual Hours(Stretch stretch) =>
        Say(
            "truce.hours",
            ("from", Moment(stretch.From)),
            (
                "until",
                stretch.From.Date == stretch.Until.Date
                    ? Figures.Clock(stretch.Until)
                    : Moment(stretch.Until)
            )
        );

    public Trilingual Of(Subject named) => Known(ledger.Now(named));

    private Trilingual Known(Subject subject) =>
        (
            subject.Kind switch
            {
                SubjectKind.Truce => TruceStates
                    .All(ledger)
                    .FirstOrDefault(t => t.Id == subject.Id)
                    ?.Name,
                SubjectKind.Term => ledger.Terms.FirstOrDefault(t => t.Id == subject.Id)?.What,
                SubjectKind.Offer => ledger.Offers.FirstOrDefault(o => o.Id == subject.Id)?.What,
                SubjectKind.Precondition => ledger
                    .Preconditions.FirstOrDefault(p => p.Id == subject.Id)
                    ?.What,
                SubjectKind.Violation => ledger
                    .Violations.FirstOrDefault(v => v.Id == subject.Id)
                    ?.What,
                SubjectKind.Operation => ledger
                    .Operations.FirstOrDefault(o => o.Id == subject.Id)
                    ?.Name,
                SubjectKind.Measure => ledger
                    .Measures.FirstOrDefault(m => m.Id == subject.Id)
                    ?.What,
                SubjectKind.Control => ledger
                    .Controls.FirstOrDefault(c => c.Id == subject.Id)
                    ?.PlaceName,
                SubjectKind.Party => ledger.Party(subject.Id).Name,
                SubjectKind.Statement => ledger.Statement(subject.Id).Content,
                SubjectKind.Corridor => ledger
                    .NamedCorridors.FirstOrDefault(c =>
                        ledger.Now(new(subject.Kind, c.Id)) == subject
                    )
                    ?.Name,
                SubjectKind.Group => ledger
                    .NamedGroups.FirstOrDefault(g => ledger.Now(new(subject.Kind, g.Id)) == subject)
                    ?.Name,
                SubjectKind.Place => ledger
                    .NamedPlaces.FirstOrDefault(p => ledger.Now(new(subject.Kind, p.Id)) == subject)
                    ?.Name,
                SubjectKind.Zone
                or SubjectKind.Incident
                or SubjectKind.Loss
                or SubjectKind.Agreement => (Name?)null,
                _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, null),
            }
        )
            is { } name
            ? name
        : subject.IsAll && subject.Kind is SubjectKind.Corridor or SubjectKind.Group
            ? Say("subject.all." + Word<SubjectKind>.Of(subject.Kind))
        : Trilingual.Same(subject.Id.Replace('-', ' '));

    /// <summary>Who speaks: the person and the body, the body, or the source.</summary>
    public Trilingual Speaker(Statement statement)
    {
        var person = statement.Speaker ?? (statement.Party is null ? statement.Role : null);
        return (person, statement.Party) switch
        {
            (null, null) => ledger.Source(statement.Source).Name,
            ({ } name, null) => Trilingual.Same(name),
            (null, { } party) => Party(party),
            ({ } name, { } party) => Party(party).Map(p => $"{name} ({p})"),
        };
    }

    /// <summary>A count as vague as it was said.</summary>
    public static Trilingual Of(Count count) => CountWords.Of(count, TextTable.Standard);
}
