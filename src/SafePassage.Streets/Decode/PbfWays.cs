namespace SafePassage.Streets;

/// <summary>Takes the ways of one block that have a <c>highway</c> tag.</summary>
internal sealed class PbfWays(PbfBlock block, PbfStrings strings, BlobPlace place, KeptThings kept)
{
    public WayBatch Batch { get; } = new();

    public void Read(ReadOnlySpan<byte> way)
    {
        var element = new PbfElement(way);
        var (id, refs) = (element.Id, element.First.Count);
        var (keys, values) = (element.Keys.Count, element.Values.Count);
        var (lats, lons) = (element.Second.Count, element.Third.Count);
        if (keys != values)
        {
            throw place.Wrong($"way {id} has {keys} keys but {values} values");
        }

        KeptThings.CheckParts(Math.Max(keys, refs), Wrong, $"way {id}");
        if (!TakeTags(element.Keys, element.Values))
        {
            Batch.Drop();
            return;
        }

        if (lats + lons > 0 && (lats != refs || lons != refs))
        {
            throw place.Wrong(
                $"way {id} has {refs} nodes but {lats} latitudes and {lons} longitudes"
            );
        }

        kept.Take(1 + refs);
        TakeRefs(element.First, element.Second, element.Third);
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
        var element = new PbfElement(relation);
        var members = element.Second.Count;
        if (
            element.Keys.Count != element.Values.Count
            || element.First.Count != members
            || element.Third.Count != members
        )
        {
            throw place.Wrong(
                $"relation {element.Id} has lists that should be of one length and are not"
            );
        }

        TakeTags(element.Keys, element.Values);
        TakeMembers(element.First, element.Second, element.Third);
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
