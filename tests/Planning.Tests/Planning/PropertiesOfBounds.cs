using FsCheck;
using FsCheck.Fluent;
using SafePassage.Model;

namespace SafePassage.Planning.Tests;

/// <summary>What must hold of every bound, on towns that FsCheck draws by their seed.</summary>
public class PropertiesOfBounds
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(60);

    private static void ForAllTowns(Action<Scenario, ulong> holds) =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<uint>(),
                seed =>
                {
                    holds(RandomTowns.Make(seed), seed);
                    return true;
                }
            )
            .Check(_config);

    [Fact]
    public void More_throughput_never_lowers_the_bound() =>
        ForAllTowns(
            (town, seed) =>
            {
                var wider = With(
                    town,
                    corridors:
                    [
                        .. town.Corridors.Select(c =>
                            c with
                            {
                                Throughput = new(c.Throughput.Value * 3 / 2),
                            }
                        ),
                    ]
                );
                Answer
                    .BoundOf(wider)
                    .ShouldBeGreaterThanOrEqualTo(Answer.BoundOf(town), $"seed {seed}");
            }
        );

    [Fact]
    public void An_earlier_opening_never_lowers_the_bound() =>
        ForAllTowns(
            (town, seed) =>
            {
                var earlier = With(
                    town,
                    corridors:
                    [
                        .. town.Corridors.Select(c =>
                            c with
                            {
                                Open = [c.Open[0] with { From = TimeSpan.Zero }, .. c.Open.Skip(1)],
                            }
                        ),
                    ]
                );
                Answer
                    .BoundOf(earlier)
                    .ShouldBeGreaterThanOrEqualTo(Answer.BoundOf(town), $"seed {seed}");
            }
        );

    [Fact]
    public void A_closure_less_never_lowers_the_bound() =>
        ForAllTowns(
            (town, seed) =>
                Answer
                    .BoundOf(With(town, closures: [.. town.Closures.Skip(1)]))
                    .ShouldBeGreaterThanOrEqualTo(Answer.BoundOf(town), $"seed {seed}")
        );

    [Fact]
    public void A_longer_window_never_lowers_the_bound() =>
        ForAllTowns(
            (town, seed) =>
            {
                var longer = With(
                    town,
                    window: new(town.Window.Start, town.Window.End.AddMinutes(30))
                );
                Answer
                    .BoundOf(longer)
                    .ShouldBeGreaterThanOrEqualTo(Answer.BoundOf(town), $"seed {seed}");
            }
        );

    [Fact]
    public void The_bound_never_exceeds_those_who_come_nor_what_the_gates_take() =>
        ForAllTowns(
            (town, seed) =>
            {
                var bound = Answer.BoundOf(town);
                var coming = town.Zones.Sum(z =>
                    Enumerable.Range(0, town.Groups.Count).Sum(g => town.Coming(z, g, Town.AsGiven))
                );
                var gates = town.Corridors.Sum(c =>
                    c.Throughput.Value * c.Open.Sum(o => o.Length.TotalHours)
                );
                bound.ShouldBeLessThanOrEqualTo(coming, $"seed {seed}");
                bound.ShouldBeLessThanOrEqualTo(new((long)Math.Ceiling(gates)), $"seed {seed}");
            }
        );

    [Fact]
    public void Another_order_of_nodes_links_and_zones_changes_nothing() =>
        ForAllTowns(
            (town, seed) =>
            {
                var n = town.Network.Nodes.Count;
                var turned = new RoadNetwork(
                    [.. town.Network.Nodes.Reverse()],
                    [
                        .. town
                            .Network.Links.Reverse()
                            .Select(l => l with { From = n - 1 - l.From, To = n - 1 - l.To }),
                    ]
                );
                var links = town.Network.Links.Count;
                var other = With(
                    town,
                    network: turned,
                    corridors: [.. town.Corridors.Select(c => c with { Gate = n - 1 - c.Gate })],
                    closures:
                    [
                        .. town.Closures.Select(c =>
                            c with
                            {
                                Links = [.. c.Links.Select(l => links - 1 - l)],
                            }
                        ),
                    ],
                    zones: [.. town.Zones.Reverse().Select(z => z with { Node = n - 1 - z.Node })]
                );
                Answer.BoundOf(other).ShouldBe(Answer.BoundOf(town), $"seed {seed}");
            }
        );

    private static Scenario With(
        Scenario town,
        IReadOnlyList<Corridor>? corridors = null,
        IReadOnlyList<Closure>? closures = null,
        IReadOnlyList<Zone>? zones = null,
        RoadNetwork? network = null,
        Window? window = null
    ) =>
        new()
        {
            Id = town.Id,
            Title = town.Title,
            Window = window ?? town.Window,
            Step = town.Step,
            CountsAt = town.CountsAt,
            Network = network ?? town.Network,
            Groups = town.Groups,
            Zones = zones ?? town.Zones,
            Corridors = corridors ?? town.Corridors,
            Destinations = town.Destinations,
            Closures = closures ?? town.Closures,
            General = town.General,
            Assumptions = town.Assumptions,
            Variants = town.Variants,
        };
}
