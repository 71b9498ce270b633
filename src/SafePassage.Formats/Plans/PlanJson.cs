using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>Writes and reads <c>plan.json</c> (docs/plan.schema.json).</summary>
public static class PlanJson
{
    public static void Write(Stream stream, PlanFile plan) =>
        Json.Write(
            stream,
            w =>
            {
                w.Member("format", PlanDocument.FormatName);
                w.Member("scenario", plan.Scenario);
                w.Member("window", WindowDocument.Of(plan.Window));
                w.Member("seed", plan.Seed);
                w.Member("version", plan.Version);
                w.WriteStartArray("variants");
                foreach (var variant in plan.Plans)
                {
                    w.WriteStartObject();
                    w.Member("name", variant.Variant);
                    w.WriteStartObject("rules");
                    w.Member("approaches_per_corridor", variant.Rules.ApproachesPerCorridor);
                    w.Member("orders_per_zone", variant.Rules.OrdersPerZone);
                    w.Member("least_persons_per_hour", variant.Rules.LeastPersonsPerHour);
                    w.WriteEndObject();
                    w.Rows("orders", variant.Orders.Select(o => OrderDocument.Of(o, plan.Window)));
                    w.WriteEndObject();
                }

                w.WriteEndArray();
            }
        );

    /// <summary>
    /// Reads a plan back. Whether its ids exist in the scenario and whether it can be followed is the checker's business.
    /// </summary>
    public static ParseResult<PlanFile> Read(string path)
    {
        var json = new StrictJson(path);
        var root = json.Object(
            json.Load(),
            "format",
            "scenario",
            "window",
            "seed",
            "version",
            "variants"
        );
        json.OneOf(root, "format", new Dictionary<string, int> { [PlanDocument.FormatName] = 1 });
        var window = ReadWindow(json, root);
        var plans = new List<Plan>();
        foreach (var at in json.List(root, "variants"))
        {
            var variant = json.Object(at, "name", "rules", "orders");
            var name = json.Text(variant, "name");
            if (plans.Exists(p => p.Variant == name))
            {
                json.Wrong(at, $"the variant '{name}' stands twice", "Keep one");
            }

            plans.Add(
                new(name, [.. json.List(variant, "orders").Select(o => ReadOrder(json, o, window))])
                {
                    Rules = ReadRules(json, variant),
                }
            );
        }

        return json.Outcome(
            new PlanFile(
                json.Text(root, "scenario"),
                window,
                json.Whole(root, "seed"),
                json.Text(root, "version"),
                plans
            )
        );
    }

    internal static Window ReadWindow(StrictJson json, Mapping root)
    {
        if (root["window"] is not { } at)
        {
            return new(default, default);
        }

        var members = json.Object(at, "start", "end");
        var window = new Window(json.Time(members, "start"), json.Time(members, "end"));
        if (members.Members.Count == 2 && window.Length <= TimeSpan.Zero)
        {
            json.Wrong(at, "the window ends before it begins", "Correct the times");
        }

        return window;
    }

    private static PlanRules ReadRules(StrictJson json, Mapping variant)
    {
        if (variant["rules"] is not { } at)
        {
            return PlanRules.Standard;
        }

        var rules = json.Object(
            at,
            "approaches_per_corridor",
            "orders_per_zone",
            "least_persons_per_hour"
        );
        return new(
            (int)Math.Min(int.MaxValue, json.Whole(rules, "approaches_per_corridor", 1)),
            (int)Math.Min(int.MaxValue, json.Whole(rules, "orders_per_zone", 1)),
            json.Whole(rules, "least_persons_per_hour")
        );
    }

    internal static Order ReadOrder(StrictJson json, Node at, Window window)
    {
        var errors = json.Count;
        var members = json.Object(
            at,
            "zone",
            "group",
            "mode",
            "corridor",
            "route",
            "approach",
            "depart_from",
            "depart_until",
            "rate_persons_per_minute",
            "persons"
        );
        var order = new Order(
            json.Text(members, "zone"),
            json.Text(members, "group"),
            json.OneOf(members, "mode", Word<Mode>.Values),
            json.Text(members, "corridor"),
            json.Texts(members, "route"),
            new(
                json.Time(members, "depart_from") - window.Start,
                json.Time(members, "depart_until") - window.Start
            ),
            new(json.Whole(members, "persons", 1))
        )
        {
            Approach = (int)Math.Min(int.MaxValue, json.Whole(members, "approach", 1)),
        };
        var rate = json.Number(members, "rate_persons_per_minute");
        if (json.Count > errors)
        {
            return order;
        }

        if (order.Depart.IsEmpty)
        {
            json.Wrong(at, "depart_until is not after depart_from", "Correct the times");
        }
        else if (OrderDocument.Rate(order) != rate)
        {
            var right = OrderDocument.Rate(order);
            json.Wrong(
                at,
                $"the rate {rate} does not follow from persons and times",
                $"It would be {right}"
            );
        }

        return order;
    }
}
