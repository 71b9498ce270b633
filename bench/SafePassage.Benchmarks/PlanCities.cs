using SafePassage.Flow;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Benchmarks;

/// <summary>Scenarios in memory that plans are measured on: generated grids, and real streets with invented people.</summary>
internal static class PlanCities
{
    private static readonly DateTimeOffset _start = new(2030, 1, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The grid with the people and gates it has: cars of one person each, a step a minute.</summary>
    public static Scenario Grid(GridCity city)
    {
        var links = new List<RoadLink>();
        var closures = new List<Closure>();
        var window = TimeSpan.FromMinutes(city.Steps);
        for (var a = 0; a < city.Graph.ArcCount; a++)
        {
            var most = 0L;
            for (var step = 0; step < city.Steps; step++)
            {
                most = Math.Max(most, city.CapacityPerStep.At(a, step));
            }

            links.Add(
                new(
                    $"{a}",
                    city.Graph.Tails[a],
                    city.Graph.Heads[a],
                    RoadClass.Residential,
                    new(1000 * city.TransitSteps[a]),
                    null,
                    Cars(60, most * 60)
                )
            );
            AddShutHours(city, a, closures);
        }

        return Of(
            "grid",
            new RoadNetwork(
                [
                    .. Enumerable
                        .Range(0, city.Graph.NodeCount)
                        .Select(v => new RoadNode($"{v}", new(0, 0))),
                ],
                links
            ),
            [.. city.ZoneNodes.Zip(city.ZonePeople)],
            [
                .. city.GateNodes.Select(
                    (node, g) => (node, city.GateThroughputPerStep.At(g, 0) * 60)
                ),
            ],
            window,
            closures
        );
    }

    /// <summary>
    /// An extract with 100 zones at junctions drawn by chance, 8 gates where the network reaches farthest in each direction, 1,500 cars an
    /// hour each, and people for 95 % of what the gates let through in five hours.
    /// </summary>
    public static Scenario Extract(string file, ulong seed)
    {
        const int Zones = 100;
        const int Hours = 5;
        const int PerHour = 1500;
        var loaded = OsmFiles.Load(
            new OsmSource(file) { Modes = [Mode.Car] },
            new Workers(Environment.ProcessorCount),
            CancellationToken.None
        );
        var streets =
            loaded.Value ?? throw new InvalidDataException(string.Join('\n', loaded.Errors));
        var network = OsmToRoads.ToRoads(
            OsmNetworkBuilder.Build(streets.Map, new BuildOptions().Only([Mode.Car]))
        );
        var gates = Enumerable
            .Range(0, 8)
            .Select(i => Math.PI * i / 4)
            .Select(turn =>
                Enumerable
                    .Range(0, network.Nodes.Count)
                    .MaxBy(v =>
                        (Math.Cos(turn) * network.Nodes[v].Location.Longitude)
                        + (Math.Sin(turn) * network.Nodes[v].Location.Latitude)
                    )
            )
            .Distinct()
            .ToArray();
        var chance = new SplitMix64(seed);
        var nodes = new SortedSet<int>();
        while (nodes.Count < Math.Min(Zones, network.Nodes.Count / 2))
        {
            nodes.Add(chance.Below(network.Nodes.Count));
        }

        var weights = nodes.Select(_ => 1L + chance.Below(100)).ToArray();
        var people = gates.Length * PerHour * Hours * 95L / 100;
        return Of(
            Path.GetFileName(file),
            network,
            [.. nodes.Zip(weights, (node, w) => (node, Math.Max(1, people * w / weights.Sum())))],
            [.. gates.Select(g => (g, (long)PerHour))],
            TimeSpan.FromHours(Hours),
            []
        );
    }

    private static CarUse Cars(double speed, double perHour) =>
        new(new(speed), 1, perHour, Origin.Given, Origin.Given, Origin.Given);

    private static void AddShutHours(GridCity city, int link, List<Closure> closures)
    {
        int? from = null;
        for (var step = 0; step <= city.Steps; step++)
        {
            var shut = step < city.Steps && city.CapacityPerStep.At(link, step) == 0;
            if (shut)
            {
                from ??= step;
            }
            else if (from is { } begun)
            {
                closures.Add(
                    new(
                        $"{link}-{begun}",
                        [link],
                        new(TimeSpan.FromMinutes(begun), TimeSpan.FromMinutes(step)),
                        0,
                        "",
                        ""
                    )
                );
                from = null;
            }
        }
    }

    private static Scenario Of(
        string id,
        RoadNetwork network,
        (int Node, long People)[] zones,
        (int Node, long PerHour)[] gates,
        TimeSpan window,
        IReadOnlyList<Closure> closures
    ) =>
        new()
        {
            Id = id,
            Title = new(id),
            Window = new(_start, _start + window),
            Step = TimeSpan.FromMinutes(1),
            CountsAt = CountsAt.Gate,
            Network = network,
            Groups =
            [
                new()
                {
                    Id = "all",
                    Name = new("All"),
                    Priority = 1,
                    Modes = [Mode.Car],
                    Uptake = new(1, 1, 1),
                    Mobilisation = new(TimeSpan.Zero, TimeSpan.Zero),
                    WalkingSpeed = new(5),
                    Source = "",
                },
            ],
            Zones =
            [
                .. zones.Select(z => new Zone(
                    $"z{z.Node}",
                    new($"z{z.Node}"),
                    z.Node,
                    network.Nodes[z.Node].Location,
                    [new(z.People)]
                )),
            ],
            Corridors =
            [
                .. gates.Select(g => new Corridor
                {
                    Id = $"g{g.Node}",
                    Name = new($"g{g.Node}"),
                    Gate = g.Node,
                    Eligible = new HashSet<string> { "all" },
                    Open = [new(TimeSpan.Zero, window)],
                    Throughput = new(g.PerHour),
                    Destination = "out",
                    Beyond = TimeSpan.Zero,
                    Preconditions = [],
                    Status = CorridorStatus.Unknown,
                    Evidence = Evidence.Assumed,
                    Source = "",
                }),
            ],
            Destinations = [new("out", new("Out"), DestinationKind.Area, null, null)],
            Closures = closures,
            General = GeneralAssumptions.Standard with { PersonsPerCar = 1 },
            Assumptions = [],
            Variants =
            [
                new(
                    "as_given",
                    new("As given"),
                    new HashSet<string>(),
                    new Dictionary<string, double>(),
                    new(""),
                    ""
                ),
            ],
        };
}
