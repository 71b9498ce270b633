using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Truces;

/// <summary>Something that was said or alleged at a moment; a shape and a colour for each kind, so that neither stands alone.</summary>
internal readonly record struct TimeMark(
    DateTimeOffset At,
    string Kind,
    string Statement,
    Trilingual Says
)
{
    public static IReadOnlyList<TimeMark> Of(TruceSheet sheet, TruceOverview overview)
    {
        List<TimeMark> marks =
        [
            .. overview.Offers.Select(o => new TimeMark(
                Middle(o.Made),
                "offer",
                o.Offer.Statement,
                o.Offer.What
            )),
            .. overview
                .Offers.SelectMany(o => o.Answers)
                .Where(a => a.Statement is not null)
                .Select(a =>
                    Said(
                        sheet,
                        a.Statement!,
                        a.Kind is AnswerKind.Accepts or AnswerKind.AcceptsInPart ? "yes" : "no"
                    )
                ),
            .. overview
                .Truces.SelectMany(t => sheet.Ledger.About(t.Truce.Subject))
                .Where(s => s.SaidAt.Earliest <= overview.At && s.Bearing != Bearing.Neither)
                .DistinctBy(s => s.Id)
                .Select(s =>
                    Said(sheet, s.Id, s.TakesBack || s.Bearing == Bearing.Against ? "no" : "word")
                ),
            .. sheet
                .Ledger.Violations.Where(v => v.When.Earliest <= overview.At)
                .Where(v =>
                    v.Statements.Any(s => sheet.Ledger.Statement(s).SaidAt.Earliest <= overview.At)
                )
                .Select(v => new TimeMark(Middle(v.When), "broken", v.Statements[0], v.What)),
        ];
        return [.. marks.OrderBy(m => m.At).ThenBy(m => m.Statement, StringComparer.Ordinal)];
    }

    public void Write(Markup html, double x, double y) =>
        html.Open("a", "href", "#s-" + Statement)
            .Open("path", "d", Shape(Kind, x, y), "class", "mark " + Kind)
            .Element("title", Says)
            .Close(2);

    /// <summary>An offer is a diamond, a yes a circle, a no a square, a word a triangle, an alleged violation one upside down.</summary>
    public static string Shape(string kind, double x, double y)
    {
        string At(double dx, double dy) => $"{Page.Plain(x + dx)} {Page.Plain(y + dy)}";
        return kind switch
        {
            "offer" => $"M{At(0, -6)}L{At(6, 0)}L{At(0, 6)}L{At(-6, 0)}Z",
            "yes" => $"M{At(-5, 0)}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z",
            "no" => $"M{At(-5, -5)}h10v10h-10Z",
            "word" => $"M{At(0, -6)}L{At(6, 5)}L{At(-6, 5)}Z",
            "broken" => $"M{At(-6, -5)}L{At(6, -5)}L{At(0, 6)}Z",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    /// <summary>What is known to the day stands in its middle; of a longer time, in that of its first day.</summary>
    private static DateTimeOffset Middle(When when) =>
        when.Earliest
        + (
            when.Latest - when.Earliest < TimeSpan.FromDays(1)
                ? (when.Latest - when.Earliest) / 2
                : TimeSpan.FromHours(12)
        );

    private static TimeMark Said(TruceSheet sheet, string id, string kind)
    {
        var statement = sheet.Ledger.Statement(id);
        return new(Middle(statement.SaidAt), kind, id, statement.Content);
    }
}
