using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>Which nodes have a link that each mode may use; a mode is looked at when it is asked for.</summary>
/// <param name="end">The end of a link that counts: where it leaves, or where it arrives.</param>
internal sealed class ModeNodes(RoadNetwork network, Func<RoadLink, int> end)
{
    private readonly Dictionary<Mode, bool[]> _byMode = [];

    public bool Has(Mode mode, int node)
    {
        if (!_byMode.TryGetValue(mode, out var nodes))
        {
            _byMode.Add(mode, nodes = new bool[network.Nodes.Count]);
            foreach (var link in network.Links)
            {
                nodes[end(link)] |= link.Allows(mode);
            }
        }

        return nodes[node];
    }
}
