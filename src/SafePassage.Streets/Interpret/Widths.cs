using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>The width that walkers can use.</summary>
internal static class Widths
{
    private const double MetresPerFoot = 0.3048;
    private const double Narrowest = 0.3;
    private const double Widest = 60;

    /// <summary>
    /// A path is as wide as its tag says. Beside a carriageway walkers keep the width of the class, but never more
    /// than the whole way has.
    /// </summary>
    public static Sourced Read(WayTags tags, HighwayClass street, double byClass, Remarks remarks)
    {
        if (tags[OsmKey.Width] is not { } value)
        {
            return new(byClass, Origin.ClassDefault);
        }

        if (Parse(value) is not { } width)
        {
            remarks.Add(OsmKey.Width, value, GuessRule.WidthNonsense);
            return new(byClass, Origin.Rule, GuessRule.WidthNonsense);
        }

        if (street >= HighwayClass.Pedestrian)
        {
            return new(width, Origin.Given);
        }

        return width < byClass
            ? new(width, Origin.Rule, GuessRule.WidthOfWay)
            : new(byClass, Origin.ClassDefault);
    }

    /// <summary>Metres, or null: <c>3</c>, <c>3.5 m</c>, <c>12 ft</c>, <c>12'6"</c>.</summary>
    public static double? Parse(ReadOnlySpan<char> value)
    {
        if (!TagQuantity.TryRead(value, out var number, out var unit))
        {
            return null;
        }

        double? metres = unit switch
        {
            "" or "m" or "metre" or "meter" or "metres" or "meters" => number,
            "cm" => number / 100,
            "ft" or "feet" or "'" => number * MetresPerFoot,
            _ when unit is ['\'', .. var inches, '"']
                    && double.TryParse(inches, CultureInfo.InvariantCulture, out var rest) => (
                number + (rest / 12)
            ) * MetresPerFoot,
            _ => null,
        };
        return metres is >= Narrowest and <= Widest ? metres : null;
    }
}
