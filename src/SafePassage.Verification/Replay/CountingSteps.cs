using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>Counts in millionths of a person over the steps of the window; exact integers throughout.</summary>
internal static class CountingSteps
{
    /// <summary>How much of an order has come past a point by a moment.</summary>
    /// <param name="order">The order.</param>
    /// <param name="offset">From leaving to the point.</param>
    /// <param name="at">From the start of the window.</param>
    public static PersonMillionths Passed(Order order, TimeSpan offset, TimeSpan at)
    {
        var gone = (at - offset - order.Depart.From).Ticks;
        var length = order.Depart.Length.Ticks;
        var all = order.Persons.InMillionths;
        return gone <= 0 ? default
            : gone >= length ? all
            : new((long)((Int128)all.Value * gone / length));
    }

    /// <summary>What people take of a capacity, told in persons as quick as it assumes; rounded down.</summary>
    /// <param name="people">Who pass.</param>
    /// <param name="room">What each takes.</param>
    public static PersonMillionths Taken(PersonMillionths people, PersonRoom room) =>
        room == PersonRoom.Whole
            ? people
            : new((long)((Int128)people.Value * room.Millionths / PersonRoom.PerPerson));

    /// <summary>What a rate lets through in a time, rounded down.</summary>
    public static PersonMillionths Through(PersonsPerHour rate, TimeSpan time) =>
        new(
            (long)(
                (Int128)rate.Value * PersonMillionths.PerPerson * time.Ticks / TimeSpan.TicksPerHour
            )
        );

    /// <summary>What a link lets through in a span under the closures that hold, rounded down.</summary>
    public static PersonMillionths LinkThrough(
        PersonsPerHour capacity,
        IReadOnlyList<Closure> closures,
        Interval span
    ) => Pieces(capacity, closures, span).Sum(p => Through(p.Rate, p.Span.Length));

    /// <summary>
    /// Closures as those meet them who need a time for the link: a street that is shut is shut to them as soon as they could not
    /// be at its end in time.
    /// </summary>
    public static Closure[] AsMet(IReadOnlyList<Closure> closures, TimeSpan timeOn) =>
        [
            .. closures.Select(c =>
                c.Shuts ? c with { When = c.When with { From = c.When.From - timeOn } } : c
            ),
        ];

    /// <summary>The rates that a link has one after the other in a span.</summary>
    public static IEnumerable<(PersonsPerHour Rate, Interval Span)> Pieces(
        PersonsPerHour capacity,
        IReadOnlyList<Closure> closures,
        Interval span
    )
    {
        if (closures.Count == 0)
        {
            return [(capacity, span)];
        }

        var cuts = new SortedSet<TimeSpan> { span.From, span.Until };
        foreach (var closure in closures)
        {
            cuts.Add(Clamp(closure.When.From, span));
            cuts.Add(Clamp(closure.When.Until, span));
        }

        return cuts.Zip(cuts.Skip(1))
            .Select(p => (Remaining(capacity, closures, p.First), new Interval(p.First, p.Second)));
    }

    /// <summary>What rates let through in their spans, all together rounded up: the most that can pass.</summary>
    /// <param name="pieces">The rates.</param>
    /// <param name="room">What each who passes takes of a rate.</param>
    public static PersonMillionths Most(
        IEnumerable<(PersonsPerHour Rate, Interval Span)> pieces,
        PersonRoom room
    )
    {
        var all = pieces.Aggregate(
            Int128.Zero,
            (sum, p) => sum + ((Int128)p.Rate.Value * p.Span.Length.Ticks)
        );
        var each = (Int128)TimeSpan.TicksPerHour * room.Millionths;
        return new(
            (long)(((all * PersonMillionths.PerPerson * PersonRoom.PerPerson) + each - 1) / each)
        );
    }

    /// <summary>What opening windows let through in a span.</summary>
    public static PersonMillionths GateThrough(
        PersonsPerHour throughput,
        IReadOnlyList<Interval> open,
        Interval span
    ) => open.Sum(o => Through(throughput, o.Intersect(span).Length));

    private static PersonsPerHour Remaining(
        PersonsPerHour capacity,
        IReadOnlyList<Closure> closures,
        TimeSpan at
    )
    {
        var remaining = capacity.Value;
        foreach (var closure in closures.Where(c => c.When.From <= at && at < c.When.Until))
        {
            remaining = Math.Min(
                remaining,
                (long)Math.Floor(capacity.Value * closure.CapacityFactor)
            );
        }

        return new(remaining);
    }

    private static TimeSpan Clamp(TimeSpan time, Interval span) =>
        time < span.From ? span.From
        : time > span.Until ? span.Until
        : time;
}
