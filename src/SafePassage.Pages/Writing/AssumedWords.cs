using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>What is assumed, with its unit, as each language says it.</summary>
internal static class AssumedWords
{
    private const int Decimals = 6;

    /// <summary>Persons a second through a metre of width [WEI93].</summary>
    private const double MostWalkersObserved = 1.2;

    public static Trilingual Of(Page page, Assumption assumption)
    {
        var (value, subject) = (assumption.Value, assumption.Subject);
        var key = "assumptions.of." + Page.Key(value.Quantity);
        return value switch
        {
            { Quantity: AssumedQuantity.Throughput } when subject.Group is { } id => page.Say(
                key + ".group",
                ("group", page.Scenario.Group(id).Name),
                ("n", Number(value))
            ),
            { Quantity: AssumedQuantity.Uptake or AssumedQuantity.People } => page.Say(
                key,
                ("n", Range(page, value))
            ),
            { Quantity: AssumedQuantity.Mobilisation } => page.Say(
                key,
                ("first", Figures.Number(value.Low ?? 0, Decimals)),
                ("last", Number(value))
            ),
            { Quantity: AssumedQuantity.CarCapacityFactor or AssumedQuantity.FootCapacityFactor } =>
                page.Say(key, ("n", Figures.Percent(value.Number))),
            { Quantity: AssumedQuantity.MaxIncline } => page.Say(
                key,
                ("n", Figures.Percent(value.Number / 100))
            ),
            { Quantity: AssumedQuantity.Avoid } => page.Say(
                key,
                (
                    "what",
                    Trilingual.Join(
                        ", ",
                        value.Traits.All.Select(t => page.Say("trait." + Page.Key(t)))
                    )
                )
            ),
            { Node: { } node } => page.Say(
                key,
                ("node", Trilingual.Same(node)),
                ("n", Number(value))
            ),
            _ => page.Say(key, ("n", Number(value))),
        };
    }

    /// <summary>Where a number of ours comes from.</summary>
    public static Trilingual Of(Page page, OwnSource own) =>
        page.Say(
            "assumptions.own." + Page.Key(own),
            (
                "work",
                Trilingual.Same(
                    own switch
                    {
                        OwnSource.Pedestrians => "Weidmann 1993, HCM [WEI93]",
                        OwnSource.SlowPedestrians => "Weidmann 1993 [WEI93]",
                        OwnSource.Walking => "Weidmann 1993, RiMEA [WEI93]",
                        OwnSource.RoadClasses => "Highway Capacity Manual [HCM16]",
                        _ => "",
                    }
                )
            ),
            ("most", Figures.Number(MostWalkersObserved, Decimals))
        );

    private static Trilingual Range(Page page, AssumedValue value)
    {
        Trilingual Shown(double number) =>
            value.Quantity == AssumedQuantity.Uptake
                ? Figures.Percent(number)
                : Figures.Number(number, Decimals);

        return value is { Low: { } low, High: { } high } && low < high
            ? page.Say(
                "assumptions.range",
                ("n", Shown(value.Number)),
                ("low", Shown(low)),
                ("high", Shown(high))
            )
            : Shown(value.Number);
    }

    private static Trilingual Number(AssumedValue value) => Figures.Number(value.Number, Decimals);
}
