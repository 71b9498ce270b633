namespace SafePassage.Streets;

/// <summary>Picks the wanted nodes of one block, dense or plain.</summary>
internal sealed class PbfNodes(
    PbfBlock block,
    PbfStrings strings,
    BlobPlace place,
    long[] wanted,
    KeptThings kept
)
{
    private WantedCursor _cursor = new(wanted);

    public NodeBatch Batch { get; } = new();

    public long Count { get; private set; }

    public void Read(ReadOnlySpan<byte> group)
    {
        var reader = new WireReader(group);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    ReadPlain(reader.Bytes());
                    break;
                case 2:
                    ReadDense(reader.Bytes());
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }

    private void ReadPlain(ReadOnlySpan<byte> node)
    {
        Count++;
        long id = 0,
            lat = 0,
            lon = 0;
        PackedList keys = default,
            values = default;
        var reader = new WireReader(node);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    id = reader.Signed();
                    break;
                case 2:
                    keys = PackedList.Of(ref reader, keys);
                    break;
                case 3:
                    values = PackedList.Of(ref reader, values);
                    break;
                case 8:
                    lat = reader.Signed();
                    break;
                case 9:
                    lon = reader.Signed();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (keys.Count != values.Count)
        {
            throw place.Wrong($"node {id} has {keys.Count} keys but {values.Count} values");
        }

        KeptThings.CheckParts(keys.Count, What, $"node {id}");
        var index = _cursor.Find(id);
        if (index < 0)
        {
            return;
        }

        Add(index, id, lon, lat);
        while (!keys.AtEnd)
        {
            AddTag(keys.Next(), values.Next());
        }

        Batch.CloseTags();
    }

    private void ReadDense(ReadOnlySpan<byte> dense)
    {
        PackedList ids = default,
            lats = default,
            lons = default,
            tags = default;
        var reader = new WireReader(dense);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    ids = PackedList.Of(ref reader, ids);
                    break;
                case 8:
                    lats = PackedList.Of(ref reader, lats);
                    break;
                case 9:
                    lons = PackedList.Of(ref reader, lons);
                    break;
                case 10:
                    tags = PackedList.Of(ref reader, tags);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (lats.Count != ids.Count || lons.Count != ids.Count)
        {
            throw place.Wrong(
                $"{ids.Count} node ids but {lats.Count} latitudes and {lons.Count} longitudes"
            );
        }

        Count += ids.Count;
        Read(ids, lats, lons, tags);
    }

    private void Read(PackedList ids, PackedList lats, PackedList lons, PackedList tags)
    {
        long id = 0,
            lat = 0,
            lon = 0;
        while (!ids.AtEnd)
        {
            unchecked
            {
                id += ids.NextSigned();
                lat += lats.NextSigned();
                lon += lons.NextSigned();
            }

            var index = _cursor.Find(id);
            if (index >= 0)
            {
                Add(index, id, lon, lat);
            }

            if (tags.Count > 0)
            {
                ReadTags(ref tags, index);
            }
        }
    }

    /// <summary>Reads the tags of one node up to and with the closing 0.</summary>
    private void ReadTags(ref PackedList tags, int index)
    {
        while (!tags.AtEnd)
        {
            var key = tags.Next();
            if (key == 0)
            {
                Batch.CloseTags();
                return;
            }

            if (tags.AtEnd)
            {
                throw place.Wrong("the tags of the dense nodes end after a key");
            }

            var value = tags.Next();
            if (index >= 0)
            {
                AddTag(key, value);
            }
        }

        throw place.Wrong("the tags of the dense nodes end before their nodes do");
    }

    private void AddTag(ulong keyString, ulong valueString)
    {
        var key = strings.Key(keyString);
        if (key >= 0 && OsmKeys.MattersOnNode((OsmKey)key))
        {
            kept.Take(1);
            Batch.Tags.Add((OsmKey)key, strings.Text(valueString, kept));
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

        kept.Take(1);
        Batch.Add(index, x, y);
    }

    private OsmFormatException What(string what) => place.Wrong(what);
}
