using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SafePassage.EndToEnd.Tests;

/// <summary>
/// What means the same is the same number on the screen, in the object for programs, in every file and on the page: those who
/// compare two of them must not find two truths.
/// </summary>
public partial class SameFigures
{
    public static TheoryData<string> Scenarios =>
        [
            "examples/aleppo-2016-11-04",
            "examples/two-offers/streets",
            "tests/EndToEnd.Tests/found/61-group-admitted-nowhere",
            "tests/EndToEnd.Tests/found/70-counts-at-destination",
            "tests/EndToEnd.Tests/found/93-one-zone-four-gates",
        ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Stand_wherever_one_looks(string scenario)
    {
        using var told = new Told(Path.Combine(Cli.Root, scenario));
        told.Variants.ShouldNotBeEmpty();
        for (var v = 0; v < told.Variants.Length; v++)
        {
            Totals(told, v);
            Groups(told, v);
            OrderFigures.Corridors(told, v);
            OrderFigures.Zones(told, v);
            OrderFigures.Orders(told, v);
            Limits(told, v);
        }

        Disputes(told);
    }

    private static void Totals(Told told, int v)
    {
        var variant = told.Variants[v];
        var name = (string)variant["name"]!;
        var (people, bound, plan) = (
            (long)variant["people"]!,
            (long)variant["bound"]!["persons"]!,
            (long)variant["plan"]!["persons"]!
        );
        told.Orders(name).Sum(o => (long)o["persons"]!).ShouldBe(plan, name);
        told.Orders(name).Length.ShouldBe((int)variant["plan"]!["orders"]!, name);
        var certified = told.Bound["bounds"]!.AsArray().First(b => (string)b!["variant"]! == name)!;
        ((long)certified["persons"]!).ShouldBe(bound, name);
        Math.Floor((decimal)certified["sum_persons"]!).ShouldBe(bound, name);

        string[] figures =
        [
            Told.Written(people),
            Told.Written(bound),
            Told.Written(plan),
            Told.Percent(bound - plan, bound),
        ];
        var row = PageTables.Rows(told.Page.Decision, "answers")[v];
        row[1..5].ShouldBe([.. figures[..3], figures[3] + "%"], name);
        var lines = told.Screen.SkipWhile(l => l.Length > 0).Skip(2);
        var line = lines
            .Where(l => !l.StartsWith("    at best", StringComparison.Ordinal))
            .ElementAt(v);
        var next = lines.SkipWhile(l => l != line).ElementAt(1);
        var cells = ColumnPattern().Split(line.Trim());
        cells[1..5].ShouldBe([.. figures[..3], figures[3] + " %"], name);
        string[] AtBest(string[] cells) => [.. cells.Select(c => c.Split("at best ")[^1])];
        row[5..8].Select(c => c.Split(' ')[0]).ShouldBe(cells[5..8], name);
        if (next.StartsWith("    at best", StringComparison.Ordinal))
        {
            AtBest(row[5..8]).ShouldBe(ColumnPattern().Split(next.Trim())[1..4], name);
        }

        cells[0].ShouldBe(row[0]);

        var answer = PageTables.Text(PageTables.Of(told.Page.Decision, v));
        foreach (Match number in NumberPattern().Matches(answer.Split("This reading")[0]))
        {
            figures
                .Append(Told.Percent(plan, people))
                .ShouldContain(number.Value, $"{name}: {answer}");
        }
    }

    private static void Groups(Told told, int v)
    {
        var variant = told.Variants[v];
        var (name, groups) = ((string)variant["name"]!, variant["groups"]!.AsArray());
        var rows = PageTables.Rows(told.Page.Section("groups", v));
        rows.Length.ShouldBe(groups.Count);
        groups.Sum(g => (long)g!["people"]!).ShouldBe((long)variant["people"]!);
        foreach (var (group, row) in groups.Zip(rows))
        {
            var plan = (long)group!["plan"]!;
            told.Orders(name)
                .Where(o => (string)o["group"]! == (string)group["group"]!)
                .Sum(o => (long)o["persons"]!)
                .ShouldBe(plan);
            var people = (long)group["people"]!;
            row[1..4]
                .ShouldBe([
                    Told.Written(people),
                    Told.Written((long)group["bound"]!),
                    Told.Written(plan),
                ]);
            row[4].ShouldBe(people == 0 ? "–" : Told.Percent(plan, people) + "%");
            if (group["travel_minutes"] is { } minutes)
            {
                foreach (var (key, cell) in new[] { ("mean", 8), ("p90", 9), ("longest", 10) })
                {
                    var tenths = (decimal)minutes[key]!;
                    Math.Abs(
                            decimal.Parse(
                                row[cell],
                                NumberStyles.AllowThousands,
                                CultureInfo.InvariantCulture
                            ) - tenths
                        )
                        .ShouldBeLessThanOrEqualTo(0.5m, $"{name} {key}");
                }

                told.Table.Where(r =>
                        r[0] == name && r[told.Column("group")] == (string)group["group"]!
                    )
                    .Max(r =>
                        decimal.Parse(
                            r[told.Column("travel_minutes")],
                            CultureInfo.InvariantCulture
                        )
                    )
                    .ShouldBe((decimal)minutes["longest"]!);
            }
        }
    }

    private static void Limits(Told told, int v)
    {
        var variant = told.Variants[v];
        var section = told.Page.Section("limits", v);
        var limits = variant["bottlenecks"]!
            .AsArray()
            .Where(b => (string)b!["kind"]! != "zone")
            .ToArray();
        if (limits is [{ } first, ..] && (long)variant["bound"]!["persons"]! > 0)
        {
            var worth = Told.Written(
                (long)Math.Floor(100 * (decimal)first["worth_persons_per_unit"]!)
            );
            PageTables.Text(section.Split("</li>")[0]).ShouldContain($"up to {worth} more");
            told.Screen.ShouldContain(l =>
                l.StartsWith((string)variant["name"]! + ": ") && l.Contains($"at most {worth} more")
            );
        }

        var parts = PageTables
            .Rows(section, "narrow")
            .Sum(r => decimal.Parse(r[2], CultureInfo.InvariantCulture));
        var sum = (decimal)
            told.Bound["bounds"]!
                .AsArray()
                .First(b => (string)b!["variant"]! == (string)variant["name"]!)!["sum_persons"]!;
        parts.ShouldBeInRange(sum - 0.4m, sum);
    }

    private static void Disputes(Told told)
    {
        if (!told.HasLedger)
        {
            told.Answer["disputes"].ShouldBeNull();
            return;
        }

        JsonNode[] ranked = [.. told.Answer["disputes"]!["ranked"]!.AsArray().Select(d => d!)];
        var questions = told.Json("disputes.json")["questions"]!.AsArray();
        foreach (var dispute in ranked)
        {
            long Of(params string[] against) =>
                (long)
                    questions.Single(q =>
                        q!["against"]!.AsArray().Select(a => (string)a!).SequenceEqual(against)
                    )!["bound"]!["persons"]!;

            ((long)dispute["decides"]!).ShouldBe(Of() - Of((string)dispute["subject"]!));
        }

        var rows = PageTables.Rows(told.Page.Section("disputes"));
        rows.Select(r => NumberPattern().Match(r[1]).Value)
            .Where(n => n.Length > 0)
            .ShouldBe(ranked.Select(d => Told.Written((long)d["decides"]!)));
        var shown = ranked.Where(d => (long)d["decides"]! > 0).Take(3).ToArray();
        told.Screen.SkipWhile(l => !l.StartsWith("the disputes that decide most"))
            .Skip(1)
            .Take(shown.Length)
            .Select(l => PersonsPattern().Match(l).Groups[1].Value)
            .ShouldBe(shown.Select(d => Told.Written((long)d["decides"]!)));
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex ColumnPattern();

    [GeneratedRegex(@"(?<![\d:,.])\d[\d,]*(?:\.\d+)?(?![\d:])")]
    private static partial Regex NumberPattern();

    [GeneratedRegex(": ([0-9,]+) persons")]
    private static partial Regex PersonsPattern();
}
