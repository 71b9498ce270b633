namespace SafePassage.Flow;

/// <summary>
/// A seeded stream of pseudo-random numbers, the same on every machine [SLF14]. For searches and generators, never for
/// secrets. Mutable: one thread at a time, and whoever shares an instance shares its stream.
/// </summary>
/// <param name="seed">Any value; neighbouring seeds give unrelated streams.</param>
public sealed class SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>64 bits, each value once in a period of 2⁶⁴.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A whole number in [0, bound), any two of them equally likely up to bound / 2⁶⁴.</summary>
    /// <param name="bound">&gt; 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bound is 0 or less.</exception>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)Math.BigMul(Next(), (ulong)bound, out _);
    }

    /// <summary>A number in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));
}
