using System.Text.RegularExpressions;

namespace SafePassage.EndToEnd.Tests;

/// <summary>
/// Small inputs made in the spirit of public reports, each folder with what is right in its EXPECT.md. Here they go through the doors;
/// which test walks which is in <see cref="FoundWalk"/>.
/// </summary>
internal static class FoundCases
{
    public static string Root => Path.Combine(Cli.Root, "tests", "EndToEnd.Tests", "found");

    /// <summary>Folders that the planner itself is also tested with lie there.</summary>
    public static string[] Folders =>
        [
            .. ((string[])[Root, Path.Combine(Cli.Root, "tests", "Planning.Tests", "found")])
                .SelectMany(r => Directory.GetDirectories(r))
                .OrderBy(d => Path.GetFileName(d), StringComparer.Ordinal),
        ];

    /// <summary>The folder that begins with a number, or with a name and perhaps leads further down.</summary>
    public static string Folder(string name)
    {
        var parts = name.Split('/');
        return Path.Combine([
            Folders.FirstOrDefault(d => Path.GetFileName(d) == parts[0])
                ?? Folders.Single(d =>
                    Path.GetFileName(d)!.StartsWith(parts[0], StringComparison.Ordinal)
                ),
            .. parts[1..],
        ]);
    }

    public static string File(string number, string name) => Path.Combine(Folder(number), name);

    public sealed record Imported(Cli.Outcome Outcome, IReadOnlyList<Link> Links, string[] Health)
    {
        public int ExitCode => Outcome.ExitCode;

        /// <summary>As 'from>to' with the nodes' ids, of the links that a mode may use, in order.</summary>
        public string[] Open(string mode, string way = "") =>
            [
                .. Links
                    .Where(l => l.Uses.Contains(mode) && l.Id.StartsWith(way))
                    .Select(l => $"{l.From}>{l.To}")
                    .Order(StringComparer.Ordinal),
            ];
    }

    public sealed record Link(
        string Id,
        string Name,
        string From,
        string To,
        string Uses,
        string Speed,
        string Lanes,
        double Length,
        string Traits
    );

    public static Imported Import(string file, params string[] more)
    {
        using var scratch = new Scratch();
        var outcome = Cli.Run(["import", "osm", file, "--out", scratch["out"], "-q", .. more]);
        return new(
            outcome,
            [.. Rows(scratch["out/link.csv"]).Select(Read)],
            System.IO.File.Exists(scratch["out/health.csv"])
                ? System.IO.File.ReadAllLines(scratch["out/health.csv"])
                : []
        );
    }

    /// <summary>A first scenario from an extract and zones, planned without searching; changed before that if wanted.</summary>
    public static (Cli.Outcome New, Cli.Outcome Plan, string Yaml, string Orders, string Page) Plan(
        string osm,
        string zones,
        Func<string, string>? change = null,
        params string[] more
    )
    {
        using var scratch = new Scratch();
        var store = new Dictionary<string, string> { ["SAFEPASSAGE_CACHE"] = scratch["store"] };
        var made = Cli.RunIn(
            Cli.Root,
            store,
            ["new", scratch["city"], "--osm", osm, "--zones", zones, .. more]
        );
        if (made.ExitCode != 0)
        {
            return (made, made, "", "", "");
        }

        var yaml = System.IO.File.ReadAllText(scratch["city/scenario.yaml"]);
        yaml = change?.Invoke(yaml) ?? yaml;
        System.IO.File.WriteAllText(scratch["city/scenario.yaml"], yaml);
        var plan = Cli.RunIn(
            Cli.Root,
            store,
            "plan",
            scratch["city"],
            "--out",
            scratch["out"],
            "--work",
            "1",
            "-q"
        );
        return (
            made,
            plan,
            yaml,
            Text(scratch["out/orders.csv"]),
            Text(scratch["out/report.html"])
        );
    }

    /// <summary>Plans a folder of tables and verifies what comes out.</summary>
    public static (Cli.Outcome Plan, int Verified, string Page) PlanTables(string folder)
    {
        using var scratch = new Scratch();
        var plan = Cli.Run("plan", folder, "--out", scratch["out"], "--work", "2");
        return plan.ExitCode > 1
            ? (plan, -1, "")
            : (plan, Cli.Run("verify", scratch["out"]).ExitCode, Text(scratch["out/report.html"]));
    }

    /// <summary>The numbers of the first variant on the screen: people, bound, plan.</summary>
    public static (long Coming, long Bound, long Plan) Numbers(Cli.Outcome plan)
    {
        var row = Regex.Match(
            plan.Output,
            @"^ +(As given|As announced) +(?<coming>[\d,]+) +(?<bound>[\d,]+) +(?<plan>[\d,]+)",
            RegexOptions.Multiline | RegexOptions.ExplicitCapture
        );
        row.Success.ShouldBeTrue(plan.Output + plan.Error);
        long Number(string group) => long.Parse(row.Groups[group].Value.Replace(",", ""));
        return (Number("coming"), Number("bound"), Number("plan"));
    }

    private static string Text(string path) =>
        System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : "";

    private static IEnumerable<string[]> Rows(string path) =>
        System.IO.File.Exists(path)
            ? System
                .IO.File.ReadLines(path)
                .Skip(1)
                .Select(l =>
                    Regex
                        .Matches(l, """(?<=^|,)("(?:[^"]|"")*"|[^,]*)""")
                        .Select(m => m.Value)
                        .ToArray()
                )
            : [];

    private static Link Read(string[] c) =>
        new(
            c[0],
            c[1],
            c[2],
            c[3],
            c[11].Trim('"'),
            c[9],
            c[10],
            double.Parse(c[6], System.Globalization.CultureInfo.InvariantCulture),
            c[16].Trim('"')
        );
}
