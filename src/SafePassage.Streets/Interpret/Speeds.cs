using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>The free speed of cars from <c>maxspeed</c> in all its forms, and from the state of the surface.</summary>
internal static class Speeds
{
    private const double KmhPerMph = 1.609344;
    private const double KmhPerKnot = 1.852;

    /// <summary>Faster is no limit of any road, and slower than walking is none either.</summary>
    private const double Slowest = 3;
    private const double Fastest = 160;

    /// <summary>Where the law sets no limit (<c>none</c>), the speed that engineers advise.</summary>
    private const double Unlimited = 130;

    private static readonly OsmKey[] Forward = [OsmKey.MaxspeedForward, .. Both];
    private static readonly OsmKey[] Backward = [OsmKey.MaxspeedBackward, .. Both];
    private static readonly OsmKey[] Either = Both;

    private static OsmKey[] Both =>
        [OsmKey.Maxspeed, OsmKey.MaxspeedType, OsmKey.ZoneMaxspeed, OsmKey.SourceMaxspeed];

    public static (Sourced Forward, Sourced Backward) Read(
        WayTags tags,
        double byClass,
        Remarks remarks
    )
    {
        if (tags[OsmKey.MaxspeedForward] is null && tags[OsmKey.MaxspeedBackward] is null)
        {
            var both = Rough(tags, Read(tags, Either, byClass, remarks));
            return (both, both);
        }

        return (
            Rough(tags, Read(tags, Forward, byClass, remarks)),
            Rough(tags, Read(tags, Backward, byClass, remarks))
        );
    }

    private static Sourced Read(WayTags tags, OsmKey[] keys, double byClass, Remarks remarks)
    {
        foreach (var key in keys)
        {
            if (tags[key] is not { } value)
            {
                continue;
            }

            if (Parse(value) is { } speed)
            {
                return speed;
            }

            // Kinds and sources of limits ('sign', 'markings') are no numbers and no nonsense either.
            if (key is not (OsmKey.MaxspeedType or OsmKey.SourceMaxspeed or OsmKey.ZoneMaxspeed))
            {
                remarks.Add(key, value, GuessRule.SpeedNonsense);
                return new(byClass, Origin.Rule, GuessRule.SpeedNonsense);
            }
        }

        return new(byClass, Origin.ClassDefault);
    }

    /// <summary>The speed a value means, or null when it means none.</summary>
    public static Sourced? Parse(string value)
    {
        if (Number(value) is { } kmh)
        {
            return kmh is >= Slowest and <= Fastest ? new(kmh, Origin.Given) : null;
        }

        if (Zone(value) is { } limit)
        {
            return new(limit, Origin.Rule, GuessRule.SpeedZone);
        }

        return value.AsSpan().ContainsAny(';', '|') ? Lowest(value) : null;
    }

    private static Sourced? Lowest(string value)
    {
        double lowest = double.PositiveInfinity;
        foreach (var part in value.Split([';', '|'], StringSplitOptions.TrimEntries))
        {
            if (Parse(part) is { } speed)
            {
                lowest = Math.Min(lowest, speed.Value);
            }
        }

        return double.IsFinite(lowest) ? new(lowest, Origin.Rule, GuessRule.SpeedLowest) : null;
    }

    private static double? Number(ReadOnlySpan<char> value)
    {
        if (!TagQuantity.TryRead(value, out var number, out var unit))
        {
            return null;
        }

        return unit switch
        {
            "" or "km/h" or "kmh" or "kph" => number,
            "mph" => number * KmhPerMph,
            "knots" or "kn" => number * KmhPerKnot,
            _ => null,
        };
    }

    private static double? Zone(string value)
    {
        var colon = value.LastIndexOf(':');
        var country = colon < 0 ? [] : value.AsSpan(0, colon);
        var zone = value.AsSpan(colon + 1);
        if (zone.StartsWith("zone", StringComparison.Ordinal))
        {
            zone = zone[4..].TrimStart(':');
        }

        return zone switch
        {
            "walk" => 6,
            "none" => Unlimited,
            "living_street" => country is "RU" or "UA" or "BY" or "KZ" ? 20 : 10,
            "urban" => country is "RU" or "BY" or "KZ" or "UZ" ? 60 : 50,
            "rural" => country is "DE" or "AT" or "IT" or "PT" or "PL" or "RO" ? 90 : 80,
            "trunk" => 100,
            "motorway" => country is "DE" ? Unlimited : 120,
            "bicycle_road" => 30,
            "nsl_single" => 60 * KmhPerMph,
            "nsl_dual" or "nsl_motorway" => 70 * KmhPerMph,
            _ => colon >= 0 || zone.Length < value.Length
                ? Number(zone) is { } limit and >= Slowest and <= Fastest
                    ? limit
                    : null
                : null,
        };
    }

    private static Sourced Rough(WayTags tags, Sourced speed)
    {
        double most = tags[OsmKey.Smoothness] switch
        {
            "bad" => 40,
            "very_bad" => 20,
            "horrible" => 10,
            "very_horrible" => 5,
            _ => double.PositiveInfinity,
        };
        return speed.Value <= most ? speed : new(most, Origin.Rule, GuessRule.SpeedRough);
    }
}
