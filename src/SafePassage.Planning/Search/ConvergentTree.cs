namespace SafePassage.Planning;

/// <summary>
/// For one approach the link to take from every node, so that all who come by it go on the same way at every junction.
/// </summary>
/// <param name="Gate">Index of the gate's node.</param>
/// <param name="Next">For each node the index of the link to take; −1 at the gate and where it cannot be reached.</param>
internal sealed record ConvergentTree(int Gate, int[] Next)
{
    public ConvergentTree Copy() => new(Gate, [.. Next]);

    /// <summary>The tree of least cost, by Dijkstra [DIJ59] back from the gate.</summary>
    /// <param name="streets">The streets of the mode.</param>
    /// <param name="gate">The gate's node.</param>
    /// <param name="cost">For each link a cost ≥ 0.</param>
    /// <param name="label">As many as nodes; filled with the cost from each to the gate.</param>
    public static ConvergentTree Cheapest(
        ModeStreets streets,
        int gate,
        ReadOnlySpan<double> cost,
        double[] label
    )
    {
        var network = streets.Network;
        var next = new int[network.Nodes.Count];
        Array.Fill(next, -1);
        Array.Fill(label, double.PositiveInfinity);
        label[gate] = 0;
        var queue = new PriorityQueue<int, (double, int)>();
        queue.Enqueue(gate, (0, gate));
        while (queue.TryDequeue(out var node, out var key))
        {
            if (key.Item1 > label[node])
            {
                continue;
            }

            foreach (var link in streets.Into(node))
            {
                var tail = streets.From[link];
                var through = label[node] + cost[link];
                if (through < label[tail])
                {
                    (label[tail], next[tail]) = (through, link);
                    queue.Enqueue(tail, (through, tail));
                }
            }
        }

        return new(gate, next);
    }

    public bool Reaches(int node) => node == Gate || Next[node] >= 0;

    /// <summary>The links from a node to the gate, in order.</summary>
    public IEnumerable<int> Route(ModeStreets streets, int node)
    {
        for (var at = node; at != Gate; at = streets.To[Next[at]])
        {
            yield return Next[at];
        }
    }
}
