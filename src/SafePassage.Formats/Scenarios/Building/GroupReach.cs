using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>
/// Which nodes people of a group can leave or come to by a mode. For those who must avoid some streets only the largest part counts
/// that the others leave together: between two stairs nobody in a wheelchair is somewhere.
/// </summary>
internal static class GroupReach
{
    public static bool[] Leaving(RoadNetwork network, Group group, Mode mode) =>
        Ends(network, group, mode, l => l.From);

    public static bool[] Arriving(RoadNetwork network, Group group, Mode mode) =>
        Ends(network, group, mode, l => l.To);

    private static bool[] Ends(RoadNetwork network, Group group, Mode mode, Func<RoadLink, int> end)
    {
        var ends = new bool[network.Nodes.Count];
        var isFree = group.Avoid.IsEmpty && group.MaxInclinePerCent is null;
        var main = isFree ? null : LargestPart(network, group, mode);
        foreach (var link in network.Links)
        {
            ends[end(link)] |= group.MayUse(link, mode) && (main is null || main[link.From]);
        }

        return ends;
    }

    private static bool[] LargestPart(RoadNetwork network, Group group, Mode mode)
    {
        int[] part = [.. Enumerable.Range(0, network.Nodes.Count)];
        foreach (var link in network.Links.Where(l => group.MayUse(l, mode)))
        {
            var (a, b) = (Root(link.From), Root(link.To));
            part[Math.Max(a, b)] = Math.Min(a, b);
        }

        var size = new int[part.Length];
        for (var v = 0; v < part.Length; v++)
        {
            size[Root(v)]++;
        }

        var largest = size.Length == 0 ? 0 : Array.IndexOf(size, size.Max());
        return [.. Enumerable.Range(0, part.Length).Select(v => Root(v) == largest)];

        int Root(int v)
        {
            while (part[v] != v)
            {
                v = part[v] = part[part[v]];
            }

            return v;
        }
    }
}
