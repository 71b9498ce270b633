using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>Orders as a person would say them.</summary>
internal static class Sentences
{
    /// <summary>A way is told by at most so many names, spread evenly.</summary>
    private const int MostNames = 3;

    public static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    public static Trilingual Of(Page page, Order order, Name zone, Name group, Name corridor)
    {
        var via = Thin(RouteNames.Of(page.Scenario.Network, order.Route), zone, corridor);
        var key = $"order.{order.Mode.Word}.{(via.Count == 0 ? "direct" : "via")}";
        return page.Say(
            key,
            ("group", ((Trilingual)group).Map(Capital)),
            ("zone", zone),
            ("via", Trilingual.Join(", ", via.Select(n => (Trilingual)n))),
            ("corridor", corridor),
            ("from", page.Clock(order.Depart.From)),
            ("until", page.Clock(order.Depart.Until)),
            ("rate", Pace(page, order))
        );
    }

    /// <summary>So many a minute; below one a minute, one every so many minutes.</summary>
    private static Trilingual Pace(Page page, Order order) =>
        order.RatePersonsPerMinute >= 1
            ? page.Say("order.rate", ("n", Rate(order)))
            : page.Say(
                "order.every",
                (
                    "n",
                    Figures.Number(
                        (long)
                            Math.Round(
                                1 / order.RatePersonsPerMinute,
                                MidpointRounding.AwayFromZero
                            )
                    )
                )
            );

    /// <summary>Persons a minute with two digits that count, so that a slow order does not read as nothing.</summary>
    public static Trilingual Rate(Order order)
    {
        var rate = order.RatePersonsPerMinute;
        var decimals =
            rate >= 10 ? 0
            : rate >= 1 ? 1
            : 2;
        return Figures.Number(Math.Round(rate, decimals, MidpointRounding.AwayFromZero), 2);
    }

    private static List<Name> Thin(IReadOnlyList<Name> names, Name zone, Name corridor)
    {
        List<Name> via = [.. names.Where(n => n != zone && n != corridor).Distinct()];
        return via.Count <= MostNames
            ? via
            :
            [
                .. Enumerable
                    .Range(0, MostNames)
                    .Select(i => via[((2 * i) + 1) * via.Count / (2 * MostNames)]),
            ];
    }
}
