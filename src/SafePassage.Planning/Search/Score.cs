using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>What a schedule brings and costs, by group in order of priority.</summary>
/// <param name="Persons">Out.</param>
/// <param name="Lateness">Persons × moment at the gate, in person-milliseconds; those left behind count as at the end.</param>
/// <param name="Travel">Persons × time from leaving to the gate, in person-milliseconds.</param>
internal sealed record Score(long[] Persons, Int128[] Lateness, Int128[] Travel)
{
    public long Total => Persons.Sum();
}

/// <summary>
/// What a schedule is measured by, one after the other: each is made as good as it gets, may then give up a share for those after it, and
/// holds what is left as a limit. Within each the first group in which two schedules differ decides, so nobody waits for those who
/// come after.
/// </summary>
internal sealed class Objective(Tolerances tolerances)
{
    private long[]? _leastPersons;
    private Int128[]? _mostLateness;

    public Stage Stage { get; private set; } = Stage.Persons;

    /// <summary>Whether one is worse than another, or breaks what earlier stages hold fast.</summary>
    public bool IsWorse(Score one, Score than)
    {
        for (var g = 0; g < one.Persons.Length; g++)
        {
            if (
                (_leastPersons is { } least && one.Persons[g] < least[g])
                || (_mostLateness is { } most && one.Lateness[g] > most[g])
            )
            {
                return true;
            }
        }

        return Stage switch
        {
            Stage.Persons => Compare(than.Persons, one.Persons, one.Lateness, than.Lateness) > 0,
            Stage.Earlier => Compare(one.Lateness, than.Lateness, one.Travel, than.Travel) > 0,
            Stage.LessTravel => Compare(one.Travel, than.Travel, one.Lateness, than.Lateness) > 0,
        };
    }

    /// <summary>Goes on to a stage with the best schedule of those before.</summary>
    public void GoOn(Stage to, Score best)
    {
        _leastPersons ??=
        [
            .. best.Persons.Select(p => p - (long)(p * tolerances.Persons)),
        ];
        if (to == Stage.LessTravel)
        {
            _mostLateness =
            [
                .. best.Lateness.Select(l => l + (Int128)((double)l * tolerances.MeanTimeOut)),
            ];
        }

        Stage = to;
    }

    /// <summary>Above 0 where the first is worse: by the first place in which they differ, of each group by both measures.</summary>
    private static int Compare<T>(T[] one, T[] than, Int128[] next, Int128[] thanNext)
        where T : IComparable<T>
    {
        for (var g = 0; g < one.Length; g++)
        {
            var differs = one[g].CompareTo(than[g]);
            differs = differs == 0 ? next[g].CompareTo(thanNext[g]) : differs;
            if (differs != 0)
            {
                return differs;
            }
        }

        return 0;
    }
}

/// <summary>What is made better.</summary>
internal enum Stage
{
    /// <summary>More persons out by the end.</summary>
    Persons,

    /// <summary>Earlier out on average.</summary>
    Earlier,

    /// <summary>Less time under way.</summary>
    LessTravel,
}
