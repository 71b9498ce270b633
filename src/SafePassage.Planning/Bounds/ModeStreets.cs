using SafePassage.Model;

namespace SafePassage.Planning;

/// <summary>The links somebody can ever use by one mode, with their capacities.</summary>
internal sealed class ModeStreets
{
    private readonly int[] _firstIn;
    private readonly int[] _in;

    public ModeStreets(Scenario scenario, Mode mode)
    {
        (Mode, Network, Rates) = (mode, scenario.Network, new LinkRates(scenario, mode));
        _firstIn = new int[Network.Nodes.Count + 1];
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
        foreach (var link in usable)
        {
            _firstIn[Network.Links[link].To + 1]++;
        }

        for (var v = 0; v < Network.Nodes.Count; v++)
        {
            _firstIn[v + 1] += _firstIn[v];
        }

        _in = new int[usable.Length];
        var next = _firstIn[..^1];
        foreach (var link in usable)
        {
            _in[next[Network.Links[link].To]++] = link;
        }
    }

    public Mode Mode { get; }

    public RoadNetwork Network { get; }

    public LinkRates Rates { get; }

    /// <summary>Usable links into a node.</summary>
    public ReadOnlySpan<int> Into(int node) => _in.AsSpan(_firstIn[node].._firstIn[node + 1]);
}
