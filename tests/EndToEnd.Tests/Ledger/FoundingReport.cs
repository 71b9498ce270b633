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

    [Theory]
    [InlineData("r01", "Vladimir Putin", "russia", null, "truce", "for", "ten hours", "4 November")]
    [InlineData(
        "r02",
        null,
        null,
        null,
        "measure:air-missions-16",
        "neither",
        "refused a request",
        "16 October"
    )]
    [InlineData(
        "r02b",
        null,
        null,
        null,
        "measure:air-missions-18",
        "against",
        "Russian general staff",
        "18 October"
    )]
    [InlineData(
        "r03",
        null,
        "armed-groups-east",
        null,
        "group:fighters",
        "against",
        "refuse",
        "once more"
    )]
    [InlineData(
        "r04",
        "Zakaria Malahifji",
        "fastaqim",
        "reuters",
        "truce",
        "against",
        "will not leave",
        "not surrender"
    )]
    [InlineData(
        "r05",
        null,
        "russian-mod",
        null,
        "group:civilians",
        "neither",
        "asked to leave",
        "Fighters and civilians"
    )]
    [InlineData(
        "r06",
        "Valery Gerasimov",
        "russian-mod",
        null,
        "group:fighters",
        "neither",
        "stop fighting",
        "with your weapons"
    )]
    [InlineData(
        "r07",
        "Valery Gerasimov",
        "russian-mod",
        null,
        "corridor:castello",
        "for",
        "Two new",
        "withdrawn from them beforehand"
    )]
    [InlineData(
        "r08",
        "Valery Gerasimov",
        "russian-mod",
        null,
        "corridor:souq-al-hal",
        "for",
        "Turkish-Syrian border",
        "Idlib"
    )]
    [InlineData(
        "r09",
        "Valery Gerasimov",
        "russian-mod",
        null,
        "corridor:midan",
        "for",
        "six other corridors",
        "wounded and the sick"
    )]
    [InlineData(
        "r10",
        "Zakaria Malahifji",
        "fastaqim",
        "reuters",
        "corridor:*",
        "against",
        "no safe corridor",
        "out of the city"
    )]
    [InlineData(
        "r11",
        "Zakaria Malahifji",
        "fastaqim",
        "reuters",
        "group:civilians",
        "against",
        "fear the government",
        "fighters will not surrender"
    )]
    [InlineData(
        "r12",
        null,
        null,
        null,
        "incident:offensive",
        "neither",
        "Great Epic of Aleppo",
        "not changed the lines"
    )]
    [InlineData(
        "r13",
        null,
        "media-de-guerre",
        "media-de-guerre",
        "control:minyan",
        "neither",
        "fled",
        "Minyan"
    )]
    [InlineData(
        "r14",
        null,
        null,
        null,
        "party:jaish-al-fateh",
        "neither",
        "over 1,500",
        "Fateh Halab operations room"
    )]
    [InlineData(
        "r15",
        null,
        null,
        null,
        "place:eastern-neighbourhoods",
        "neither",
        "could not open a breach",
        "eastern neighbourhoods"
    )]
    [InlineData(
        "r16",
        "Valery Gerasimov",
        "russian-mod",
        null,
        "party:attacking-groups",
        "neither",
        "heavy losses",
        "could not get out of the city"
    )]
    [InlineData(
        "r17",
        null,
        "media-de-guerre",
        "media-de-guerre",
        "loss:l1",
        "neither",
        "at least 100 fighters",
        "Ziad Zeidane of al-Nusra, alias Abu Omar al-Shami"
    )]
    [InlineData(
        "r18",
        null,
        "media-de-guerre",
        "media-de-guerre",
        "loss:l3",
        "neither",
        "5 armoured vehicles, 8 tanks",
        "about fifteen vehicles"
    )]
    [InlineData(
        "r19",
        null,
        null,
        null,
        "place:aleppo",
        "neither",
        "escalation",
        "divided since 2012"
    )]
    [InlineData(
        "r20",
        null,
        null,
        "as-safir",
        "place:aleppo",
        "neither",
        "8 November",
        "American election"
    )]
    public void Every_line_is_there(
        string id,
        string? speaker,
        string? party,
        string? through,
        string about,
        string bearing,
        string says,
        string andSays
    )
    {
        var statement = _statements.Value[id];
        Text(statement, "source").ShouldBe(id == "r02b" ? "other-reports" : "report");
        Text(statement, "speaker").ShouldBe(speaker);
        Text(statement, "party").ShouldBe(party);
        Text(statement, "through").ShouldBe(through);
        Text(statement, "bearing").ShouldBe(bearing);
        statement
            .GetProperty("about")
            .EnumerateArray()
            .Select(a => a.GetString())
            .ShouldContain(about);
        Text(statement, "content")!.ShouldContain(says);
        Text(statement, "content")!.ShouldContain(andSays);
        Text(statement, "content_ar").ShouldNotBeNullOrEmpty();
        Text(statement, "content_fr").ShouldNotBeNullOrEmpty();
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
            "Zakaria Malahifji (Fastaqim), Reuters, quoted by The founding report, in French [r10]\n      There is no safe corridor out of the city"
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
            .Output.ShouldStartWith("truce: disputed");
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
            "the disputes that decide most, by the trimmed bound:\n  whether the truce holds: 94,157 persons"
        );
    }

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
