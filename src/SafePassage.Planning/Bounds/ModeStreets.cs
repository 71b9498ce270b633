using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>The links somebody can ever use by one mode, with their capacities.</summary>
internal sealed class ModeStreets
{
    private readonly int[] _firstIn;
    private readonly int[] _in;
    private readonly int[] _firstOut;
    private readonly int[] _out;

    public ModeStreets(Scenario scenario, Mode mode)
    {
        (Mode, Network, Rates) = (mode, scenario.Network, new LinkRates(scenario, mode));
        var fastest = scenario
            .Groups.Where(g => g.Modes.Contains(mode))
            .MaxBy(g => g.WalkingSpeed.Value)!;
        int[] usable =
        [
            .. Enumerable
                .Range(0, Network.Links.Count)
                .Where(l =>
                    Rates.EverOpen(l)
                    && Rates
                        .For(l, Clock.Milliseconds(fastest.TimeFor(Network.Links[l], mode)))
                        .EverOpen
                ),
        ];
        From = [.. Network.Links.Select(l => l.From)];
        To = [.. Network.Links.Select(l => l.To)];
        (_firstIn, _in) = Sorted(usable, To, Network.Nodes.Count);
        (_firstOut, _out) = Sorted(usable, From, Network.Nodes.Count);
    }

    public Mode Mode { get; }

    public RoadNetwork Network { get; }

    public LinkRates Rates { get; }

    /// <summary>Usable links into a node.</summary>
    public ReadOnlySpan<int> Into(int node) => _in.AsSpan(_firstIn[node].._firstIn[node + 1]);

    /// <summary>Usable links out of a node.</summary>
    public ReadOnlySpan<int> OutOf(int node) => _out.AsSpan(_firstOut[node].._firstOut[node + 1]);

    /// <summary>The node each link begins at.</summary>
    public int[] From { get; }

    /// <summary>The node each link ends at.</summary>
    public int[] To { get; }

    private static (int[] First, int[] Links) Sorted(int[] links, int[] node, int nodes)
    {
        var first = new int[nodes + 1];
        foreach (var link in links)
        {
            first[node[link] + 1]++;
        }

        for (var v = 0; v < nodes; v++)
        {
            first[v + 1] += first[v];
        }

        var sorted = new int[links.Length];
        var next = first[..^1];
        foreach (var link in links)
        {
            sorted[next[node[link]]++] = link;
        }

        return (first, sorted);
    }
}
