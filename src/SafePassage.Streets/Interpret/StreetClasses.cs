using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Which ways are streets today, and of which class.</summary>
internal static class StreetClasses
{
    /// <summary>Values of <c>highway</c> that are known and mean no street that people can leave by.</summary>
    private static readonly HashSet<string> NoStreets =
    [
        "construction",
        "proposed",
        "planned",
        "abandoned",
        "disused",
        "razed",
        "dismantled",
        "demolished",
        "removed",
        "historic",
        "no",
        "none",
        "platform",
        "bus_stop",
        "bus_guideway",
        "raceway",
        "corridor",
        "elevator",
        "ladder",
        "via_ferrata",
        "escape",
        "emergency_bay",
        "emergency_access_point",
        "rest_area",
        "services",
        "trailhead",
        "toll_gantry",
        "crossing",
        "traffic_island",
        "turning_circle",
        "turning_loop",
        "passing_place",
        "street_lamp",
    ];

    /// <summary>Null for what is no street today; a value that is not understood is remarked.</summary>
    public static HighwayClass? Of(WayTags tags, Remarks remarks)
    {
        if (tags[OsmKey.Route] == "ferry" || tags[OsmKey.Abandoned] == "yes")
        {
            return null;
        }

        var value = tags[OsmKey.Highway] ?? "";
        if (HighwayClasses.TryParse(value, out var street))
        {
            return street;
        }

        if (NoStreets.Contains(value))
        {
            return null;
        }

        var listed = OfList(value);
        remarks.Add(
            OsmKey.Highway,
            value,
            listed is null ? GuessRule.ClassUnknown : GuessRule.ClassOfList
        );
        return listed;
    }

    /// <summary>Of a list the least class; null when one of its values is no class.</summary>
    private static HighwayClass? OfList(string value)
    {
        HighwayClass? least = null;
        foreach (var part in value.Split(';', StringSplitOptions.TrimEntries))
        {
            if (!HighwayClasses.TryParse(part, out var street))
            {
                return null;
            }

            least = least is { } known && known > street ? known : street;
        }

        return least;
    }
}
