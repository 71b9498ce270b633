namespace SafePassage.Model;

/// <summary>The rules by which a number follows from a tag or another number; their names stand in the guess list.</summary>
public enum GuessRule
{
    /// <summary>No rule: the number was given, overridden or assumed for the class.</summary>
    None,

    /// <summary>A one-way street: the other direction is shut to cars.</summary>
    Oneway,

    /// <summary>One-way because motorways are.</summary>
    OnewayMotorway,

    /// <summary>One-way because it is a roundabout.</summary>
    OnewayRoundabout,

    /// <summary>Alternating one-way traffic: both directions taken as open.</summary>
    OnewayAlternating,

    /// <summary>A reversible street: shut to cars, since nobody knows which way it runs that day.</summary>
    OnewayReversible,

    /// <summary>Open to some only (destination, customers, delivery …): taken as open to those who must leave.</summary>
    AccessForSome,

    /// <summary>Closed by a general tag (access, vehicle) rather than one for this mode.</summary>
    AccessGeneral,

    /// <summary>An access value nobody knows: the class default holds.</summary>
    AccessUnknown,

    /// <summary><c>impassable</c> or <c>smoothness=impassable</c>.</summary>
    Impassable,

    /// <summary>A limit by zone (<c>DE:urban</c>, <c>zone30</c>, <c>walk</c>, <c>none</c>).</summary>
    SpeedZone,

    /// <summary>Several limits are given: the lowest holds.</summary>
    SpeedLowest,

    /// <summary>The limit cannot be understood: the class default holds.</summary>
    SpeedNonsense,

    /// <summary>A rough surface allows less than the limit.</summary>
    SpeedRough,

    /// <summary>All lanes of a two-way street, halved and rounded down.</summary>
    LanesHalved,

    /// <summary>One lane for both directions: counted in each, since those who leave go one way.</summary>
    LaneShared,

    /// <summary>All lanes less those of the other direction.</summary>
    LanesRest,

    /// <summary>The lanes cannot be understood: the class default holds.</summary>
    LanesNonsense,

    /// <summary>Walkers have no more than the width of the way.</summary>
    WidthOfWay,

    /// <summary>The width cannot be understood: the class default holds.</summary>
    WidthNonsense,

    /// <summary>The <c>oneway</c> value cannot be understood: both directions open.</summary>
    OnewayNonsense,

    /// <summary><c>motorroad=yes</c> bars walkers as a motorway does.</summary>
    Motorroad,

    /// <summary>Lanes for buses are taken off.</summary>
    LanesBus,

    /// <summary>A condition on hours, weight or permit is not heeded: the tag without it decides.</summary>
    Condition,

    /// <summary>Several classes are given: the least holds.</summary>
    ClassOfList,

    /// <summary>The class cannot be understood: the way is left out.</summary>
    ClassUnknown,
}
