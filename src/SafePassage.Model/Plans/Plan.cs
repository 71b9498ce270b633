namespace SafePassage.Model;

/// <summary>
/// One instruction people can follow: so many people of a zone and group leave evenly between two moments and go by one
/// route to one corridor.
/// </summary>
/// <param name="Zone">Id.</param>
/// <param name="Group">Id.</param>
/// <param name="Mode">How they travel, all the way to the gate.</param>
/// <param name="Corridor">Id.</param>
/// <param name="Route">Ids of the links, from the zone's node to the gate; empty when the zone lies at the gate.</param>
/// <param name="Depart">First and last moment of departure, from the start of the window, whole steps.</param>
/// <param name="Persons">&gt; 0.</param>
public sealed record Order(
    string Zone,
    string Group,
    Mode Mode,
    string Corridor,
    IReadOnlyList<string> Route,
    Interval Depart,
    Persons Persons
)
{
    /// <summary>Which of the approaches to the corridor, from 1: signs of their own lead along each.</summary>
    public int Approach { get; init; } = 1;

    /// <summary>How many leave in a minute, on average over the window: for readers, not for counting.</summary>
    public double RatePersonsPerMinute => Persons.Value / Depart.Length.TotalMinutes;
}

/// <summary>The orders for one variant.</summary>
/// <param name="Variant">Id of the reading it is for.</param>
/// <param name="Orders">For each zone and group as many as the rules let, if it keeps them.</param>
public sealed record Plan(string Variant, IReadOnlyList<Order> Orders)
{
    /// <summary>What its orders keep to.</summary>
    public PlanRules Rules { get; init; } = PlanRules.Standard;

    /// <summary>Those whom it orders to leave, all of them out in time if it keeps the rules.</summary>
    public Persons Persons => Orders.Sum(o => o.Persons);
}
