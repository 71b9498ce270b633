using SafePassage.Flow;

namespace SafePassage.Planning;

/// <summary>How a round changes the schedule.</summary>
internal enum Move
{
    /// <summary>Some orders are given anew.</summary>
    Some,

    /// <summary>Orders that share a full link are given anew.</summary>
    Crowd,

    /// <summary>One way is led around full links, with all who come to it.</summary>
    Detour,

    /// <summary>All ways of an approach are laid anew.</summary>
    Relay,

    /// <summary>Two parties exchange their approaches.</summary>
    Swap,

    /// <summary>Who comes from far gives way to who lives near.</summary>
    Nearer,

    /// <summary>A corridor is filled anew, the nearest first.</summary>
    Refill,
}

/// <summary>Shares the work out among moves by what they brought for it; none is ever given up.</summary>
internal sealed class MoveChoice
{
    private const int Forget = 4000;

    /// <summary>The least share of the work a move gets.</summary>
    private const double Floor = 0.04;

    private static readonly int Kinds = Enum.GetValues<Move>().Length;
    private readonly SplitMix64 _chance;
    private readonly double[] _gains = new double[Kinds];
    private readonly double[] _work = new double[Kinds];
    private readonly double[] _rounds = new double[Kinds];
    private readonly double[] _weight = new double[Kinds];
    private int _round;
    private Stage _stage;

    public MoveChoice(SplitMix64 chance)
    {
        _chance = chance;
        Begin();
    }

    public Move Draw(Stage stage)
    {
        if (stage != _stage)
        {
            _stage = stage;
            Begin();
        }

        if (_round++ % 64 == 0)
        {
            Weigh();
        }

        var at = _chance.Unit() * _weight.Sum();
        var kind = 0;
        while (kind + 1 < Kinds && at >= _weight[kind])
        {
            at -= _weight[kind++];
        }

        return (Move)kind;
    }

    public void Learn(Move move, bool better, long work)
    {
        _gains[(int)move] += better ? 1 : 0;
        _work[(int)move] += work;
        _rounds[(int)move]++;
        if (_round % Forget == 0)
        {
            for (var k = 0; k < Kinds; k++)
            {
                (_gains[k], _work[k], _rounds[k]) = (_gains[k] / 2, _work[k] / 2, _rounds[k] / 2);
            }
        }
    }

    private void Begin()
    {
        Array.Fill(_gains, 1);
        Array.Fill(_work, 1000);
        Array.Fill(_rounds, 1);
        _round = 0;
    }

    /// <summary>A move's share of the work, divided by what a round of it takes.</summary>
    private void Weigh()
    {
        var sum = 0.0;
        for (var k = 0; k < Kinds; k++)
        {
            sum += _gains[k] / _work[k];
        }

        for (var k = 0; k < Kinds; k++)
        {
            _weight[k] =
                ((_gains[k] / _work[k] / sum) + Floor) * _rounds[k] / Math.Max(1, _work[k]);
        }
    }
}
