using Google.Protobuf;
using SafePassage.Streets.Wire;

namespace SafePassage.Streets;

/// <summary>One decoded block and what kinds of things it holds.</summary>
internal sealed class PbfBlock
{
    private static readonly MessageParser<PrimitiveBlock> Blocks =
        PrimitiveBlock.Parser.WithDiscardUnknownFields(true);

    private readonly BlobPlace _place;
    private readonly PrimitiveBlock _block;
    private readonly PbfStrings _strings;

    private PbfBlock(PrimitiveBlock block, BlobPlace place)
    {
        (_block, _place) = (block, place);
        _strings = new PbfStrings(block.Stringtable.S, place);
        foreach (var group in block.Primitivegroup)
        {
            HasNodes |= group.Dense is not null || group.Nodes.Count > 0;
            HasWays |= group.Ways.Count > 0;
            Relations += group.Relations.Count;
            Ways += group.Ways.Count;
        }
    }

    public bool HasNodes { get; }

    public bool HasWays { get; }

    public int Ways { get; }

    public int Relations { get; }

    public static PbfBlock Parse(ReadOnlySpan<byte> bytes, BlobPlace place)
    {
        try
        {
            var block = Blocks.ParseFrom(bytes);
            return block.Stringtable is not null && block.Granularity > 0
                ? new PbfBlock(block, place)
                : throw place.Wrong("the block has no string table or no granularity above 0");
        }
        catch (InvalidProtocolBufferException e)
        {
            throw place.Wrong($"the block cannot be decoded ({e.Message})");
        }
    }

    /// <summary>The ways with a <c>highway</c> tag.</summary>
    public WayBatch ReadWays()
    {
        var batch = new WayBatch();
        foreach (var group in _block.Primitivegroup)
        {
            foreach (var way in group.Ways)
            {
                Read(way, batch);
            }
        }

        return batch;
    }

    /// <summary>The wanted nodes among those of this block.</summary>
    /// <param name="wanted">Increasing ids.</param>
    /// <param name="count">All nodes of the block, wanted or not.</param>
    public NodeBatch ReadNodes(long[] wanted, out long count)
    {
        var reader = new PbfNodes(_block, _strings, _place, wanted);
        foreach (var group in _block.Primitivegroup)
        {
            reader.Read(group);
        }

        count = reader.Count;
        return reader.Batch;
    }

    private void Read(Way way, WayBatch batch)
    {
        if (way.Keys.Count != way.Vals.Count)
        {
            throw _place.Wrong(
                $"way {way.Id} has {way.Keys.Count} keys but {way.Vals.Count} values"
            );
        }

        var isHighway = false;
        for (var i = 0; i < way.Keys.Count; i++)
        {
            var key = _strings.Key(way.Keys[i]);
            if (key >= 0)
            {
                isHighway |= key == (int)OsmKey.Highway;
                batch.Tags.Add((OsmKey)key, _strings.Text(way.Vals[i]));
            }
        }

        if (!isHighway)
        {
            batch.Tags.Drop();
            return;
        }

        long id = 0;
        foreach (var difference in way.Refs)
        {
            id = unchecked(id + difference);
            batch.Refs.Add(id);
        }

        batch.Close(way.Id);
    }
}
