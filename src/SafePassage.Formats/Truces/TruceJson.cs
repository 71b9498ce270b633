using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SafePassage.Model;

namespace SafePassage.Formats.Truces;

/// <summary>What stands, as one JSON object; ids, words and moments as the ledger has them (docs/truce.schema.json).</summary>
public static class TruceJson
{
    internal static JsonSerializerOptions Options { get; } =
        new()
        {
            WriteIndented = true,
            NewLine = "\n",
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            RespectNullableAnnotations = true,
        };

    /// <summary>The answers to some questions.</summary>
    public static string Of(TruceOverview overview, TruceQuestions questions) =>
        Text(Status(overview, questions));

    /// <summary>The report of one day.</summary>
    public static string Of(TruceDay day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return Text(
            new DayDocument(
                day.Start.ToString("yyyy-MM-dd", null),
                [
                    .. day.Changes.Select(c => new ChangeItem(
                        c.Truce.Id,
                        Moment(c.Change.At),
                        Word<TruceState>.Of(c.Change.State),
                        c.Change.Because
                    )),
                ],
                [.. day.Violations.Select(Of)],
                [
                    .. day.Places.Select(p => new PlaceItem(
                        p.PlaceName?.En,
                        p.Count,
                        p.Before,
                        Ways(p.ByHowKnown)
                    )),
                ],
                [.. day.Said.Select(s => s.Id)],
                Status(day.AtEnd, TruceQuestions.All)
            )
        );
    }

    internal static string Text<T>(T document) =>
        JsonSerializer.Serialize(document, Options) + "\n";

    internal static string? Moment(DateTimeOffset at) =>
        at.Year is < 2 or > 9000 ? null : at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null);

    private static StatusDocument Status(TruceOverview overview, TruceQuestions questions)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var stands = questions.HasFlag(TruceQuestions.Stands);
        var broken = questions.HasFlag(TruceQuestions.Broken);
        return new()
        {
            At = Moment(overview.At)!,
            Truces = stands ? [.. overview.Truces.Select(t => Of(overview, t))] : null,
            Terms = stands ? [.. overview.Terms.Select(t => Of(overview, t))] : null,
            Preconditions = stands ? [.. overview.Preconditions.Select(Of)] : null,
            Offers = questions.HasFlag(TruceQuestions.Offered)
                ? [.. overview.Offers.Select(Of)]
                : null,
            Due = questions.HasFlag(TruceQuestions.Due)
                ?
                [
                    .. overview.Due.Select(d => new DueItem(
                        Moment(d.At),
                        Word<DueKind>.Of(d.Kind),
                        d.Of.ToString()
                    )),
                ]
                : null,
            Violations = broken ? [.. overview.Violations.Select(Of)] : null,
            ViolationsOfTheDay = broken ? [.. overview.Today.Select(Of)] : null,
        };
    }

    private static NameText Of(Name name) => new(name.En, name.Fr, name.Ar);

    private static TruceItem Of(TruceOverview overview, TruceStanding standing) =>
        new()
        {
            Id = standing.Truce.Id,
            Name = Of(standing.Truce.Name),
            State = Word<TruceState>.Of(standing.State),
            Over = standing.IsOver,
            Because = standing.Because,
            Hours = [.. standing.Hours.Select(Of)],
            AcceptedBy = standing.AcceptedBy,
            RefusedBy = standing.RefusedBy,
            Readings =
            [
                .. overview
                    .Readings(standing)
                    .Select(r => new ReadingItem(
                        r.Reading.Id,
                        [.. r.Premise.Holds.Select(Of)],
                        [.. r.Premise.Fails.Select(Of)]
                    )),
            ],
        };

    private static FailingItem Of(Failing failing) =>
        new(
            Moment(failing.When.From),
            Moment(failing.When.Until),
            Word<FailingReason>.Of(failing.Reason),
            failing.Statements,
            failing.Of?.ToString()
        );

    private static TermItem Of(TruceOverview overview, TermStanding standing) =>
        new(
            standing.Term.Id,
            standing.Term.Of.ToString(),
            Of(standing.Term.What),
            Word<TermKind>.Of(standing.Term.Kind),
            Word<TermState>.Of(standing.State),
            standing.Because,
            standing.Violations,
            overview.IsOver(standing)
        );

    private static PreconditionItem Of(PreconditionStanding standing) =>
        new(
            standing.Precondition.Id,
            standing.Precondition.Of.ToString(),
            Of(standing.Precondition.What),
            Word<PreconditionState>.Of(standing.State),
            standing.Because
        );

    private static OfferItem Of(OfferStanding standing) =>
        new(
            standing.Offer.Id,
            Word<OfferForm>.Of(standing.Offer.Form),
            Of(standing.Offer.What),
            standing.Offer.By,
            standing.Offer.To,
            standing.Made.Text,
            Word<OfferState>.Of(standing.State),
            standing.Offer.Series,
            standing.Offer.Number ?? standing.OfSeries,
            [
                .. standing.Answers.Select(a => new AnswerItem(
                    a.Party,
                    Word<AnswerKind>.Of(a.Kind),
                    a.Statement,
                    a.Answer?.Accepted ?? [],
                    a.Answer?.Refused ?? []
                )),
            ]
        );

    private static ViolationItem Of(ViolationTotal total) =>
        new(
            total.By,
            total.Breaks.ToString(),
            total.AllegedBy,
            total.Count,
            total.Before,
            Ways(total.ByHowKnown),
            total.DeniedBy
        );

    private static Dictionary<string, long> Ways(IReadOnlyDictionary<HowKnown, long> ways) =>
        ways.ToDictionary(w => Word<HowKnown>.Of(w.Key), w => w.Value);

    private static HoursItem Of(Stretch stretch) =>
        new(Moment(stretch.From), Moment(stretch.Until));
}
