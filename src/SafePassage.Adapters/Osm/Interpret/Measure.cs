using System.Buffers;

namespace SafePassage.Adapters.Osm.Interpret;

internal static class Measure
{
    /// <summary>What a number is written with, before its unit.</summary>
    public static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");
}
