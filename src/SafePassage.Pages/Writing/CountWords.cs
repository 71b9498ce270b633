using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>A count as vague as it was said; what is given as a number without a doubt is that number.</summary>
internal static class CountWords
{
    public static Trilingual Of(Count count)
    {
        var told = count.Told;
        if (told is { IsExact: true, Approximate: false })
        {
            return N(told.Low);
        }

        if (told.Best is not { } best)
        {
            return Ends(told) ?? N(0);
        }

        var figure = told.Approximate ? Say("count.about", ("n", N(best))) : N(best);
        return Ends(told) is { } ends
            ? Say("count.best", ("n", figure), ("ends", ends))
            : figure;
    }

    private static Trilingual? Ends(Count count) =>
        count switch
        {
            { Low: { } low, High: { } high } => low == high
                ? N(low)
                : Say("count.range", ("low", N(low)), ("high", N(high))),
            { Low: { } low } => Say("count.least", ("n", N(low))),
            { High: { } high } => Say("count.most", ("n", N(high))),
            _ => null,
        };

    private static Trilingual N(long? n) => Figures.Number(n ?? 0);

    private static Trilingual Say(
        string key,
        params IReadOnlyList<(string Place, Trilingual Value)> values
    ) => TextTable.Standard.Say(key, values);
}
