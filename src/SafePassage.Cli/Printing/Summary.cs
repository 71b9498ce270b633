using System.Globalization;
using System.Text;
using SafePassage.Application;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>The screen after <c>plan</c>: the answer in about ten lines.</summary>
internal static class Summary
{
    private static readonly TimeSpan Notable = TimeSpan.FromMinutes(10);

    public static string Of(PlanOutcome.Planned planned, string output, string language)
    {
        var (report, words) = (planned.Report, Phrases.In(language));
        var scenario = report.Scenario;
        var window = scenario.Window;
        var inside = scenario.Zones.Sum(z => z.People.Sum());
        var text = new StringBuilder();
        if (scenario.OpenLooks > 0)
        {
            text.AppendLine(string.Format(words.Draft, scenario.OpenLooks));
        }

        text.AppendLine(scenario.Title.In(language));
        text.AppendLine(
            $"{window.Start:yyyy-MM-dd HH:mm}–{Times.EndOf(window)} ({window.Start:zzz}) · {Figures.Persons(inside)} {words.Inside}"
        );
        text.AppendLine();
        AppendTable(text, report, words, language);
        text.AppendLine();
        AppendGrade(text, report, words);
        AppendTravel(text, report, words, language);
        foreach (var answer in report.Variants)
        {
            AppendLimit(text, report, answer, words, language);
            AppendOrders(text, answer, words);
            foreach (var group in answer.CutOff.GroupBy(c => (c.Group.Id, c.Why)))
            {
                var people = Figures.Persons(group.Sum(c => c.People));
                text.AppendLine(
                    $"{answer.Variant.Id}: {people} {group.First().Group.Name.In(language)}: {words.NoWay}"
                );
            }
        }

        foreach (
            var answered in planned.Answers.Where(a =>
                a.End is SearchEnd.TimeLimit or SearchEnd.Cancelled
            )
        )
        {
            text.AppendLine($"{answered.Answer.Variant.Id}: {words.CutShort}");
        }

        if (report.Statements is { } statements)
        {
            text.Append(DisputeLines.Of(report, statements, language));
        }

        text.AppendLine();
        text.AppendLine(
            $"{words.Files}: {Path.Combine(output, "report.html")} (+ plan.json, bound.json, orders.csv, orders.geojson, manifest.json)"
        );
        text.AppendLine($"{words.Verify}: {Surroundings.Program} verify {output}");
        text.AppendLine(words.NoPromise);
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Which bounds these are: one line when all are exact.</summary>
    private static void AppendGrade(StringBuilder text, Report report, Phrases words)
    {
        var kinds = report
            .Variants.GroupBy(a =>
                a.Bound.Grade == BoundGrade.Exact ? words.Exact : words.Grades[a.Effort.End]
            )
            .OrderBy(g => g.Key != words.Exact)
            .ThenBy(g => g.First().Effort.End);
        foreach (var kind in kinds)
        {
            var who = string.Join(", ", kind.Select(a => a.Variant.Id));
            text.AppendLine(string.Format(kind.Key, who));
        }
    }

    /// <summary>How long people are under way in the reading that is shown first, by group.</summary>
    private static void AppendTravel(
        StringBuilder text,
        Report report,
        Phrases words,
        string language
    )
    {
        var groups = report.Variants[0].Groups.Where(g => g.Travel is not null);
        var said = groups.Select(g =>
            string.Format(
                words.Travel,
                g.Group.Name.In(language),
                Minutes(g.Travel!.Value.Mean),
                Minutes(g.Travel.Value.P90),
                Minutes(g.Travel.Value.Longest)
            )
        );
        if (said.Any())
        {
            text.AppendLine($"{words.UnderWay}: {string.Join("; ", said)}");
        }

        static string Minutes(TimeSpan time) =>
            RoundedFigures.Minutes(time).ToString(CultureInfo.InvariantCulture);
    }

    private static void AppendTable(
        StringBuilder text,
        Report report,
        Phrases words,
        string language
    )
    {
        var rows = new List<string[]> { words.Columns };
        foreach (var answer in report.Variants)
        {
            rows.Add([
                answer.Variant.Name.In(language),
                Figures.Persons(answer.People),
                Figures.Persons(answer.Bound.Persons),
                Figures.Persons(answer.Plan.Persons),
                Figures.Share(answer.Gap),
                .. Times(answer.Clearance),
            ]);
            if (answer.EarliestClearance != answer.Clearance)
            {
                rows.Add([words.AtBest, "", "", "", "", .. Times(answer.EarliestClearance)]);
            }
        }

        int[] widths =
        [
            .. Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length)),
        ];
        foreach (var row in rows)
        {
            var cells = row.Select(
                (cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c])
            );
            text.AppendLine("  " + string.Join("   ", cells));
        }

        string[] Times(Clearance clearance) =>
            [Time(clearance.P50), Time(clearance.P90), Time(clearance.P100)];

        string Time(TimeSpan? at) =>
            at is { } t
                ? Printing.Times.Of(report.Scenario.Window, report.Scenario.Window.At(t))
                : "–";
    }

    /// <summary>How late the last is out against the best, where that may lie in how few orders a zone has.</summary>
    private static void AppendOrders(StringBuilder text, VariantAnswer answer, Phrases words)
    {
        if (
            answer.Clearance.P100 is { } last
            && answer.EarliestClearance.P100 is { } best
            && last - best >= Notable
        )
        {
            text.AppendLine(
                string.Format(
                    words.OneOrder,
                    answer.Variant.Id,
                    RoundedFigures.Minutes(last - best),
                    answer.Plan.Rules.OrdersPerZone
                )
            );
        }
    }

    private static void AppendLimit(
        StringBuilder text,
        Report report,
        VariantAnswer answer,
        Phrases words,
        string language
    )
    {
        if (answer.Bound.Persons == Persons.Zero)
        {
            // Who has no way out is told by group.
            return;
        }

        if (answer.Bottlenecks.Count == 0)
        {
            text.AppendLine($"{answer.Variant.Id}: {words.PeopleLimit}");
            return;
        }

        var top = answer.Bottlenecks[0];
        var window = report.Scenario.Window;
        var kind = words.Kinds[top.Kind];
        var more = Figures.Persons(top.WorthOf(100));
        text.AppendLine(
            string.Format(
                top.Kind == CutKind.Destination ? words.LimitPlaces : words.Limit,
                answer.Variant.Id,
                kind,
                top.Name.In(language),
                Times.Of(window, window.At(top.Usable.From)),
                Times.Of(window, window.At(top.Usable.Until)),
                more,
                answer.Bottlenecks.Count - 1
            )
        );
    }
}
