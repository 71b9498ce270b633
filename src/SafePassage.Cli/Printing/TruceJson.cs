using System.Text.Encodings.Web;
using System.Text.Json;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>What stands, as one JSON object; ids, words and moments as the ledger has them.</summary>
internal static class TruceJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(TruceOverview overview, TruceQuestions questions) =>
        JsonSerializer.Serialize(Answer(overview, questions), _options) + "\n";

    public static string Of(TruceDay day) =>
        JsonSerializer.Serialize(
            new
            {
                Day = day.Start.ToString("yyyy-MM-dd", null),
                Changes = day.Changes.Select(c => new
                {
                    Truce = c.Truce.Id,
                    At = Moment(c.Change.At),
                    State = Word<TruceState>.Of(c.Change.State),
                    c.Change.Because,
                }),
                Violations = day.Violations.Select(Of),
                Places = day.Places.Select(p => new
                {
                    Place = p.PlaceName?.En,
                    p.Count,
                    p.Before,
                    ByHowKnown = Ways(p.ByHowKnown),
                }),
                Said = day.Said.Select(s => s.Id),
                AtEnd = Answer(day.AtEnd, TruceQuestions.All),
            },
            _options
        ) + "\n";

    private static Dictionary<string, object> Answer(
        TruceOverview overview,
        TruceQuestions questions
    )
    {
        var answer = new Dictionary<string, object> { ["at"] = Moment(overview.At)! };
        if (questions.HasFlag(TruceQuestions.Stands))
        {
            answer["truces"] = overview.Truces.Select(t => Of(overview, t));
            answer["terms"] = overview.Terms.Select(t => new
            {
                t.Term.Id,
                Of = t.Term.Of.ToString(),
                Kind = Word<TermKind>.Of(t.Term.Kind),
                State = Word<TermState>.Of(t.State),
                t.Because,
                t.Violations,
            });
            answer["preconditions"] = overview.Preconditions.Select(p => new
            {
                p.Precondition.Id,
                Of = p.Precondition.Of.ToString(),
                State = Word<PreconditionState>.Of(p.State),
                p.Because,
            });
        }

        if (questions.HasFlag(TruceQuestions.Offered))
        {
            answer["offers"] = overview.Offers.Select(Of);
        }

        if (questions.HasFlag(TruceQuestions.Due))
        {
            answer["due"] = overview.Due.Select(d => new
            {
                At = Moment(d.At),
                Kind = Word<DueKind>.Of(d.Kind),
                Of = d.Of.ToString(),
            });
        }

        if (questions.HasFlag(TruceQuestions.Broken))
        {
            answer["violations"] = overview.Violations.Select(Of);
            answer["violations_of_the_day"] = overview.Today.Select(Of);
        }

        return answer;
    }

    private static object Of(TruceOverview overview, TruceStanding standing) =>
        new
        {
            standing.Truce.Id,
            State = Word<TruceState>.Of(standing.State),
            standing.Because,
            Hours = standing.Hours.Select(Of),
            standing.AcceptedBy,
            standing.RefusedBy,
            Readings = overview
                .Readings(standing)
                .Select(r => new
                {
                    Reading = r.Reading.Id,
                    Holds = r.Premise.Holds.Select(Of),
                    Fails = r.Premise.Fails.Select(f => new
                    {
                        From = Moment(f.When.From),
                        Until = Moment(f.When.Until),
                        Reason = Word<FailingReason>.Of(f.Reason),
                        f.Statements,
                        Of = f.Of?.ToString(),
                    }),
                }),
        };

    private static object Of(OfferStanding standing) =>
        new
        {
            standing.Offer.Id,
            Form = Word<OfferForm>.Of(standing.Offer.Form),
            Made = standing.Made.Text,
            State = Word<OfferState>.Of(standing.State),
            standing.Offer.Series,
            Number = standing.Offer.Number ?? standing.OfSeries,
            Answers = standing.Answers.Select(a => new
            {
                a.Party,
                Answer = Word<AnswerKind>.Of(a.Kind),
                a.Statement,
                Accepted = a.Answer?.Accepted ?? [],
                Refused = a.Answer?.Refused ?? [],
            }),
        };

    private static object Of(ViolationTotal total) =>
        new
        {
            total.By,
            Breaks = total.Breaks.ToString(),
            total.AllegedBy,
            total.Count,
            total.Before,
            ByHowKnown = Ways(total.ByHowKnown),
            total.DeniedBy,
        };

    private static Dictionary<string, long> Ways(IReadOnlyDictionary<HowKnown, long> ways) =>
        ways.ToDictionary(w => Word<HowKnown>.Of(w.Key), w => w.Value);

    private static object Of(Stretch stretch) =>
        new { From = Moment(stretch.From), Until = Moment(stretch.Until) };

    private static string? Moment(DateTimeOffset at) =>
        at.Year is < 2 or > 9000 ? null : at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", null);
}
