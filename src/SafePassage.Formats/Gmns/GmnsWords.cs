using SafePassage.Model;

namespace SafePassage.Formats.Gmns;

/// <summary>The words that may stand in <c>facility_type</c> and <c>allowed_uses</c>.</summary>
internal static class GmnsWords
{
    /// <summary>Our classes by name, and OpenStreetMap's <c>highway</c> values that fall into each.</summary>
    public static IReadOnlyDictionary<string, RoadClass> Classes { get; } = ClassWords();

    /// <summary>
    /// Our modes and the words other makers of GMNS tables use for them; null for uses that are known and that no mode of
    /// ours has.
    /// </summary>
    public static IReadOnlyDictionary<string, Mode?> Uses { get; } =
        new Dictionary<string, Mode?>(StringComparer.OrdinalIgnoreCase)
        {
            ["foot"] = Mode.Foot,
            ["walk"] = Mode.Foot,
            ["ped"] = Mode.Foot,
            ["pedestrian"] = Mode.Foot,
            ["car"] = Mode.Car,
            ["auto"] = Mode.Car,
            ["drive"] = Mode.Car,
            ["bike"] = null,
            ["bicycle"] = null,
            ["bus"] = null,
            ["transit"] = null,
            ["rail"] = null,
            ["truck"] = null,
        };

    private static Dictionary<string, RoadClass> ClassWords()
    {
        var words = new Dictionary<string, RoadClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var c in Enum.GetValues<RoadClass>())
        {
            words[c.ToString().ToLowerInvariant()] = c;
        }

        foreach (
            var c in (RoadClass[])
                [
                    RoadClass.Motorway,
                    RoadClass.Trunk,
                    RoadClass.Primary,
                    RoadClass.Secondary,
                    RoadClass.Tertiary,
                ]
        )
        {
            words[$"{c.ToString().ToLowerInvariant()}_link"] = c;
        }

        foreach (var word in (string[])["unclassified", "living_street", "road"])
        {
            words[word] = RoadClass.Residential;
        }

        words["track"] = RoadClass.Service;
        foreach (var word in (string[])["footway", "pedestrian", "steps", "cycleway", "bridleway"])
        {
            words[word] = RoadClass.Path;
        }

        return words;
    }
}
