using SafePassage.Model;

namespace SafePassage.Pages.Tests;

/// <summary>A made-up city: a jittered grid in an ellipse, zones inside, gates around. Seeded, so always the same.</summary>
internal static class SampleCity
{
    public static readonly TimeSpan Length = TimeSpan.FromHours(10);

    public static Scenario Scenario(
        int columns = 12,
        int zones = 60,
        Func<int, Name>? zoneName = null
    )
    {
        var random = new Random(7);
        var network = Network(columns, random);
        var zoneList = Zones(
            network,
            zones,
            random,
            zoneName ?? (i => new($"Quarter {i + 1}", $"حي {i + 1}", $"Quartier {i + 1}"))
        );
        return new()
        {
            Id = "sample-city",
            Title = new("Truce in the sample city", "هدنة المدينة", "Trêve dans la ville d’essai"),
            Question = new(
                "Can everybody leave in ten hours?",
                "هل يستطيع الجميع المغادرة خلال عشر ساعات؟",
                "Tous peuvent-ils partir en dix heures ?"
            ),
            Window = new(
                new(2016, 11, 4, 9, 0, 0, TimeSpan.FromHours(2)),
                new(2016, 11, 4, 19, 0, 0, TimeSpan.FromHours(2))
            ),
            Step = TimeSpan.FromMinutes(1),
            CountsAt = CountsAt.Gate,
            Network = network,
            Groups =
            [
                Group(
                    "wounded",
                    new("wounded and sick", "الجرحى والمرضى", "blessés et malades"),
                    1,
                    Mode.Car
                ),
                Group("civilians", new("civilians", "المدنيون", "civils"), 2, Mode.Foot),
                Group("fighters", new("fighters", "المقاتلون", "combattants"), 3, Mode.Car),
            ],
            Zones = zoneList,
            Corridors = [.. Enumerable.Range(0, 8).Select(i => Corridor(network, i))],
            Destinations =
            [
                new("north", "Northern district", DestinationKind.Area, null, null),
                new("west", "Western hospital", DestinationKind.Hospital, new(500), null),
            ],
            Closures =
            [
                new(
                    "bridge",
                    [0, 1],
                    new(TimeSpan.Zero, Length),
                    0,
                    "Bridge destroyed",
                    "City engineer, 2 November"
                ),
            ],
            General = GeneralAssumptions.Standard,
            Assumptions =
            [
                new(
                    AssumptionSubject.Everything,
                    new(AssumedQuantity.PersonsPerCar, 4),
                    "scenario",
                    null
                ),
                new(
                    AssumptionSubject.Everything,
                    new(AssumedQuantity.WalkerFlow, 0.8),
                    null,
                    OwnSource.Pedestrians
                ),
            ],
            Variants =
            [
                new(
                    "announced",
                    new("As announced", "كما أُعلن", "Comme annoncé"),
                    new HashSet<string>(),
                    new Dictionary<string, double>(),
                    "Every announced corridor opens",
                    "Announcement of 2 November"
                ),
                new(
                    "undisputed",
                    new("Undisputed only", "غير المتنازع عليها فقط", "Sans les contestés"),
                    new HashSet<string> { "c0", "c1" },
                    new Dictionary<string, double>(),
                    "Corridors whose safety is denied are shut",
                    "Statements of 3 November"
                ),
                new(
                    "refused",
                    new("As refused", "مع الرفض", "Avec les refus"),
                    new HashSet<string>(),
                    new Dictionary<string, double> { ["fighters"] = 0 },
                    "Those who refused stay",
                    "Statement of a spokesman"
                ),
            ],
            Credits = ["Made-up streets of the SafePassage tests, CC0"],
        };
    }

