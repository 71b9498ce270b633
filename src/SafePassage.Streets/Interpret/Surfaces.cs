using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>What a way is underfoot: what keeps wheelchairs, prams or the sick from it.</summary>
internal static class Surfaces
{
    private const double Steepest = 100;

    private static readonly HashSet<string> Unpaved =
    [
        "unpaved",
        "compacted",
        "fine_gravel",
        "gravel",
        "rock",
        "pebblestone",
        "ground",
        "dirt",
        "earth",
        "grass",
        "grass_paver",
        "mud",
        "sand",
        "woodchips",
        "bark",
        "snow",
        "ice",
        "salt",
        "shells",
        "dirt/sand",
        "stepping_stones",
        "rocky",
        "stone",
    ];

    /// <summary>The wiki lets a wheelchair go on 'intermediate' and not on 'bad'.</summary>
    private static readonly HashSet<string> Rough =
    [
        "bad",
        "very_bad",
        "horrible",
        "very_horrible",
        "impassable",
    ];

    public static WayTraits Of(WayTags tags, HighwayClass street)
    {
        var wheels = tags[OsmKey.Wheelchair];
        var isFit = wheels is "yes" or "designated";
        var traits = WayTraits.None;
        if (street == HighwayClass.Steps && !isFit && tags[OsmKey.RampWheelchair] != "yes")
        {
            traits |= WayTraits.Steps;
        }

        var surface = tags[OsmKey.Surface];
        var grade = tags[OsmKey.Tracktype];
        if (surface is not null || grade is not null)
        {
            traits |= WayTraits.SurfaceKnown;
        }

        if (IsUnpaved(surface, grade, street))
        {
            traits |= WayTraits.Unpaved;
        }

        if (
            !isFit
            && (
                Rough.Contains(tags[OsmKey.Smoothness] ?? "")
                || grade is "grade4" or "grade5"
                || surface is "rock" or "rocky" or "mud" or "sand" or "stepping_stones"
            )
        )
        {
            traits |= WayTraits.Rough;
        }

        return traits
            | (tags[OsmKey.Ford] is not (null or "no") ? WayTraits.Ford : WayTraits.None)
            | (wheels == "no" ? WayTraits.NotForWheelchairs : WayTraits.None);
    }

    /// <summary>Per cent, positive upwards as the way is drawn; NaN where no number is given.</summary>
    public static double Incline(WayTags tags)
    {
        var value = tags[OsmKey.Incline]?.Trim() ?? "";
        var isDown = value.StartsWith('-') || value.StartsWith('−');
        if (
            !TagQuantity.TryRead(value.TrimStart('-', '−', '+'), out var number, out var unit)
            || unit is not ("" or "%" or "°")
        )
        {
            return double.NaN;
        }

        var perCent = unit is "°" ? 100 * Math.Tan(double.DegreesToRadians(number)) : number;
        return perCent is >= 0 and <= Steepest ? (isDown ? -perCent : perCent) : double.NaN;
    }

    /// <summary>Where nobody says, tracks and paths are taken as what most of them are.</summary>
    private static bool IsUnpaved(string? surface, string? grade, HighwayClass street) =>
        surface is not null ? surface.Split(';', ':')[0] is var first && Unpaved.Contains(first)
        : grade is not null ? grade != "grade1"
        : street is HighwayClass.Track or HighwayClass.Path or HighwayClass.Bridleway;
}
