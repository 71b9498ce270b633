using System.Text.Json.Nodes;
using SafePassage.Model;

namespace SafePassage.Application.Tests.Verifying;

/// <summary>Orders altered, with the rates that follow.</summary>
internal static class PlansForged
{
    private static readonly Func<JsonNode, bool> _wounded = o => (string)o["group"]! == "wounded";

    private static readonly Func<JsonNode, bool> _civilians = o =>
        (string)o["group"]! == "civilians";

    public static IReadOnlyList<Forgery> All { get; } =
    [
        Of("a zone that is not there", Rule.OrderKnown, o => o["zone"] = "z9"),
        Of("a group that is not there", Rule.OrderKnown, o => o["group"] = "all"),
        Of("a corridor that is not there", Rule.OrderKnown, o => o["corridor"] = "west"),
        Of("a link that is not there", Rule.RouteConnected, o => o["route"]![0] = "l9"),
        Of("a first link left out", Rule.RouteConnected, FromEast(o => Route(o).RemoveAt(0))),
        Of(
            "a last link left out",
            Rule.RouteEndsAtGate,
            o => Route(o).RemoveAt(Route(o).Count - 1)
        ),
        Of("another gate", Rule.RouteEndsAtGate, o => o["corridor"] = Other(o)),
        Of("a group that does not drive", Rule.GroupMode, o => o["mode"] = "car", _civilians),
        Of("a group that does not walk", Rule.GroupMode, o => o["mode"] = "foot", _wounded),
        Of("more people than there are", Rule.PeopleThere, o => ForgedCopy.Persons(o, 5000)),
        Of(
            "more than the gate lets through",
            Rule.GateThroughput,
            o => ForgedCopy.Depart(o, 0, 2 - Minutes(o)),
            _civilians
        ),
        Of("a start off the steps", Rule.OrderSteps, o => ForgedCopy.Depart(o, 0.5, 0)),
        Of("an end off the steps", Rule.OrderSteps, o => ForgedCopy.Depart(o, 0, -0.5)),
        Of("a start before the truce", Rule.OrderWindow, o => ForgedCopy.Depart(o, -600, 0)),
        Of("an end long after the truce", Rule.GateHours, o => ForgedCopy.Depart(o, 0, 600)),
        Of(
            "people who are not ready",
            Rule.Readiness,
            o => ForgedCopy.Depart(o, -20, -20),
            _wounded
        ),
        new(
            "an order twice",
            c =>
                c.Json(
                    "plan.json",
                    p =>
                    {
                        var orders = ForgedCopy.Orders(p, "all");
                        orders.Add(orders[0]!.DeepClone());
                    }
                ),
            PlanCheck.Orders
        )
        {
            Rule = Rule.OneOrder,
        },
        new(
            "orders of another variant, in which the gate is shut",
            c =>
                c.Json(
                    "plan.json",
                    p =>
                        p["variants"]!.AsArray().First(v => (string)v!["name"]! == "few")![
                            "orders"
                        ] = ForgedCopy.Orders(p, "all").DeepClone()
                ),
            PlanCheck.Orders
        )
        {
            Rule = Rule.CorridorOpen,
        },
        new("nobody ordered", c => c.Order(o => o["persons"] = 0), null),
        new("fewer than nobody ordered", c => c.Order(o => o["persons"] = -1), null),
        new("a rate", c => c.Order(o => o["rate_persons_per_minute"] = 1.5m), null),
        new("a key nobody knows", c => c.Order(o => o["safe"] = true), null),
        new("no window", c => c.Order(o => o["depart_until"] = (string)o["depart_from"]!), null),
        Less("an order less", p => ForgedCopy.Orders(p, "all").RemoveAt(0)),
        Less("no orders of a variant", p => ForgedCopy.Orders(p, "all").Clear()),
        Less(
            "a person less",
            p =>
            {
                var order = ForgedCopy.Orders(p, "all")[0]!.AsObject();
                ForgedCopy.Persons(order, (long)order["persons"]! - 1);
            }
        ),
    ];

    private static Forgery Of(
        string name,
        Rule rule,
        Action<JsonObject> change,
        Func<JsonNode, bool>? which = null
    ) =>
        new($"order: {name}", c => c.Order(change, which: which), PlanCheck.Orders) { Rule = rule };

    /// <summary>Whoever lets fewer out has bounds that are no longer reached.</summary>
    private static Forgery Less(string name, Action<JsonNode> change) =>
        new(name, c => c.Json("plan.json", change), PlanCheck.Bounds) { Rule = Rule.GradeShown };

    private static Action<JsonObject> FromEast(Action<JsonObject> change) =>
        order =>
        {
            Route(order).Count.ShouldBeGreaterThan(1);
            change(order);
        };

    private static JsonArray Route(JsonObject order) => order["route"]!.AsArray();

    private static string Other(JsonObject order) =>
        (string)order["corridor"]! == "north" ? "south" : "north";

    private static double Minutes(JsonObject order) =>
        (
            DateTimeOffset.Parse((string)order["depart_until"]!)
            - DateTimeOffset.Parse((string)order["depart_from"]!)
        ).TotalMinutes;
}
