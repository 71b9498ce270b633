namespace SafePassage.Streets;

/// <summary>Ways with a <c>highway</c> tag, as one blob or one XML file has them; node references are ids.</summary>
internal sealed class WayBatch
{
    public List<long> Ids { get; } = [];

    /// <summary>0 where the file does not say.</summary>
    public List<int> Versions { get; } = [];

    /// <summary>Whether this version says that the way is not there any more.</summary>
    public List<bool> Gone { get; } = [];

    public List<int> FirstRef { get; } = [0];

    public List<long> Refs { get; } = [];

    /// <summary>
    /// The places that ways themselves give of their nodes ('locations on ways', Overpass's 'out geom'), as many as
    /// <see cref="Refs"/>; empty while none does.
    /// </summary>
    public List<(int LonE7, int LatE7)> Places { get; } = [];

    public TagTable.Builder Tags { get; } = new();

    /// <summary>Gives the place of the node that was added last.</summary>
    public void PlaceLast(int lonE7, int latE7)
    {
        Pad(Refs.Count - 1);
        Places.Add((lonE7, latE7));
    }

    /// <summary>Ends the current way: its refs and tags have been added.</summary>
    public void Close(long id, int version = 0)
    {
        Ids.Add(id);
        Versions.Add(version);
        Gone.Add(false);
        FirstRef.Add(Refs.Count);
        Tags.Close();
    }

    /// <summary>Ends a way that is not kept.</summary>
    public void Drop()
    {
        Refs.RemoveRange(FirstRef[^1], Refs.Count - FirstRef[^1]);
        if (Places.Count > Refs.Count)
        {
            Places.RemoveRange(Refs.Count, Places.Count - Refs.Count);
        }

        Tags.Drop();
    }

    /// <summary>Ends a version without which an earlier one would seem to hold.</summary>
    public void CloseGone(long id, int version)
    {
        Drop();
        Close(id, version);
        Gone[^1] = true;
    }

    public void Append(WayBatch other)
    {
        if (Places.Count + other.Places.Count > 0)
        {
            Pad(Refs.Count);
            Places.AddRange(other.Places);
        }

        var shift = Refs.Count;
        for (var i = 1; i < other.FirstRef.Count; i++)
        {
            FirstRef.Add(other.FirstRef[i] + shift);
        }

        Ids.AddRange(other.Ids);
        Versions.AddRange(other.Versions);
        Gone.AddRange(other.Gone);
        Refs.AddRange(other.Refs);
        Tags.Append(other.Tags);
    }

    /// <summary>
    /// The ways that hold, in the order of the file: of several with one id the highest version, of equal ones the last. Joined
    /// extracts hold ways of their common edge twice, histories hold every version.
    /// </summary>
    public int[] Holding()
    {
        var order = new int[Ids.Count];
        var (once, anyGone) = (true, false);
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            once &= i == 0 || Ids[i - 1] < Ids[i];
            anyGone |= Gone[i];
        }

        if (!once)
        {
            Array.Sort(order, (a, b) => Rank(a).CompareTo(Rank(b)));
            order =
            [
                .. order.Where((w, i) => i + 1 == order.Length || Ids[w] != Ids[order[i + 1]]),
            ];
            Array.Sort(order);
        }

        return anyGone ? Array.FindAll(order, w => !Gone[w]) : order;

        (long, int, int) Rank(int w) => (Ids[w], Versions[w], w);
    }

    private void Pad(int count)
    {
        while (Places.Count < count)
        {
            Places.Add((OsmExtract.Absent, OsmExtract.Absent));
        }
    }
}

/// <summary>Nodes that some kept way passes, found in one blob or one XML file.</summary>
internal sealed class NodeBatch
{
    /// <summary>Positions in the sorted array of wanted ids; a node may come again, and then the later holds.</summary>
    public List<int> Index { get; } = [];

    /// <summary><see cref="OsmExtract.Absent"/> for a node that is not there any more.</summary>
    public List<int> LonE7 { get; } = [];

    public List<int> LatE7 { get; } = [];

    /// <summary>Positions in <see cref="Index"/>, increasing.</summary>
    public List<int> Tagged { get; } = [];

    public TagTable.Builder Tags { get; } = new();

    public void Add(int index, int lonE7, int latE7)
    {
        Index.Add(index);
        LonE7.Add(lonE7);
        LatE7.Add(latE7);
    }

    /// <summary>Ends the tags of the node that was added last.</summary>
    public void CloseTags()
    {
        if (Tags.HasOpenTags)
        {
            Tagged.Add(Index.Count - 1);
            Tags.Close();
        }
    }
}
