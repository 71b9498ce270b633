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
    /// <summary>No longer window is looked at; a scenario may have none either.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>How many windows are planned at most.</summary>
    private const int MostPlans = 8;

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
        var scenario = request.Given.Scenario;
        var people = scenario.Coming(request.Variant);
        var wanted = new Persons((long)Math.Ceiling((people.Value * share) - 1e-9));
        var supposing = new Supposing(request, progress, cancellation);
        var (steps, most) = FewestSteps(request, supposing, wanted);
        if (steps is not { } least)
        {
            return new(people, wanted, null, most, null, Persons.Zero);
        }

        var (enough, best) = Planned(request, supposing, wanted, least);
        return new(
            people,
            wanted,
            least * scenario.Step,
            most,
            enough is { } found ? found * scenario.Step : null,
            best
        );
    }

    /// <summary>The fewest steps in which the bound allows so many.</summary>
    private static (long? Steps, Persons Most) FewestSteps(
        AskRequest request,
        Supposing supposing,
        Persons wanted
    )
    {
        var scenario = request.Given.Scenario;
        var last = Longest / scenario.Step;
        long failed = 0;
        var reached = Math.Max(1, (long)(scenario.Window.Length / scenario.Step));
        var most = Most(reached);
        while (most < wanted)
        {
            if (reached >= (long)last)
            {
                return (null, most);
            }

            (failed, reached) = (reached, Math.Min((long)last, 2 * reached));
            most = Most(reached);
        }

        while (reached - failed > 1)
        {
            var middle = failed + ((reached - failed) / 2);
            if (Most(middle) is var there && there >= wanted)
            {
                (reached, most) = (middle, there);
            }
            else
            {
                failed = middle;
            }
        }

        return (reached, most);

        Persons Most(long steps)
        {
            var (longer, variant) = Lasting(request, steps);
            return supposing.Bound(longer, variant).Persons;
        }
    }

    /// <summary>A window that a plan confirms: lengthened by what the last plan left, then halved back while plans are left.</summary>
    private static (long? Steps, Persons Out) Planned(
        AskRequest request,
        Supposing supposing,
        Persons wanted,
        long least
    )
    {
        var last = (long)(Longest / request.Given.Scenario.Step);
        var (failed, steps, best) = (least - 1, least, Persons.Zero);
        long? enough = null;
        for (var plans = 0; plans < MostPlans && steps > failed && steps != enough; plans++)
        {
            var (longer, variant) = Lasting(request, steps);
            var brought = supposing.Plan(longer, variant).Plan;
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
                : steps == last ? failed
                : Math.Min(last, steps + Missing(steps, wanted, brought));
        }

        return (enough, best);
    }

    private static long Missing(long steps, Persons wanted, Persons brought) =>
        Math.Clamp(
            (long)
                Math.Ceiling(
                    steps * (double)(wanted.Value - brought.Value) / Math.Max(1, brought.Value)
                ),
            1,
            steps
        );

    private static (Scenario, Variant) Lasting(AskRequest request, long steps)
    {
        var longer = request.Given.Scenario.Lasting(steps * request.Given.Scenario.Step);
        return (longer, longer.Variants.First(v => v.Id == request.Variant.Id));
    }
}
