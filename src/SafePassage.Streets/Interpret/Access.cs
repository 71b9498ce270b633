using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Who may use a way or pass a barrier: the most special access tag decides.</summary>
internal static class Access
{
    /// <summary>From the most special to the most general.</summary>
    private static readonly OsmKey[] ForCars =
    [
        OsmKey.Motorcar,
        OsmKey.MotorVehicle,
        OsmKey.Vehicle,
        OsmKey.Access,
    ];

    private static readonly OsmKey[] ForWalkers = [OsmKey.Foot, OsmKey.Access];

    /// <summary>Tags about roads to be opened for some are read as open: those who must leave are not asked for a permit.</summary>
    public static Sourced Cars(WayTags tags, double byClass, Remarks remarks)
    {
        if (IsImpassable(tags))
        {
            return new(0, Origin.Rule, GuessRule.Impassable);
        }

        return tags.First(ForCars) is var (key, value)
            ? Decide(value, key is OsmKey.Motorcar or OsmKey.MotorVehicle, byClass, key, remarks)
            : new(byClass, Origin.ClassDefault);
    }

    public static Sourced Walkers(WayTags tags, double byClass, Remarks remarks)
    {
        if (IsImpassable(tags))
        {
            return new(0, Origin.Rule, GuessRule.Impassable);
        }

        return tags.First(ForWalkers) is var (key, value)
            ? Decide(value, key == OsmKey.Foot, byClass, key, remarks)
            : new(byClass, Origin.ClassDefault);
    }

    /// <summary>What may not pass a node.</summary>
    public static NodeBar Bar(WayTags tags)
    {
        var barrier = tags[OsmKey.Barrier];
        var cars = barrier is not null && StopsCars(barrier);
        var walkers = barrier is not null && StopsWalkers(barrier);
        if (tags.First(ForCars) is var (_, forCars))
        {
            cars = Word(forCars) switch
            {
                Verdict.No => true,
                Verdict.Unknown => cars,
                _ => false,
            };
        }

        if (tags.First(ForWalkers) is var (_, forWalkers))
        {
            walkers = Word(forWalkers) switch
            {
                Verdict.No => true,
                Verdict.Unknown => walkers,
                _ => false,
            };
        }

        if (tags[OsmKey.Impassable] == "yes")
        {
            (cars, walkers) = (true, true);
        }

        return (cars ? NodeBar.Cars : NodeBar.None) | (walkers ? NodeBar.Walkers : NodeBar.None);
    }

    private static bool IsImpassable(WayTags tags) =>
        tags[OsmKey.Impassable] == "yes" || tags[OsmKey.Smoothness] == "impassable";

    private static Sourced Decide(
        string value,
        bool special,
        double byClass,
        OsmKey key,
        Remarks remarks
    )
    {
        switch (Word(value))
        {
            case Verdict.Yes:
                // access=yes on a footway does not make it a road: only the mode's own tag opens what the class shuts.
                return special ? new(1, Origin.Given) : new(byClass, Origin.ClassDefault);
            case Verdict.Some:
                return special || byClass > 0
                    ? new(special ? 1 : byClass, Origin.Rule, GuessRule.AccessForSome)
                    : new(byClass, Origin.ClassDefault);
            case Verdict.No:
                return special
                    ? new(0, Origin.Given)
                    : new(0, Origin.Rule, GuessRule.AccessGeneral);
            default:
                remarks.Add(key, value, GuessRule.AccessUnknown);
                return new(byClass, Origin.Rule, GuessRule.AccessUnknown);
        }
    }

    private enum Verdict
    {
        Yes,
        Some,
        No,
        Unknown,
    }

    private static Verdict Word(string value) =>
        value switch
        {
            "yes" or "designated" or "permissive" or "official" or "public" => Verdict.Yes,
            "destination"
            or "customers"
            or "delivery"
            or "residents"
            or "permit"
            or "discouraged"
            or "limited" => Verdict.Some,
            "no"
            or "private"
            or "agricultural"
            or "forestry"
            or "agricultural;forestry"
            or "military"
            or "emergency"
            or "psv"
            or "bus"
            or "use_sidepath"
            or "restricted" => Verdict.No,
            _ => Verdict.Unknown,
        };

    private static bool StopsCars(string barrier) =>
        barrier
            is "bollard"
                or "block"
                or "jersey_barrier"
                or "cycle_barrier"
                or "motorcycle_barrier"
                or "bus_trap"
                or "sump_buster"
                or "kissing_gate"
                or "stile"
                or "turnstile"
                or "full-height_turnstile"
                or "wicket_gate"
                or "planter"
                or "log"
                or "debris"
                or "rubble"
                or "chain"
                or "rope"
                or "spikes"
                or "ditch"
                or "tank_trap"
                or "horse_stile"
        || StopsWalkers(barrier);

    private static bool StopsWalkers(string barrier) =>
        barrier is "wall" or "city_wall" or "fence" or "hedge" or "retaining_wall";
}
