using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>
/// All who walk on a street at one point and moment share its width, whichever way and however fast they go: their shares of
/// the capacity there, each told by the moment of entering, add up to one at most. Exact integers, at every point and moment.
/// </summary>
internal static class SharedWidths
{
    public static void Check(Scenario scenario, KnownOrder[] known, List<Flaw> flaws)
    {
        var streets = new SortedDictionary<int, List<(KnownOrder Order, int Position)>>();
        foreach (var order in known.Where(k => k.Order.Mode.SharesWidth))
        {
            for (var i = 0; i < order.Links.Count; i++)
            {
                var link = order.Links[i];
                var reverse = scenario.Network.ReverseOf(link);
                var street = reverse < 0 ? link : Math.Min(link, reverse);
                if (!streets.TryGetValue(street, out var list))
                {
                    streets.Add(street, list = []);
                }

                list.Add((order, i));
            }
        }

        var closures = scenario
            .Closures.SelectMany(c => c.Links.Select(l => (l, c)))
            .ToLookup(x => x.l, x => x.c);
        foreach (var (street, orders) in streets)
        {
            WalkingStream[] streams =
            [
                .. orders
                    .GroupBy(o => (Link: o.Order.Links[o.Position], o.Order.TimeOn(o.Position)))
                    .Select(g => new WalkingStream(
                        g.Key.Link == street,
                        g.Key.Item2,
                        g.SelectMany(o =>
                            Shares(scenario, o.Order, o.Position, closures[g.Key.Link])
                        )
                    )),
            ];
            if (MeetingStreams.Fullest(streams) is { } place)
            {
                flaws.Add(
                    new(
                        Rule.StreetWidth,
                        $"link {scenario.Network.Links[street].Id} ({orders[0].Order.Order.Mode.Word}): {place.Share / (double)WalkingStream.Whole:0.####} of its width are taken at {place.At:hh\\:mm\\:ss}, {place.Way:0 %} of the way along"
                    )
                );
            }
        }
    }

    /// <summary>What an order takes of a link's width from when until when, told by the moment of entering; rounded down.</summary>
    private static IEnumerable<(Interval Entering, long Share)> Shares(
        Scenario scenario,
        KnownOrder order,
        int position,
        IEnumerable<Closure> closures
    )
    {
        var link = scenario.Network.Links[order.Links[position]];
        var depart = order.Order.Depart;
        var offset = order.Offsets[position];
        var entering = new Interval(depart.From + offset, depart.Until + offset);
        var capacity = scenario.CapacityOf(link, order.Order.Mode);
        var taken =
            (Int128)order.Order.Persons.Value
            * scenario.RoomOf(order.Group, order.Order.Mode).Millionths
            * TimeSpan.TicksPerHour;
        foreach (var (rate, span) in CountingSteps.Pieces(capacity, [.. closures], entering))
        {
            // Who enters where nothing is left is counted as too many in the step.
            if (rate.Value > 0 && !span.IsEmpty)
            {
                var all = (Int128)rate.Value * PersonRoom.PerPerson * depart.Length.Ticks;
                yield return (span, (long)(taken * WalkingStream.Whole / all));
            }
        }
    }
}
