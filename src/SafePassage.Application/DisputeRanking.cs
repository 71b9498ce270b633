using SafePassage.Model;
using SafePassage.Planning;

namespace SafePassage.Application;

/// <param name="Leaders">For how many of the first disputes plans are computed.</param>
/// <param name="Paired">Of how many of the first disputes every pair is resolved together.</param>
/// <param name="Patience">Rounds of the search without more persons out; no clock ends it, so that it repeats.</param>
public sealed record RankingOptions(
    int Leaders = 4,
    int Paired = 8,
    int Patience = 60,
    ulong Seed = 1
);

/// <summary>
/// Which dispute matters most. Each is resolved for and against alone, all others as announced; the difference of the two
/// bounds is the number of persons it decides. Work is shared over the processors; the outcome does not depend on how.
/// </summary>
public static class DisputeRanking
{
    /// <summary>Every subject against which somebody speaks, most persons decided first.</summary>
    /// <param name="cancellation">Cuts the search for plans short; bounds are always found, so every dispute has its number.</param>
    public static DisputeTable Solve(
        Scenario scenario,
        Ledger ledger,
        DateTimeOffset asOf,
        RankingOptions options,
        TimeProvider clock,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        Subject[] subjects = [.. Disputed(scenario, ledger, asOf)];
        var announced = LedgerVariants.Of(scenario, ledger, AllFor(subjects), asOf);
        var bounds = new long[subjects.Length + 1];
        InParallel(
            bounds.Length,
            i =>
                bounds[i] =
                    i == subjects.Length
                        ? Bounding.Whole(scenario, announced, CancellationToken.None).Persons
                        : Persons([subjects[i]])
        );
        var whole = bounds[^1];
        DisputeValue[] ranked =
        [
            .. subjects
                .Select(
                    (s, i) =>
                        new DisputeValue(
                            s,
                            LedgerVariants.StandingOf(scenario, ledger, s, asOf),
                            whole,
                            bounds[i],
                            null,
                            null
                        )
                )
                .OrderByDescending(d => d.Decides)
                .ThenBy(d => d.Subject, Subject.InOrder),
        ];
        var leaders = ranked.Count(d => d.Decides > 0);
        leaders = Math.Min(leaders, options.Leaders);
        return new(
            WithPlans(ranked, leaders),
            Pairs([.. ranked.Take(options.Paired).Where(d => d.Decides > 0)])
        );

        Variant Against(IReadOnlyList<Subject> against) =>
            LedgerVariants.Of(
                scenario,
                ledger,
                against.Aggregate(AllFor(subjects), (rule, s) => rule.With(s, Bearing.Against)),
                asOf
            );

        long Persons(IReadOnlyList<Subject> against) =>
            Bounding.Whole(scenario, Against(against), CancellationToken.None).Persons;

        DisputeValue[] WithPlans(DisputeValue[] all, int count)
        {
            var plans = new long[count + 1];
            InParallel(
                count == 0 ? 0 : plans.Length,
                i =>
                {
                    var variant = i == count ? announced : Against([all[i].Subject]);
                    var bound = Bounding.Whole(scenario, variant, CancellationToken.None);
                    plans[i] = PlanSearch
                        .Solve(
                            scenario,
                            variant,
                            bound,
                            new(options.Seed, clock, TimeSpan.FromDays(1), 0.01, options.Patience),
                            null,
                            cancellation
                        )
                        .Plan.Persons;
                }
            );
            return
            [
                .. all.Select(
                    (d, i) => i < count ? d with { PlanFor = plans[^1], PlanAgainst = plans[i] } : d
                ),
            ];
        }

        PairValue[] Pairs(DisputeValue[] all)
        {
            (int, int)[] pairs =
            [
                .. Enumerable
                    .Range(0, all.Length)
                    .SelectMany(i =>
                        Enumerable.Range(i + 1, all.Length - i - 1).Select(j => (i, j))
                    ),
            ];
            var together = new long[pairs.Length];
            InParallel(
                pairs.Length,
                p =>
                    together[p] =
                        whole - Persons([all[pairs[p].Item1].Subject, all[pairs[p].Item2].Subject])
            );
            return
            [
                .. pairs
                    .Select(
                        (p, k) =>
                            new PairValue(
                                all[p.Item1].Subject,
                                all[p.Item2].Subject,
                                together[k],
                                all[p.Item1].Decides + all[p.Item2].Decides
                            )
                    )
                    .Where(p => Math.Abs(p.Together - p.Apart) * 100 >= p.Apart)
                    .OrderByDescending(p => Math.Abs(p.Together - p.Apart))
                    .ThenBy(p => p.First, Subject.InOrder)
                    .ThenBy(p => p.Second, Subject.InOrder),
            ];
        }
    }

    /// <summary>What the plan takes for granted and somebody speaks against, by the subject as a whole.</summary>
    private static IEnumerable<Subject> Disputed(
        Scenario scenario,
        Ledger ledger,
        DateTimeOffset asOf
    ) =>
        scenario
            .Corridors.Select(c => Subject.Corridor(c.Id))
            .Concat(scenario.Groups.Select(g => Subject.Group(g.Id)))
            .Prepend(Subject.Truce)
            .Where(s => LedgerVariants.StandingOf(scenario, ledger, s, asOf).IsContested);

    private static ReadingRule AllFor(IEnumerable<Subject> subjects) =>
        subjects.Aggregate(ReadingRule.Announced, (rule, s) => rule.With(s, Bearing.For));

    private static void InParallel(int count, Action<int> work) => Parallel.For(0, count, work);
}
