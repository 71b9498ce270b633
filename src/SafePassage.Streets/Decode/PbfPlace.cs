namespace SafePassage.Streets;

/// <summary>Places as a block writes them: whole numbers of its granularity from its offsets.</summary>
internal static class PbfPlace
{
    /// <summary>In 10⁻⁷ degrees; null outside the earth, as writers say that a place is not known.</summary>
    public static (int LonE7, int LatE7)? Of(PbfBlock block, long lon, long lat)
    {
        var (x, y) = Wide(block, lon, lat);
        return Int128.Abs(x) > 180_000_000_000 || Int128.Abs(y) > 90_000_000_000
            ? null
            : (ToE7((long)x), ToE7((long)y));
    }

    public static string Nanodegrees(PbfBlock block, long lon, long lat)
    {
        var (x, y) = Wide(block, lon, lat);
        return $"{x} and {y}";
    }

    /// <summary>Nanodegrees as Int128: a damaged file may hold any 64-bit numbers.</summary>
    private static (Int128 X, Int128 Y) Wide(PbfBlock block, long lon, long lat) =>
        (
            block.LonOffset + ((Int128)block.Granularity * lon),
            block.LatOffset + ((Int128)block.Granularity * lat)
        );

    private static int ToE7(long nanodegrees) =>
        (int)((nanodegrees + (nanodegrees < 0 ? -50 : 50)) / 100);
}
