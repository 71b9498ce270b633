using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>Says that lengths of links cannot be metres.</summary>
internal static class LengthFindings
{
    public static IEnumerable<Finding> Of(RoadNetwork network)
    {
        if (UnlikelyLengths.Of(network) is { } unlikely)
        {
            var link = network.Links[unlikely.Worst];
            yield return new(
                FindingKind.UnlikelyLength,
                link.Id,
                null,
                Persons.Zero,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"lengths are metres, and {unlikely.Count} of {network.Links.Count} links {Fault(unlikely)}: {link.Id} is {link.Length.Value:0.######} m for {unlikely.Straight.Value:0} m; {Guess(unlikely.Likely)}"
                )
            );
        }
    }

    private static string Fault(UnlikelyLengths unlikely) =>
        unlikely.Likely == LengthUnit.Feet
            ? "are about three times longer than the line between their ends"
            : "are far shorter than the line between their ends";

    private static string Guess(LengthUnit likely) =>
        likely == LengthUnit.Unknown
            ? "check lengths and coordinates"
            : $"these look like {Word<LengthUnit>.Of(likely)} (network.config names their unit)";
}
