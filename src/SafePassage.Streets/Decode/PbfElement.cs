namespace SafePassage.Streets;

/// <summary>
/// The fields of one way or relation, where they lie: both have id and tags in the same fields, and three lists in three more. A plain
/// node has numbers where these have lists, so it reads its own.
/// </summary>
internal ref struct PbfElement
{
    public PbfElement(ReadOnlySpan<byte> message)
    {
        PackedList keys = default,
            values = default,
            first = default,
            second = default,
            third = default;
        var reader = new WireReader(message);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    Id = reader.Integer();
                    break;
                case 2:
                    keys = PackedList.Of(ref reader, keys);
                    break;
                case 3:
                    values = PackedList.Of(ref reader, values);
                    break;
                case 8:
                    first = PackedList.Of(ref reader, first);
                    break;
                case 9:
                    second = PackedList.Of(ref reader, second);
                    break;
                case 10:
                    third = PackedList.Of(ref reader, third);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        Keys = keys;
        Values = values;
        First = first;
        Second = second;
        Third = third;
    }

    public long Id { get; }

    public PackedList Keys { get; }

    public PackedList Values { get; }

    /// <summary>The nodes of a way; the roles of a relation's members.</summary>
    public PackedList First { get; }

    /// <summary>Latitudes, where a way carries its places; the members of a relation.</summary>
    public PackedList Second { get; }

    /// <summary>Longitudes, where a way carries its places; the kinds of a relation's members.</summary>
    public PackedList Third { get; }
}
