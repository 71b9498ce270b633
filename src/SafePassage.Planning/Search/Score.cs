using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>What a schedule brings and costs, by group in order of priority.</summary>
/// <param name="Persons">Out.</param>
/// <param name="Lateness">Persons × moment at the gate, in person-milliseconds; those left behind count as at the end.</param>
/// <param name="Travel">Persons × time from leaving to the gate, in person-milliseconds.</param>
internal sealed record Score(long[] Persons, Int128[] Lateness, Int128[] Travel)
{
    public long Total => Persons.Sum();

    public static Score Empty(int groups) =>
        new(new long[groups], new Int128[groups], new Int128[groups]);
}

/// <summary>
/// What a schedule is measured by, one after the other: each is made as good as it gets, may then give up a share for those after it, and
/// holds what is left as a limit. Within each the first group in which two schedules differ decides, so nobody waits for those who
/// come after.
/// </summary>
/// <remarks>
/// Persons are looked for with a price: one more may keep all others under way for so long in sum, at first a day and then more and
/// more. Without it the search fills gates from anywhere and cannot find back; with it, schedules with nearly as many people out and short
/// ways are met on the way to the most.
/// </remarks>
internal sealed class Objective(Tolerances tolerances)
{
    private long _price = 24 * Clock.MillisecondsPerHour;
    private long[]? _leastPersons;
    private Int128[]? _mostLateness;

    public Stage Stage { get; private set; } = Stage.Persons;

    /// <summary>From now on one more person out may cost twice as much time under way.</summary>
    public void RaisePrice() => _price *= 2;

    /// <summary>Whether one is worse than another, or breaks what earlier stages hold fast.</summary>
    public bool IsWorse(Score one, Score than)
    {
        if (IsBarred(one))
        {
            return true;
        }

        for (var g = 0; g < one.Persons.Length; g++)
        {
            var (more, late, travel) = (
                one.Persons[g] - than.Persons[g],
                one.Lateness[g] - than.Lateness[g],
                one.Travel[g] - than.Travel[g]
            );
            var (first, then) = Stage switch
            {
                Stage.Persons => (travel - ((Int128)more * _price), late),
                Stage.Earlier => (late + travel, travel),
                Stage.LessTravel => (travel, late),
            };
            if (first != 0 || then != 0)
            {
                return first > 0 || (first == 0 && then > 0);
            }
        }

        return false;
    }

    /// <summary>Whether it breaks what earlier stages hold fast.</summary>
    public bool IsBarred(Score score)
    {
        for (var g = 0; g < score.Persons.Length; g++)
        {
            if (
                (_leastPersons is { } least && score.Persons[g] < least[g])
                || (_mostLateness is { } most && score.Lateness[g] > most[g])
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes on to a stage with the best schedule of the one before.</summary>
    public void GoOn(Stage to, Score best)
    {
        switch (to)
        {
            case Stage.Persons:
                break;
            case Stage.Earlier:
                _leastPersons = [.. best.Persons.Select(p => p - (long)(p * tolerances.Persons))];
                break;
            case Stage.LessTravel:
                _mostLateness =
                [
                    .. best.Lateness.Select(l => l + (Int128)((double)l * tolerances.MeanTimeOut)),
                ];
                break;
        }

        Stage = to;
    }
}

/// <summary>What is made better.</summary>
internal enum Stage
{
    /// <summary>More persons out by the end.</summary>
    Persons,

    /// <summary>Earlier out on average, as long as that takes no more time under way than it saves.</summary>
    Earlier,

    /// <summary>Less time under way.</summary>
    LessTravel,
}
