namespace SafePassage.Model;

/// <summary>Classes of street, from OpenStreetMap's <c>highway</c> values; GMNS <c>facility_type</c>.</summary>
public enum RoadClass
{
    Motorway,
    Trunk,
    Primary,
    Secondary,
    Tertiary,
    Residential,
    Service,
    Path,
}

/// <summary>Where a number of a link came from.</summary>
public enum Origin
{
    /// <summary>It stands in the input.</summary>
    Given,

    /// <summary>The value assumed for the class of street.</summary>
    ClassDefault,

    /// <summary>It follows from another tag or number by a rule.</summary>
    Rule,

    /// <summary>The user replaced what was read.</summary>
    Override,
}

/// <summary>A junction, or the place of a gate.</summary>
public sealed record RoadNode(string Id, GeoPoint Location, Name? Name = null);

/// <summary>What walkers find on a link in its direction.</summary>
/// <param name="Width">Width usable by walkers; capacity is width × the scenario's flow per metre.</param>
public readonly record struct FootUse(Metres Width, Origin WidthOrigin);

/// <summary>What cars find on a link in its direction.</summary>
/// <param name="FreeSpeed">Speed without hindrance.</param>
/// <param name="Lanes">≥ 1.</param>
/// <param name="VehiclesPerHourPerLane">Before any scenario factor.</param>
public readonly record struct CarUse(
    KilometresPerHour FreeSpeed,
    int Lanes,
    double VehiclesPerHourPerLane,
    Origin SpeedOrigin,
    Origin LanesOrigin,
    Origin CapacityOrigin
);

/// <summary>A directed link.</summary>
/// <param name="Id">Unique; leads back to the source (GMNS <c>link_id</c>, or OSM way and section).</param>
/// <param name="From">Index into <see cref="RoadNetwork.Nodes"/>.</param>
/// <param name="To">Index into <see cref="RoadNetwork.Nodes"/>.</param>
/// <param name="Length">&gt; 0.</param>
/// <param name="Foot">Null where nobody may walk.</param>
/// <param name="Car">Null where nobody may drive.</param>
/// <param name="Street">The street's name, if known.</param>
public sealed record RoadLink(
    string Id,
    int From,
    int To,
    RoadClass Class,
    Metres Length,
    FootUse? Foot,
    CarUse? Car,
    Name? Street = null
)
{
    /// <summary>Points between the two ends, in the direction of the link; empty for a straight line.</summary>
    public IReadOnlyList<GeoPoint> Shape { get; init; } = [];

    public bool Allows(Mode mode) =>
        mode.Part switch
        {
            RoadPart.Footway => Foot is not null,
            RoadPart.Carriageway => Car is not null,
        };
}

/// <summary>The streets a plan runs on. Immutable; nodes and links keep the order of the input.</summary>
public sealed class RoadNetwork
{
    private readonly IdIndex _nodeIds;
    private readonly IdIndex _linkIds;

    /// <exception cref="ArgumentException">An id stands twice, or a link names a node that is not there.</exception>
    public RoadNetwork(IReadOnlyList<RoadNode> nodes, IReadOnlyList<RoadLink> links)
    {
        Nodes = nodes;
        Links = links;
        _nodeIds = new("node", [.. nodes.Select(n => n.Id)]);
        _linkIds = new("link", [.. links.Select(l => l.Id)]);
        var bad = links.FirstOrDefault(l =>
            (uint)l.From >= (uint)nodes.Count || (uint)l.To >= (uint)nodes.Count
        );
        if (bad is not null)
        {
            throw new ArgumentException(
                $"link {bad.Id} names a node that is not there",
                nameof(links)
            );
        }
    }

    public IReadOnlyList<RoadNode> Nodes { get; }

    public IReadOnlyList<RoadLink> Links { get; }

    /// <summary>The index of a node, or −1.</summary>
    public int NodeIndex(string id) => _nodeIds.Find(id);

    /// <summary>The index of a link, or −1.</summary>
    public int LinkIndex(string id) => _linkIds.Find(id);

    /// <exception cref="ArgumentException">There is no such node.</exception>
    public RoadNode Node(string id) => Nodes[_nodeIds.Of(id)];

    /// <exception cref="ArgumentException">There is no such link.</exception>
    public RoadLink Link(string id) => Links[_linkIds.Of(id)];
}
