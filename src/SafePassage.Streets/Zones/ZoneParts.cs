using System.Runtime.InteropServices;
using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>A zone drawn on the map.</summary>
/// <param name="Id">As the scenario names it.</param>
/// <param name="Name">For readers.</param>
/// <param name="Area">Where its people are.</param>
/// <param name="People">As many as there are groups, each ≥ 0.</param>
public sealed record PolygonZone(
    string Id,
    Name Name,
    NamedArea Area,
    IReadOnlyList<Persons> People
);

/// <summary>People at one node of a zone.</summary>
/// <param name="Node">Of the network.</param>
/// <param name="Metres">Street inside the zone that belongs to the node; 0 where a place stood in for streets.</param>
/// <param name="People">As many as there are groups.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ZoneShare(int Node, double Metres, IReadOnlyList<Persons> People)
{
    /// <summary>People of all groups.</summary>
    public Persons Total => People.Sum();
}

/// <summary>A zone, or a named piece of one.</summary>
/// <param name="Id">The zone's id, with a dash and a number when it was cut.</param>
/// <param name="Name">The zone's name, with a number when it was cut: 'Hanano 1'.</param>
/// <param name="Node">The node of the piece nearest to its centre: where its orders begin.</param>
/// <param name="Centre">Mean of the nodes, weighted by people; by street where there are none.</param>
/// <param name="Shares">Where they are, node by node.</param>
/// <param name="People">Sums of the shares, group by group.</param>
public sealed record SubZone(
    string Id,
    Name Name,
    int Node,
    GeoPoint Centre,
    IReadOnlyList<ZoneShare> Shares,
    IReadOnlyList<Persons> People
);

/// <summary>What became of one zone.</summary>
/// <param name="Zone">As given.</param>
/// <param name="StreetMetres">Street with doors inside it.</param>
/// <param name="SnapMetres">
/// 0 when streets with doors lie inside; else how far from the middle of the zone the node is that stands in for them.
/// </param>
/// <param name="Parts">The zone itself, or its pieces from the north on; their people sum to the zone's, group by group.</param>
public sealed record SpreadZone(
    PolygonZone Zone,
    double StreetMetres,
    double SnapMetres,
    IReadOnlyList<SubZone> Parts
);
