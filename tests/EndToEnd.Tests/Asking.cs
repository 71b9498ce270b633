using System.Text.Json;

namespace SafePassage.EndToEnd.Tests;

/// <summary>Questions through the door a planner takes.</summary>
public class Asking
{
    private const string Aleppo = "examples/aleppo-2016-11-04";

    private static Cli.Outcome Ask(params string[] arguments) =>
        Cli.Run(["ask", .. arguments, "--work", "0.2", "--quiet"]);

    [Theory]
    [InlineData("en", "no plan of any kind brings out so many in less than")]
    [InlineData("fr", "aucun plan, quel qu'il soit, n'en fait sortir autant en moins de")]
    [InlineData("ar", "لا خطة من أي نوع تُخرج هذا العدد في أقل من")]
    public void How_long_a_window_must_be_is_told_in_three_languages(string language, string says)
    {
        var outcome = Ask(Aleppo, "smallest-window", "--share", "0.25", "--lang", language);
        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain(says);
        outcome.Output.ShouldContain("68,750");
    }

    [Fact]
    public void Screen_and_json_say_the_same_and_the_same_twice()
    {
        string[] question = [Aleppo, "one-more", "throughput", "--variant", "announced"];
        var json = Ask([.. question, "--json"]);
        json.ExitCode.ShouldBe(0, json.Error);
        Ask([.. question, "--json", "--workers", "1"]).Output.ShouldBe(json.Output);

        var screen = Ask(question).Output;
        using var answer = JsonDocument.Parse(json.Output);
        var more = answer.RootElement.GetProperty("more").EnumerateArray().ToList();
        more.Count.ShouldBe(8);
        foreach (var one in more)
        {
            var most = one.GetProperty("no_plan_beats").GetInt64();
            screen.ShouldContain(
                $"{one.GetProperty("name").GetString()}: no plan beats {most:#,0}"
            );
        }

        more.Count(o => o.GetProperty("plan").ValueKind == JsonValueKind.Number).ShouldBe(3);
    }

    [Fact]
    public void What_cannot_be_had_in_any_window_is_said_with_exit_1()
    {
        var outcome = Ask(Aleppo, "smallest-window", "--variant", "undisputed");
        outcome.ExitCode.ShouldBe(1, outcome.Error);
        outcome.Output.ShouldContain("not even 31 days are enough: no plan brings out more than 0");
    }

    [Theory]
    [InlineData("one-more", "", "One more of what? Name one of hour, corridor, lane, throughput.")]
    [InlineData("smallest-window", "hour", "'hour' goes with one-more only.")]
    [InlineData("one-more", "day", "day")]
    [InlineData("biggest-window", "", "biggest-window")]
    public void What_is_no_question_is_told(string question, string of, string says)
    {
        var outcome = Cli.Run(["ask", Aleppo, question, .. of.Length == 0 ? (string[])[] : [of]]);
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(says);
    }

    [Theory]
    [InlineData("--share", "0")]
    [InlineData("--share", "1.5")]
    [InlineData("--share", "ninety")]
    [InlineData("--variant", "none-such")]
    [InlineData("--work", "-1")]
    public void A_wrong_option_is_told_by_name(string option, string value)
    {
        var outcome = Cli.Run("ask", Aleppo, "smallest-window", option, value);
        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain(option);
    }
}
