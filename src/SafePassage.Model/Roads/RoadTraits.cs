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

    /// <summary>Under ground or through a building.</summary>
    Tunnels,

    /// <summary>Over anything.</summary>
    Bridges,

    /// <summary>Through water.</summary>
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

    /// <summary>None of them.</summary>
    public static RoadTraits None => default;

    /// <summary>The set of some traits; one that stands twice counts once.</summary>
    public static RoadTraits Of(params IEnumerable<RoadTrait> traits) =>
        new(traits.Aggregate(0, (bits, t) => bits | (1 << (int)t)));

    /// <summary>Whether there is none in it.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>Whether a trait is in it.</summary>
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

    /// <summary>Their words with commas between, in order; empty where there are none.</summary>
    public override string ToString() => string.Join(',', All.Select(Word<RoadTrait>.Of));
}
