using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SafePassage.EndToEnd.Tests.Truces;

/// <summary>
/// The five questions, answered for both registers at twenty moments, through the door a user takes. The golden files are
/// read by a person before they are kept.
/// </summary>
public class TwoExamples
{
    private static readonly Lazy<(string Folder, Cli.Outcome Made)> _made = new(Make);

    [Fact]
    public void The_register_is_made_by_commands_alone_and_becomes_a_scenario()
    {
        _made.Value.Made.ExitCode.ShouldBe(0, _made.Value.Made.Error);
        _made.Value.Made.Output.ShouldContain("Two offers, a made-up town: sound.");
        _made.Value.Made.Output.ShouldContain("recorded party observers.2");
    }

    /// <summary>Every hour and a half from the second offer to the day after.</summary>
    [Fact]
    public void Two_offers_at_twenty_moments() =>
        Golden.ShouldMatch(
            Answers(
                _made.Value.Folder,
                [
                    "2031-03-01T09:00+03:00",
                    "2031-03-02T09:00+03:00",
                    "2031-03-04T09:00+03:00",
                    "2031-03-08T19:00+03:00",
                    "2031-03-09T13:30+03:00",
                    .. Enumerable.Range(0, 14).Select(i => $"2031-03-10T{8 + i:00}:15+03:00"),
                    "2031-03-12T10:00+03:00",
                ]
            ),
            "five-questions-two-offers.txt"
        );

    [Fact]
    public void The_founding_report_at_twenty_moments() =>
        Golden.ShouldMatch(
            Answers(
                Cli.Example,
                [
                    "2016-07-29T12:00+02:00",
                    "2016-10-15T12:00+02:00",
                    "2016-10-19T12:00+02:00",
                    "2016-10-20T09:00+02:00",
                    "2016-10-20T17:00+02:00",
                    "2016-10-20T20:00+02:00",
                    "2016-10-21T12:00+02:00",
                    "2016-10-22T18:59+02:00",
                    "2016-10-22T19:00+02:00",
                    "2016-10-25T12:00+02:00",
                    "2016-11-01T12:00+02:00",
                    "2016-11-02T12:00+02:00",
                    "2016-11-03T12:00+02:00",
                    "2016-11-04T08:59+02:00",
                    "2016-11-04T09:00+02:00",
                    "2016-11-04T12:00+02:00",
                    "2016-11-04T18:59+02:00",
                    "2016-11-04T19:00+02:00",
                    "2016-11-07T12:00+02:00",
                    "2016-11-09T12:00+02:00",
                ]
            ),
            "five-questions-aleppo.txt"
        );

    [Fact]
    public void A_day_is_reported_in_three_languages()
    {
        foreach (var language in (string[])["en", "fr", "ar"])
        {
            Golden.ShouldMatch(
                Cli.Run(
                    "truce",
                    "report",
                    _made.Value.Folder,
                    "--day",
                    "2031-03-10",
                    "--lang",
                    language
                ).Output,
                $"truce-day.{language}.txt"
            );
        }
    }

    /// <summary>The truce is prolonged beyond the window; the corridor waits for the observers, and the plan for both.</summary>
    [Fact]
    public void Nobody_leaves_before_the_observers_stand_there_nor_after_the_truce_is_called_off()
    {
        using var scratch = new Scratch();
        var folder = scratch["town"];
        Copy(_made.Value.Folder, folder);
        Cli.Run(
                "ledger",
                "add",
                folder,
                "statement",
                "id=off",
                "source=valley-radio",
                "party=hill-guard",
                "said_at=2031-03-10T09:00+03:00",
                "valid_from=2031-03-10T10:00+03:00",
                "about=truce:spring-truce",
                "stance=withdraws",
                "content=The truce is off"
            )
            .ExitCode.ShouldBe(0);
        var planned = Cli.Run(
            "plan",
            folder,
            "--as-of",
            "2031-03-10T09:30+03:00",
            "--variant",
            "announced",
            "--out",
            scratch["out"],
            "--json",
            "--quiet"
        );
        planned.ExitCode.ShouldBe(1, planned.Error);
        planned.Error.ShouldContain(
            "the window exceeds the hours of every truce that stands: none holds from 2031-03-10 10:00 to 2031-03-10 20:00"
        );
        var orders = File.ReadAllLines(scratch["out/orders.csv"]);
        orders.Length.ShouldBeGreaterThan(1);
        planned.Output.ShouldContain("\"persons\": 600");
        var taken = JsonNode.Parse(planned.Output)!["variants"]![0]![
            "taken_for_granted"
        ]!.AsArray();
        Reasons("truce:spring-truce").ShouldBe(["taken_back "]);
        Reasons("corridor:bridge")
            .ShouldContain("waits_for_precondition precondition:observers-first");

        IEnumerable<string> Reasons(string about) =>
            taken
                .Where(t =>
                    t!["about"]!
                        .GetValue<string>()
                        .StartsWith(about.Split(':')[0], StringComparison.Ordinal)
                )
                .SelectMany(t => t!["fails"]!.AsArray())
                .Select(f => $"{f!["reason"]!.GetValue<string>()} {f["of"]?.GetValue<string>()}")
                .Distinct();
    }

    private static string Answers(string folder, IReadOnlyList<string> moments)
    {
        moments.Count.ShouldBe(20);
        var text = new StringBuilder();
        foreach (var moment in moments)
        {
            var outcome = Cli.Run("truce", "status", folder, "--at", moment);
            outcome.ExitCode.ShouldBe(0, outcome.Error);
            text.Append(CultureInfo.InvariantCulture, $"==== {moment}\n{outcome.Output}\n");
        }

        return text.ToString();
    }

    private static (string, Cli.Outcome) Make()
    {
        var folder = Directory.CreateTempSubdirectory("safepassage-two-offers-").FullName;
        var call = Path.Combine(folder, "sp");
        File.WriteAllText(call, $"#!/bin/sh\nexec dotnet '{Cli.Program}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                call,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        }

        var made = Cli.Start(
            "bash",
            Cli.Root,
            [],
            Path.Combine(Cli.Root, "examples", "two-offers", "make.sh"),
            Path.Combine(folder, "town"),
            call
        );
        return (Path.Combine(folder, "town"), made);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
