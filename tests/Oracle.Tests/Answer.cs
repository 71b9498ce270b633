using SafePassage.Application;
using SafePassage.Model;

namespace SafePassage.Oracle.Tests;

/// <summary>What the product answers to a town that it is given as a folder.</summary>
internal sealed record Answer(
    IReadOnlyList<Bound> Bounds,
    IReadOnlyList<Leaving> Orders,
    long Persons,
    IReadOnlyList<string> Defects
)
{
    public static Answer To(Town town)
    {
        using var folder = new ScratchFolder();
        TownFiles.Write(town, folder);
        var read = LoadScenario.Run(new(folder.Path));
        read.Errors.ShouldBeEmpty();
        var given = read.Value!;
        var scenario = given.Scenario.With([Under(town)], given.Scenario.Corridors);
        var outcome = MakePlan.Run(
            new(given with { Scenario = scenario }, TimeProvider.System)
            {
                TimeLimit = TimeSpan.Zero,
                Bound = BoundChoice.Exact,
            }
        );
        if (outcome is PlanOutcome.FoundWrong wrong)
        {
            return new([], [], 0, wrong.Defects);
        }

        var answer = ((PlanOutcome.Planned)outcome).Answers[0].Answer;
        return new(
            [answer.Bound, .. answer.OtherBounds],
            [.. answer.Plan.Orders.Select(o => Order(town, o))],
            answer.Plan.Persons.Value,
            []
        );
    }

    private static Variant Under(Town town)
    {
        var ruling = town.Ruling;
        var uptake = ruling
            .Uptake.Select((u, c) => (Share: u, Id: $"g{c}"))
            .Where(u => u.Share is not null)
            .ToDictionary(u => u.Id, u => u.Share!.Value);
        return new("town", "Town", ruling.Shut.Select(g => $"k{g}").ToHashSet(), uptake, "", "")
        {
            Barred = ruling.Barred.Select(b => ($"k{b.Gate}", $"g{b.Crowd}")).ToHashSet(),
            Hours = ruling.Hours.ToDictionary(
                h => $"k{h.Key}",
                h =>
                    (IReadOnlyList<Interval>)
                        [
                            .. h.Value.Select(i => new Interval(
                                TimeSpan.FromMinutes(i.From),
                                TimeSpan.FromMinutes(i.Until)
                            )),
                        ]
            ),
        };
    }

    private static Leaving Order(Town town, Order order)
    {
        var streets = Enumerable
            .Range(0, town.Streets.Count)
            .ToDictionary(s => TownFiles.StreetId(town, s));
        return new(
            Number(order.Zone),
            Number(order.Group),
            order.Mode == Mode.Foot,
            Number(order.Corridor),
            [.. order.Route.Select(id => streets[id])],
            order.Depart.From.TotalMinutes,
            order.Depart.Until.TotalMinutes,
            order.Persons.Value
        );
    }

    private static int Number(string id) => int.Parse(id[1..]);
}
