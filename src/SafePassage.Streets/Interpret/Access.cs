using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>Who may use a way, in each direction: the most special access tag decides.</summary>
internal static class Access
{
    /// <summary>From the most special to the most general.</summary>
    public static readonly OsmKey[] ForCars =
    [
        OsmKey.Motorcar,
        OsmKey.MotorVehicle,
        OsmKey.Vehicle,
        OsmKey.Access,
    ];

    public static readonly OsmKey[] ForWalkers = [OsmKey.Foot, OsmKey.Access];

    /// <summary>The same with what is tagged for the direction before what is tagged for both; forward, then backward.</summary>
    private static readonly OsmKey[][] CarsByDirection = ByDirection(ForCars);

    private static readonly OsmKey[][] WalkersByDirection = ByDirection(ForWalkers);

    /// <summary>Tags about cars or walkers alone: only they open what the class shuts.</summary>
    private static readonly HashSet<OsmKey> Special =
    [
        .. ((OsmKey[])[OsmKey.Motorcar, OsmKey.MotorVehicle, OsmKey.Foot]).SelectMany(k =>
            OsmKeys.Sides.Select(side => OsmKeys.Of(k, side)).Append(k)
        ),
    ];

    /// <summary>Tags about roads to be opened for some are read as open: those who must leave are not asked for a permit.</summary>
    public static Sourced Cars(WayTags tags, bool backward, double byClass, Remarks remarks)
    {
        // The wiki's smoothness speaks of wheels; walkers go where no wheel can.
        if (tags[OsmKey.Impassable] == "yes" || tags[OsmKey.Smoothness] == "impassable")
        {
            return new(0, Origin.Rule, GuessRule.Impassable);
        }

        return Decide(
            tags.First(CarsByDirection[backward ? 1 : 0]),
            new(byClass, Origin.ClassDefault),
            remarks
        );
    }

    public static Sourced Walkers(WayTags tags, bool backward, double byClass, Remarks remarks)
    {
        if (tags[OsmKey.Impassable] == "yes")
        {
            return new(0, Origin.Rule, GuessRule.Impassable);
        }

        var usual =
            byClass > 0 && tags[OsmKey.Motorroad] == "yes"
                ? new Sourced(0, Origin.Rule, GuessRule.Motorroad)
                : new(byClass, Origin.ClassDefault);
        return Decide(tags.First(WalkersByDirection[backward ? 1 : 0]), usual, remarks);
    }

    private static Sourced Decide((OsmKey, string)? tag, Sourced usual, Remarks remarks)
    {
        if (tag is not var (key, value))
        {
            return usual;
        }

        var special = Special.Contains(key);
        switch (AccessWords.Of(value))
        {
            case Verdict.Yes:
                // access=yes on a footway does not make it a road.
                return special ? new(1, Origin.Given) : usual;
            case Verdict.Some:
                return special || usual.Value > 0
                    ? new(special ? 1 : usual.Value, Origin.Rule, GuessRule.AccessForSome)
                    : usual;
            case Verdict.No:
                return special
                    ? new(0, Origin.Given)
                    : new(0, Origin.Rule, GuessRule.AccessGeneral);
            default:
                remarks.Add(key, value, GuessRule.AccessUnknown);
                return usual with
                {
                    Origin = Origin.Rule,
                    Rule = usual.Rule == GuessRule.None ? GuessRule.AccessUnknown : usual.Rule,
                };
        }
    }

    private static OsmKey[][] ByDirection(OsmKey[] keys) =>
        [
            .. OsmKeys.Sides.Select(side =>
                keys.SelectMany(k => (OsmKey[])[OsmKeys.Of(k, side), k]).ToArray()
            ),
        ];
}
