namespace SafePassage.Streets;

/// <summary>Shares whole numbers out by weight, exactly [BY82]: the largest remainders get what rounding down leaves.</summary>
public static class Apportion
{
    /// <summary>Whole numbers that sum to the total, each within one of its exact share; ties go to the lower index.</summary>
    /// <param name="total">≥ 0.</param>
    /// <param name="weights">≥ 0, not all 0 unless the total is 0.</param>
    /// <returns>As many as weights, the caller's own. Exact integers, the same on every machine; O(n log n).</returns>
    /// <exception cref="DivideByZeroException">All weights are 0 and the total is not.</exception>
    public static long[] Share(long total, ReadOnlySpan<long> weights)
    {
        Int128 sum = 0;
        foreach (var w in weights)
        {
            sum += w;
        }

        var shares = new long[weights.Length];
        if (total == 0)
        {
            return shares;
        }

        var remainders = new (Int128 Remainder, int Index)[weights.Length];
        var left = total;
        for (var i = 0; i < weights.Length; i++)
        {
            var (quotient, remainder) = Int128.DivRem((Int128)total * weights[i], sum);
            shares[i] = (long)quotient;
            left -= shares[i];
            remainders[i] = (-remainder, i);
        }

        Array.Sort(remainders);
        for (var i = 0; i < left; i++)
        {
            shares[remainders[i].Index]++;
        }

        return shares;
    }
}
