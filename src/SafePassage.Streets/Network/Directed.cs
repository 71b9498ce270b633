using System.Runtime.InteropServices;

namespace SafePassage.Streets;

/// <summary>Makes the directed links of chains: sums of length and time, the smallest capacity, the least sure origin.</summary>
internal static class Directed
{
    public static OsmLink[] Links(OsmMap map, Chains chains, int[] index)
    {
        var links = new List<OsmLink>(2 * chains.Masks.Count);
        for (var c = 0; c < chains.Masks.Count; c++)
        {
            var from = index[chains.Points[chains.FirstPoint[c]]];
            var to = index[chains.Points[chains.FirstPoint[c + 1] - 1]];
            var parts = chains.Parts[chains.FirstPart[c]..chains.FirstPart[c + 1]];
            var (ahead, back) = chains.Masks[c];
            if (ahead != 0)
            {
                links.Add(Join(map, parts, new(from, to, c, false, ahead)));
            }

            if (back != 0)
            {
                links.Add(Join(map, parts, new(to, from, c, true, back)));
            }
        }

        return [.. links];
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct End(int From, int To, int Chain, bool Reversed, byte Mask);

    private static OsmLink Join(OsmMap map, List<ChainPart> parts, End end)
    {
        var first = Use(map, parts[0], end.Reversed);
        var (lanes, capacity, width) = (first.CarLanes, first.LaneCapacity, first.FootWidth);
        var speed = first.CarSpeed;
        var (metres, hours) = (0.0, 0.0);
        foreach (var part in parts)
        {
            var use = Use(map, part, end.Reversed);
            metres += part.Metres;
            hours += part.Metres / use.CarSpeed.Value;
            if (use.CarSpeed.Doubt > speed.Doubt)
            {
                speed = use.CarSpeed;
            }

            if (use.CarLanes.Value * use.LaneCapacity.Value < lanes.Value * capacity.Value)
            {
                (lanes, capacity) = (use.CarLanes, use.LaneCapacity);
            }

            if (use.FootWidth.Value < width.Value)
            {
                width = use.FootWidth;
            }
        }

        return new OsmLink
        {
            From = end.From,
            To = end.To,
            Chain = end.Chain,
            Reversed = end.Reversed,
            Cars = (end.Mask & SegmentGraph.Cars) != 0,
            Walkers = (end.Mask & SegmentGraph.Walkers) != 0,
            Metres = metres,
            CarSpeed = parts.Count == 1 ? speed : speed with { Value = metres / hours },
            CarLanes = lanes,
            LaneCapacity = capacity,
            FootWidth = width,
        };
    }

    private static DirectionUse Use(OsmMap map, ChainPart part, bool reversed) =>
        part.Ahead != reversed ? map.Ways[part.Way].Forward : map.Ways[part.Way].Backward;
}
