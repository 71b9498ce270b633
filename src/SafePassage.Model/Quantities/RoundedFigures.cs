namespace SafePassage.Model;

/// <summary>
/// How figures are rounded for readers, once and by one rule wherever they stand, so that screen, page and files never give two
/// numbers for one thing. Persons have a rule of their own: always down, by <see cref="PersonMillionths.Floor"/>.
/// </summary>
public static class RoundedFigures
{
    /// <summary>Whole minutes; half a minute counts as one.</summary>
    public static long Minutes(TimeSpan time) =>
        (long)Math.Round(time.TotalMinutes, MidpointRounding.AwayFromZero);

    /// <summary>Minutes to a tenth, for tables and programs.</summary>
    public static decimal TenthsOfMinutes(TimeSpan time) =>
        Math.Round((decimal)time.Ticks / TimeSpan.TicksPerMinute, 1, MidpointRounding.AwayFromZero);

    /// <summary>
    /// A share in hundredths: whole, with one decimal below 10 and above 99. What is something is never shown as 0 and what is not
    /// all never as 100.
    /// </summary>
    /// <param name="share">Of one.</param>
    public static decimal Percent(double share)
    {
        var percent = (decimal)share * 100;
        var decimals = percent is > 0 and < 9.95m or > 99 and < 100 ? 1 : 0;
        var within = percent switch
        {
            > 0 and < 0.1m => 0.1m,
            > 99.9m and < 100 => 99.9m,
            _ => percent,
        };
        return Math.Round(within, decimals, MidpointRounding.AwayFromZero);
    }
}
