using SafePassage.Model;

namespace SafePassage.Pages.Map;

/// <summary>
/// What the script needs to let people move on the map: the links in use, once; the routes as a tree of common endings
/// (in a convergent plan all that go to one gate share them); and the orders. Numbers only.
/// </summary>
internal sealed class FlowData
{
    private readonly MapFrame _frame;
    private readonly Scenario _scenario;
    private readonly Dictionary<int, int> _linkIndex = [];
    private readonly Dictionary<(int Link, int Next), int> _stepIndex = [];
    private readonly Dictionary<string, int> _groups;
    private readonly Dictionary<string, int> _zones;
    private readonly Dictionary<string, int> _corridors;

    public FlowData(MapFrame frame, Report report)
    {
        (_frame, _scenario) = (frame, report.Scenario);
        _groups = Index(_scenario.Groups.Select(g => g.Id));
        _zones = Index(_scenario.Zones.Select(z => z.Id));
        _corridors = Index(_scenario.Corridors.Select(c => c.Id));
        Orders = [.. report.Variants.Select(v => v.Plan.Orders.Select(Encode).ToList())];
    }

    /// <summary>Of each mode its word, and whether it is as fast as its group walks rather than as its street lets it.</summary>
    public static IEnumerable<object> Modes =>
        ModeTraits.Modes.Select(m => new { word = m.Word, walks = Walks(m) });

    /// <summary>Of each used link: seconds on its carriageway (0 where barred), metres, then its points x y x y …</summary>
    public List<int[]> Links { get; } = [];

    /// <summary>Link and next step in turn; −1 after the last link.</summary>
    public List<int> Steps { get; } = [];

    /// <summary>By variant, of each order: zone, group, mode, corridor, first step, from and until in seconds, persons.</summary>
    public IReadOnlyList<List<long[]>> Orders { get; }

    /// <summary>Metres a second, by group.</summary>
    public IEnumerable<double> WalkingSpeeds =>
        _scenario.Groups.Select(g => Math.Round(g.WalkingSpeed.Value / 3.6, 4));

    private long[] Encode(Order order)
    {
        var step = -1;
        for (var i = order.Route.Count - 1; i >= 0; i--)
        {
            step = StepOf(LinkOf(_scenario.Network.LinkIndex(order.Route[i])), step);
        }

        return
        [
            _zones[order.Zone],
            _groups[order.Group],
            (int)order.Mode,
            _corridors[order.Corridor],
            step,
            (long)order.Depart.From.TotalSeconds,
            (long)order.Depart.Until.TotalSeconds,
            order.Persons.Value,
        ];
    }

    private static bool Walks(Mode mode) =>
        mode.Part switch
        {
            RoadPart.Footway => true,
            RoadPart.Carriageway => false,
        };

    private int StepOf(int link, int next)
    {
        if (!_stepIndex.TryGetValue((link, next), out var index))
        {
            index = Steps.Count / 2;
            _stepIndex.Add((link, next), index);
            Steps.Add(link);
            Steps.Add(next);
        }

        return index;
    }

    private int LinkOf(int link)
    {
        if (!_linkIndex.TryGetValue(link, out var index))
        {
            var road = _scenario.Network.Links[link];
            var seconds = road.Car is { } car ? car.FreeSpeed.TimeFor(road.Length).TotalSeconds : 0;
            index = Links.Count;
            _linkIndex.Add(link, index);
            Links.Add([
                (int)Math.Ceiling(seconds),
                (int)Math.Ceiling(road.Length.Value),
                .. Points(road),
            ]);
        }

        return index;
    }

    private IEnumerable<int> Points(RoadLink road) =>
        Streets.Line(_frame, _scenario.Network, road).SelectMany(p => (int[])[p.X, p.Y]);

    private static Dictionary<string, int> Index(IEnumerable<string> ids) =>
        ids.Select((id, i) => (id, i)).ToDictionary(x => x.id, x => x.i, StringComparer.Ordinal);
}
