using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Running;
using SafePassage.Benchmarks;
using SafePassage.Flow;
using SafePassage.Formats.Scenarios;
using SafePassage.Model;

const string help = """
    Measures the exact engine on named instances. Each run prints one JSON object on one line:
    curve (persons out by step 0, 1, 2, … up to the step at which all are out, or to the horizon),
    seconds, peak_mb, grade (exact, or feasible when time ran out), and what the run was.

      padang FILE             the Padang tsunami network; lines E from to capacity transit, S node supply, T sink demand
      grid [NAME]             a generated city: city (default), checked, hard, large, small, crowded
      expand NAME FILE        writes the expanded network of a generated city for other programs:
                              'nodes source sink', then a line 'tail head capacity' for each arc

      trimmed [NAME]          the trimmed bound on a generated city: one horizon, and every tenth
      bound SCENARIO          the trimmed bound of a scenario alone, from memory to certificate
      exact [NAME]            the exact bound beside it, in steps of 10, 5, 2 and 1
      plan NAME|DIR|FILE      the search for a plan alone: of a generated city, a scenario, or an extract with invented people
      osm FILE [TIMES]        reads an OpenStreetMap extract and builds its network; bench/osm.sh sets it beside peers
      osm-stages              the stages of that, measured apart
      aleppo OUT CASES [MOST] writes a scenario of all of Aleppo into a folder; bench/aleppo.sh plans it

      page REPORT             how long a report takes to open and to zoom in a headless Chromium

      ledger [COUNT]          a ledger of so many statements (100000): written, loaded, read into assumptions
      truces [COUNT]          how things stand after 100,000 statements on so many truces (20)
      disputes SCENARIO       the disputes of a scenario with a ledger, resolved one by one

      fuzz [COUNT]            gives all readers so many changed files (1000000), in the repository's folder; --seed, --only NUMBER
      kills CLI [COUNT]       ends 'ledger add' and 'plan --out' so many times (1000) and looks at what they had acknowledged

    Options
      --limit SECONDS         stop searching after so long and fill the rest greedily
      --greedy                begin with a good flow; adds first_seconds, first_feasible, first_bound, seconds_to_five_percent
      --times N               solve N times; adds warm_seconds, the median of all but the first (no compiling left to do)
      --check                 check the flow and the cut at the horizon, and say so
      --seed N                another city of the same kind
      --work N                of plan: millions of units of work (80)
      --routes-per-corridor N of plan: approaches to a corridor (3)
      --orders-per-zone N     of plan: orders for those of a zone and group (1)
      --people SHARE          people, as a share of what the gates let through in the window: 0.85, or 2 for crowded
      --help                  this text
    """;

var options = new List<string>(args);
if (options.Count == 0 || options.Contains("--help"))
{
    Console.WriteLine(help);
    return options.Count == 0 ? 2 : 0;
}

