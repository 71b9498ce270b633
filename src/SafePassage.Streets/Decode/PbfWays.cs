namespace SafePassage.Streets;

/// <summary>Takes the ways of one block that have a <c>highway</c> tag.</summary>
internal sealed class PbfWays(PbfBlock block, PbfStrings strings, BlobPlace place, KeptThings kept)
{
    public WayBatch Batch { get; } = new();

    public void Read(ReadOnlySpan<byte> way)
    {
        long id = 0;
        PackedList keys = default,
            values = default,
            refs = default,
            lats = default,
            lons = default;
        var reader = new WireReader(way);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    id = reader.Integer();
                    break;
                case 2:
                    keys = PackedList.Of(ref reader, keys);
                    break;
                case 3:
                    values = PackedList.Of(ref reader, values);
                    break;
                case 8:
                    refs = PackedList.Of(ref reader, refs);
                    break;
                case 9:
                    lats = PackedList.Of(ref reader, lats);
                    break;
                case 10:
                    lons = PackedList.Of(ref reader, lons);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (keys.Count != values.Count)
        {
            throw place.Wrong($"way {id} has {keys.Count} keys but {values.Count} values");
        }

        KeptThings.CheckParts(Math.Max(keys.Count, refs.Count), Wrong, $"way {id}");
        if (!TakeTags(keys, values))
        {
            Batch.Drop();
            return;
        }

        if (lats.Count + lons.Count > 0 && (lats.Count != refs.Count || lons.Count != refs.Count))
        {
            throw place.Wrong(
                $"way {id} has {refs.Count} nodes but {lats.Count} latitudes and {lons.Count} longitudes"
            );
        }

        kept.Take(1 + refs.Count);
        TakeRefs(refs, lats, lons);
        Batch.Close(id);
    }

    /// <summary>Whether one of them is <c>highway</c>.</summary>
    private bool TakeTags(PackedList keys, PackedList values)
    {
        var (isHighway, tags) = (false, 0);
        var all = values;
        for (var list = keys; !list.AtEnd; )
        {
            isHighway |= strings.Key(list.Next()) == (int)OsmKey.Highway;
        }

        while (isHighway && !keys.AtEnd)
        {
            var (key, value) = (strings.Key(keys.Next()), all.Next());
            if (key >= 0 && OsmKeys.MattersOnWay((OsmKey)key))
            {
                tags++;
                Batch.Tags.Add((OsmKey)key, strings.Text(value, kept));
            }
        }

        kept.Take(tags);
        return isHighway;
    }

    private void TakeRefs(PackedList refs, PackedList lats, PackedList lons)
    {
        long id = 0,
            lat = 0,
            lon = 0;
        while (!refs.AtEnd)
        {
            id = unchecked(id + refs.NextSigned());
            Batch.Refs.Add(id);
            if (lats.Count > 0)
            {
                (lat, lon) = unchecked((lat + lats.NextSigned(), lon + lons.NextSigned()));
                if (PbfPlace.Of(block, lon, lat) is var (x, y))
                {
                    Batch.PlaceLast(x, y);
                }
            }
        }
    }

    private OsmFormatException Wrong(string what) => place.Wrong(what);
}

/// <summary>Takes the turn restrictions among the relations of one block.</summary>
internal sealed class PbfRelations(PbfStrings strings, BlobPlace place, KeptThings kept)
{
    private const int WayMember = 1;

    private readonly TurnRules _turns = new();

    public List<TurnRule> Found => _turns.Found;

    public void Read(ReadOnlySpan<byte> relation)
    {
        long id = 0;
        PackedList keys = default,
            values = default,
            roles = default,
            members = default,
            types = default;
        var reader = new WireReader(relation);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    id = reader.Integer();
                    break;
                case 2:
                    keys = PackedList.Of(ref reader, keys);
                    break;
                case 3:
                    values = PackedList.Of(ref reader, values);
                    break;
                case 8:
                    roles = PackedList.Of(ref reader, roles);
                    break;
                case 9:
                    members = PackedList.Of(ref reader, members);
                    break;
                case 10:
                    types = PackedList.Of(ref reader, types);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        if (
            keys.Count != values.Count
            || roles.Count != members.Count
            || types.Count != members.Count
        )
        {
            throw place.Wrong($"relation {id} has lists that should be of one length and are not");
        }

        TakeTags(keys, values);
        TakeMembers(roles, members, types);
    }

    private void TakeTags(PackedList keys, PackedList values)
    {
        while (!keys.AtEnd)
        {
            var (key, value) = (strings.Key(keys.Next()), values.Next());
            if (key >= 0 && OsmKeys.MattersOnRelation((OsmKey)key))
            {
                _turns.Tag((OsmKey)key, strings.Text(value, kept));
            }
        }
    }

    private void TakeMembers(PackedList roles, PackedList members, PackedList types)
    {
        long id = 0;
        while (_turns.IsRestriction && !members.AtEnd)
        {
            id = unchecked(id + members.NextSigned());
            var role = roles.Next();
            if (types.Next() == WayMember)
            {
                _turns.Member(strings.Text(role, kept), id);
            }
        }

        kept.Take(_turns.IsRestriction ? 1 : 0);
        _turns.Close();
    }
}
