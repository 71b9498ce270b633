using SafePassage.Model;

namespace SafePassage.Verification;

/// <summary>An order at a place.</summary>
/// <param name="Order">Who comes.</param>
/// <param name="Offset">From leaving to coming by.</param>
/// <param name="Room">What each takes of the place's capacity.</param>
internal readonly record struct Passing(Order Order, TimeSpan Offset, PersonRoom Room);

/// <summary>Counts who comes by a place in every step, beside what it lets through.</summary>
internal static class PlaceCounts
{
    /// <returns>The busiest step: persons, and the largest share of what a step lets through.</returns>
    public static (PersonMillionths Peak, double Share) Compare(
        Scenario scenario,
        List<Passing> passing,
        Func<Interval, PersonMillionths> room,
        (Rule Rule, string Name) place,
        List<Flaw> flaws
    )
    {
        if (passing.Count == 0)
        {
            return default;
        }

        var first = passing.Min(p => p.Order.Depart.From + p.Offset).Ticks / scenario.Step.Ticks;
        var last = passing.Max(p => p.Order.Depart.Until + p.Offset).Ticks / scenario.Step.Ticks;
        var (peak, share) = (default(PersonMillionths), 0.0);
        for (var s = first; s <= last; s++)
        {
            var span = new Interval(s * scenario.Step, (s + 1) * scenario.Step);
            var (people, used) = (default(PersonMillionths), default(PersonMillionths));
            foreach (var p in passing)
            {
                var here =
                    CountingSteps.Passed(p.Order, p.Offset, span.Until)
                    - CountingSteps.Passed(p.Order, p.Offset, span.From);
                people += here;
                used += CountingSteps.Taken(here, p.Room);
            }

            var most = room(span);
            if (used.Value > most.Value + passing.Count)
            {
                flaws.Add(
                    new(
                        place.Rule,
                        $"{place.Name}: {people} persons take the room of {used} in the step at {span.From:hh\\:mm}, and there is room for {most}"
                    )
                );
            }

            peak = people > peak ? people : peak;
            share = Math.Max(share, most.Value == 0 ? 0 : (double)used.Value / most.Value);
        }

        return (peak, share);
    }
}
