using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>An order with its ids looked up, and the time each link is entered after leaving.</summary>
internal sealed record KnownOrder(
    Order Order,
    Zone Zone,
    Group Group,
    Corridor Corridor,
    IReadOnlyList<int> Links,
    IReadOnlyList<TimeSpan> Offsets,
    TimeSpan Travel
)
{
    /// <summary>What they need for a link of the route.</summary>
    public TimeSpan TimeOn(int position) => Left(position) - Offsets[position];

    /// <summary>From when until when somebody is on a link of the route.</summary>
    public Interval On(int position) =>
        new(Order.Depart.From + Offsets[position], Order.Depart.Until + Left(position));

    private TimeSpan Left(int position) =>
        position + 1 < Offsets.Count ? Offsets[position + 1] : Travel;
}

/// <summary>The rules an order must keep by itself.</summary>
internal sealed class OrderRules(Scenario scenario, Variant variant, List<Flaw> flaws)
{
    /// <summary>Looks the order up and checks it; null (with flaws) when it cannot even be followed.</summary>
    public KnownOrder? Check(Order order)
    {
        var zone = scenario.FindZone(order.Zone);
        var group = scenario.FindGroup(order.Group);
        var corridor = scenario.FindCorridor(order.Corridor);
        if (zone is null || group is null || corridor is null)
        {
            flaws.Add(new(Rule.OrderKnown, $"{Name(order)}: no such zone, group or corridor"));
            return null;
        }

        if (Walk(order, zone, group, corridor) is not { } known)
        {
            return null;
        }

        CheckRights(known);
        CheckTimes(known);
        return known;
    }

    public static string Name(Order order) =>
        $"order of {order.Group} of {order.Zone} to {order.Corridor}";

    private KnownOrder? Walk(Order order, Zone zone, Group group, Corridor corridor)
    {
        var links = new List<int>();
        var offsets = new List<TimeSpan>();
        var (at, travel) = (zone.Node, TimeSpan.Zero);
        foreach (var id in order.Route)
        {
            var index = scenario.Network.LinkIndex(id);
            if (index < 0 || scenario.Network.Links[index].From != at)
            {
                flaws.Add(
                    new(
                        Rule.RouteConnected,
                        $"{Name(order)}: link {id} does not exist or does not go on from where the last one ended"
                    )
                );
                return null;
            }

            var link = scenario.Network.Links[index];
            if (!link.Allows(order.Mode))
            {
                flaws.Add(
                    new(Rule.RouteOpenToMode, $"{Name(order)}: link {id} bars {order.Mode.Word}")
                );
                return null;
            }

            if (!group.MayUse(link, order.Mode))
            {
                flaws.Add(
                    new(
                        Rule.RouteAvoids,
                        $"{Name(order)}: link {id} is one that the group must avoid"
                    )
                );
            }

            links.Add(index);
            offsets.Add(travel);
            travel += group.TimeFor(link, order.Mode);
            at = link.To;
        }

        if (at != corridor.Gate)
        {
            flaws.Add(
                new(Rule.RouteEndsAtGate, $"{Name(order)}: the route does not end at the gate")
            );
            return null;
        }

        return new(order, zone, group, corridor, links, offsets, travel);
    }

    private void CheckRights(KnownOrder known)
    {
        var name = Name(known.Order);
        if (!variant.Admits(known.Corridor, known.Group.Id))
        {
            flaws.Add(new(Rule.GroupAdmitted, $"{name}: the group may not use this corridor"));
        }

        if (!known.Group.Modes.Contains(known.Order.Mode))
        {
            flaws.Add(
                new(Rule.GroupMode, $"{name}: the group does not move by {known.Order.Mode.Word}")
            );
        }

        if (variant.Shut.Contains(known.Corridor.Id))
        {
            flaws.Add(
                new(Rule.CorridorOpen, $"{name}: the corridor is shut in variant {variant.Id}")
            );
        }
    }

    private void CheckTimes(KnownOrder known)
    {
        var name = Name(known.Order);
        var depart = known.Order.Depart;
        if (known.Order.Persons <= Persons.Zero)
        {
            flaws.Add(new(Rule.OrderPeople, $"{name}: it is for nobody"));
        }

        if (depart.IsEmpty || depart.From < TimeSpan.Zero)
        {
            flaws.Add(
                new(Rule.OrderWindow, $"{name}: it needs a window from the start of the truce on")
            );
            return;
        }

        if (
            depart.From.Ticks % scenario.Step.Ticks != 0
            || depart.Until.Ticks % scenario.Step.Ticks != 0
        )
        {
            flaws.Add(
                new(Rule.OrderSteps, $"{name}: the window does not begin and end on whole steps")
            );
        }

        var atGate = new Interval(depart.From + known.Travel, depart.Until + known.Travel);
        var passable = scenario.Passable(known.Corridor, variant, scenario.Window.Length);
        // That it is shut altogether has been told.
        if (
            !variant.Shut.Contains(known.Corridor.Id)
            && !passable.Any(o => o.From <= atGate.From && atGate.Until <= o.Until)
        )
        {
            flaws.Add(
                new(
                    Rule.GateHours,
                    $"{name}: somebody comes to the gate while it is shut, or too late to count"
                )
            );
        }

        CheckReadiness(known, name);
    }

    private void CheckReadiness(KnownOrder known, string name)
    {
        var coming = scenario.Coming(known.Zone, scenario.GroupIndex(known.Group.Id), variant);
        var depart = known.Order.Depart;
        for (var at = depart.From; at <= depart.Until; at += scenario.Step)
        {
            var gone = CountingSteps.Passed(known.Order, TimeSpan.Zero, at).Floor();
            var ready = known.Group.Mobilisation.Ready(coming, at);
            // More than there are is told for all orders of a zone together.
            if (gone > ready && ready < coming)
            {
                flaws.Add(
                    new(Rule.Readiness, $"{name}: more leave by {at:hh\\:mm} than are ready")
                );
                return;
            }
        }
    }
}
