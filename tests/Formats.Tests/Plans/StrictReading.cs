using SafePassage.Formats.Exports;
using SafePassage.Formats.Plans;
using SafePassage.Model;

namespace SafePassage.Formats.Tests.Plans;

/// <summary>A file that somebody changed by hand is refused with the place and the remedy.</summary>
public class StrictReading
{
    private const string Plan = """
        {
          "format": "safepassage-plan-1",
          "scenario": "s",
          "window": { "start": "2016-11-04T09:00:00+02:00", "end": "2016-11-04T19:00:00+02:00" },
          "seed": 1,
          "version": "0.1.0",
          "variants": [
            {
              "name": "announced", "rules": {"approaches_per_corridor":3,"orders_per_zone":1,"least_persons_per_hour":60},
              "orders": [
                {"zone":"z","group":"g","mode":"foot","corridor":"c","route":["L1"],"approach":1,"depart_from":"2016-11-04T10:20:00+02:00","depart_until":"2016-11-04T11:40:00+02:00","rate_persons_per_minute":35,"persons":2800}
              ]
            }
          ]
        }
        """;

    [Fact]
    public void The_plan_of_this_test_is_in_order() => Errors(Plan).ShouldBeEmpty();

    [Theory]
    [InlineData("\"seed\": 1", "\"seed\": 1, \"sead\": 2", 5, "$.sead: the key 'sead' is unknown")]
    [InlineData("\"seed\": 1,", "", 1, "$: the key 'seed' is missing")]
    [InlineData(
        "\"seed\": 1",
        "\"seed\": 1, \"seed\": 2",
        5,
        "$: the key seed stands already on line 5"
    )]
    [InlineData("\"seed\": 1", "\"seed\": null", 5, "$.seed: a number is expected")]
    [InlineData("\"seed\": 1", "\"seed\": 1.5", 5, "$.seed: 1.5 is not a whole number")]
    [InlineData("\"foot\"", "\"feet\"", 11, "$.variants[0].orders[0].mode: 'feet' is unknown")]
    [InlineData(
        "\"route\":[\"L1\"]",
        "\"route\":[7]",
        11,
        "$.variants[0].orders[0].route[0]: a text is expected"
    )]
    [InlineData(
        "\"persons\":2800",
        "\"persons\":0",
        11,
        "$.variants[0].orders[0].persons: 0 is not a whole number of at least 1"
    )]
    [InlineData("minute\":35", "minute\":36", 11, "the rate 36 does not follow")]
    [InlineData("T11:40:00+02:00", "T11:40:00", 11, "is not a local time with its offset")]
    [InlineData("T11:40:00+02:00", "T10:20:00+02:00", 11, "depart_until is not after depart_from")]
    [InlineData("T19:00:00+02:00", "T08:00:00+02:00", 4, "the window ends before it begins")]
    [InlineData("plan-1", "plan-9", 2, "'safepassage-plan-9' is unknown")]
    [InlineData("\"seed\": 1,", "\"seed\": 1,,", 5, "this is not JSON")]
    public void A_change_is_found_where_it_is(string from, string to, int line, string what)
    {
        var changed = Plan.Replace(from, to);
        changed.ShouldNotBe(Plan);

        var errors = Errors(changed);

        errors.ShouldContain(p => p.Line == line && p.What.Contains(what));
        errors.ShouldAllBe(p => p.Remedy.Length > 0);
    }

    [Fact]
    public void All_problems_are_told_at_once() =>
        Errors(
            Plan.Replace("\"foot\"", "\"feet\"")
                .Replace("2800", "-1")
                .Replace("\"seed\"", "\"sead\"")
        )
            .Count.ShouldBe(4);

    [Fact]
    public void A_missing_file_is_a_problem() =>
        PlanJson
            .Read("/nowhere/plan.json")
            .Errors.ShouldHaveSingleItem()
            .What.ShouldBe("there is no such file");

    [Fact]
    public void A_cut_that_does_not_add_up_is_refused()
    {
        const string Bound = """
            {"format":"safepassage-bound-1","scenario":"s","version":"1",
             "window":{"start":"2016-11-04T09:00:00+02:00","end":"2016-11-04T19:00:00+02:00"},
             "searches":[],"bounds":[{"variant":"v","groups":["g"],"horizon":"2016-11-04T19:00:00+02:00","horizon_minutes":600,"persons":3,"sum_persons":3.000000,"grade":"trimmed","relaxation":"merged","cut":[
              {"kind":"gate","id":"c","groups":["g"],"mode":null,"from":"2016-11-04T09:00:00+02:00","until":"2016-11-04T19:00:00+02:00","amount_millionths":2000000,"amount_persons":2.000000}]}]}
            """;
        BoundError(Bound).ShouldContain("the cut adds up to 2");
        BoundError(Bound.Replace("2000000,", "3000000,")).ShouldContain("amount_persons");
        BoundError(Bound.Replace("\"gate\"", "\"door\"")).ShouldContain("'door' is unknown");
    }

    private static string BoundError(string text)
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["bound.json"], text);
        return BoundJson.Read(folder["bound.json"]).Errors[0].What;
    }

    private static IReadOnlyList<InputError> Errors(string text)
    {
        using var folder = new ScratchFolder();
        File.WriteAllText(folder["plan.json"], text);
        return PlanJson.Read(folder["plan.json"]).Errors;
    }
}
