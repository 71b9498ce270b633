using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>A count as vague as it was said; what is given as a number without a doubt is that number.</summary>
internal static class CountWords
{
    public static Trilingual Of(Count count, TextTable texts)
    {
        var told = count.Told;
        if (told is { IsExact: true, Approximate: false })
        {
            return N(told.Low);
        }

        var ends = Ends(told, texts);
        if (told.Best is not { } best)
        {
            return ends.Length > 0 ? ends[0] : N(0);
        }

        var figure = told.Approximate ? texts.Say("count.about", ("n", N(best))) : N(best);
        return ends.Length > 0 ? texts.Say("count.best", ("n", figure), ("ends", ends[0])) : figure;
    }

    /// <summary>Empty where nothing was said of either end.</summary>
    private static Trilingual[] Ends(Count count, TextTable texts) =>
        count switch
        {
            { Low: { } low, High: { } high } =>
            [
                low == high ? N(low) : texts.Say("count.range", ("low", N(low)), ("high", N(high))),
            ],
            { Low: { } low } => [texts.Say("count.least", ("n", N(low)))],
            { High: { } high } => [texts.Say("count.most", ("n", N(high)))],
            _ => [],
        };

    private static Trilingual N(long? n) => Figures.Number(n ?? 0);
}
