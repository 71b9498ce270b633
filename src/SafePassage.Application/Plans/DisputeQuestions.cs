using SafePassage.Model;
using SafePassage.Planning;
using SafePassage.Verification;

namespace SafePassage.Application;

/// <summary>What becomes of a plan when some disputes are resolved against and all others for, many questions at a time.</summary>
internal sealed class DisputeQuestions(
    RankingRequest request,
    IReadOnlyList<Subject> subjects,
    IProgress<RankingProgress>? progress,
    CancellationToken cancellation
)
{
    private readonly Lock _telling = new();
    private int _done;
    private int _asked;

    /// <summary>For each question the most persons that any plan can bring out.</summary>
    /// <param name="against">Of each question those that are resolved against.</param>
    public DisputeQuestion[] Bounds(IReadOnlyList<Subject[]> against) =>
        Answers(against, a => new(a, Bound(Resolved(a)), null));

    /// <summary>The same questions, some of them with plans.</summary>
    public DisputeQuestion[] WithPlans(
        DisputeQuestion[] questions,
        Func<DisputeQuestion, bool> wanted
    )
    {
        var planned = Answers(
            [.. questions.Where(wanted)],
            q =>
                q with
                {
                    Plan = PlanSearch
                        .Solve(
                            request.Scenario,
                            Resolved(q.Against),
                            q.Bound,
                            new((ulong)request.Seed)
                            {
                                Work = request.Work,
                                Gap = 0.01,
                                Patience = request.Patience,
                            },
                            null,
                            cancellation
                        )
                        .Plan,
                }
        );
        // A search that was cut short would give another number.
        cancellation.ThrowIfCancellationRequested();
        return [.. questions.Select(q => Array.Find(planned, p => p.Against == q.Against) ?? q)];
    }

    private Bound Bound(Variant variant)
    {
        var bound = Bounding.Whole(request.Scenario, variant, request.Workers, cancellation);
        var proven = new CertificateCheck(request.Scenario, variant).RelaxationOf(bound);
        return bound with { Relaxation = proven ?? bound.Relaxation };
    }

    private DisputeQuestion[] Answers<T>(
        IReadOnlyList<T> questions,
        Func<T, DisputeQuestion> answer
    )
    {
        var answers = new DisputeQuestion[questions.Count];
        Tell(0, questions.Count);
        request.Workers.For(
            answers.Length,
            i =>
            {
                answers[i] = answer(questions[i]);
                Tell(1, 0);
            },
            cancellation
        );
        return answers;
    }

    private Variant Resolved(IReadOnlyList<Subject> against) =>
        RankDisputes.Resolved(request, subjects, against);

    private void Tell(int done, int asked)
    {
        lock (_telling)
        {
            _done += done;
            _asked += asked;
            progress?.Report(new(_done, _asked));
        }
    }
}
