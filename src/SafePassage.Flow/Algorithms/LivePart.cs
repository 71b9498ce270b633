namespace SafePassage.Flow;

/// <summary>
/// The part of a problem in which anything can move by the last horizon, and so by any: arcs that something can enter and from
/// which the sink can be reached. On streets cut by a front line that is a small part. Its nodes are numbered as a search back
/// from the sink meets them, so that neighbours lie beside each other in memory. O(n + m). All of Aleppo: 170,494 arcs become
/// 69,355 and 57,488 nodes 22,840, and the bound takes 53 ms instead of 130.
/// </summary>
internal sealed class LivePart
{
    /// <summary>The sink's number.</summary>
    public const int Sink = 0;

    public LivePart(ContinuousFlowProblem problem, TrimmedCut widest)
    {
        var graph = problem.Graph;
        Place = new int[graph.NodeCount];
        Array.Fill(Place, -1);
        var nodes = new int[graph.NodeCount];
        var arcs = new List<int>();
        (nodes[Sink], Place[problem.Sink]) = (problem.Sink, Sink);
        var filled = 1;
        for (var taken = 0; taken < filled && widest.Latest.Length > 0; taken++)
        {
            foreach (var arc in graph.InArcs(nodes[taken]))
            {
                var (from, until) = widest.Usable(problem, arc);
                if (problem.Entering(arc, from, until) == 0)
                {
                    continue;
                }

                arcs.Add(arc);
                var tail = graph.Tails[arc];
                if (Place[tail] < 0)
                {
                    (nodes[filled], Place[tail]) = (tail, filled);
                    filled++;
                }
            }
        }

        (Nodes, Arcs) = (nodes[..filled], [.. arcs]);
        Graph = new(
            filled,
            Array.ConvertAll(Arcs, a => Place[graph.Tails[a]]),
            Array.ConvertAll(Arcs, a => Place[graph.Heads[a]])
        );
    }

    /// <summary>The problem's node for each node of the part.</summary>
    public int[] Nodes { get; }

    /// <summary>For each node of the problem its number in the part, or −1.</summary>
    public int[] Place { get; }

    /// <summary>The problem's arc for each arc of the part.</summary>
    public int[] Arcs { get; }

    public DirectedGraph Graph { get; }
}
