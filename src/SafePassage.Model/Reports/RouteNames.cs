namespace SafePassage.Model;

/// <summary>A route in words.</summary>
public static class RouteNames
{
    /// <summary>
    /// The names met on the way, each once in a row: the street of each link, or where it has none the junction it leads
    /// to. Without the names of the two ends, which the order states itself.
    /// </summary>
    /// <param name="network">The streets.</param>
    /// <param name="route">Ids of links, one after the other.</param>
    /// <exception cref="ArgumentException">A link of the route is not in the network.</exception>
    public static IReadOnlyList<Name> Of(RoadNetwork network, IReadOnlyList<string> route)
    {
        var names = new List<Name>();
        for (var i = 0; i < route.Count; i++)
        {
            var link = network.Link(route[i]);
            var name = link.Street ?? (i + 1 < route.Count ? network.Nodes[link.To].Name : null);
            if (name is not null && (names.Count == 0 || names[^1] != name))
            {
                names.Add(name);
            }
        }

        return names;
    }
}
