using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;

namespace SafePassage.Application;

/// <summary>What can be out at most, and what a plan brings out, where something else is supposed; each number checked before it is told.</summary>
internal sealed class Supposing(
    AskRequest request,
    IProgress<AskProgress>? progress,
    CancellationToken cancellation
)
{
    private readonly Lock _telling = new();
    private AskProgress _done;

    /// <summary>No plan beats it.</summary>
    /// <exception cref="UnprovenException">Its certificate does not show it.</exception>
    public Bound Bound(Scenario scenario, Variant variant)
    {
        var bound = Bounding.Whole(scenario, variant, request.Workers, cancellation);
        string[] flaws =
        [
            .. CertificateCheck.FlawsOf(scenario, variant, bound).Select(f => f.Text),
        ];
        Tell(1, 0);
        return flaws.Length == 0 ? bound : throw new UnprovenException(flaws);
    }

    /// <summary>What a plan brings out, with the sharper bound found beside it.</summary>
    /// <exception cref="UnprovenException">It did not pass every check.</exception>
    public (Persons Bound, Persons Plan) Plan(Scenario scenario, Variant variant)
    {
        var outcome = MakePlan.Run(
            new(
                request.Given with
                {
                    Scenario = scenario.With([variant], scenario.Corridors),
                    Ledger = null,
                    Streets = null,
                },
                request.Clock
            )
            {
                Seed = request.Seed,
                Work = request.Work,
                Rules = request.Rules,
                Bound = BoundChoice.Trimmed,
                Workers = request.Workers,
            },
            null,
            cancellation
        );
        cancellation.ThrowIfCancellationRequested();
        Tell(0, 1);
        return outcome switch
        {
            PlanOutcome.Planned planned => (
                planned.Answers[0].Answer.Bound.Persons,
                planned.Answers[0].Answer.PlanCurve[^1].Persons
            ),
            PlanOutcome.FoundWrong wrong => throw new UnprovenException(wrong.Defects),
            var other => throw new InvalidOperationException($"{other}"),
        };
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
