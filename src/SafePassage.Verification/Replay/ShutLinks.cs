using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>Nobody may be on a link while it is shut: neither enter it then nor have come in before and still be on it.</summary>
internal static class ShutLinks
{
    public static void Check(Scenario scenario, KnownOrder[] known, List<Flaw> flaws)
    {
        var shut = scenario
            .Closures.Where(c => c.Shuts)
            .SelectMany(c => c.Links.Select(l => (Link: l, c.When)))
            .ToLookup(x => x.Link, x => x.When);
        foreach (var order in known)
        {
            for (var i = 0; i < order.Links.Count; i++)
            {
                var on = order.On(i);
                foreach (
                    var when in shut[order.Links[i]]
                        .Where(when => on.From < when.Until && when.From < on.Until)
                )
                {
                    flaws.Add(
                        new(
                            Rule.LinkShut,
                            $"{OrderRules.Name(order.Order)}: people are on link {order.Order.Route[i]} from {on.From:hh\\:mm} to {on.Until:hh\\:mm}, and it is shut from {when.From:hh\\:mm} to {when.Until:hh\\:mm}"
                        )
                    );
                }
            }
        }
    }
}