    private static RoadNetwork Network(int columns, Random random)
    {
        var rows = columns * 4 / 5;
        var index = new Dictionary<(int, int), int>();
        var nodes = new List<RoadNode>();
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                var (dx, dy) = ((x + 0.5) / columns - 0.5, (y + 0.5) / rows - 0.5);
                if ((dx * dx) + (dy * dy) <= 0.25 || columns > 50)
                {
                    index[(x, y)] = nodes.Count;
                    GeoPoint at = new(
                        37.1 + ((dx * columns) + (random.NextDouble() * 0.5)) * 0.006,
                        36.2 + ((dy * rows) + (random.NextDouble() * 0.5)) * 0.005
                    );
                    nodes.Add(new($"n{nodes.Count}", at, new Name($"Junction {nodes.Count}")));
                }
            }
        }

        var links = new List<RoadLink>();
        foreach (var ((x, y), from) in index)
        {
            foreach (var (nx, ny) in ((int, int)[])[(x + 1, y), (x, y + 1)])
            {
                if (index.TryGetValue((nx, ny), out var to))
                {
                    var main = (ny == y && y % 4 == 1) || (nx == x && x % 4 == 1);
                    links.Add(Link(links.Count, from, to, main, nodes));
                    links.Add(Link(links.Count, to, from, main, nodes));
                }
            }
        }

        return new(nodes, links);
    }

    private static RoadLink Link(int id, int from, int to, bool main, List<RoadNode> nodes) =>
        new(
            $"L{id}",
            from,
            to,
            main ? RoadClass.Primary : RoadClass.Residential,
            nodes[from].Location.DistanceTo(nodes[to].Location),
            new FootUse(new(3), Origin.ClassDefault),
            new CarUse(
                new(30),
                1,
                600,
                Origin.ClassDefault,
                Origin.ClassDefault,
                Origin.ClassDefault
            ),
            main ? new Name($"Avenue {Math.Min(from, to) % 7}") : null
        );

    private static List<Zone> Zones(
        RoadNetwork network,
        int count,
        Random random,
        Func<int, Name> name
    )
    {
        var zones = new List<Zone>();
        for (var i = 0; i < count; i++)
        {
            var node = (int)((long)i * network.Nodes.Count / count);
            var people = random.Next(200, 9000);
            zones.Add(
                new(
                    $"z{i:00}",
                    name(i),
                    node,
                    network.Nodes[node].Location,
                    [new(random.Next(0, 12)), new(people), new(people / 40)]
                )
            );
        }

        return zones;
    }

    private static Group Group(string id, Name name, int priority, Mode mode) =>
        new()
        {
            Id = id,
            Name = name,
            Priority = priority,
            Modes = [mode],
            Uptake = Estimate.Exactly(1),
            Mobilisation = default,
            WalkingSpeed = KilometresPerHour.FromMetresPerSecond(1.2),
            Source = "test",
        };

    private static Corridor Corridor(RoadNetwork network, int i)
    {
        var angle = i * Math.PI / 4;
        var gate = Enumerable
            .Range(0, network.Nodes.Count)
            .MaxBy(n =>
                (network.Nodes[n].Location.Longitude * Math.Cos(angle))
                + (network.Nodes[n].Location.Latitude * Math.Sin(angle))
            )!;
        var armed = i < 2;
        return new()
        {
            Id = $"c{i}",
            Name = new($"Gate {(char)('A' + i)}", $"معبر {i + 1}", $"Porte {(char)('A' + i)}"),
            Gate = gate,
            Eligible = armed
                ? new HashSet<string> { "fighters", "wounded" }
                : new HashSet<string> { "civilians", "wounded" },
            Open =
                i == 3
                    ?
                    [
                        new(TimeSpan.Zero, TimeSpan.FromHours(3)),
                        new(TimeSpan.FromHours(5), Length),
                    ]
                    : [new(TimeSpan.Zero, Length)],
            Throughput = new(armed ? 300 : 3000 + (500 * i)),
            Destination = i % 2 == 0 ? "north" : "west",
            Beyond = TimeSpan.FromMinutes(40),
            Preconditions = armed ? ["Forces withdrawn from the road beforehand"] : [],
            Status = (CorridorStatus)(i % 6),
            Evidence = i < 4 ? Evidence.Documented : Evidence.Assumed,
            Source = "Announcement of 2 November",
        };
    }
}
