namespace SafePassage.Model;

/// <summary>The rules that plans and bounds are held against. Every flaw names the one that is broken.</summary>
public enum Rule
{
    /// <summary>Zone, group and corridor of an order are those of the scenario.</summary>
    OrderKnown,

    /// <summary>Each link of a route is there and begins where the last one ended.</summary>
    RouteConnected,

    /// <summary>Each link of a route lets the order's mode in.</summary>
    RouteOpenToMode,

    /// <summary>No link of a route is one that the group keeps away from.</summary>
    RouteAvoids,

    /// <summary>A route ends at the gate of the order's corridor.</summary>
    RouteEndsAtGate,

    /// <summary>A group is sent to corridors only that admit it.</summary>
    GroupAdmitted,

    /// <summary>A group moves only by its own modes.</summary>
    GroupMode,

    /// <summary>Nobody is sent to a corridor that the variant shuts.</summary>
    CorridorOpen,

    /// <summary>An order is for at least one person.</summary>
    OrderPeople,

    /// <summary>An order's window is a time, and begins with the scenario's or later.</summary>
    OrderWindow,

    /// <summary>An order's window begins and ends on whole steps.</summary>
    OrderSteps,

    /// <summary>Everybody comes to the gate while it is open and early enough to count.</summary>
    GateHours,

    /// <summary>Nobody leaves before he is ready.</summary>
    Readiness,

    /// <summary>No more leave a zone than are there and will come.</summary>
    PeopleThere,

    /// <summary>A zone's group has one order.</summary>
    OneOrder,

    /// <summary>At a junction all who have the same rights and are bound for one corridor by one mode go the same way.</summary>
    Convergence,

    /// <summary>Nobody is on a link while it is shut.</summary>
    LinkShut,

    /// <summary>No more enter a link in a step than it takes.</summary>
    LinkCapacity,

    /// <summary>All who walk on a street at one point and moment have room beside each other.</summary>
    StreetWidth,

    /// <summary>No more pass a gate in a step than it lets through.</summary>
    GateThroughput,

    /// <summary>No more of a group pass a gate in a step than its own limit lets through.</summary>
    GateGroupThroughput,

    /// <summary>No more are sent to a destination than it has places.</summary>
    DestinationPlaces,

    /// <summary>The groups of a bound are groups of the scenario, at least one.</summary>
    BoundGroups,

    /// <summary>The items of a cut add up to the bound.</summary>
    CutSum,

    /// <summary>An item stands in a cut once.</summary>
    CutOnce,

    /// <summary>What an item names is there, and may be counted for this bound.</summary>
    CutKnown,

    /// <summary>An item's time is a time, in the window and before the horizon.</summary>
    CutTime,

    /// <summary>An item counts as much as can pass it in its time.</summary>
    CutAmount,

    /// <summary>Nobody gets out and passes nothing that is listed.</summary>
    CutWhole,

    /// <summary>A plan brings out no more than its bounds allow.</summary>
    PlanWithinBound,

    /// <summary>Every bound that has to be there is there, each in its place, and no other.</summary>
    BoundsListed,

    /// <summary>A bound is called exact just where the plan reaches it, and otherwise by how it was looked for.</summary>
    GradeShown,

    /// <summary>A relaxation is the first one under which the certificate proves its bound.</summary>
    RelaxationShown,

    /// <summary>What is said of the search for bounds fits together.</summary>
    EffortPlausible,

    /// <summary>A larger horizon has no smaller bound, and a trimmed one is nowhere below the one that is shown.</summary>
    BoundsInOrder,
}

/// <summary>A rule that is broken, and where.</summary>
/// <param name="Rule">Which one.</param>
/// <param name="Text">In words, with the order, place and minute.</param>
public sealed record Flaw(Rule Rule, string Text)
{
    /// <summary>The words alone.</summary>
    public override string ToString() => Text;
}
