using System.Collections.Concurrent;
using SafePassage.Model;

namespace SafePassage.Oracle.Tests;

/// <summary>Bounds and plans of hundreds of towns beside what a linear program says is possible.</summary>
public class AgainstTheProgram(ITestOutputHelper output)
{
    private const double Hair = 1e-5;

    /// <summary>How many towns, and from which seed on; to look for more: SAFEPASSAGE_ORACLE=FIRST:COUNT.</summary>
    private static readonly (int First, int Count) Seeds = Environment.GetEnvironmentVariable(
        "SAFEPASSAGE_ORACLE"
    )
        is { } text
        ? (int.Parse(text.Split(':')[0]), int.Parse(text.Split(':')[1]))
        : (0, 300);

    private readonly ConcurrentBag<string> _flaws = [];
    private long _bounds;
    private long _exact;
    private long _persons;
    private long _possible;

    [Fact]
    public void Bounds_and_plans_of_random_towns_are_what_another_solver_says()
    {
        Parallel.For(Seeds.First, Seeds.First + Seeds.Count, Compare);
        output.WriteLine(
            $"{_bounds} bounds, {_exact} called exact; {_persons} persons planned out of {_possible}"
        );
        string.Join("\n", _flaws.Order()).ShouldBeEmpty();
        _exact.ShouldBeGreaterThan(_bounds / 4);
        _persons.ShouldBeGreaterThan(_possible / 2);
    }

    private void Compare(int seed)
    {
        var town = RandomTowns.Of(seed);
        var answer = Answer.To(town);
        var most = new Dictionary<string, double>();
        foreach (var bound in answer.Bounds)
        {
            var key = $"{string.Join(' ', bound.Groups)} by {bound.Horizon.TotalMinutes}";
            if (!most.TryGetValue(key, out var possible))
            {
                possible = ExpandedProgram.MostOut(
                    town,
                    [.. bound.Groups.Select(g => int.Parse(g[1..]))],
                    (int)bound.Horizon.TotalMinutes
                );
                most.Add(key, possible);
            }

            Compare(seed, $"{bound.Grade} {bound.Relaxation} bound of {key}", bound, possible);
        }

        CompareThePlan(seed, town, answer);
    }

    private void Compare(int seed, string name, Bound bound, double possible)
    {
        Interlocked.Increment(ref _bounds);
        Interlocked.Add(ref _exact, bound.Grade == BoundGrade.Exact ? 1 : 0);
        Demand(
            seed,
            bound.Persons.Value >= Math.Floor(possible - Hair),
            $"{name} is {bound.Persons}, and {possible} can be out"
        );
        Demand(
            seed,
            bound.Grade != BoundGrade.Exact || bound.Persons.Value <= possible + Hair,
            $"{name} is called exact at {bound.Persons}, and only {possible} can be out"
        );
    }

    private void CompareThePlan(int seed, Town town, Answer answer)
    {
        int[] all = [.. Enumerable.Range(0, town.Crowds.Count)];
        var possible = ExpandedProgram.MostOut(town, all, town.Minutes);
        Interlocked.Add(ref _persons, answer.Persons);
        Interlocked.Add(ref _possible, (long)possible);
        Demand(
            seed,
            answer.Persons <= possible + Hair,
            $"the plan brings out {answer.Persons}, and only {possible} can be out"
        );
        foreach (var flaw in answer.Defects.Concat(ContinuousReplay.FlawsOf(town, answer.Orders)))
        {
            Demand(seed, false, flaw);
        }
    }

    private void Demand(int seed, bool holds, string otherwise)
    {
        if (!holds)
        {
            _flaws.Add($"seed {seed}: {otherwise}");
        }
    }
}
