using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>Times on the screen.</summary>
internal static class Times
{
    private const string Dated = "yyyy-MM-dd HH:mm";

    /// <summary>The time of day; with the date where the window holds it more than once.</summary>
    public static string Of(Window window, DateTimeOffset at) =>
        at.ToString(
            window.Length > TimeSpan.FromDays(1) ? Dated : "HH:mm",
            CultureInfo.InvariantCulture
        );

    /// <summary>The end beside the start; with its date where that is another.</summary>
    public static string EndOf(Window window) =>
        window.End.ToString(
            window.End.Date == window.Start.Date ? "HH:mm" : Dated,
            CultureInfo.InvariantCulture
        );
}
