namespace SafePassage.Flow;

/// <summary>
/// A directed multigraph as arrays of integers: nodes 0 … n − 1, arcs 0 … m − 1. Arcs keep the index the caller gave them;
/// parallel arcs and loops are allowed. Immutable: any number of threads may read it.
/// </summary>
/// <remarks>Memory: 16 bytes an arc and 8 a node. Building costs O(n + m).</remarks>
public sealed class DirectedGraph
{
    private readonly int[] _tails;
    private readonly int[] _heads;
    private readonly int[] _firstOut;
    private readonly int[] _outArcs;
    private readonly int[] _firstIn;
    private readonly int[] _inArcs;

    /// <summary>Copies the arcs and groups them by both ends.</summary>
    /// <param name="nodeCount">n ≥ 0.</param>
    /// <param name="tails">m values in [0, n): where each arc begins.</param>
    /// <param name="heads">m values in [0, n): where it ends.</param>
    /// <exception cref="ArgumentException">The two differ in length, or a node lies outside [0, n).</exception>
    public DirectedGraph(int nodeCount, ReadOnlySpan<int> tails, ReadOnlySpan<int> heads)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(nodeCount);
        if (tails.Length != heads.Length)
        {
            throw new ArgumentException(
                $"{tails.Length} tails but {heads.Length} heads",
                nameof(heads)
            );
        }

        NodeCount = nodeCount;
        _tails = tails.ToArray();
        _heads = heads.ToArray();
        (_firstOut, _outArcs) = Group(nodeCount, _tails, nameof(tails));
        (_firstIn, _inArcs) = Group(nodeCount, _heads, nameof(heads));
    }

    /// <summary>n.</summary>
    public int NodeCount { get; }

    /// <summary>m.</summary>
    public int ArcCount => _tails.Length;

    /// <summary>m nodes: where each arc begins.</summary>
    public ReadOnlySpan<int> Tails => _tails;

    /// <summary>m nodes: where each arc ends.</summary>
    public ReadOnlySpan<int> Heads => _heads;

    /// <summary>The arcs that leave a node, in increasing order. O(1), copies nothing.</summary>
    public ReadOnlySpan<int> OutArcs(int node) =>
        _outArcs.AsSpan(_firstOut[node].._firstOut[node + 1]);

    /// <summary>The arcs that enter a node, in increasing order. O(1), copies nothing.</summary>
    public ReadOnlySpan<int> InArcs(int node) => _inArcs.AsSpan(_firstIn[node].._firstIn[node + 1]);

    /// <summary>Sorts places 0 … by their key in [0, count), stably, in linear time.</summary>
    /// <returns>Where each key begins, count + 1 values, and the places in order.</returns>
    internal static (int[] First, int[] Places) Group(
        int count,
        int[] key,
        string parameter = "key"
    )
    {
        var first = new int[count + 1];
        foreach (var node in key)
        {
            if ((uint)node >= (uint)count)
            {
                throw new ArgumentException($"node {node} is outside 0..{count - 1}", parameter);
            }

            first[node + 1]++;
        }

        for (var v = 0; v < count; v++)
        {
            first[v + 1] += first[v];
        }

        var next = first[..count];
        var places = new int[key.Length];
        for (var a = 0; a < key.Length; a++)
        {
            places[next[key[a]]++] = a;
        }

        return (first, places);
    }
}
