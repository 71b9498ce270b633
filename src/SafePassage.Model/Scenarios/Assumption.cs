namespace SafePassage.Model;

/// <summary>What is assumed; each has its own unit.</summary>
public enum AssumedQuantity
{
    /// <summary>Walkers a second through a metre of width.</summary>
    WalkerFlow,

    /// <summary>The same for a group that is too slow for it.</summary>
    SlowWalkerFlow,

    /// <summary>Persons in a car.</summary>
    PersonsPerCar,

    /// <summary>Share of the capacity for cars that remains.</summary>
    CarCapacityFactor,

    /// <summary>Share of the capacity for walkers that remains.</summary>
    FootCapacityFactor,

    /// <summary>Kilometres an hour.</summary>
    CarSpeed,

    /// <summary>In one direction.</summary>
    CarLanes,

    /// <summary>Vehicles an hour in one lane.</summary>
    LaneCapacity,

    /// <summary>Metres, both directions together.</summary>
    FootWidth,

    /// <summary>Share of a group that comes.</summary>
    Uptake,

    /// <summary>Minutes after the start at which the first and the last are ready.</summary>
    Mobilisation,

    /// <summary>Metres a second.</summary>
    WalkingSpeed,

    /// <summary>Persons in a zone or group.</summary>
    People,

    /// <summary>Persons an hour through a gate, of all groups or of one.</summary>
    Throughput,

    /// <summary>Minutes from a gate to its destination.</summary>
    MinutesBeyond,

    /// <summary>Metres from the place given to the node that serves as the gate.</summary>
    GateNode,

    /// <summary>What a group keeps away from.</summary>
    Avoid,

    /// <summary>Per cent: the steepest that walkers of a group take.</summary>
    MaxIncline,

    /// <summary>Kilometres of trunk road that walkers are let onto because nobody says otherwise.</summary>
    TrunkOnFoot,
}

/// <summary>Whence a number comes that the scenario does not set itself.</summary>
public enum OwnSource
{
    /// <summary>[WEI93], below the most that was observed.</summary>
    Pedestrians,

    /// <summary>[WEI93], scaled to a group's own speed (<see cref="WalkerFlow"/>).</summary>
    SlowPedestrians,

    /// <summary>Usual practice: four.</summary>
    PersonsPerCar,

    /// <summary>Nobody has told of damage: all capacity remains.</summary>
    NoDamage,

    /// <summary>[HCM16] and usual practice.</summary>
    RoadClasses,

    /// <summary>Nobody has told that some stay: all come.</summary>
    AllCome,

    /// <summary>Nobody has told of delay: all are ready at the start.</summary>
    AllReady,

    /// <summary>[WEI93], a mixed group on the level.</summary>
    Walking,

    /// <summary>Most extracts carry nothing but the class.</summary>
    TrunkOnFoot,

    /// <summary>Not a default: worked out from a place that the scenario gives.</summary>
    NearestNode,
}

/// <summary>What an assumption holds for; everything where nothing is named.</summary>
/// <param name="Street">A class of street.</param>
/// <param name="Group">Id of a group; beside a corridor, the group that its number holds for.</param>
/// <param name="Corridor">Id of a corridor.</param>
public sealed record AssumptionSubject(
    RoadClass? Street = null,
    string? Group = null,
    string? Corridor = null
)
{
    /// <summary>The scenario as a whole.</summary>
    public static AssumptionSubject Everything { get; } = new();
}

/// <summary>A number that is assumed.</summary>
/// <param name="Quantity">What it is, and its unit.</param>
/// <param name="Number">In the unit of the quantity; of a range the expected one, of two moments the second.</param>
/// <param name="Low">The low end of a range, or the first of two moments.</param>
/// <param name="High">The high end of a range.</param>
/// <param name="Node">Id of a node on the network.</param>
public sealed record AssumedValue(
    AssumedQuantity Quantity,
    double Number,
    double? Low = null,
    double? High = null,
    string? Node = null
)
{
    /// <summary>Of what is avoided.</summary>
    public RoadTraits Traits { get; init; }
}

/// <summary>A number or rule that was assumed, as the report lists it: data, for each language to put in words.</summary>
/// <param name="Subject">What it holds for.</param>
/// <param name="Value">The number.</param>
/// <param name="Given">The source in the author's words; null where the number is <paramref name="Own"/>.</param>
/// <param name="Own">Where SafePassage has it from; null where the scenario sets it.</param>
public sealed record Assumption(
    AssumptionSubject Subject,
    AssumedValue Value,
    string? Given,
    OwnSource? Own
)
{
    /// <summary>Whether it is SafePassage's own default, which the scenario did not set.</summary>
    public bool Standard => Own is not (null or OwnSource.NearestNode or OwnSource.SlowPedestrians);
}
