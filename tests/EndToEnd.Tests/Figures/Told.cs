using System.Globalization;
using System.Text.Json.Nodes;

namespace SafePassage.EndToEnd.Tests;

/// <summary>One plan as every door tells it: the screen, the object for programs, the files, the page.</summary>
internal sealed class Told : IDisposable
{
    private readonly Scratch _scratch = new();

    public Told(string scenario)
    {
        string[] plan = ["plan", scenario, "--out", _scratch["out"], "--work", "0.5", "--quiet"];
        var program = Cli.Run([.. plan, "--json"]);
        program.ExitCode.ShouldBeInRange(0, 1, program.Error);
        Screen = Cli.Run(plan).Output.Split('\n');
        Answer = JsonNode.Parse(program.Output)!;
        Plan = Json("plan.json");
        Bound = Json("bound.json");
        Page = new(File.ReadAllText(Path.Combine(_scratch["out"], "report.html")));
        Table =
        [
            .. File.ReadLines(Path.Combine(_scratch["out"], "orders.csv"))
                .Skip(2)
                .Select(l => l.Split(',')),
        ];
        Header = File.ReadLines(Path.Combine(_scratch["out"], "orders.csv")).First().Split(',');
        Lines = [.. Json("orders.geojson")["features"]!.AsArray().Select(f => f!["properties"]!)];
    }

    public string[] Screen { get; }

    public JsonNode Answer { get; }

    public JsonNode Plan { get; }

    public JsonNode Bound { get; }

    public PageTables Page { get; }

    public string[] Header { get; }

    public string[][] Table { get; }

    public JsonNode[] Lines { get; }

    public JsonNode[] Variants => [.. Answer["variants"]!.AsArray().Select(v => v!)];

    public bool HasLedger => File.Exists(Path.Combine(_scratch["out"], "disputes.json"));

    public JsonNode Json(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(_scratch["out"], file)))!;

    public JsonNode[] Orders(string variant) =>
        [
            .. Plan["variants"]!.AsArray().Single(v => (string)v!["name"]! == variant)!["orders"]!
                .AsArray()
                .Select(o => o!),
        ];

    /// <summary>As English writes a whole number.</summary>
    public static string Written(long number) =>
        number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>As a percentage is written before its sign: a rule of its own, so that a change of the product's shows.</summary>
    public static string Percent(long part, long whole)
    {
        if (whole == 0 || part == 0)
        {
            return "0";
        }

        var tenths = (decimal)Math.Round(1000m * part / whole, MidpointRounding.AwayFromZero) / 10;
        return part == whole ? "100"
            : tenths < 0.1m ? "0.1"
            : tenths > 99.9m ? "99.9"
            : 1000m * part / whole is < 99.5m or > 990
                ? tenths.ToString("0.#", CultureInfo.InvariantCulture)
            : Math.Round(100m * part / whole, MidpointRounding.AwayFromZero)
                .ToString(CultureInfo.InvariantCulture);
    }

    public int Column(string name) => Array.IndexOf(Header, name);

    public void Dispose() => _scratch.Dispose();
}
