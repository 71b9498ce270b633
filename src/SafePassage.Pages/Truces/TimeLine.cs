using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Truces;

/// <summary>
/// One line of time: a row for each truce with its hours drawn, a mark for each offer, answer and alleged violation. Long
/// gaps without anything are the rule in such a register, so each day with something gets a column of its own.
/// </summary>
internal static class TimeLine
{
    private const int Label = 170;
    private const int DayWidth = 132;
    private const int RowHeight = 30;
    private const int MostDays = 60;

    private readonly record struct Mark(
        DateTimeOffset At,
        string Kind,
        string Statement,
        Trilingual Says
    );

    public static void Write(TruceSheet sheet, TruceOverview overview)
    {
        var marks = Marks(sheet, overview);
        var days = Days(overview, marks);
        if (days.Count == 0)
        {
            sheet.Html.Element("p", TruceNames.Say("truce.nothing"), "class", "nobody");
            return;
        }

        var rows = overview.Truces.Count + 1;
        var (width, height) = (Label + (days.Count * DayWidth), 26 + (rows * RowHeight));
        var html = sheet.Html;
        html.OpenLabelled(
            "div",
            TruceNames.Say("truce.q.line"),
            "class",
            "scroll line",
            "tabindex",
            "0",
            "role",
            "region",
            "dir",
            "ltr"
        );
        html.OpenLabelled(
            "svg",
            TruceNames.Say("truce.q.line"),
            "viewBox",
            $"0 0 {width} {height}",
            "width",
            $"{width}",
            "height",
            $"{height}",
            "role",
            "img"
        );
        DrawDays(html, days, height);
        for (var row = 0; row < overview.Truces.Count; row++)
        {
            Truce(sheet, overview.Truces[row], days, 26 + (row * RowHeight));
        }

        var y = 26 + ((rows - 1) * RowHeight) + (RowHeight / 2);
        foreach (var mark in marks)
        {
            if (X(days, mark.At) is { } x)
            {
                html.Open("a", "href", "#s-" + mark.Statement)
                    .Open(
                        "circle",
                        "cx",
                        Page.Plain(x),
                        "cy",
                        $"{y}",
                        "r",
                        "6",
                        "class",
                        "mark " + mark.Kind
                    )
                    .Element("title", mark.Says)
                    .Close(2);
            }
        }

        Now(html, overview, days, height);
        html.Close(2);
        Key(sheet, marks);
    }

    private static void Truce(
        TruceSheet sheet,
        TruceStanding standing,
        IReadOnlyList<DateTimeOffset> days,
        int y
    )
    {
        var html = sheet.Html;
        html.Element(
            "text",
            Shortened(standing.Truce.Name),
            "x",
            "4",
            "y",
            $"{y + 18}",
            "class",
            "name"
        );
        for (var i = 0; i < days.Count; i++)
        {
            var (from, until) = (days[i], days[i].AddDays(1));
            foreach (var hours in standing.Hours)
            {
                var (a, b) = (
                    hours.From > from ? hours.From : from,
                    hours.Until < until ? hours.Until : until
                );
                if (a < b)
                {
                    var left = Label + (i * DayWidth) + Within(from, a);
                    html.Open(
                            "rect",
                            "x",
                            Page.Plain(left),
                            "y",
                            $"{y + 4}",
                            "width",
                            Page.Plain(Math.Max(Within(a, b), 2)),
                            "height",
                            $"{RowHeight - 10}",
                            "class",
                            "force"
                        )
                        .Element("title", TruceNames.Hours(hours))
                        .Close();
                }
            }
        }
    }

    private static Trilingual Shortened(Trilingual name) =>
        name.Map(n => n.Length > 24 ? n[..23] + "…" : n);

    private static double Within(DateTimeOffset from, DateTimeOffset until) =>
        (until - from).TotalHours / 24 * (DayWidth - 2);

    private static void Now(
        Markup html,
        TruceOverview overview,
        IReadOnlyList<DateTimeOffset> days,
        int height
    )
    {
        if (X(days, overview.At) is { } x)
        {
            html.Empty("path", "d", $"M{Page.Plain(x)} 22V{height}", "class", "now");
        }
    }

    /// <summary>What each colour means, for those marks that are there.</summary>
    private static void Key(TruceSheet sheet, IReadOnlyList<Mark> marks)
    {
        sheet.Html.Open("ul", "class", "key");
        foreach (var kind in marks.Select(m => m.Kind).Distinct().Order(StringComparer.Ordinal))
        {
            sheet
                .Html.Open("li")
                .Open("span", "class", "dot " + kind)
                .Close()
                .Text(TruceNames.Say("truce.mark." + kind))
                .Close();
        }

        sheet.Html.Close();
    }

    private static double? X(IReadOnlyList<DateTimeOffset> days, DateTimeOffset at)
    {
        for (var i = 0; i < days.Count; i++)
        {
            if (at >= days[i] && at < days[i].AddDays(1))
            {
                return Label + (i * DayWidth) + Within(days[i], at);
            }
        }

        return null;
    }

    private static IReadOnlyList<DateTimeOffset> Days(
        TruceOverview overview,
        IReadOnlyList<Mark> marks
    )
    {
        var offset = overview.At.Offset;
        DateTimeOffset Day(DateTimeOffset at) => new(at.ToOffset(offset).Date, offset);
        return
        [
            .. marks
                .Select(m => Day(m.At))
                .Concat(
                    overview
                        .Truces.SelectMany(t => t.Hours)
                        .SelectMany(h =>
                            new[] { h.From, h.Until.AddTicks(h.Until.Year < 9000 ? -1 : 0) }
                        )
                        .Where(t => t.Year is > 2 and < 9000)
                        .Select(Day)
                )
                .Distinct()
                .Order()
                .TakeLast(MostDays),
        ];
    }

    private static List<Mark> Marks(TruceSheet sheet, TruceOverview overview)
    {
        List<Mark> marks =
        [
            .. overview.Offers.Select(o => new Mark(
                o.Made.Earliest,
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
                .Select(v => new Mark(v.When.Earliest, "broken", v.Statements[0], v.What)),
        ];
        return [.. marks.OrderBy(m => m.At).ThenBy(m => m.Statement, StringComparer.Ordinal)];
    }

    private static Mark Said(TruceSheet sheet, string id, string kind)
    {
        var statement = sheet.Ledger.Statement(id);
        return new(statement.SaidAt.Earliest, kind, id, statement.Content);
    }

    private static void DrawDays(Markup html, IReadOnlyList<DateTimeOffset> days, int height)
    {
        for (var i = 0; i < days.Count; i++)
        {
            var x = Label + (i * DayWidth);
            html.Empty(
                "rect",
                "x",
                $"{x}",
                "y",
                "22",
                "width",
                $"{DayWidth - 2}",
                "height",
                $"{height - 22}",
                "class",
                "day"
            );
            html.Element(
                "text",
                Dates.Day(days[i]),
                "x",
                $"{x + (DayWidth / 2)}",
                "y",
                "15",
                "text-anchor",
                "middle",
                "class",
                "when"
            );
        }
    }
}
