namespace SafePassage.Flow;

/// <summary>
/// Arcs of zero transit can close a cycle inside one step. The search needs every cycle of residual arcs to cost
/// something, so the arcs that go back in some order of the nodes get cost 1 instead of 0. This is exact whatever their
/// capacities; contracting such a cycle would not be, because its arcs are finite.
/// </summary>
/// <remarks>Cost: O(n + m).</remarks>
internal static class ZeroTransitOrder
{
    /// <returns>For each arc 1 if it has zero transit and goes back in the order, else 0; without cycles of such arcs all 0.</returns>
    public static byte[] ForwardCosts(int n, ReadOnlySpan<(int Tail, int Head, int Transit)> arcs)
    {
        var costs = new byte[arcs.Length];
        var waiting = new int[n];
        var first = new int[n + 1];
        foreach (var (tail, head, transit) in arcs)
        {
            if (transit == 0)
            {
                waiting[head]++;
                first[tail + 1]++;
            }
        }

        for (var v = 0; v < n; v++)
        {
            first[v + 1] += first[v];
        }

        var next = first[..n];
        var heads = new int[first[n]];
        foreach (var (tail, head, transit) in arcs)
        {
            if (transit == 0)
            {
                heads[next[tail]++] = head;
            }
        }

        var position = Order(first, heads, waiting);
        for (var a = 0; a < arcs.Length; a++)
        {
            var (tail, head, transit) = arcs[a];
            costs[a] = (byte)(transit == 0 && position[tail] > position[head] ? 1 : 0);
        }

        return costs;
    }

    /// <summary>
    /// A topological order as far as there is one. Where only cycles are left the lowest node that is left goes next.
    /// </summary>
    private static int[] Order(int[] first, int[] heads, int[] waiting)
    {
        var n = waiting.Length;
        var position = new int[n];
        Array.Fill(position, -1);
        var ready = new Queue<int>(Enumerable.Range(0, n).Where(v => waiting[v] == 0));
        var lowest = 0;
        for (var placed = 0; placed < n; placed++)
        {
            if (!ready.TryDequeue(out var node))
            {
                while (position[lowest] >= 0)
                {
                    lowest++;
                }

                node = lowest;
            }

            position[node] = placed;
            for (var i = first[node]; i < first[node + 1]; i++)
            {
                if (position[heads[i]] < 0 && --waiting[heads[i]] == 0)
                {
                    ready.Enqueue(heads[i]);
                }
            }
        }

        return position;
    }
}
