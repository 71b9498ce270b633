using System.Text.Json.Nodes;

namespace SafePassage.Application.Tests.Verifying;

/// <summary>Files taken away, added, led elsewhere; variants left out.</summary>
internal static class FilesForged
{
    private const string Manifest = "manifest.json";

    public static IReadOnlyList<Forgery> All { get; } =
    [
        new("outputs emptied", c => Outputs(c, o => o.Clear()), PlanCheck.Files),
        new("the page no longer listed", c => Unlist(c, "report.html"), PlanCheck.Files),
        new("orders.csv no longer listed", c => Unlist(c, "orders.csv"), PlanCheck.Files),
        new(
            "orders.geojson gone and no longer listed",
            c => Remove(c, "orders.geojson"),
            PlanCheck.Files
        ),
        new("the page gone and no longer listed", c => Remove(c, "report.html"), PlanCheck.Files),
        new("disputes gone and no longer listed", c => Remove(c, "disputes.json"), PlanCheck.Files),
        new("plan.json gone", c => File.Delete(c["plan.json"]), null),
        new("bound.json gone and no longer listed", c => Remove(c, "bound.json"), null),
        new("a further file listed", c => List(c, "extra.csv"), PlanCheck.Files),
        new("a file outside listed", c => List(c, "../town/scenario.yaml"), PlanCheck.Files),
        new("a file of the machine listed", c => List(c, "/etc/hostname"), PlanCheck.Files),
        new("the page a link", c => Link(c, "report.html"), PlanCheck.Files),
        new("plan.json a link", c => Link(c, "plan.json"), null),
        new("health.csv gone", c => Remove(c, "health.csv"), PlanCheck.Files) { OfStreets = true },
        new("a ledger's disputes where there is no ledger", c => List(c, "disputes.json"), null)
        {
            OfStreets = true,
        },
        new(
            "a page altered and its hash left",
            c => File.AppendAllText(c["report.html"], " "),
            PlanCheck.Hashes
        )
        {
            Renews = false,
        },
        new("a hash altered", AlterHash, PlanCheck.Hashes) { Renews = false },
        new("a variant without a plan", c => Variants(c, v => v.RemoveAt(1)), PlanCheck.Variants),
        new(
            "a variant without plan and bounds",
            c =>
            {
                Variants(c, v => v.RemoveAt(1));
                Unbound(c, "all");
            },
            PlanCheck.Variants
        ),
        new(
            "a variant nowhere any more",
            c =>
            {
                var last = LastVariant(c);
                Variants(c, v => v.RemoveAt(v.Count - 1));
                Unbound(c, last);
                c.Options(o =>
                {
                    o.Remove($"bound.{last}");
                    o.Remove($"search_ended.{last}");
                });
            },
            PlanCheck.Variants
        ),
        new("no plans at all", c => Variants(c, v => v.Clear()), PlanCheck.Variants),
        new(
            "no plans and nothing else, called interrupted",
            c =>
            {
                Variants(c, v => v.Clear());
                c.Json(
                    "bound.json",
                    b =>
                    {
                        b["bounds"] = new JsonArray();
                        b["searches"] = new JsonArray();
                    }
                );
                c.Options(o => o["interrupted"] = "yes");
            },
            PlanCheck.Variants
        ),
        new(
            "the order of variants turned",
            c =>
                Variants(
                    c,
                    v =>
                    {
                        var first = v[0];
                        v.RemoveAt(0);
                        v.Add(first);
                    }
                ),
            PlanCheck.Variants
        ),
        new(
            "a variant renamed",
            c => Variants(c, v => v[0]!["name"] = "other"),
            PlanCheck.Variants
        ),
        new(
            "one variant said to have been asked for",
            c => c.Options(o => o["variant"] = "few"),
            PlanCheck.Variants
        ),
        new(
            "a variant asked for that is not there",
            c => c.Options(o => o["variant"] = "none"),
            PlanCheck.Variants
        ),
        new(
            "bounds of a variant gone",
            c => Unbound(c, "few", searches: false),
            PlanCheck.Variants
        ),
        new(
            "bounds of an unknown variant",
            c =>
                c.Bounds(b =>
                {
                    var copy = b[0]!.DeepClone();
                    copy["variant"] = "other";
                    b.Add(copy);
                }),
            PlanCheck.Variants
        ),
        new(
            "a search for bounds not told",
            c => c.Json("bound.json", b => b["searches"]!.AsArray().RemoveAt(0)),
            PlanCheck.Variants
        ),
    ];

    private static void Outputs(ForgedCopy copy, Action<JsonArray> change) =>
        copy.Json(Manifest, m => change(m["outputs"]!.AsArray()));

    private static void Unlist(ForgedCopy copy, string name) =>
        Outputs(copy, o => o.Remove(o.First(f => (string)f!["path"]! == name)));

    private static void List(ForgedCopy copy, string name) =>
        Outputs(
            copy,
            o => o.Add(new JsonObject { ["path"] = name, ["sha256"] = new string('a', 64) })
        );

    private static void Remove(ForgedCopy copy, string name)
    {
        File.Delete(copy[name]);
        Unlist(copy, name);
    }

    private static void Link(ForgedCopy copy, string name)
    {
        File.Move(copy[name], copy["aside"]);
        File.CreateSymbolicLink(copy[name], copy["aside"]);
    }

    private static void AlterHash(ForgedCopy copy) =>
        Outputs(copy, o => o[0]!["sha256"] = new string('b', 64));

    private static void Variants(ForgedCopy copy, Action<JsonArray> change) =>
        copy.Json("plan.json", p => change(p["variants"]!.AsArray()));

    private static string LastVariant(ForgedCopy copy) =>
        (string)
            JsonNode.Parse(File.ReadAllText(copy["plan.json"]))!["variants"]!.AsArray()[^1]![
                "name"
            ]!;

    private static void Unbound(ForgedCopy copy, string variant, bool searches = true) =>
        copy.Json(
            "bound.json",
            b =>
            {
                foreach (var key in searches ? (string[])["bounds", "searches"] : ["bounds"])
                {
                    var list = b[key]!.AsArray();
                    foreach (
                        var gone in list.Where(x => (string)x!["variant"]! == variant).ToArray()
                    )
                    {
                        list.Remove(gone);
                    }
                }
            }
        );
}
