using System.Text.Json;

namespace SafePassage.EndToEnd.Tests.Ledger;

/// <summary>The founding report, line by line: who says what, through whom, about what, through the door a user takes.</summary>
public class FoundingReport
{
    private static readonly Lazy<Dictionary<string, JsonElement>> _statements = new(() =>
        Export("statements")
    );
    private static readonly Lazy<Dictionary<string, JsonElement>> _losses = new(() =>
        Export("losses")
    );

    public static TheoryData<string> Lines => [.. FoundingLines.All.Select(l => l.Id)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_line_is_there(string id)
    {
        var line = FoundingLines.All.Single(l => l.Id == id);
        var statement = _statements.Value[id];
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
        _statements
            .Value.Keys.Where(id => id.StartsWith('r'))
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
        _statements
            .Value.Values.Where(s =>
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
        var marks = Export("statuses").Values.ToList();
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

    [Theory]
    [InlineData(
        "g-r14",
        "party:attacking-groups",
        "strength",
        1500,
        null,
        null,
        null,
        "over 1,500"
    )]
    [InlineData(
        "g-f12",
        "place:eastern-neighbourhoods",
        "people",
        275000,
        275000,
        275000,
        null,
        "275,000"
    )]
    [InlineData(
        "g-f12-children",
        "place:eastern-neighbourhoods",
        "children",
        100000,
        100000,
        100000,
        null,
        "100,000"
    )]
    [InlineData(
        "g-f13",
        "place:eastern-neighbourhoods",
        "in_need",
        250000,
        250000,
        250000,
        null,
        "250,000"
    )]
    [InlineData("g-f14", "group:fighters", "strength", null, null, 8000, null, "at most 8,000")]
    [InlineData("g-f14-nusra", "party:al-nusra", "strength", null, 900, null, "yes", "about 900")]
    [InlineData("g-f14b", "party:al-nusra", "strength", null, null, 200, null, "no more than 200")]
    [InlineData("g-f15", "group:wounded", "to_be_taken_out", 200, null, null, null, "at least 200")]
    [InlineData("g-f16", "group:wounded", "to_be_taken_out", 400, 400, 400, null, "400")]
    [InlineData("g-f11", "group:civilians", "left", 48, 48, 48, null, "48")]
    [InlineData("g-f11-all", "group:civilians", "left", null, 50, null, "yes", "about fifty")]
    [InlineData(
        "g-f36",
        "corridor:bustan-al-qasr",
        "passing_daily",
        null,
        null,
        50000,
        null,
        "up to 50,000"
    )]
    [InlineData("g-f39", "place:west-aleppo", "room", 3000, null, null, null, "more than 3,000")]
    public void Figures_are_figures_with_the_bounds_of_their_words(
        string id,
        string of,
        string category,
        int? low,
        int? best,
        int? high,
        string? about,
        string wording
    )
    {
        var figure = Export("figures")[id];
        Text(figure, "of").ShouldBe(of);
        Text(figure, "category").ShouldBe(category);
        Number(figure, "low").ShouldBe(low);
        Number(figure, "best").ShouldBe(best);
        Number(figure, "high").ShouldBe(high);
        Text(figure, "approximate").ShouldBe(about);
        Text(figure, "wording")!.ShouldContain(wording);
    }

    [Fact]
    public void Every_line_of_the_table_of_facts_is_a_statement_with_its_address()
    {
        var sources = Export("sources");
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
            Text(sources[Text(_statements.Value[fact], "source")!], "address")
                .ShouldNotBeNullOrEmpty(fact);
        }
    }

    [Theory]
    [InlineData("l1", "killed_or_wounded", 100, null, null, null)]
    [InlineData("l2", "armoured_vehicle", 5, 5, 5, null)]
    [InlineData("l3", "tank", 8, 8, 8, null)]
    [InlineData("l4", "gun_truck", null, 15, null, "yes")]
    public void Losses_are_as_vague_as_they_were_told(
        string id,
        string category,
        int? low,
        int? best,
        int? high,
        string? about
    )
    {
        var loss = _losses.Value[id];
        Text(loss, "category").ShouldBe(category);
        Number(loss, "low").ShouldBe(low);
        Number(loss, "best").ShouldBe(best);
        Number(loss, "high").ShouldBe(high);
        Text(loss, "approximate").ShouldBe(about);
        Text(loss, "period").ShouldBe("2016-10-28/2016-10-31");
    }

    [Fact]
    public void The_page_shows_every_statement_with_speaker_source_and_date()
    {
        var page = File.ReadAllText(Path.Combine(Planned.Folder, "report.html"));
        foreach (var id in _statements.Value.Keys)
        {
            page.ShouldContain($"id=\"s-{id}\"");
        }

        foreach (
            var word in (string[])
                [
                    "Zakaria Malahifji (Fastaqim)",
                    "Reuters, quoted by The founding report",
                    "فاستقم كما أمرت",
                    "Armée de la conquête",
                    "did not come true, by these accounts",
                ]
        )
        {
            page.ShouldContain(word);
        }
    }

    [Fact]
    public void The_terminal_answers_status_for_against_and_since_when()
    {
        var outcome = Cli.Run(
            "ledger",
            "show",
            Cli.Example,
            "--about",
            "corridor:castello",
            "--as-of",
            "2016-11-04T12:00+02:00"
        );
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldStartWith(
            "corridor:castello: disputed, since 2016-11-02 (as of 2016-11-04T12:00+02:00)\n  for:\n"
        );
        outcome.Output.ShouldContain(
            "Zakaria Malahifji (Fastaqim), The founding report, in French [r10]\n      There is no safe corridor out of the city"
        );
        Cli.Run(
                "ledger",
                "show",
                Cli.Example,
                "--about",
                "corridor:castello",
                "--as-of",
                "2016-10-20T12:00+02:00"
            )
            .Output.ShouldStartWith("corridor:castello: undisputed, since 2016-10-19 ");
        Cli.RunIn(Cli.Example, [], "ledger", "show", "--about", "truce")
            .Output.ShouldStartWith("truce: undisputed");
        var wrong = Cli.Run("ledger", "show", Cli.Example, "--about", "lunch");
        wrong.ExitCode.ShouldBe(2);
        wrong.Error.ShouldContain("'lunch' is no subject");
    }

    [Fact]
    public void The_dispute_that_decides_most_is_told_after_a_plan()
    {
        using var scratch = new Scratch();
        var outcome = Cli.Run(
            "plan",
            Cli.Example,
            "--out",
            scratch["out"],
            "--time-limit",
            "0",
            "--quiet"
        );
        outcome.ExitCode.ShouldBe(0);
        outcome.Output.ShouldContain(
            "the disputes that decide most, by the trimmed bound:\n  whether these come: Civilians: 87,774 persons (for: –; against: Zakaria Malahifji)\n"
        );
    }

    private static string List(JsonElement record, string field) =>
        string.Join("; ", record.GetProperty(field).EnumerateArray().Select(a => a.GetString()));

    private static string? Text(JsonElement record, string field) =>
        record.TryGetProperty(field, out var value) ? value.GetString() : null;

    private static int? Number(JsonElement record, string field) =>
        record.TryGetProperty(field, out var value) ? value.GetInt32() : null;

    private static Dictionary<string, JsonElement> Export(string list)
    {
        using var scratch = new Scratch();
        Cli.Run(
                "ledger",
                "export",
                Cli.Example,
                "--out",
                scratch.Path,
                "--format",
                "json",
                "--redact",
                "none"
            )
            .ExitCode.ShouldBe(0);
        return JsonDocument
            .Parse(File.ReadAllText(scratch["ledger.json"]))
            .RootElement.GetProperty(list)
            .EnumerateArray()
            .ToDictionary(e => e.GetProperty("id").GetString()!, e => e.Clone());
    }
}
