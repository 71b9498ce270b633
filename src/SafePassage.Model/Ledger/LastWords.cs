namespace SafePassage.Model;

/// <summary>
/// The last word of each voice, each way. The later way is the one that stands; both do when they are of one moment.
/// </summary>
internal sealed class LastWords(int voices)
{
    private readonly long[] _for = Never(voices);
    private readonly long[] _against = Never(voices);

    public void Clear()
    {
        Array.Fill(_for, long.MinValue);
        Array.Fill(_against, long.MinValue);
    }

    public void Add(in Spoken word)
    {
        if (word.Bearing == Bearing.Neither || !word.IsPosition)
        {
            return;
        }

        ref var last = ref (word.Bearing == Bearing.For ? _for : _against)[word.Voice];
        last = Math.Max(last, word.Order);
    }

    /// <summary>Whether its voice has not said the contrary later.</summary>
    public bool Stands(in Spoken word) =>
        !word.IsPosition
        || (word.Bearing == Bearing.For ? _against : _for)[word.Voice] <= word.Order;

    /// <summary>Whether the last word of a voice is for, and no word against is as late.</summary>
    public bool IsFor(int voice) => _for[voice] > _against[voice];

    private static long[] Never(int voices)
    {
        var times = new long[voices];
        Array.Fill(times, long.MinValue);
        return times;
    }
}
