using System.Text.Json.Nodes;
using SafePassage.Model;

namespace SafePassage.Application.Tests.Verifying;

/// <summary>Bounds altered, with the sums that follow.</summary>
internal static class BoundsForged
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        Listed("the first bound gone", b => b.RemoveAt(0)),
        Listed("a horizon gone", b => b.RemoveAt(2)),
        Listed("a trimmed one gone", b => b.Remove(b.Last(x => Count(x!) == 2))),
        Listed("a prefix gone", b => b.Remove(b.First(x => Count(x!) == 1))),
        Listed(
            "a group's own gone",
            b => b.Remove(b.Last(x => Count(x!) == 1 && (string)x!["variant"]! == "all"))
        ),
        Listed("a bound twice", b => b.Insert(1, b[0]!.DeepClone())),
        Listed(
            "two bounds changed about",
            b =>
            {
                var first = b[0];
                b.RemoveAt(0);
                b.Insert(1, first);
            }
        ),
        Listed(
            "another horizon",
            b =>
            {
                b[1]!["horizon"] = "2016-11-04T09:11:00+02:00";
                b[1]!["horizon_minutes"] = 11;
            }
        ),
        Listed("groups left out", b => b[0]!["groups"]!.AsArray().RemoveAt(1)),
        new("a horizon in words alone", c => First(c, b => b["horizon_minutes"] = 11), null),
        new("a sum alone", c => First(c, b => b["sum_persons"] = 1), null),
        new("persons alone", c => First(c, b => b["persons"] = (long)b["persons"]! + 1), null),
        new("an amount alone", c => First(c, b => b["cut"]![0]!["amount_persons"] = 1), null),
        Grade("trimmed called exact", "trimmed", "exact"),
        Grade("trimmed called the best cut", "trimmed", "best_cut"),
        Grade("the best cut called exact", "best_cut", "exact"),
        Grade("the best cut called trimmed", "best_cut", "trimmed"),
        Grade("exact called trimmed", "exact", "trimmed"),
        Grade("exact called the best cut", "exact", "best_cut"),
        new("a grade nobody knows", c => First(c, b => b["grade"] = "true"), null),
        Relaxation("merged", "separate"),
        Relaxation("merged", "shared"),
        Relaxation("separate", "merged"),
        Relaxation("separate", "shared"),
        Cut("a group nobody knows", Rule.BoundGroups, b => b["groups"]![0] = "others"),
        Cut("an amount lowered", Rule.CutAmount, Lowered),
        Cut("an item gone", Rule.CutWhole, b => Changed(b, c => c.RemoveAt(0))),
        Cut("all items gone", Rule.CutWhole, b => Changed(b, c => c.Clear())),
        Cut("an item twice", Rule.CutOnce, b => Changed(b, c => c.Add(c[0]!.DeepClone()))),
        Cut("an item nobody knows", Rule.CutKnown, b => b["cut"]![0]!["id"] = "z9"),
        Cut("the groups of an item", Rule.CutKnown, b => b["cut"]![0]!["groups"] = Texts("others")),
        Cut("the kind of an item", Rule.CutKnown, b => b["cut"]![0]!["kind"] = "link"),
        Cut(
            "the time of an item",
            Rule.CutTime,
            b => b["cut"]![0]!["until"] = "2016-11-04T11:30:00+02:00",
            gate: true
        ),
        Effort("a search said to have been ended by time", e => e["ended"] = "time_limit"),
        Effort("a search said to be too large", e => e["ended"] = "too_large"),
        Effort("a search said to be interrupted", e => e["ended"] = "interrupted"),
        Effort("a search said not to have been asked for", e => e["ended"] = "asked"),
        Effort("finer steps", e => e["step_seconds"] = 1),
        Effort("no search", e => e["step_seconds"] = null, PlanCheck.Bounds),
        Effort("a shorter search", e => e["until_minutes"] = 10, PlanCheck.Bounds),
        Effort("a search until nowhere", e => e["until_minutes"] = 11, PlanCheck.Bounds),
        Effort("a search of no end", e => e["until_minutes"] = -1, null),
    ];

    private static Forgery Listed(string name, Action<JsonArray> change) =>
        new($"bounds: {name}", c => c.Bounds(change), PlanCheck.Bounds)
        {
            Rule = Rule.BoundsListed,
        };

    private static Forgery Grade(string name, string from, string to) =>
        new(
            $"bounds: {name}",
            c => c.Bound(b => (string)b["grade"]! == from, b => b["grade"] = to),
            PlanCheck.Bounds
        )
        {
            Rule = Rule.GradeShown,
        };

    private static Forgery Relaxation(string from, string to) =>
        new(
            $"bounds: {from} called {to}",
            c => c.Bound(b => (string)b["relaxation"]! == from, b => b["relaxation"] = to),
            PlanCheck.Bounds
        );

    private static Forgery Cut(
        string name,
        Rule rule,
        Action<JsonObject> change,
        bool gate = false
    ) =>
        new(
            $"cut: {name}",
            c =>
                c.Bound(
                    b =>
                        b["cut"]!.AsArray() is { Count: > 0 } cut
                        && (string)cut[0]!["kind"]! == (gate ? "gate" : "zone"),
                    change
                ),
            PlanCheck.Bounds
        )
        {
            Rule = rule,
        };

    private static Forgery Effort(
        string name,
        Action<JsonObject> change,
        PlanCheck? caught = PlanCheck.Options
    ) =>
        new(
            $"bounds: {name}",
            c => c.Json("bound.json", b => change(b["searches"]![0]!.AsObject())),
            caught
        );

    private static void First(ForgedCopy copy, Action<JsonObject> change) =>
        copy.Bound(b => b["cut"]!.AsArray().Count > 0, change);

    private static void Lowered(JsonObject bound) =>
        ForgedCopy.Amount(bound, 0, (long)bound["cut"]![0]!["amount_millionths"]! - 1_000_000);

    private static void Changed(JsonObject bound, Action<JsonArray> change)
    {
        change(bound["cut"]!.AsArray());
        ForgedCopy.Sum(bound);
    }

    private static JsonArray Texts(string text) => new(JsonValue.Create(text));

    private static int Count(JsonNode bound) => bound["groups"]!.AsArray().Count;
}
