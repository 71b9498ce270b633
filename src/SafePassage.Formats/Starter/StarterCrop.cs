using System.Globalization;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Starter;

/// <summary>What a crop of the extract does to the zones.</summary>
internal static class StarterCrop
{
    private const int Named = 5;

    /// <summary>A zone with less of its ground inside is outside: its people would stand on the stubs that lead there.</summary>
    private const double LeastShare = 0.05;

    /// <summary>
    /// The zones inside the crop; all where nothing is cropped. Who lives in the others cannot be planned for, and is told.
    /// </summary>
    public static (IReadOnlyList<StarterZone> Zones, IReadOnlyList<string> Notes) Zones(
        IReadOnlyList<NamedArea> crop,
        IReadOnlyList<StarterZone> drawn
    )
    {
        if (crop.Count == 0)
        {
            return (drawn, []);
        }

        double[] shares = [.. drawn.Select(z => z.Area.ShareWithin(crop))];
        StarterZone[] outside = [.. drawn.Where((_, i) => shares[i] < LeastShare)];
        StarterZone[] partly = [.. drawn.Where((_, i) => shares[i] is >= LeastShare and < 1)];
        var notes = new List<string>();
        if (outside.Length > 0)
        {
            notes.Add(
                $"{Names(outside)} outside the crop and {(outside.Length == 1 ? "is" : "are")} left out{People(outside)}"
            );
        }

        if (partly.Length > 0)
        {
            notes.Add(
                $"{Names(partly)} partly outside the crop: all people are put on the streets inside"
            );
        }

        return ([.. drawn.Except(outside)], notes);
    }

    private static string Names(StarterZone[] zones)
    {
        var names = string.Join(", ", zones.Take(Named).Select(z => z.Name));
        var more = zones.Length > Named ? $" and {zones.Length - Named} more" : "";
        return zones.Length == 1
            ? $"the zone {names} lies"
            : $"{zones.Length} zones ({names}{more}) lie";
    }

    private static string People(StarterZone[] zones) =>
        zones.Select(z => z.People ?? Persons.Zero).Sum() is var people && people > Persons.Zero
            ? string.Create(CultureInfo.InvariantCulture, $", with {people.Value:#,0} people")
            : "";
}
