using SafePassage.Model;

namespace SafePassage.Application;

/// <summary>How far it is on foot to the nearest gate.</summary>
internal static class NearestGates
{
    /// <summary>For each node the metres to the nearest gate that the group may use; infinite where there is no way.</summary>
    public static double[] Metres(Scenario scenario, Group group)
    {
        var network = scenario.Network;
        var into = network
            .Links.Where(l => group.Modes.Any(m => group.MayUse(l, m)))
            .ToLookup(l => l.To);
        var metres = new double[network.Nodes.Count];
        Array.Fill(metres, double.PositiveInfinity);
        var next = new PriorityQueue<int, double>();
        foreach (var corridor in scenario.Corridors.Where(c => c.Eligible.Contains(group.Id)))
        {
            metres[corridor.Gate] = 0;
            next.Enqueue(corridor.Gate, 0);
        }

        while (next.TryDequeue(out var node, out var far))
        {
            if (far > metres[node])
            {
                continue;
            }

            foreach (var link in into[node])
            {
                var through = far + link.Length.Value;
                if (through < metres[link.From])
                {
                    metres[link.From] = through;
                    next.Enqueue(link.From, through);
                }
            }
        }

        return metres;
    }
}
