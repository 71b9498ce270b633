namespace SafePassage.Streets;

/// <summary>Joins ways and the nodes they pass: first the wanted ids are known, then the nodes arrive.</summary>
internal sealed class ExtractBuilder
{
    private readonly WayBatch _ways;
    private readonly int[] _holding;
    private readonly int[] _firstRef;
    private readonly int[] _refs;
    private readonly int[] _lonE7;
    private readonly int[] _latE7;

    /// <summary>For each tagged node where its tags stand.</summary>
    private readonly SortedDictionary<int, int> _tagged = [];
    private readonly TagTable.Builder _tags = new();

    public ExtractBuilder(WayBatch ways)
    {
        _ways = ways;
        _holding = ways.Holding();
        _firstRef = new int[_holding.Length + 1];
        for (var i = 0; i < _holding.Length; i++)
        {
            var w = _holding[i];
            _firstRef[i + 1] = _firstRef[i] + ways.FirstRef[w + 1] - ways.FirstRef[w];
        }

        var count = _firstRef[^1];
        var ids = new long[count];
        var place = new int[count];
        for (var i = 0; i < _holding.Length; i++)
        {
            ways.Refs.CopyTo(
                ways.FirstRef[_holding[i]],
                ids,
                _firstRef[i],
                _firstRef[i + 1] - _firstRef[i]
            );
        }

        for (var i = 0; i < count; i++)
        {
            place[i] = i;
        }

        // Sorting ids together with their places gives the distinct ids and the index of every reference at once.
        Array.Sort(ids, place);
        _refs = new int[count];
        var distinct = 0;
        for (var i = 0; i < count; i++)
        {
            if (distinct == 0 || ids[distinct - 1] != ids[i])
            {
                ids[distinct++] = ids[i];
            }

            _refs[place[i]] = distinct - 1;
        }

        Wanted = ids[..distinct];
        _lonE7 = new int[distinct];
        _latE7 = new int[distinct];
        Array.Fill(_lonE7, OsmExtract.Absent);
        PlaceByWays();
    }

    /// <summary>The ids of the nodes that ways pass, increasing.</summary>
    public long[] Wanted { get; }

    /// <summary>Call in the order of the file: of two nodes with one id the later holds.</summary>
    public void Add(NodeBatch nodes)
    {
        var (tagged, before) = (0, _tags.Count);
        for (var i = 0; i < nodes.Index.Count; i++)
        {
            var v = nodes.Index[i];
            _lonE7[v] = nodes.LonE7[i];
            _latE7[v] = nodes.LatE7[i];
            if (tagged < nodes.Tagged.Count && nodes.Tagged[tagged] == i)
            {
                _tagged[v] = before + tagged++;
            }
            else if (_tagged.Count > 0)
            {
                _tagged.Remove(v);
            }
        }

        _tags.Append(nodes.Tags);
    }

    public OsmExtract Build(long nodes, long ways, long relations, IReadOnlyList<TurnRule> turns) =>
        new()
        {
            Counts = new OsmCounts(nodes, ways, relations, _holding.Length),
            NodeIds = Wanted,
            LonE7 = _lonE7,
            LatE7 = _latE7,
            WayIds = [.. _holding.Select(w => _ways.Ids[w])],
            FirstRef = _firstRef,
            Refs = _refs,
            WayTags = _ways.Tags.Build(_holding),
            TaggedNodes = [.. _tagged.Keys],
            NodeTags = _tags.Build([.. _tagged.Values]),
            Turns = [.. turns],
        };

    /// <summary>Places that ways give hold until the node itself comes.</summary>
    private void PlaceByWays()
    {
        for (var i = 0; i < _holding.Length && _ways.Places.Count > 0; i++)
        {
            var from = _ways.FirstRef[_holding[i]];
            for (var r = _firstRef[i]; r < _firstRef[i + 1]; r++)
            {
                var at = from + r - _firstRef[i];
                if (at < _ways.Places.Count && _ways.Places[at].LonE7 != OsmExtract.Absent)
                {
                    (_lonE7[_refs[r]], _latE7[_refs[r]]) = _ways.Places[at];
                }
            }
        }
    }
}
