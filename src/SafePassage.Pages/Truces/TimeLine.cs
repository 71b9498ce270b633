using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Truces;

/// <summary>
/// One line of time: a row for each truce with its hours drawn, a mark for each offer, answer and alleged violation. Long
/// gaps without anything are the rule in such a register, so each day with something gets a column of its own.
/// </summary>
internal static class TimeLine
{
    private const int Head = 36;
    private const int RowHeight = 42;
    private const int MarkHeight = 30;
    private const int LongestName = 60;

    public static void Write(TruceSheet sheet, TruceOverview overview)
    {
        var marks = TimeMark.Of(sheet, overview);
        var days = TimeColumns.Of(overview, marks);
        var html = sheet.Html;
        var height = Head + (overview.Truces.Count * RowHeight) + MarkHeight;
        html.OpenLabelled(
            "div",
            TruceNames.Say("truce.q.line"),
            "class",
            "scroll line",
            "tabindex",
            "0",
            "role",
            "region"
        );
        html.OpenLabelled(
            "svg",
            TruceNames.Say("truce.q.line"),
            "viewBox",
            $"0 0 {days.Width} {height}",
            "width",
            $"{days.Width}",
            "height",
            $"{height}",
            "role",
            "img"
        );
        DrawDays(html, days, height);
        for (var row = 0; row < overview.Truces.Count; row++)
        {
            Truce(html, overview.Truces[row], days, Head + (row * RowHeight));
        }

        foreach (var mark in marks)
        {
            if (days.X(mark.At) is { } x)
            {
                mark.Write(html, x, height - (MarkHeight / 2));
            }
        }

        if (days.X(overview.At) is { } now)
        {
            html.Empty("path", "d", $"M{Page.Plain(now)} {Head - 4}V{height}", "class", "now");
        }

        html.Close(2);
        Key(html, overview, marks);
    }

    /// <summary>The name above the hours, where the first of them begin, or before the right edge where it would run over it.</summary>
    private static void Truce(Markup html, TruceStanding standing, TimeColumns days, int y)
    {
        var bars = standing.Hours.SelectMany(days.Bars).ToArray();
        var isLate = bars.Length > 0 && bars[0].Left > days.Width * 0.55;
        var x =
            bars.Length == 0 ? 4
            : isLate ? bars.Max(b => b.Left + b.Width)
            : bars[0].Left;
        html.Element(
            "text",
            ((Trilingual)standing.Truce.Name).Map(n =>
                n.Length > LongestName ? n[..(LongestName - 1)] + "…" : n
            ),
            "x",
            Page.Plain(x),
            "y",
            $"{y + 14}",
            "text-anchor",
            isLate ? "end" : "start",
            "class",
            "name"
        );
        foreach (var (left, width, hours) in bars)
        {
            html.Open(
                    "rect",
                    "x",
                    Page.Plain(left),
                    "y",
                    $"{y + 20}",
                    "width",
                    Page.Plain(width),
                    "height",
                    "16",
                    "class",
                    "force"
                )
                .Element("title", TruceNames.Hours(hours))
                .Close();
        }
    }

    /// <summary>What each sign means, for those that are there.</summary>
    private static void Key(Markup html, TruceOverview overview, IReadOnlyList<TimeMark> marks)
    {
        html.Open("ul", "class", "key");
        if (overview.Truces.Any(t => t.Hours.Count > 0))
        {
            Line("M0 2h12v8h-12z", "force", "force");
        }

        Line("M6 0V12", "now", "now");
        foreach (var kind in marks.Select(m => m.Kind).Distinct().Order(StringComparer.Ordinal))
        {
            Line(TimeMark.Shape(kind, 6, 6), "mark " + kind, kind);
        }

        html.Close();

        void Line(string path, string look, string key) =>
            html.Open("li")
                .Open("svg", "viewBox", "0 0 12 12", "class", "sign", "aria-hidden", "true")
                .Empty("path", "d", path, "class", look)
                .Close()
                .Text(TruceNames.Say("truce.mark." + key))
                .Close();
    }

    private static void DrawDays(Markup html, TimeColumns days, int height)
    {
        for (var i = 0; i < days.Days.Count; i++)
        {
            var (x, day) = (days.Left(i), days.Days[i]);
            html.Empty(
                "rect",
                "x",
                Page.Plain(x),
                "y",
                $"{Head - 4}",
                "width",
                $"{TimeColumns.DayWidth}",
                "height",
                $"{height - Head + 4}",
                "class",
                "day"
            );
            if (i == 0 || days.Days[i - 1].Year != day.Year)
            {
                Label(Dates.Year(day), 12, "year");
            }

            Label(Dates.DayOfYear(day), 26, "when");
            if (days.IsAfterGap(i))
            {
                html.Empty(
                    "path",
                    "d",
                    $"M{Page.Plain(x - (TimeColumns.Gap / 2.0))} {Head - 4}V{height}",
                    "class",
                    "gap"
                );
            }

            void Label(Trilingual text, int y, string look) =>
                html.Element(
                    "text",
                    text,
                    "x",
                    Page.Plain(x + (TimeColumns.DayWidth / 2.0)),
                    "y",
                    $"{y}",
                    "text-anchor",
                    "middle",
                    "class",
                    look
                );
        }
    }
}
