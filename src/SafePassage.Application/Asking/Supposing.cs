using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;

namespace SafePassage.Application;

/// <summary>One reading of a scenario with something else supposed.</summary>
internal sealed record Supposed(Scenario Scenario, Variant Variant)
{
    /// <summary>What lasts to the end of the window lasts to the end of another.</summary>
    public static Supposed Lasting(Scenario scenario, Variant variant, TimeSpan length)
    {
        var other = scenario.Lasting(length);
        return new(other, other.Variants.First(v => v.Id == variant.Id));
    }
}

/// <summary>What can be out at most, and what a plan brings out, where something else is supposed; each number checked before it is told.</summary>
internal sealed class Supposing(
    AskRequest request,
    int mostPlans,
    IProgress<AskProgress>? progress,
    CancellationToken cancellation
)
{
    private readonly Lock _telling = new();
    private AskProgress _done;

    /// <summary>No plan beats it.</summary>
    /// <exception cref="UnprovenException">Its certificate does not show it.</exception>
    public Bound Bound(Supposed supposed)
    {
        var (scenario, variant) = supposed;
        var bound = Bounding.Whole(scenario, variant, request.Workers, cancellation);
        var check = new CertificateCheck(scenario, variant);
        string[] flaws = [.. check.FlawsOf(bound).Select(f => f.Text)];
        Tell(1, 0);
        return flaws.Length == 0
            ? bound with
            {
                Relaxation = check.RelaxationOf(bound) ?? bound.Relaxation,
            }
            : throw new UnprovenException(flaws);
    }

    /// <summary>What a plan brings out.</summary>
    /// <param name="supposed">What is planned.</param>
    /// <param name="bound">Of the same.</param>
    /// <exception cref="UnprovenException">It did not pass every check.</exception>
    public Persons Plan(Supposed supposed, Bound bound)
    {
        var (scenario, variant) = supposed;
        var plan = PlanSearch
            .Solve(
                scenario,
                variant,
                bound,
                new((ulong)request.Seed) { Work = request.Work / mostPlans, Rules = request.Rules },
                null,
                cancellation
            )
            .Plan;
        // A search that was cut short would give another number.
        cancellation.ThrowIfCancellationRequested();
        var replay = Replayer.Run(scenario, variant, plan);
        string[] flaws =
        [
            .. Checks
                .FlawsOf(scenario, variant, plan, replay, [bound], request.Workers)
                .Select(f => f.Text),
        ];
        Tell(0, 1);
        return flaws.Length == 0 ? plan.Persons : throw new UnprovenException(flaws);
    }

    private void Tell(int bounds, int plans)
    {
        lock (_telling)
        {
            _done = new(_done.Bounds + bounds, _done.Plans + plans);
            progress?.Report(_done);
        }
    }
}
