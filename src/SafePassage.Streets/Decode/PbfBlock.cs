namespace SafePassage.Streets;

/// <summary>One block and what kinds of things it holds; its things are read where they lie, whenever they are asked for.</summary>
internal sealed class PbfBlock
{
    // The fields of a PrimitiveBlock.
    private const int StringTable = 1;
    private const int Group = 2;

    // The fields of a PrimitiveGroup.
    private const int Nodes = 1;
    private const int Dense = 2;
    private const int WaysField = 3;
    private const int RelationsField = 4;

    private readonly BlobPlace _place;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly PbfStrings _strings;

    private PbfBlock(ReadOnlyMemory<byte> bytes, BlobPlace place)
    {
        (_bytes, _place) = (bytes, place);
        PbfStrings? strings = null;
        var reader = new WireReader(bytes.Span);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case StringTable:
                    var length = reader.Bytes().Length;
                    strings = strings is null
                        ? new(bytes.Slice(reader.Position - length, length), place)
                        : throw new WireException("it has two string tables");
                    break;
                case Group:
                    Look(reader.Bytes());
                    break;
                case 17:
                    Granularity = unchecked((int)reader.Integer());
                    break;
                case 19:
                    LatOffset = reader.Integer();
                    break;
                case 20:
                    LonOffset = reader.Integer();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        _strings =
            Granularity > 0 && strings is not null
                ? strings
                : throw place.Wrong("the block has no string table or no granularity above 0");
    }

    public bool HasNodes { get; private set; }

    public bool HasWays => Ways > 0;

    public int Ways { get; private set; }

    public int Relations { get; private set; }

    /// <summary>Nanodegrees a unit.</summary>
    public int Granularity { get; } = 100;

    public long LatOffset { get; }

    public long LonOffset { get; }

    public static PbfBlock Parse(ReadOnlyMemory<byte> bytes, BlobPlace place) =>
        Decoded(place, () => new PbfBlock(bytes, place));

    /// <summary>The ways with a <c>highway</c> tag.</summary>
    public WayBatch ReadWays(KeptThings kept)
    {
        var reader = new PbfWays(this, _strings, _place, kept);
        ForEach(WaysField, reader.Read);
        return reader.Batch;
    }

    /// <summary>The turn restrictions among the relations.</summary>
    public List<TurnRule> ReadTurns(KeptThings kept)
    {
        var reader = new PbfRelations(_strings, _place, kept);
        ForEach(RelationsField, reader.Read);
        return reader.Found;
    }

    /// <summary>The wanted nodes among those of this block.</summary>
    /// <param name="wanted">Increasing ids.</param>
    /// <param name="kept">Counts them.</param>
    /// <param name="count">All nodes of the block, wanted or not.</param>
    public NodeBatch ReadNodes(long[] wanted, KeptThings kept, out long count)
    {
        var reader = new PbfNodes(this, _strings, _place, wanted, kept);
        Decoded(
            _place,
            () =>
            {
                var block = new WireReader(_bytes.Span);
                while (block.Next())
                {
                    if (block.Field == Group)
                    {
                        reader.Read(block.Bytes());
                    }
                    else
                    {
                        block.Skip();
                    }
                }

                return reader;
            }
        );
        count = reader.Count;
        return reader.Batch;
    }

    private void ForEach(int field, Action<ReadOnlySpan<byte>> read) =>
        Decoded(
            _place,
            () =>
            {
                var block = new WireReader(_bytes.Span);
                while (block.Next())
                {
                    if (block.Field != Group)
                    {
                        block.Skip();
                        continue;
                    }

                    var group = new WireReader(block.Bytes());
                    while (group.Next())
                    {
                        if (group.Field == field)
                        {
                            read(group.Bytes());
                        }
                        else
                        {
                            group.Skip();
                        }
                    }
                }

                return this;
            }
        );

    private void Look(ReadOnlySpan<byte> group)
    {
        var reader = new WireReader(group);
        while (reader.Next())
        {
            HasNodes |= reader.Field is Nodes or Dense;
            Ways += reader.Field == WaysField ? 1 : 0;
            Relations += reader.Field == RelationsField ? 1 : 0;
            reader.Skip();
        }
    }

    private static T Decoded<T>(BlobPlace place, Func<T> decode)
    {
        try
        {
            return decode();
        }
        catch (WireException e)
        {
            throw place.Wrong($"the block cannot be decoded ({e.Message})");
        }
    }
}
