using System.Text.Json.Nodes;

namespace SafePassage.Application.Tests.Verifying;

/// <summary>What disputes decide altered, with the sums that follow.</summary>
internal static class DisputesForged
{
    public static IReadOnlyList<Forgery> All { get; } =
    [
        Of("a question gone", q => q.RemoveAt(1)),
        Of("the first question gone", q => q.RemoveAt(0)),
        Of("no questions", q => q.Clear()),
        Of("a pair gone", q => q.RemoveAt(q.Count - 1)),
        Of("a question twice", q => q.Insert(1, q[1]!.DeepClone())),
        Of("another subject", q => q[1]!["against"]![0] = "truce"),
        Of("a plan left out", q => q[0]!["orders"] = null),
        Of("a plan that nobody asks for", q => q[^1]!["orders"] = new JsonArray()),
        Of(
            "a bound lowered",
            q =>
            {
                var bound = q[0]!["bound"]!.AsObject();
                var amount = (long)bound["cut"]![0]!["amount_millionths"]!;
                ForgedCopy.Amount(bound, 0, amount - 1_000_000);
            }
        ),
        Of("a bound of another question", q => q[1]!["bound"] = q[0]!["bound"]!.DeepClone()),
        Of("a grade", q => q[0]!["bound"]!["grade"] = "exact"),
        Of("a horizon", q => Horizon(q[0]!["bound"]!)),
        Of("an order of too many", q => ForgedCopy.Persons(First(q), 5000)),
        Of("an order that begins too early", q => ForgedCopy.Depart(First(q), -600, 0)),
        new(
            "disputes: a subject that is none",
            c =>
                c.Json(
                    "disputes.json",
                    d => d["questions"]![1]!["against"] = new JsonArray(JsonValue.Create("gate"))
                ),
            null
        ),
        new(
            "disputes: a person less ordered",
            c =>
                c.Json(
                    "disputes.json",
                    d =>
                    {
                        var order = First(d["questions"]!.AsArray());
                        ForgedCopy.Persons(order, (long)order["persons"]! - 1);
                    }
                ),
            PlanCheck.Derived
        ),
    ];

    private static Forgery Of(string name, Action<JsonArray> change) =>
        new(
            $"disputes: {name}",
            c => c.Json("disputes.json", d => change(d["questions"]!.AsArray())),
            PlanCheck.Disputes
        );

    private static JsonObject First(JsonArray questions) => questions[0]!["orders"]![0]!.AsObject();

    private static void Horizon(JsonNode bound)
    {
        bound["horizon"] = "2016-11-04T10:50:00+02:00";
        bound["horizon_minutes"] = 110;
    }
}
