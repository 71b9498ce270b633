using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>How figures look on the terminal.</summary>
internal static class Figures
{
    public static string Persons(Persons persons) => Count(persons.Value);

    public static string Count(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Share(double share) =>
        RoundedFigures.Percent(share).ToString("0.# '%'", CultureInfo.InvariantCulture);
}
