namespace SafePassage.Model;

/// <summary>How people move. Modes move on their own layer of the same streets and meet at the gates.</summary>
public enum Mode
{
    Foot,
    Car,
}

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
public readonly record struct FootUse(Metres Width, Origin WidthOrigin)
{
    /// <summary>Whether the input says that walkers may go here, or only the class of the street.</summary>
    public Origin AllowedOrigin { get; init; }
}

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

    /// <summary>What it is underfoot and around, as far as the input says so.</summary>
    public RoadTraits Traits { get; init; }

    /// <summary>The steepest part, up or down; null where the input does not say.</summary>
    public double? InclinePerCent { get; init; }

    public bool Allows(Mode mode) => mode == Mode.Foot ? Foot is not null : Car is not null;
}

/// <summary>The streets a plan runs on. Immutable; nodes and links keep the order of the input.</summary>
public sealed class RoadNetwork
{
    private readonly Dictionary<string, int> _nodeById;
    private readonly Dictionary<string, int> _linkById;

    /// <exception cref="ArgumentException">An id stands twice, or a link names a node that is not there.</exception>
    public RoadNetwork(IReadOnlyList<RoadNode> nodes, IReadOnlyList<RoadLink> links)
    {
        Nodes = nodes;
        Links = links;
        _nodeById = Index(nodes, n => n.Id, nameof(nodes));
        _linkById = Index(links, l => l.Id, nameof(links));
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
    public int NodeIndex(string id) => _nodeById.GetValueOrDefault(id, -1);

    /// <summary>The index of a link, or −1.</summary>
    public int LinkIndex(string id) => _linkById.GetValueOrDefault(id, -1);

    private static Dictionary<string, int> Index<T>(
        IReadOnlyList<T> items,
        Func<T, string> id,
        string parameter
    )
    {
        var index = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (!index.TryAdd(id(items[i]), i))
            {
                throw new ArgumentException($"the id {id(items[i])} stands twice", parameter);
            }
        }

        return index;
    }
}
