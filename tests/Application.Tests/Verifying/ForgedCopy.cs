using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SafePassage.Application.Tests.Verifying;

/// <summary>A copy of a result, with what a forger needs.</summary>
internal sealed class ForgedCopy(string folder)
{
    private const string Manifest = "manifest.json";

    private static readonly JsonSerializerOptions _asWritten = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Folder => folder;

    public string this[string file] => Path.Combine(folder, file);

    /// <summary>Changes a document.</summary>
    public void Json(string file, Action<JsonNode> change)
    {
        var root = JsonNode.Parse(File.ReadAllText(this[file]))!;
        change(root);
        File.WriteAllText(this[file], root.ToJsonString(_asWritten));
    }

    /// <summary>Replaces the first of a text that must be there.</summary>
    public void Text(string file, string from, string to)
    {
        var text = File.ReadAllText(this[file]);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{file} has no {from}");
        File.WriteAllText(this[file], text[..at] + to + text[(at + from.Length)..]);
    }

    /// <summary>Changes a variant of the plan, the bounds or both.</summary>
    public void Order(
        Action<JsonObject> change,
        string variant = "all",
        Func<JsonNode, bool>? which = null
    ) =>
        Json(
            "plan.json",
            p =>
            {
                var orders = Orders(p, variant);
                change(orders.First(o => which?.Invoke(o!) ?? true)!.AsObject());
            }
        );

    public static JsonArray Orders(JsonNode plan, string variant) =>
        plan["variants"]!.AsArray().First(v => (string)v!["name"]! == variant)![
            "orders"
        ]!.AsArray();

    public void Bounds(Action<JsonArray> change) =>
        Json("bound.json", b => change(b["bounds"]!.AsArray()));

    /// <summary>Changes the first bound of which something holds.</summary>
    public void Bound(Func<JsonNode, bool> which, Action<JsonObject> change) =>
        Bounds(all => change(all.First(b => which(b!))!.AsObject()));

    public void Options(Action<JsonObject> change) =>
        Json(Manifest, m => change(m["options"]!.AsObject()));

    /// <summary>Lets the manifest say of each file that it lists the hash which it has.</summary>
    public void Renew() =>
        Json(
            Manifest,
            m =>
            {
                foreach (var output in m["outputs"]!.AsArray())
                {
                    var path = this[(string)output!["path"]!];
                    if (File.Exists(path))
                    {
                        output["sha256"] = Scenes.Hash(path);
                    }
                }
            }
        );

    /// <summary>Persons of an order, with the rate that follows.</summary>
    public static void Persons(JsonObject order, long persons)
    {
        var minutes = (
            DateTimeOffset.Parse((string)order["depart_until"]!)
            - DateTimeOffset.Parse((string)order["depart_from"]!)
        ).TotalMinutes;
        order["persons"] = persons;
        order["rate_persons_per_minute"] = Math.Round((decimal)persons / (decimal)minutes, 6);
    }

    /// <summary>Moves an order's window, with the rate that follows.</summary>
    public static void Depart(JsonObject order, double from, double until)
    {
        foreach (var (key, minutes) in new[] { ("depart_from", from), ("depart_until", until) })
        {
            order[key] = DateTimeOffset
                .Parse((string)order[key]!)
                .AddMinutes(minutes)
                .ToString("yyyy-MM-dd'T'HH:mm:sszzz");
        }

        Persons(order, (long)order["persons"]!);
    }

    /// <summary>An amount of a cut and all that follows from it.</summary>
    public static void Amount(JsonObject bound, int item, long millionths)
    {
        var cut = bound["cut"]!.AsArray();
        cut[item]!["amount_millionths"] = millionths;
        cut[item]!["amount_persons"] = millionths / 1_000_000m;
        Sum(bound);
    }

    public static void Sum(JsonObject bound)
    {
        var sum = bound["cut"]!.AsArray().Sum(i => (long)i!["amount_millionths"]!) / 1_000_000m;
        bound["sum_persons"] = sum;
        bound["persons"] = (long)decimal.Floor(sum);
    }
}
