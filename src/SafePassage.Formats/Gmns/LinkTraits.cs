using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Gmns;

/// <summary>What a link is besides its class: the words of its row, and what the word for its class says.</summary>
internal static class LinkTraits
{
    private static readonly NumberLimits Grade = new(-100, 100, "per cent");

    public static RoadTraits Of(TableRow row, RoadClass? roadClass)
    {
        var traits = new List<RoadTrait>();
        if (roadClass == RoadClass.Trunk)
        {
            traits.Add(RoadTrait.TrunkRoads);
        }

        if (!row.IsEmpty("facility_type") && ByClass(row.Text("facility_type")) is { } trait)
        {
            traits.Add(trait);
        }

        var words = row.Text("traits") ?? "";
        foreach (var word in words.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Word<RoadTrait>.Find(word) is { } known)
            {
                traits.Add(known);
            }
            else
            {
                row.Refuse(
                    "traits",
                    $"traits names '{Excerpt.Of(word)}', which is no known trait",
                    Nearest.Remedy(word, Word<RoadTrait>.All, "trait")
                );
            }
        }

        return RoadTraits.Of(traits);
    }

    /// <summary>Per cent, up or down alike.</summary>
    public static double? Incline(TableRow row) =>
        row.Number("grade", Grade) is { } grade ? Math.Abs(grade) : null;

    private static RoadTrait? ByClass(string? word) =>
        word?.ToLowerInvariant() switch
        {
            "steps" => RoadTrait.Steps,
            "track" or "bridleway" => RoadTrait.Unpaved,
            _ => null,
        };
}
