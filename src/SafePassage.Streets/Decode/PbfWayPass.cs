namespace SafePassage.Streets;

/// <summary>The first pass: from the last blob backwards until one holds nodes and no ways.</summary>
internal sealed class PbfWayPass(List<BlobPlace> blobs, KeptThings kept)
{
    private readonly WayBatch?[] _batches = new WayBatch?[blobs.Count];
    private readonly bool[] _hasNodes = new bool[blobs.Count];
    private readonly int[] _ways = new int[blobs.Count];
    private readonly int[] _relations = new int[blobs.Count];
    private readonly List<TurnRule>?[] _turns = new List<TurnRule>?[blobs.Count];
    private int _next = blobs.Count;

    /// <summary>The highest blob with nodes and no ways; 0, the header, when there is none.</summary>
    private int _boundary;

    public long Ways { get; private set; }

    public long Relations { get; private set; }

    public void Work(PbfBlob blob, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var i = Interlocked.Decrement(ref _next);
            if (i <= Volatile.Read(ref _boundary))
            {
                return;
            }

            var block = PbfBlock.Parse(blob.Read(blobs[i]), blobs[i]);
            _hasNodes[i] = block.HasNodes;
            (_ways[i], _relations[i]) = (block.Ways, block.Relations);
            if (block.Relations > 0)
            {
                _turns[i] = block.ReadTurns(kept);
            }

            if (block.HasWays)
            {
                _batches[i] = block.ReadWays(kept);
            }
            else if (block.HasNodes)
            {
                Raise(i);
            }
        }
    }

    /// <summary>Refuses nodes that come after ways.</summary>
    public void CheckOrder()
    {
        var waysSeen = false;
        for (var i = _boundary + 1; i < blobs.Count; i++)
        {
            if (waysSeen && _hasNodes[i])
            {
                throw WrongOrder(blobs[i], "nodes after ways");
            }

            waysSeen |= _batches[i] is not null;
            Ways += _ways[i];
            Relations += _relations[i];
        }
    }

    /// <summary>The kept ways of all blobs, in the order of the file.</summary>
    public WayBatch Join()
    {
        var all = new WayBatch();
        for (var i = _boundary + 1; i < blobs.Count; i++)
        {
            if (_batches[i] is { } batch)
            {
                all.Append(batch);
                _batches[i] = null;
            }
        }

        return all;
    }

    /// <summary>The turn restrictions of all blobs, in the order of the file.</summary>
    public List<TurnRule> Turns() => [.. _turns.SelectMany(t => t ?? [])];

    /// <summary>Indices of the blobs that the second pass must read.</summary>
    public List<(int Blob, bool MayHaveWays)> BlobsWithNodes()
    {
        var list = new List<(int, bool)>();
        for (var i = 1; i < blobs.Count; i++)
        {
            if (i <= _boundary || _hasNodes[i])
            {
                list.Add((i, i > _boundary));
            }
        }

        return list;
    }

    public static OsmFormatException WrongOrder(BlobPlace place, string what) =>
        place.Wrong(
            $"{what}; the order must be nodes, ways, relations",
            "Sort the file: osmium sort IN.osm.pbf -o OUT.osm.pbf"
        );

    private void Raise(int i)
    {
        var seen = Volatile.Read(ref _boundary);
        while (seen < i)
        {
            var now = Interlocked.CompareExchange(ref _boundary, i, seen);
            if (now == seen)
            {
                return;
            }

            seen = now;
        }
    }
}
