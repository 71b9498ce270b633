using System.Globalization;

namespace SafePassage.Cli.Printing;

/// <summary>How figures look on the terminal.</summary>
internal static class Figures
{
    public static string Persons(long persons) =>
        persons.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Share(double share) =>
        share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
