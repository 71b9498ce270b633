namespace SafePassage.Model;

/// <summary>What a street is besides its class, that somebody may have to keep away from.</summary>
public enum RoadTrait
{
    /// <summary>Stairs without a ramp for wheelchairs.</summary>
    Steps,

    /// <summary>Gravel, ground, sand; tracks and paths of which nobody says otherwise.</summary>
    Unpaved,

    /// <summary>So uneven that a wheelchair does not get along.</summary>
    Rough,
    Tunnels,
    Bridges,
    Fords,

    /// <summary>Roads of the class trunk, where walkers have no path of their own.</summary>
    TrunkRoads,

    /// <summary>The map says of the way as a whole that it is not for wheelchairs.</summary>
    NotForWheelchairs,
}

/// <summary>A set of traits.</summary>
public readonly record struct RoadTraits
{
    private readonly int _bits;

    private RoadTraits(int bits) => _bits = bits;

    public static RoadTraits None => default;

    public static RoadTraits Of(params IEnumerable<RoadTrait> traits) =>
        new(traits.Aggregate(0, (bits, t) => bits | (1 << (int)t)));

    public bool IsEmpty => _bits == 0;

    public bool Has(RoadTrait trait) => (_bits & (1 << (int)trait)) != 0;

    /// <summary>Whether the two have a trait in common.</summary>
    public bool Meets(RoadTraits other) => (_bits & other._bits) != 0;

    /// <summary>In the order of the enumeration.</summary>
    public IEnumerable<RoadTrait> All
    {
        get
        {
            foreach (var trait in Enum.GetValues<RoadTrait>())
            {
                if (Has(trait))
                {
                    yield return trait;
                }
            }
        }
    }

    public override string ToString() => string.Join(',', All.Select(t => SpelledEnum.Spell(t)));
}
