using SafePassage.Flow;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Streets.Tests;

/// <summary>Random towns, small enough that brute force can answer the same questions.</summary>
internal static class RandomTown
{
    public static OsmMap Map(ulong seed)
    {
        var random = new SplitMix64(seed);
        var nodes = 3 + random.Below(9);
        var sketch = new Sketch();
        for (var v = 1; v <= nodes; v++)
        {
            sketch.At(v, random.Unit() * 0.01, random.Unit() * 0.01);
        }

        for (var way = 1; way <= 2 + random.Below(10); way++)
        {
            var length = 2 + random.Below(3);
            var refs = Enumerable.Range(0, length).Select(_ => 1L + random.Below(nodes)).ToArray();
            sketch.Way(
                way,
                refs,
                oneway: random.Below(3) == 0,
                onewayFoot: random.Below(6) == 0,
                cars: random.Below(5) != 0,
                walkers: random.Below(8) != 0
            );
        }

        return sketch.Map();
    }
}
