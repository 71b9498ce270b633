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

    /// <summary>The turn restrictions among the relations.</summary>
    public List<TurnRule> ReadTurns()
    {
        var turns = new TurnRules();
        foreach (var relation in _block.Primitivegroup.SelectMany(g => g.Relations))
        {
            Read(relation, turns);
        }

        return turns.Found;
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

    private void Read(Relation relation, TurnRules turns)
    {
        var members = relation.Memids.Count;
        if (
            relation.Keys.Count != relation.Vals.Count
            || relation.RolesSid.Count != members
            || relation.Types_.Count != members
        )
        {
            throw _place.Wrong(
                $"relation {relation.Id} has lists that should be of one length and are not"
            );
        }

        for (var i = 0; i < relation.Keys.Count; i++)
        {
            if (_strings.Key(relation.Keys[i]) is >= 0 and var key)
            {
                turns.Tag((OsmKey)key, _strings.Text(relation.Vals[i]));
            }
        }

        long id = 0;
        for (var i = 0; i < members && turns.IsRestriction; i++)
        {
            id = unchecked(id + relation.Memids[i]);
            if (relation.Types_[i] == MemberType.Way)
            {
                turns.Member(_strings.Text((uint)Math.Max(relation.RolesSid[i], 0)), id);
            }
        }

        turns.Close();
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
            if (key >= 0 && OsmKeys.MattersOnWay((OsmKey)key))
            {
                isHighway |= key == (int)OsmKey.Highway;
                batch.Tags.Add((OsmKey)key, _strings.Text(way.Vals[i]));
            }
        }

        if (!isHighway)
        {
            batch.Drop();
            return;
        }

        var isPlaced = way.Lat.Count > 0 || way.Lon.Count > 0;
        if (isPlaced && (way.Lat.Count != way.Refs.Count || way.Lon.Count != way.Refs.Count))
        {
            throw _place.Wrong(
                $"way {way.Id} has {way.Refs.Count} nodes but {way.Lat.Count} latitudes and {way.Lon.Count} longitudes"
            );
        }

        long id = 0,
            lat = 0,
            lon = 0;
        for (var i = 0; i < way.Refs.Count; i++)
        {
            id = unchecked(id + way.Refs[i]);
            batch.Refs.Add(id);
            if (isPlaced)
            {
                (lat, lon) = unchecked((lat + way.Lat[i], lon + way.Lon[i]));
                if (PbfPlace.Of(_block, lon, lat) is var (x, y))
                {
                    batch.PlaceLast(x, y);
                }
            }
        }

        batch.Close(way.Id);
    }
}
