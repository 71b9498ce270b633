using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>A departure window: whole steps, a constant rate, and the persons who leave in it.</summary>
/// <param name="FromMs">From the start of the window.</param>
/// <param name="UntilMs">From the start of the window.</param>
/// <param name="RatePersonsPerHour">The true rate rounded up: what is taken of every capacity on the way.</param>
internal readonly record struct DepartureWindow(
    long FromMs,
    long UntilMs,
    long RatePersonsPerHour,
    long Persons
)
{
    /// <summary>The mean moment of leaving.</summary>
    public long MeanMs => (FromMs + UntilMs) / 2;
}

/// <summary>What an order is worth giving for.</summary>
/// <param name="Persons">At least.</param>
/// <param name="PersonsPerHour">At least.</param>
internal readonly record struct LeastOrder(long Persons, long PersonsPerHour);

/// <summary>
/// The best unbroken window at a constant rate under the room a route has: an area under a step function, so the best
/// is among its maximal rectangles. O(k) rectangles for k pieces, found with a stack.
/// </summary>
internal sealed class BestWindow(long step)
{
    private int[] _stack = new int[64];

    /// <summary>The window for most persons, and among those the earliest on average; 0 persons when there is no room.</summary>
    /// <param name="room">What the route has left; its last piece must be 0 (gates shut at the end).</param>
    /// <param name="people">Persons who want to leave.</param>
    /// <param name="mobilisation">When they are ready.</param>
    /// <param name="least">What is worth an order.</param>
    public DepartureWindow Find(
        RouteRoom room,
        long people,
        Mobilisation mobilisation,
        LeastOrder least
    )
    {
        var starts = room.Starts;
        var rates = room.Rates;
        var ready = Clock.Milliseconds(mobilisation.First);
        var best = default(DepartureWindow);
        var depth = 0;
        if (_stack.Length < rates.Length)
        {
            _stack = new int[2 * rates.Length];
        }

        for (var i = 0; i < rates.Length; i++)
        {
            while (depth > 0 && rates[_stack[depth - 1]] >= rates[i])
            {
                var height = rates[_stack[--depth]];
                var left = depth == 0 ? starts[0] : starts[_stack[depth - 1] + 1];
                var window = Fill(
                    (Math.Max(left, ready), starts[i]),
                    height,
                    people,
                    mobilisation,
                    least.PersonsPerHour
                );
                if (window.Persons >= least.Persons && IsBetter(window, best))
                {
                    best = window;
                }
            }

            _stack[depth++] = i;
        }

        return best;
    }

    private static bool IsBetter(DepartureWindow window, DepartureWindow best) =>
        window.Persons != best.Persons
            ? window.Persons > best.Persons
            : window.Persons > 0 && window.MeanMs < best.MeanMs;

    /// <summary>
    /// The earliest whole-step window in a span at no more than a rate, and no less than the least: who are ready one by one leave together
    /// when the last of them is.
    /// </summary>
    private DepartureWindow Fill(
        (long Left, long Right) span,
        long rate,
        long people,
        Mobilisation mobilisation,
        long leastRate
    )
    {
        var from = (Math.Max(span.Left, 0) + step - 1) / step * step;
        var end = span.Right / step * step;
        if (rate < Math.Max(1, leastRate) || end <= from)
        {
            return default;
        }

        var needed = (long)((((Int128)people * Clock.MillisecondsPerHour) + rate - 1) / rate);
        var until = Math.Max(from + needed, Clock.Milliseconds(mobilisation.Last));
        until = Math.Min((until + step - 1) / step * step, end);
        var length = until - from;
        var persons = Math.Min(
            (long)((Int128)rate * length / Clock.MillisecondsPerHour),
            mobilisation.Ready(new(people), Clock.Time(until)).Value
        );
        if (leastRate > 0)
        {
            // Whole steps, so that all of them still fit.
            var shorter = (long)((Int128)persons * Clock.MillisecondsPerHour / leastRate);
            length = Math.Min(length, ((shorter / step) + 1) * step);
            from = until - length;
        }

        return persons == 0
            ? default
            : new(
                from,
                until,
                (long)((((Int128)persons * Clock.MillisecondsPerHour) + length - 1) / length),
                persons
            );
    }
}
