namespace SafePassage.Flow;

/// <summary>
/// A directed multigraph as arrays of integers. Arcs keep the index the caller gave them; parallel arcs and loops are
/// allowed. Immutable once built.
/// </summary>
/// <remarks>
/// Shapes: <see cref="Tails"/> and <see cref="Heads"/> have length m; <c>FirstOut</c> and <c>FirstIn</c> have length
/// n + 1; <c>OutArcs[FirstOut[v] .. FirstOut[v + 1]]</c> are the arcs leaving v, in increasing order of index.
/// </remarks>
public sealed class DirectedGraph
{
    private readonly int[] _tails;
    private readonly int[] _heads;
    private readonly int[] _firstOut;
    private readonly int[] _outArcs;
    private readonly int[] _firstIn;
    private readonly int[] _inArcs;

    /// <param name="nodeCount">n ≥ 0.</param>
    /// <param name="tails">m values in [0, n).</param>
    /// <param name="heads">m values in [0, n).</param>
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

    public int NodeCount { get; }

    public int ArcCount => _tails.Length;

    public ReadOnlySpan<int> Tails => _tails;

    public ReadOnlySpan<int> Heads => _heads;

    public ReadOnlySpan<int> FirstOut => _firstOut;

    public ReadOnlySpan<int> FirstIn => _firstIn;

    public ReadOnlySpan<int> AllOutArcs => _outArcs;

    public ReadOnlySpan<int> AllInArcs => _inArcs;

    public ReadOnlySpan<int> OutArcs(int node) =>
        _outArcs.AsSpan(_firstOut[node].._firstOut[node + 1]);

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
