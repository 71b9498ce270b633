using SafePassage.Model;
using SafePassage.Verification;

namespace SafePassage.Application;

/// <summary>Checks what disputes are said to decide: the questions that must be asked, and each answer by certificate and replay.</summary>
internal static class DisputeChecks
{
    public static IEnumerable<PlanFlaw> Flaws(LoadedScenario given, ReadResult result)
    {
        if (given.Ledger is not { } ledger || result.Disputes is not { } file)
        {
            if (result.Disputes is not null)
            {
                yield return Flaw("there is no ledger, and so nothing is disputed");
            }

            yield break;
        }

        var request = new RankingRequest(given.Scenario, ledger, given.AsOf)
        {
            Workers = given.Request.Workers,
        };
        var disputed = RankDisputes.Disputed(given.Scenario, ledger, given.AsOf);
        Subject[] subjects = [.. disputed.Select(d => d.Subject)];
        if (FlawOfQuestions(request, disputed, file.Questions) is { } wrong)
        {
            yield return wrong;
            yield break;
        }

        var flaws = new IReadOnlyList<Flaw>[file.Questions.Count];
        given.Request.Workers.For(
            flaws.Length,
            q =>
            {
                var variant = RankDisputes.Resolved(request, subjects, file.Questions[q].Against);
                flaws[q] = [.. FlawsOf(given.Scenario, variant, file.Questions[q])];
            }
        );
        foreach (var (question, found) in file.Questions.Zip(flaws))
        {
            foreach (var flaw in found)
            {
                yield return Flaw($"without {Names(question.Against)}: {flaw.Text}") with
                {
                    Rule = flaw.Rule,
                };
            }
        }
    }

    private static PlanFlaw? FlawOfQuestions(
        RankingRequest request,
        IReadOnlyList<DisputedSubject> disputed,
        IReadOnlyList<DisputeQuestion> questions
    )
    {
        Subject[][] single =
        [
            [],
            .. disputed.Select(d => (Subject[])[d.Subject]),
        ];
        if (!Asks(questions.Take(single.Length), single))
        {
            return Flaw(
                $"it must be said what holds without {Names(disputed.Select(d => d.Subject))}, one by one"
            );
        }

        var ranked = DisputeRanking.Table(disputed, questions);
        if (!Asks(questions.Skip(single.Length), DisputeRanking.Pairs(ranked, request.Paired)))
        {
            return Flaw("the pairs are not those of the disputes that decide most");
        }

        var leaders = DisputeRanking.Leaders(ranked, request.Leaders);
        return questions.All(q =>
            (q.Plan is not null)
            == (leaders.Count > 0 && q.Against.Count < 2 && q.Against.All(leaders.Contains))
        )
            ? null
            : Flaw("the plans are not those for the disputes that decide most");
    }

    private static bool Asks(IEnumerable<DisputeQuestion> questions, IReadOnlyList<Subject[]> of)
    {
        DisputeQuestion[] asked = [.. questions];
        return asked.Length == of.Count
            && asked.Zip(of).All(p => p.First.Against.SequenceEqual(p.Second));
    }

    private static IEnumerable<Flaw> FlawsOf(
        Scenario scenario,
        Variant variant,
        DisputeQuestion question
    )
    {
        var plan = question.Plan ?? new(variant.Id, []);
        var replay = Replayer.Run(scenario, variant, plan);
        var bound = question.Bound;
        var certificates = new CertificateCheck(scenario, variant);
        if (
            bound.Variant != variant.Id
            || bound.Horizon != scenario.Window.Length
            || !bound.Groups.SequenceEqual(scenario.Groups.Select(g => g.Id))
        )
        {
            yield return new(
                Rule.BoundsListed,
                "the bound is not for all groups and the whole window"
            );
        }

        if (bound.Grade != BoundGrade.Trimmed)
        {
            yield return new(Rule.GradeShown, "no better cuts are looked for here");
        }

        if (certificates.RelaxationOf(bound) is { } relaxation && relaxation != bound.Relaxation)
        {
            yield return new(
                Rule.RelaxationShown,
                $"the certificate proves the bound for '{Word<Relaxation>.Of(relaxation)}'"
            );
        }

        foreach (var flaw in Checks.FlawsOf(scenario, variant, plan, replay, [bound]))
        {
            yield return flaw;
        }
    }

    private static string Names(IEnumerable<Subject> subjects) =>
        string.Join(", ", subjects.Select(s => s.ToString()).DefaultIfEmpty("nothing"));

    private static PlanFlaw Flaw(string text) => new(PlanCheck.Disputes, text);
}
