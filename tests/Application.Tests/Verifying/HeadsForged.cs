using System.Text.Json.Nodes;

namespace SafePassage.Application.Tests.Verifying;

/// <summary>What stands in several files altered in one; options and command that nobody gave; other inputs.</summary>
internal static class HeadsForged
{
    private const string Manifest = "manifest.json";

    public static IReadOnlyList<Forgery> All { get; } =
    [
        Head("scenario of the plan", "plan.json", r => r["scenario"] = "other"),
        Head("scenario of the bounds", "bound.json", r => r["scenario"] = "other"),
        Head("scenario of the disputes", "disputes.json", r => r["scenario"] = "other"),
        Head("scenario of the manifest", Manifest, r => r["scenario"] = "other"),
        Head("version of the plan", "plan.json", r => r["version"] = "9.9.9"),
        Head("version of the bounds", "bound.json", r => r["version"] = "9.9.9"),
        Head("version of the disputes", "disputes.json", r => r["version"] = "9.9.9"),
        Head("version of the manifest", Manifest, r => r["version"] = "9.9.9"),
        Head("seed of the plan", "plan.json", r => r["seed"] = 7),
        Head("seed of the manifest", Manifest, r => r["seed"] = 7),
        Head("seed of the options", Manifest, r => r["options"]!["seed"] = "7"),
        Head("end of the plan's window", "plan.json", r => End(r, "2016-11-04T12:00:00+02:00")),
        Head("end of the bounds' window", "bound.json", r => End(r, "2016-11-04T12:00:00+02:00")),
        Head(
            "end of the disputes' window",
            "disputes.json",
            r => End(r, "2016-11-04T12:00:00+02:00")
        ),
        Head("offset of a window", "plan.json", r => End(r, "2016-11-04T10:00:00+01:00")),
        Option("an option nobody knows", o => o["safe"] = "yes"),
        Option("an option gone", o => o.Remove("gradings")),
        Option("a time limit that is none", o => o["time_limit_seconds"] = "long"),
        Option("another time limit than the command's", o => o["time_limit_seconds"] = "60"),
        Option("another language than the command's", o => o["lang"] = "fr"),
        Option("a language there is not", o => o["lang"] = "xx"),
        Option("gradings said to be shown", o => o["gradings"] = "shown"),
        Option("a bound said to be the exact one", o => o["bound"] = "exact"),
        Option("a bound said to be trimmed, as asked for", o => o["bound"] = "trimmed"),
        Option("how bounds were looked for", o => o["bound.all"] = "trimmed, as asked for"),
        Option("how a search ended", o => o["search_ended.all"] = "all are safe"),
        Option("a search said to be interrupted", o => o["search_ended.all"] = "interrupted"),
        Option("a search of a variant that is not there", o => o["search_ended.x"] = "time limit"),
        Option("a moment", o => o["as_of"] = "2016-11-04T09:00+02:00"),
        new("a moment that is none", c => c.Options(o => o["as_of"] = "soon"), null),
        new(
            "the command",
            c => c.Json(Manifest, m => m["command"] = "safepassage plan town --seed 2"),
            PlanCheck.Options
        ),
        new(
            "the ledger's head",
            c => c.Json(Manifest, m => m["ledger_head"] = $"1:{new string('0', 64)}"),
            PlanCheck.Options
        ),
        new(
            "no head of the ledger",
            c => c.Json(Manifest, m => m.AsObject().Remove("ledger_head")),
            PlanCheck.Options
        ),
        new(
            "the hash of an input",
            c => c.Json(Manifest, m => m["inputs"]![0]!["sha256"] = new string('0', 64)),
            PlanCheck.Inputs
        ),
        new(
            "an input gone",
            c => c.Json(Manifest, m => m["inputs"]!.AsArray().RemoveAt(0)),
            PlanCheck.Inputs
        ),
        new(
            "a further input",
            c =>
                c.Json(
                    Manifest,
                    m =>
                        m["inputs"]!
                            .AsArray()
                            .Add(
                                new JsonObject
                                {
                                    ["path"] = "survey.csv",
                                    ["sha256"] = new string('0', 64),
                                }
                            )
                ),
            PlanCheck.Inputs
        ),
    ];

    private static Forgery Head(string name, string file, Action<JsonNode> change) =>
        new(name, c => c.Json(file, change), PlanCheck.Heads);

    private static Forgery Option(string name, Action<JsonObject> change) =>
        new(name, c => c.Options(change), PlanCheck.Options);

    private static void End(JsonNode root, string end) => root["window"]!["end"] = end;
}
