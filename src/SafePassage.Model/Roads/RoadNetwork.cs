namespace SafePassage.Model;

/// <summary>Classes of street, from OpenStreetMap's <c>highway</c> values; GMNS <c>facility_type</c>.</summary>
public enum RoadClass
{
    /// <summary>Nobody walks there.</summary>
    Motorway,

    /// <summary>The largest roads that are no motorways.</summary>
    Trunk,

    /// <summary>Between large towns.</summary>
    Primary,

    /// <summary>Between towns.</summary>
    Secondary,

    /// <summary>Between quarters.</summary>
    Tertiary,

    /// <summary>Past homes; also what nobody has looked up.</summary>
    Residential,

    /// <summary>To buildings; also tracks.</summary>
    Service,

    /// <summary>For walkers; no car unless the input says so.</summary>
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
/// <param name="Id">Unique; leads back to the source (GMNS <c>node_id</c>, or the OSM id).</param>
/// <param name="Location">On the map; lengths do not follow from it.</param>
/// <param name="Name">For readers, if known.</param>
public sealed record RoadNode(string Id, GeoPoint Location, Name? Name = null);

/// <summary>What walkers find on a link in its direction.</summary>
/// <param name="Width">
/// Width usable by walkers, which they share with those who come the other way (<see cref="RoadLink.Reverse"/>); capacity is width × the
/// scenario's flow per metre.
/// </param>
/// <param name="WidthOrigin">Where the width came from.</param>
public readonly record struct FootUse(Metres Width, Origin WidthOrigin)
{
    /// <summary>Whether the input says that walkers may go here, or only the class of the street.</summary>
    public Origin AllowedOrigin { get; init; }
}

/// <summary>What cars find on a link in its direction.</summary>
/// <param name="FreeSpeed">Speed without hindrance.</param>
/// <param name="Lanes">≥ 1.</param>
/// <param name="VehiclesPerHourPerLane">Before any scenario factor.</param>
/// <param name="SpeedOrigin">Where the speed came from.</param>
/// <param name="LanesOrigin">Where the lanes came from.</param>
/// <param name="CapacityOrigin">Where the capacity of a lane came from.</param>
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
/// <param name="Class">For what is assumed where the input is silent.</param>
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

    /// <summary>What it is underfoot and around, as far as the input says so.</summary>
    public RoadTraits Traits { get; init; }

    /// <summary>The steepest part, up or down; null where the input does not say.</summary>
    public double? InclinePerCent { get; init; }

    /// <summary>
    /// Id of the link that is the same street the other way: the other direction of one undirected link or of one way. Null, or the id
    /// of no link, where there is none; two links that merely join the same nodes are two streets.
    /// </summary>
    public string? Reverse { get; init; }

    /// <summary>Whether a mode may use it in its direction.</summary>
    public bool Allows(Mode mode) =>
        mode.Part switch
        {
            RoadPart.Footway => Foot is not null,
            RoadPart.Carriageway => Car is not null,
        };
}

/// <summary>
/// The streets a plan runs on: nodes and links in the order of the input, and both by their ids. The lists are not copied: who
/// hands them over does not change them. Then any number of threads may read it.
/// </summary>
public sealed class RoadNetwork
{
    private readonly IdIndex _nodeIds;
    private readonly IdIndex _linkIds;
    private readonly int[] _reverse;

    /// <summary>Indexes both by id. Cost: linear.</summary>
    /// <param name="nodes">Any number, ids distinct.</param>
    /// <param name="links">Any number, ids distinct; parallel links are allowed.</param>
    /// <exception cref="ArgumentException">
    /// An id stands twice, a link names a node that is not there, or as its other direction a link that is not.
    /// </exception>
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

        _reverse = [.. links.Select(Reverse)];
    }

    /// <summary>In the order of the input; links name them by their place.</summary>
    public IReadOnlyList<RoadNode> Nodes { get; }

    /// <summary>In the order of the input; closures name them by their place.</summary>
    public IReadOnlyList<RoadLink> Links { get; }

    /// <summary>The index of a node, or −1.</summary>
    public int NodeIndex(string id) => _nodeIds.Find(id);

    /// <summary>The index of a link, or −1.</summary>
    public int LinkIndex(string id) => _linkIds.Find(id);

    /// <summary>The index of the link that is the same street the other way, or −1.</summary>
    public int ReverseOf(int link) => _reverse[link];

    /// <summary>The node of an id.</summary>
    /// <exception cref="ArgumentException">There is no such node.</exception>
    public RoadNode Node(string id) => Nodes[_nodeIds.Of(id)];

    /// <summary>The link of an id.</summary>
    /// <exception cref="ArgumentException">There is no such link.</exception>
    public RoadLink Link(string id) => Links[_linkIds.Of(id)];

    private int Reverse(RoadLink link)
    {
        var index = link.Reverse is { } id ? LinkIndex(id) : -1;
        return
            index < 0
            || (Links[index].From, Links[index].To, Links[index].Reverse)
                == (link.To, link.From, link.Id)
            ? index
            : throw new ArgumentException(
                $"link {link.Reverse} is not the other direction of link {link.Id}",
                nameof(link)
            );
    }
}
