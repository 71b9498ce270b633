using System.Diagnostics;
using SafePassage.Benchmarks;
using SafePassage.Flow.Algorithms;
using SafePassage.Flow.Problems;

EarliestArrivalProblem problem;
if (args[0] == "padang")
{
    using var reader = new StreamReader(args[1]);
    problem = PadangNetwork.Read(reader, 350);
}
else
{
    var city = GridCity.Generate(
        args.ElementAtOrDefault(1) switch
        {
            "hard" => GridCitySpec.Hard,
            "checked" => GridCitySpec.Checked,
            "large" => GridCitySpec.Large,
            "small" => GridCitySpec.Small,
            _ => new GridCitySpec(),
        }
    );
    problem = new EarliestArrivalProblem(
        city.Graph,
        city.TransitSteps,
        city.CapacityPerStep,
        [.. city.ZoneNodes.Zip(city.ZonePeople, (n, p) => new Supply(n, p))],
        [.. city.GateNodes.Select(n => new Gate(n))],
        city.GateThroughputPerStep,
        city.Steps
    );
}

var watch = Stopwatch.StartNew();
var (curve, visits) = EarliestArrival.Run(problem);
Console.WriteLine(
    $"{watch.Elapsed.TotalSeconds:F2} s, {visits} visits, total {problem.TotalSupply}, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"
);
foreach (var i in new[] { 10, 25, 50, 75, 100, 150, 200, 250, 300, 320, 325, 326, 400, 500, 600 })
{
    if (i < curve.Length)
    {
        Console.Write($"{curve[i]}@{i} ");
    }
}

Console.WriteLine();
return 0;
