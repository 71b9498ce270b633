using static SafePassage.EndToEnd.Tests.Ledger.FoundingLedger;

namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>The founding report, line by line: who says what, through whom, about what, through the door a user takes.</summary>
public class FoundingReport
{
    public static TheoryData<string> Lines => [.. FoundingLines.All.Select(l => l.Id)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_line_is_there(string id)
    {
        var line = FoundingLines.All.Single(l => l.Id == id);
        var statement = Statements[id];
        Text(statement, "source").ShouldBe(line.Source);
        Text(statement, "speaker").ShouldBe(line.Speaker);
        Text(statement, "role").ShouldBe(line.Role);
        Text(statement, "party").ShouldBe(line.Party);
        Text(statement, "through").ShouldBe(line.Through);
        Text(statement, "stance").ShouldBe(line.Stance);
        Text(statement, "bearing").ShouldBe(line.Bearing);
        List(statement, "about").ShouldBe(line.About);
        foreach (var words in line.Says)
        {
            Text(statement, "content")!.ShouldContain(words);
        }

        Text(statement, "content_ar").ShouldNotBeNullOrEmpty();
        Text(statement, "content_fr").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Every_row_of_the_report_has_its_statements_and_no_statement_is_of_no_row()
    {
        FoundingLines.All.Select(l => l.Row).Distinct().ShouldBe(Enumerable.Range(1, 20));
        Statements
            .Keys.Where(id => id.StartsWith('r'))
            .ShouldBe(FoundingLines.All.Select(l => l.Id), ignoreOrder: true);
        var report = Path.Combine(Repository.Cases, "aleppo-2016-11-04", "report.md");
        if (!File.Exists(report))
        {
            Assert.Skip("the report's rows lie beside the repository");
        }

        string[] rows =
        [
            .. File.ReadLines(report).Where(l => l.StartsWith("| ") && char.IsAsciiDigit(l[2])),
        ];
        rows.Length.ShouldBe(20);
        foreach (var line in FoundingLines.All)
        {
            var who = rows[line.Row - 1].Split('|')[2];
            if (line.Speaker is { } speaker && !who.Contains("the same"))
            {
                who.ShouldContain(speaker);
            }
        }
    }

    /// <summary>The report refuses a proposal to leave; nobody in the record refuses the truce, and none is invented.</summary>
    [Fact]
    public void What_is_refused_is_the_proposal_to_leave_and_not_the_truce()
    {
        Statements
            .Values.Where(s =>
                List(s, "about")
                    .Split("; ")
                    .Any(a => a.StartsWith("truce:", StringComparison.Ordinal))
            )
            .ShouldAllBe(s => Text(s, "bearing") == "for");
        foreach (
            var (about, status) in new[]
            {
                ("truce:november-pause", "undisputed"),
                ("group:fighters", "refused"),
                ("group:civilians", "denied"),
                ("offer:call-mod", "refused"),
                ("corridor:midan", "disputed"),
            }
        )
        {
            Cli.Run(
                    "ledger",
                    "show",
                    Cli.Example,
                    "--about",
                    about,
                    "--as-of",
                    "2016-11-04T09:00+02:00"
                )
                .Output.ShouldStartWith($"{about}: {status}, since ");
        }
    }

    /// <summary>Where a keeper marks one of two claims disputed for the other's sake, the other is marked as well.</summary>
    [Fact]
    public void Marks_are_even_handed_and_carry_the_day_on_which_they_were_set()
    {
        var marks = Records("statuses").Values.ToList();
        HashSet<string> disputed =
        [
            .. marks.Where(m => Text(m, "status") == "disputed").Select(m => Text(m, "statement")!),
        ];
        foreach (var mark in marks)
        {
            Text(mark, "at")!.ShouldStartWith("2026-11-");
            if (Text(mark, "status") != "disputed")
            {
                continue;
            }

            var why = Text(mark, "why")!;
            var named = why[(why.LastIndexOf('(') + 1)..why.LastIndexOf(')')].Split(", ");
            named.ShouldAllBe(id => disputed.Contains(id), why);
        }
    }

    [Fact]
    public void Every_line_of_the_table_of_facts_is_a_statement_with_its_address()
    {
        var sources = Records("sources");
        string[] facts =
        [
            "f01",
            "f02",
            "f03",
            "f04",
            "f05",
            "f06",
            "f07",
            "f08",
            "f09",
            "f10",
            "f11",
            "f12",
            "f13",
            "f14",
            "f15",
            "f16",
            "f17",
            "f36",
            "f37",
            "f38",
            "f39",
            "f40",
        ];
        foreach (var fact in facts)
        {
            Text(sources[Text(Statements[fact], "source")!], "address")
                .ShouldNotBeNullOrEmpty(fact);
        }
    }
}
