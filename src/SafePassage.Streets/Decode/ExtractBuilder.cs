namespace SafePassage.Streets;

/// <summary>Joins ways and the nodes they pass: first the wanted ids are known, then the nodes arrive.</summary>
internal sealed class ExtractBuilder
{
    private readonly WayBatch _ways;
    private readonly int[] _refs;
    private readonly int[] _lonE7;
    private readonly int[] _latE7;
    private readonly List<int> _tagged = [];
    private readonly TagTable.Builder _tags = new();

    public ExtractBuilder(WayBatch ways)
    {
        _ways = ways;
        var count = ways.Refs.Count;
        var ids = ways.Refs.ToArray();
        var place = new int[count];
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
    }

    /// <summary>The ids of the nodes that ways pass, increasing.</summary>
    public long[] Wanted { get; }

    /// <summary>Call in the order of the file: of two nodes with one id the later holds.</summary>
    public void Add(NodeBatch nodes)
    {
        for (var i = 0; i < nodes.Index.Count; i++)
        {
            _lonE7[nodes.Index[i]] = nodes.LonE7[i];
            _latE7[nodes.Index[i]] = nodes.LatE7[i];
        }

        _tagged.AddRange(nodes.Tagged);
        _tags.Append(nodes.Tags);
    }

    public OsmExtract Build(long nodes, long ways, long relations)
    {
        var order = Enumerable.Range(0, _tagged.Count).OrderBy(i => _tagged[i]).ToArray();
        return new OsmExtract
        {
            Counts = new OsmCounts(nodes, ways, relations, _ways.Ids.Count),
            NodeIds = Wanted,
            LonE7 = _lonE7,
            LatE7 = _latE7,
            WayIds = [.. _ways.Ids],
            FirstRef = [.. _ways.FirstRef],
            Refs = _refs,
            WayTags = _ways.Tags.Build(),
            TaggedNodes = [.. order.Select(i => _tagged[i])],
            NodeTags = _tags.Build(order),
        };
    }
}
