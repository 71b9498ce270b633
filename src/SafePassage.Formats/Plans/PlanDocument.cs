using System.ComponentModel;
using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>The shape of <c>plan.json</c>; the schema in docs is made from these types.</summary>
[Description("Orders that people can follow, for each variant of a scenario.")]
internal sealed record PlanDocument(
    [property: Description("Name and number of this format.")] string Format,
    [property: Description("Id of the scenario.")] string Scenario,
    WindowDocument Window,
    [property: Description("Seed of the search.")] long Seed,
    [property: Description("Version of SafePassage that wrote the file.")] string Version,
    [property: Description("One for each variant, in the scenario's order.")]
        IReadOnlyList<VariantDocument> Variants
)
{
    public const string FormatName = "safepassage-plan-1";
}

[Description("The hours in which people can leave.")]
internal sealed record WindowDocument(
    [property: Description("Local time with its offset.")] DateTimeOffset Start,
    [property: Description("Local time with its offset.")] DateTimeOffset End
)
{
    public static WindowDocument Of(Window window) => new(window.Start, window.End);
}

internal sealed record VariantDocument(
    [property: Description("Id of the variant.")] string Name,
    RulesDocument Rules,
    IReadOnlyList<OrderDocument> Orders
);

[Description("What the orders keep to.")]
internal sealed record RulesDocument(
    [property: Description("Approaches to one corridor at most, for each mode.")]
        int ApproachesPerCorridor,
    [property: Description("Orders for those of one zone and group at most.")] int OrdersPerZone,
    [property: Description(
        "No order is for fewer persons an hour, save where the gate lets through fewer or a zone has fewer people."
    )]
        long LeastPersonsPerHour
);

[Description(
    "So many people of a zone and group leave evenly between two moments and go by one route to one corridor."
)]
internal sealed record OrderDocument
{
    [Description("Id of the zone.")]
    public required string Zone { get; init; }

    [Description("Id of the group.")]
    public required string Group { get; init; }

    public required Mode Mode { get; init; }

    [Description("Id of the corridor.")]
    public required string Corridor { get; init; }

    [Description(
        "Ids of the links, from the zone to the gate; empty when the zone lies at the gate."
    )]
    public required IReadOnlyList<string> Route { get; init; }

    [Description(
        "Which of the approaches to the corridor, from 1: at a junction all who come by one approach go on together."
    )]
    public required int Approach { get; init; }

    [Description("First departure: local time with its offset, within the window.")]
    public required DateTimeOffset DepartFrom { get; init; }

    [Description("Last departure, after the first.")]
    public required DateTimeOffset DepartUntil { get; init; }

    [Description("persons / minutes between first and last departure, rounded to 6 decimals.")]
    public required decimal RatePersonsPerMinute { get; init; }

    [Description("Persons in all.")]
    public required long Persons { get; init; }

    public static OrderDocument Of(Order order, Window window) =>
        new()
        {
            Zone = order.Zone,
            Group = order.Group,
            Mode = order.Mode,
            Corridor = order.Corridor,
            Route = order.Route,
            Approach = order.Approach,
            DepartFrom = window.At(order.Depart.From),
            DepartUntil = window.At(order.Depart.Until),
            RatePersonsPerMinute = Rate(order),
            Persons = order.Persons.Value,
        };

    /// <summary>Persons a minute to 6 decimals, in decimal arithmetic so that it is the same everywhere.</summary>
    public static decimal Rate(Order order) =>
        Math.Round(
            (decimal)order.Persons.Value * TimeSpan.TicksPerMinute / order.Depart.Length.Ticks,
            6,
            MidpointRounding.ToEven
        );
}
