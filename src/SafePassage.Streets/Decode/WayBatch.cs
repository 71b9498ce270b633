namespace SafePassage.Streets;

/// <summary>Ways with a <c>highway</c> tag, as one blob or one XML file has them; node references are ids.</summary>
internal sealed class WayBatch
{
    public List<long> Ids { get; } = [];

    public List<int> FirstRef { get; } = [0];

    public List<long> Refs { get; } = [];

    public TagTable.Builder Tags { get; } = new();

    /// <summary>Ends the current way: its refs and tags have been added.</summary>
    public void Close(long id)
    {
        Ids.Add(id);
        FirstRef.Add(Refs.Count);
        Tags.Close();
    }

    public void Append(WayBatch other)
    {
        var shift = Refs.Count;
        for (var i = 1; i < other.FirstRef.Count; i++)
        {
            FirstRef.Add(other.FirstRef[i] + shift);
        }

        Ids.AddRange(other.Ids);
        Refs.AddRange(other.Refs);
        Tags.Append(other.Tags);
    }
}

/// <summary>Nodes that some kept way passes, found in one blob or one XML file.</summary>
internal sealed class NodeBatch
{
    /// <summary>Positions in the sorted array of wanted ids.</summary>
    public List<int> Index { get; } = [];

    public List<int> LonE7 { get; } = [];

    public List<int> LatE7 { get; } = [];

    public List<int> Tagged { get; } = [];

    public TagTable.Builder Tags { get; } = new();

    public void Add(int index, int lonE7, int latE7)
    {
        Index.Add(index);
        LonE7.Add(lonE7);
        LatE7.Add(latE7);
    }
}
