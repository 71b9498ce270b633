namespace SafePassage.Streets;

/// <summary>Applies barriers that stand on nodes.</summary>
internal static class Barriers
{
    /// <summary>
    /// A barrier between two segments shuts the shorter of them for the modes it stops: what is beyond stays reachable
    /// from its other side. At a dead end it changes nothing. On a junction it is left aside, because the map
    /// does not say which of the streets it stands in; the count of those is returned.
    /// </summary>
    public static int Apply(SegmentGraph graph, NodeBar[] bars)
    {
        var ignored = 0;
        for (var v = 0; v < bars.Length; v++)
        {
            if (bars[v] == NodeBar.None)
            {
                continue;
            }

            var at = graph.At(v);
            if (at.Length > 2)
            {
                ignored++;
            }
            else if (at.Length == 2)
            {
                var shorter = graph.Metres[at[0]] <= graph.Metres[at[1]] ? at[0] : at[1];
                Shut(graph, shorter, bars[v]);
            }
        }

        graph.Group();
        return ignored;
    }

    private static void Shut(SegmentGraph graph, int segment, NodeBar bar)
    {
        graph.Shut(
            segment,
            (bar.HasFlag(NodeBar.Cars) ? SegmentGraph.Cars : 0)
                | (bar.HasFlag(NodeBar.Walkers) ? SegmentGraph.Walkers : 0)
        );
    }
}
