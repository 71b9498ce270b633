using System.Globalization;
using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Lanes for cars in each direction; 0 where every lane is for others.</summary>
internal static class Lanes
{
    public const int Most = 12;

    /// <param name="tags">Of the way.</param>
    /// <param name="forward">Whether traffic runs forward.</param>
    /// <param name="backward">Whether traffic runs backward.</param>
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
        var ahead = Side.Of(tags, 0, remarks);
        var back = Side.Of(tags, 1, remarks);
        var all = Parse(tags, OsmKey.Lanes, remarks);
        var shared = Parse(tags, OsmKey.LanesBothWays, remarks) ?? 0;
        var buses = ahead.Buses.Any || back.Buses.Any ? default : BusLanes.Of(tags, null);
        var unknown =
            all is null && tags[OsmKey.Lanes] is not null
                ? new Sourced(byClass, Origin.Rule, GuessRule.LanesNonsense)
                : new Sourced(byClass, Origin.ClassDefault);
        if (!forward || !backward)
        {
            return (ahead.Alone(all, buses, unknown), back.Alone(all, buses, unknown));
        }

        // Of buses it is not always said in which direction: those take their lanes from the whole street.
        var cars = all - shared - buses.Lanes - ahead.Buses.Lanes - back.Buses.Lanes;
        return (ahead.Beside(back, cars, buses, unknown), back.Beside(ahead, cars, buses, unknown));
    }

    /// <summary>What the tags of one direction say.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Side(int? Tagged, BusLanes Buses)
    {
        public static Side Of(WayTags tags, int side, Remarks remarks) =>
            new(
                Parse(tags, side == 0 ? OsmKey.LanesForward : OsmKey.LanesBackward, remarks),
                BusLanes.Of(tags, OsmKeys.Sides[side])
            );

        /// <summary>The lanes of a street with this direction only.</summary>
        public Sourced Alone(int? all, BusLanes street, Sourced unknown)
        {
            var buses = Buses.Any ? Buses : street;
            return buses.All ? None
                : (Tagged ?? all) is { } lanes ? Less(lanes, buses.Lanes)
                : unknown;
        }

        /// <summary>The lanes of a street with both directions; <c>cars</c> is what both have for cars, if the street says.</summary>
        public Sourced Beside(Side other, int? cars, BusLanes street, Sourced unknown) =>
            Buses.All || street.All ? None
            : Tagged is { } own ? Less(own, Buses.Lanes + ((street.Lanes + 1) / 2))
            : cars is not { } all ? unknown
            : Share(other, all, Buses.Any || other.Buses.Any || street.Any);

        private static Sourced Share(Side other, int all, bool anyBus) =>
            other switch
            {
                _ when all <= 0 && anyBus => None,
                { Buses.All: true } => new(Math.Max(1, all), Origin.Rule, GuessRule.LanesBus),
                { Tagged: { } others } when all > others - other.Buses.Lanes => new(
                    all - others + other.Buses.Lanes,
                    Origin.Rule,
                    GuessRule.LanesRest
                ),
                _ when all <= 1 => new(1, Origin.Rule, GuessRule.LaneShared),
                _ => new(all / 2, Origin.Rule, anyBus ? GuessRule.LanesBus : GuessRule.LanesHalved),
            };

        private static Sourced Less(int lanes, int buses) =>
            buses == 0
                ? new(lanes, Origin.Given)
                : new(Math.Max(0, lanes - buses), Origin.Rule, GuessRule.LanesBus);

        private static Sourced None => new(0, Origin.Rule, GuessRule.LanesBus);
    }

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
