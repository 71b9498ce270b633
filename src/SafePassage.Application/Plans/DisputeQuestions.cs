using SafePassage.Model;
using SafePassage.Planning;

namespace SafePassage.Application;

/// <summary>What becomes of a plan when some disputes are resolved against and all others for, many questions at a time.</summary>
internal sealed class DisputeQuestions(
    RankingRequest request,
    IReadOnlyList<Subject> subjects,
    IProgress<RankingProgress>? progress,
    CancellationToken cancellation
)
{
    private readonly ReadingRule _allFor = subjects.Aggregate(
        ReadingRule.Announced,
        (rule, s) => rule.With(s, Bearing.For)
    );
    private readonly Lock _telling = new();
    private int _done;
    private int _asked;

    /// <summary>For each question the most persons that any plan can bring out.</summary>
    /// <param name="against">Of each question those that are resolved against.</param>
    public Persons[] Bounds(IReadOnlyList<Subject[]> against) =>
        Answers(against, variant => Bound(variant).Persons);

    /// <summary>For each question the persons that a plan brings out.</summary>
    public Persons[] Plans(IReadOnlyList<Subject[]> against) =>
        Answers(
            against,
            variant =>
                PlanSearch
                    .Solve(
                        request.Scenario,
                        variant,
                        Bound(variant),
                        new((ulong)request.Seed)
                        {
                            Work = request.Work,
                            Gap = 0.01,
                            Patience = request.Patience,
                        },
                        null,
                        cancellation
                    )
                    .Plan.Persons
        );

    private Bound Bound(Variant variant) =>
        Bounding.Whole(request.Scenario, variant, request.Workers, CancellationToken.None);

    private Persons[] Answers(IReadOnlyList<Subject[]> against, Func<Variant, Persons> answer)
    {
        var answers = new Persons[against.Count];
        Tell(0, against.Count);
        request.Workers.For(
            answers.Length,
            i =>
            {
                answers[i] = answer(Resolved(against[i]));
                Tell(1, 0);
            },
            CancellationToken.None
        );
        return answers;
    }

    private Variant Resolved(Subject[] against) =>
        LedgerVariants.Of(
            request.Scenario,
            request.Ledger,
            against.Aggregate(_allFor, (rule, s) => rule.With(s, Bearing.Against)),
            request.AsOf,
            request.Workers
        );

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