var limit = Take("--limit");
var seed = Take("--seed");
var work = Take("--work");
var approaches = Take("--routes-per-corridor");
var orders = Take("--orders-per-zone");
var people = Take("--people");
var only = Take("--only");
var times = Take("--times");
var greedy = options.Remove("--greedy");
var check = options.Remove("--check");
try
{
    switch (options)
    {
        case ["padang", var file]:
            using (var reader = new StreamReader(file))
            {
                return Run("padang", PadangNetwork.Read(reader));
            }

        case ["grid"]:
            return Run("city", City("city"));
        case ["grid", var name]:
            return Run(name, City(name));
        case ["expand", var name, var file]:
            using (var writer = new StreamWriter(file))
            {
                ExpandedText.Write(City(name), writer);
            }

            return 0;
        case ["trimmed"]:
            return TrimmedRun.Run("city", City("city"));
        case ["trimmed", var name]:
            return TrimmedRun.Run(name, City(name));
        case ["bound", var scenario]:
            return BoundRun.Run(scenario);
        case ["exact"]:
            return ExactBoundRun.Run("city", City("city"));
        case ["exact", var name]:
            return ExactBoundRun.Run(name, City(name));
        case ["osm", .. var rest]:
            return OsmRun.Run([.. rest]);
        case ["aleppo", var folder, var cases, .. var most]:
            AleppoFolder.Write(
                folder,
                cases,
                "examples/aleppo-2016-11-04",
                most.Count > 0 ? int.Parse(most[0], CultureInfo.InvariantCulture) : 5_000
            );
            return 0;
        case ["page", var report]:
            return await PageRun.Run(report, 3);
        case ["osm-stages"]:
            BenchmarkRunner.Run<OsmStages>();
            return 0;
        case ["truces"]:
            return TruceRun.Run(100_000, 20);
        case ["truces", var some]:
            return TruceRun.Run(100_000, int.Parse(some, CultureInfo.InvariantCulture));
        case ["ledger"]:
            return LedgerRun.Statements(100_000);
        case ["ledger", var number]:
            return LedgerRun.Statements(int.Parse(number, CultureInfo.InvariantCulture));
        case ["fuzz", .. var numbers]:
            return FuzzRun.Run(
                Environment.CurrentDirectory,
                numbers.Count > 0 ? int.Parse(numbers[0], CultureInfo.InvariantCulture) : 1_000_000,
                int.Parse(seed ?? "1", CultureInfo.InvariantCulture),
                only is null ? null : int.Parse(only, CultureInfo.InvariantCulture)
            );
        case ["kills", var cli, .. var numbers]:
            return KillRun.Run(
                cli,
                Environment.CurrentDirectory,
                numbers.Count > 0 ? int.Parse(numbers[0], CultureInfo.InvariantCulture) : 1_000,
                int.Parse(seed ?? "1", CultureInfo.InvariantCulture)
            );
        case ["disputes", var scenario]:
            return LedgerRun.Disputes(scenario);
        case ["plan", var name]:
            return Plan(name);
        default:
            Console.Error.WriteLine($"not understood: {string.Join(' ', options)}\n\n{help}");
            return 2;
    }
}
catch (Exception e) when (e is IOException or FormatException or ArgumentException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

string? Take(string name)
{
    var at = options.IndexOf(name);
    if (at < 0 || at + 1 >= options.Count)
    {
        return null;
    }

    var value = options[at + 1];
    options.RemoveRange(at, 2);
    return value;
}

int Plan(string name)
{
    var drawn = ulong.Parse(seed ?? "1", CultureInfo.InvariantCulture);
    var scenario =
        Directory.Exists(name)
            ? ScenarioReader.Read(name).Value?.Scenario ?? throw new InvalidDataException(name)
        : name.Contains(".osm", StringComparison.Ordinal) ? PlanCities.Extract(name, drawn)
        : PlanCities.Grid(Streets(name));
    var code = 0;
    foreach (var variant in scenario.Variants.Take(Directory.Exists(name) ? 4 : 1))
    {
        code |= PlanRun.Run(
            name,
            scenario,
            variant,
            new SearchOptions(1)
            {
                Work = long.Parse(work ?? "80", CultureInfo.InvariantCulture) * 1_000_000,
                Patience = int.MaxValue / 2,
                TimeLimit = limit is null
                    ? null
                    : TimeSpan.FromSeconds(double.Parse(limit, CultureInfo.InvariantCulture)),
                Rules = new(
                    int.Parse(approaches ?? "3", CultureInfo.InvariantCulture),
                    int.Parse(orders ?? "1", CultureInfo.InvariantCulture),
                    60
                ),
            }
        );
    }

    return code;
}

GridCity Streets(string name)
{
    var spec = name switch
    {
        "city" => new GridCitySpec(),
        "checked" => GridCitySpec.Checked,
        "hard" => GridCitySpec.Hard,
        "large" => GridCitySpec.Large,
        "small" => GridCitySpec.Small,
        "crowded" => GridCitySpec.Crowded,
        "grid2k" => GridCitySpec.Two,
        _ => throw new ArgumentException(
            $"no city is called '{name}': city, checked, hard, large, small, crowded or grid2k",
            nameof(name)
        ),
    };
    if (seed is not null)
    {
        spec = spec with { Seed = ulong.Parse(seed, CultureInfo.InvariantCulture) };
    }

    if (people is not null)
    {
        spec = spec with { Fill = double.Parse(people, CultureInfo.InvariantCulture) };
    }

    return GridCity.Generate(spec);
}

EarliestArrivalProblem City(string name)
{
    var city = Streets(name);
    return new EarliestArrivalProblem(
        city.Graph,
        city.TransitSteps,
        city.CapacityPerStep,
        [.. city.ZoneNodes.Zip(city.ZonePeople, (node, people) => new Supply(node, people))],
        [.. city.GateNodes.Select(node => new Gate(node))],
        city.GateThroughputPerStep,
        city.Steps
    );
}

int Run(string name, EarliestArrivalProblem problem)
{
    var (outcome, first, seconds) = Solve(problem);
    if (outcome is not EarliestArrivalResult result)
    {
        var large = (EarliestArrivalTooLarge)outcome;
        Console.Error.WriteLine($"{large.What}: {large.Needed} needed, {large.Limit} allowed");
        return 1;
    }

    var warm = new List<double>();
    for (var i = 1; times is not null && i < int.Parse(times, CultureInfo.InvariantCulture); i++)
    {
        warm.Add(Solve(problem).Seconds);
    }

    using var process = Process.GetCurrentProcess();
    var report = new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["instance"] = name,
        ["nodes"] = problem.Graph.NodeCount,
        ["links"] = problem.Graph.ArcCount,
        ["steps"] = problem.HorizonSteps,
        ["people"] = problem.TotalSupply,
        ["curve"] = result
            .Feasible[..((result.ClearanceStep ?? problem.HorizonSteps) + 1)]
            .ToArray(),
        ["seconds"] = Math.Round(seconds, 3),
        ["cpu_seconds"] = Math.Round(process.TotalProcessorTime.TotalSeconds, 3),
        ["peak_mb"] = process.PeakWorkingSet64 >> 20,
        ["reserved_mb"] = result.ReservedBytes >> 20,
        ["cells_searched"] = result.CellsSearched,
        ["grade"] = result.Ended == EndReason.Exact ? "exact" : "feasible",
        ["ended"] = result.Ended.ToString(),
        ["exact_up_to"] = result.ExactUpTo,
        ["bound"] = result.Bound[^1],
    };
    if (warm.Count > 0)
    {
        report["warm_seconds"] = Math.Round(warm.Order().ElementAt(warm.Count / 2), 3);
    }

    if (greedy)
    {
        report["first_seconds"] = Math.Round(first.Seconds, 3);
        report["first_feasible"] = first.Feasible;
        report["first_bound"] = first.Bound;
        report["seconds_to_five_percent"] = first.SecondsToFivePercent ?? seconds;
    }

    if (check)
    {
        var flow = FlowChecker.Check(problem, result.Flow, out var curve);
        var cut = result.Cuts.TryGetValue(problem.HorizonSteps, out var last)
            ? CutChecker.Check(problem, last)
            : default;
        report["checked"] =
            flow.Holds
            && cut.Holds
            && curve.AsSpan().SequenceEqual(result.Feasible)
            && (result.Ended != EndReason.Exact || cut.Capacity == curve[^1]);
    }

    Console.WriteLine(JsonSerializer.Serialize(report));
    return 0;
}

(EarliestArrivalOutcome Outcome, FirstInterval First, double Seconds) Solve(
    EarliestArrivalProblem problem
)
{
    var first = new FirstInterval();
    var watch = Stopwatch.StartNew();
    var asked = new EarliestArrivalOptions
    {
        GreedyFirst = greedy,
        Threads = Environment.ProcessorCount,
        TimeLimit = limit is null
            ? TimeLimit.None
            : new TimeLimit(
                TimeProvider.System,
                TimeSpan.FromSeconds(double.Parse(limit, CultureInfo.InvariantCulture))
            ),
    };
    return (EarliestArrival.Solve(problem, asked, first), first, watch.Elapsed.TotalSeconds);
}
