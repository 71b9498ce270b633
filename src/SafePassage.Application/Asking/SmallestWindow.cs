using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>How long a window must be for a share of those who would come.</summary>
/// <param name="People">Who would come.</param>
/// <param name="Wanted">Of them, rounded up.</param>
/// <param name="AtLeast">In less no plan of any kind brings out so many; null where none does in the longest window that is looked at.</param>
/// <param name="Most">What no plan beats in that time, or in the longest window.</param>
/// <param name="Enough">The shortest window found in which a plan brings out so many; null where none was found.</param>
/// <param name="Out">What that plan brings out, or the best that was found.</param>
public sealed record SmallestWindowAnswer(
    Persons People,
    Persons Wanted,
    TimeSpan? AtLeast,
    Persons Most,
    TimeSpan? Enough,
    Persons Out
);

/// <summary>
/// The smallest useful window: by bounds, which grow with the window, and then confirmed by plans. Whatever lasts to the end of the window is
/// taken to last to the new end.
/// </summary>
public static class SmallestWindow
{
    /// <summary>How many windows are planned at most.</summary>
    private const int MostPlans = 8;

    /// <summary>The longest window that is looked at: as long, and of as many steps, as a scenario may have.</summary>
    public static TimeSpan Longest(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Math.Min((long)(Window.Longest / scenario.Step), Window.MostSteps) * scenario.Step;
    }

    /// <param name="request">What is asked about.</param>
    /// <param name="share">Of those who would come, above 0, at most 1.</param>
    /// <exception cref="UnprovenException">A number did not pass its checks.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static SmallestWindowAnswer Run(
        AskRequest request,
        double share,
        IProgress<AskProgress>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var (scenario, people) = (
            request.Given.Scenario,
            request.Given.Scenario.Coming(request.Variant)
        );
        var wanted = new Persons((long)Math.Ceiling((people.Value * share) - 1e-9));
        if (wanted == Persons.Zero)
        {
            return new(people, wanted, TimeSpan.Zero, wanted, TimeSpan.Zero, wanted);
        }

        var windows = new Windows(request, new(request, MostPlans, progress, cancellation));
        if (windows.FewestSteps(wanted) is not { } least)
        {
            return new(people, wanted, null, windows.Most(windows.Last), null, Persons.Zero);
        }

        var (enough, best) = windows.Planned(wanted, least);
        return new(
            people,
            wanted,
            least * scenario.Step,
            windows.Most(least),
            enough is { } found ? found * scenario.Step : null,
            best
        );
    }

    /// <summary>Windows of so many steps, the bound of each found once.</summary>
    private sealed class Windows(AskRequest request, Supposing supposing)
    {
        private readonly Scenario _scenario = request.Given.Scenario;
        private readonly Dictionary<long, Bound> _bounds = [];

        public long Last => (long)(Longest(_scenario) / _scenario.Step);

        public Persons Most(long steps) => BoundOf(steps).Persons;

        /// <summary>The fewest steps in which the bound allows so many; null where the most do not.</summary>
        public long? FewestSteps(Persons wanted)
        {
            long failed = 0;
            var reached = Math.Max(1, (long)(_scenario.Window.Length / _scenario.Step));
            while (Most(reached) < wanted)
            {
                if (reached >= Last)
                {
                    return null;
                }

                (failed, reached) = (reached, Math.Min(Last, 2 * reached));
            }

            while (reached - failed > 1)
            {
                var middle = failed + ((reached - failed) / 2);
                (failed, reached) = Most(middle) >= wanted ? (failed, middle) : (middle, reached);
            }

            return reached;
        }

        /// <summary>A window that a plan confirms: lengthened by what the last plan left, then halved back while plans are left.</summary>
        public (long? Steps, Persons Out) Planned(Persons wanted, long least)
        {
            var (failed, steps, best) = (least - 1, least, Persons.Zero);
            long? enough = null;
            for (var plans = 0; plans < MostPlans && steps > failed && steps != enough; plans++)
            {
                var brought = supposing.Plan(Of(steps), BoundOf(steps));
                if (brought >= wanted)
                {
                    (enough, best) = (steps, brought);
                }
                else
                {
                    failed = Math.Max(failed, steps);
                    best = enough is null && brought > best ? brought : best;
                }

                steps =
                    enough is { } found ? failed + ((found - failed + 1) / 2)
                    : steps == Last ? failed
                    : Math.Min(Last, steps + Missing(steps, wanted, brought));
            }

            return (enough, best);
        }

        private Bound BoundOf(long steps)
        {
            if (!_bounds.TryGetValue(steps, out var bound))
            {
                bound = supposing.Bound(Of(steps));
                _bounds.Add(steps, bound);
            }

            return bound;
        }

        private Supposed Of(long steps) =>
            Supposed.Lasting(_scenario, request.Variant, steps * _scenario.Step);

        private static long Missing(long steps, Persons wanted, Persons brought) =>
            Math.Clamp(
                (long)
                    Math.Ceiling(
                        steps * (double)(wanted.Value - brought.Value) / Math.Max(1, brought.Value)
                    ),
                1,
                steps
            );
    }
}
