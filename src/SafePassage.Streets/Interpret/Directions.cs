using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Which way a street runs.</summary>
internal static class Directions
{
    private static readonly OsmKey[] ForCars =
    [
        OsmKey.OnewayMotorcar,
        OsmKey.OnewayMotorVehicle,
        OsmKey.OnewayVehicle,
        OsmKey.Oneway,
    ];

    private static readonly OsmKey[] ForWalkers = [OsmKey.OnewayFoot, OsmKey.Conveying];

    /// <summary>A direction that is shut, and by which rule; null where both are open without question.</summary>
    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Shut(bool Forward, bool Backward, Sourced Because);

    public static Shut Cars(WayTags tags, HighwayClass street, Remarks remarks)
    {
        if (tags.First(ForCars) is var (key, value))
        {
            switch (value)
            {
                case "yes" or "1" or "true":
                    return new(false, true, new(0, Origin.Given, GuessRule.Oneway));
                case "-1" or "reverse":
                    return new(true, false, new(0, Origin.Given, GuessRule.Oneway));
                case "no" or "0" or "false":
                    return default;
                case "alternating":
                    return new(false, false, new(1, Origin.Rule, GuessRule.OnewayAlternating));
                case "reversible":
                    return new(true, true, new(0, Origin.Rule, GuessRule.OnewayReversible));
                default:
                    remarks.Add(key, value, GuessRule.OnewayNonsense);
                    return new(false, false, new(1, Origin.Rule, GuessRule.OnewayNonsense));
            }
        }

        if (IsRoundabout(tags))
        {
            return new(false, true, new(0, Origin.Rule, GuessRule.OnewayRoundabout));
        }

        return street is HighwayClass.Motorway or HighwayClass.MotorwayLink
            ? new(false, true, new(0, Origin.Rule, GuessRule.OnewayMotorway))
            : default;
    }

    /// <summary>Walkers go both ways, save where a tag for walkers or an escalator says otherwise.</summary>
    public static Shut Walkers(WayTags tags) =>
        tags.First(ForWalkers)?.Value switch
        {
            "yes" or "1" or "true" or "forward" => new(
                false,
                true,
                new(0, Origin.Given, GuessRule.Oneway)
            ),
            "-1" or "reverse" or "backward" => new(
                true,
                false,
                new(0, Origin.Given, GuessRule.Oneway)
            ),
            _ => default,
        };

    public static bool IsRoundabout(WayTags tags) =>
        tags[OsmKey.Junction] is "roundabout" or "circular";
}
