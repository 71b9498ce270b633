using SafePassage.Streets.Wire;

namespace SafePassage.Streets;

/// <summary>Picks the wanted nodes of one block, dense or plain.</summary>
internal sealed class PbfNodes(
    PrimitiveBlock block,
    PbfStrings strings,
    BlobPlace place,
    long[] wanted
)
{
    private WantedCursor _cursor = new(wanted);

    public NodeBatch Batch { get; } = new();

    public long Count { get; private set; }

    public void Read(PrimitiveGroup group)
    {
        foreach (var node in group.Nodes)
        {
            ReadPlain(node);
        }

        if (group.Dense is not null)
        {
            ReadDense(group.Dense);
        }
    }

    private void ReadPlain(Node node)
    {
        Count++;
        if (node.Keys.Count != node.Vals.Count)
        {
            throw place.Wrong(
                $"node {node.Id} has {node.Keys.Count} keys but {node.Vals.Count} values"
            );
        }

        var index = _cursor.Find(node.Id);
        if (index < 0)
        {
            return;
        }

        Add(index, node.Id, node.Lon, node.Lat);
        for (var i = 0; i < node.Keys.Count; i++)
        {
            AddTag(node.Keys[i], node.Vals[i]);
        }

        Batch.CloseTags();
    }

    private void ReadDense(DenseNodes dense)
    {
        var count = dense.Id.Count;
        if (dense.Lat.Count != count || dense.Lon.Count != count)
        {
            throw place.Wrong(
                $"{count} node ids but {dense.Lat.Count} latitudes and {dense.Lon.Count} longitudes"
            );
        }

        Count += count;
        long id = 0,
            lat = 0,
            lon = 0;
        var tag = 0;
        for (var i = 0; i < count; i++)
        {
            unchecked
            {
                id += dense.Id[i];
                lat += dense.Lat[i];
                lon += dense.Lon[i];
            }

            var index = _cursor.Find(id);
            if (index >= 0)
            {
                Add(index, id, lon, lat);
            }

            if (dense.KeysVals.Count > 0)
            {
                tag = ReadTags(dense, tag, index);
            }
        }
    }

    /// <summary>Reads the tags of one node up to and with the closing 0.</summary>
    private int ReadTags(DenseNodes dense, int tag, int index)
    {
        var all = dense.KeysVals;
        while (tag < all.Count && all[tag] != 0)
        {
            if (tag + 1 >= all.Count)
            {
                throw place.Wrong("the tags of the dense nodes end after a key");
            }

            if (index >= 0)
            {
                AddTag((uint)Math.Max(all[tag], 0), unchecked((uint)all[tag + 1]));
            }

            tag += 2;
        }

        Batch.CloseTags();
        return tag < all.Count
            ? tag + 1
            : throw place.Wrong("the tags of the dense nodes end before their nodes do");
    }

    private void AddTag(uint keyString, uint valueString)
    {
        var key = strings.Key(keyString);
        if (key >= 0 && OsmKeys.MattersOnNode((OsmKey)key))
        {
            Batch.Tags.Add((OsmKey)key, strings.Text(valueString));
        }
    }

    private void Add(int index, long id, long lon, long lat)
    {
        if (PbfPlace.Of(block, lon, lat) is not var (x, y))
        {
            throw place.Wrong(
                $"node {id} lies at {PbfPlace.Nanodegrees(block, lon, lat)} nanodegrees, outside the earth's 180 and 90 degrees"
            );
        }

        Batch.Add(index, x, y);
    }
}
