namespace SafePassage.Streets;

/// <summary>The second pass: the wanted nodes of the blobs that have nodes.</summary>
internal sealed class PbfNodePass(
    List<BlobPlace> blobs,
    List<(int Blob, bool MayHaveWays)> toRead,
    long[] wanted,
    KeptThings kept
)
{
    private readonly NodeBatch[] _batches = new NodeBatch[toRead.Count];
    private long _count;
    private int _next = -1;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<NodeBatch> Batches => _batches;

    /// <summary>All nodes, wanted or not.</summary>
    public long Count => _count;

    public void Work(PbfBlob blob, CancellationToken stop)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var i = Interlocked.Increment(ref _next);
            if (i >= toRead.Count)
            {
                return;
            }

            var place = blobs[toRead[i].Blob];
            var block = PbfBlock.Parse(blob.Read(place), place);
            if (!toRead[i].MayHaveWays && (block.HasWays || block.Relations > 0))
            {
                throw PbfWayPass.WrongOrder(place, "ways or relations before nodes");
            }

            _batches[i] = block.ReadNodes(wanted, kept, out var count);
            Interlocked.Add(ref _count, count);
        }
    }
}
