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
    public static IReadOnlyDictionary<string, Mode?> Uses { get; } = UseWords();

    /// <summary>What stands in <c>allowed_uses</c> of a link that no mode of ours may use.</summary>
    public const string Nobody = "none";

    private static Dictionary<string, Mode?> UseWords()
    {
        var words = new Dictionary<string, Mode?>(StringComparer.OrdinalIgnoreCase);
        foreach (var mode in ModeTraits.Modes)
        {
            foreach (var word in ModeTraits.Of(mode).OtherWords.Prepend(mode.Word))
            {
                words.Add(word, mode);
            }
        }

        foreach (
            var word in (string[])["bike", "bicycle", "bus", "transit", "rail", "truck", Nobody]
        )
        {
            words.TryAdd(word, null);
        }

        return words;
    }

    private static Dictionary<string, RoadClass> ClassWords()
    {
        var words = new Dictionary<string, RoadClass>(
            Word<RoadClass>.Values,
            StringComparer.OrdinalIgnoreCase
        );

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
            words[$"{Word<RoadClass>.Of(c)}_link"] = c;
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
