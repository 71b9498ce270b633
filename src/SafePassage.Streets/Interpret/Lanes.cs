using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Lanes in each direction.</summary>
internal static class Lanes
{
    private const int Most = 12;

    /// <param name="tags">Of the way.</param>
    /// <param name="forward">Whether cars may go forward.</param>
    /// <param name="backward">Whether cars may go backward.</param>
    /// <param name="byClass">Lanes in one direction where the tags are silent.</param>
    /// <param name="remarks">Told what cannot be understood.</param>
    public static (Sourced Forward, Sourced Backward) Read(
        WayTags tags,
        bool forward,
        bool backward,
        double byClass,
        Remarks remarks
    )
    {
        var ahead = Parse(tags, OsmKey.LanesForward, remarks);
        var back = Parse(tags, OsmKey.LanesBackward, remarks);
        var all = Parse(tags, OsmKey.Lanes, remarks);
        if (all is { } known)
        {
            var shared = Parse(tags, OsmKey.LanesBothWays, remarks) ?? 0;
            if (!forward || !backward)
            {
                ahead ??= known;
                back ??= known;
            }
            else
            {
                return (Share(ahead, back, known - shared), Share(back, ahead, known - shared));
            }
        }

        var nonsense =
            all is null && tags[OsmKey.Lanes] is not null
                ? new Sourced(byClass, Origin.Rule, GuessRule.LanesNonsense)
                : new Sourced(byClass, Origin.ClassDefault);
        return (
            ahead is { } a ? new(a, Origin.Given) : nonsense,
            back is { } b ? new(b, Origin.Given) : nonsense
        );
    }

    /// <summary>One direction of a two-way street with so many lanes in all.</summary>
    private static Sourced Share(int? own, int? other, int all) =>
        (own, other) switch
        {
            ({ } lanes, _) => new(lanes, Origin.Given),
            (null, { } others) when all > others => new(
                all - others,
                Origin.Rule,
                GuessRule.LanesRest
            ),
            _ when all <= 1 => new(1, Origin.Rule, GuessRule.LaneShared),
            _ => new(all / 2, Origin.Rule, GuessRule.LanesHalved),
        };

    private static int? Parse(WayTags tags, OsmKey key, Remarks remarks)
    {
        if (tags[key] is not { } value)
        {
            return null;
        }

        if (
            double.TryParse(
                value,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var lanes
            ) && lanes is >= 1 and <= Most
        )
        {
            return (int)lanes;
        }

        // lanes:both_ways=0 and the like say that there are none: nothing to remark.
        if (key == OsmKey.Lanes || lanes != 0)
        {
            remarks.Add(key, value, GuessRule.LanesNonsense);
        }

        return null;
    }
}
