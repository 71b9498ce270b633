using System.Globalization;
using System.Text;
using SafePassage.Formats.Osm;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Cli.Printing;

/// <summary>The screen after <c>import osm</c>: counts, weak spots, and how much was guessed.</summary>
internal sealed class ImportSummary
{
    /// <summary>Left out by more than that share of its length, a mode is worth a look.</summary>
    private const double TornShare = 0.05;

    private static readonly (WayQuantity Quantity, string Heading)[] Columns =
    [
        (WayQuantity.CarSpeed, "speed"),
        (WayQuantity.CarLanes, "lanes"),
        (WayQuantity.LaneCapacity, "lane capacity"),
        (WayQuantity.FootWidth, "foot width"),
    ];

    private readonly OsmSource _source;
    private readonly LoadedMap _loaded;
    private readonly OsmNetwork _streets;
    private readonly HealthReport _health;
    private readonly Dictionary<Mode, double> _metres = [];

    public ImportSummary(
        OsmSource source,
        LoadedMap loaded,
        OsmNetwork streets,
        HealthReport health
    )
    {
        (_source, _loaded, _streets, _health) = (source, loaded, streets, health);
        foreach (var mode in source.Modes)
        {
            // Both directions of a street are one street.
            _metres[mode] = streets
                .Links.Where(l => l.Allows(mode))
                .DistinctBy(l => l.Chain)
                .Sum(l => l.Metres);
        }
    }

    /// <summary>Whether much of a mode hangs together with the rest in no way, or in one direction only.</summary>
    public bool IsTorn =>
        _streets.LeftOut.Any(l =>
            _metres.TryGetValue(l.Mode, out var kept) && l.Metres > TornShare * (kept + l.Metres)
        );

    public string Text(string output)
    {
        var text = new StringBuilder();
        var counts = _loaded.Counts;
        text.AppendLine(
            $"{_source.File}: {Count(counts.Nodes)} nodes, {Count(counts.Ways)} ways, {Count(counts.Relations)} relations; {Count(counts.Highways)} ways with a highway tag"
        );
        text.AppendLine($"  streets    {Count(_loaded.Map.Ways.Length)} ways taken");
        text.AppendLine(
            $"  network    {Count(_streets.NodeCount)} nodes, {Count(_streets.Links.Length)} links"
        );
        foreach (var left in _streets.LeftOut.Where(l => _metres.ContainsKey(l.Mode)))
        {
            text.AppendLine(
                $"  {Word(left.Mode), -10} {Kilometres(_metres[left.Mode])} km; left out as not connected in both directions: {Kilometres(left.Metres)} km"
            );
        }

        AppendHealth(text);
        AppendGuesses(text);
        text.AppendLine(
            $"files: {string.Join(", ", ((string[])["node.csv", "link.csv", "guesses.csv", "assumptions.csv", "health.csv"]).Select(f => Path.Combine(output, f)))}"
        );
        return text.ToString().ReplaceLineEndings("\n");
    }

    private void AppendHealth(StringBuilder text)
    {
        foreach (var mode in _source.Modes)
        {
            text.AppendLine(
                $"  weak spots {Word(mode)}: {Count(_health.Islands.Count(i => i.Mode == mode))} islands, {Count(_health.Traps.Count(t => t.Mode == mode))} one-way traps, {Count(_health.Cuts.Count(c => c.Mode == mode))} streets whose loss cuts off a kilometre or more"
            );
        }

        if (_streets.Repeated.Length > 0)
        {
            text.AppendLine(
                $"  twice      {Kilometres(_streets.Repeated.Sum(r => r.Metres))} km of street are drawn along other ways, node by node, and count once (health.csv)"
            );
        }

        foreach (var kind in Asides.Of(_streets).GroupBy(a => a.Kind))
        {
            AppendAside(text, kind.Key, [.. kind]);
        }

        if (_loaded.Overrides is { } table)
        {
            text.AppendLine($"  overrides  {Count(table.Rows.Count)} rows of {table.File}");
        }
    }

    private static void AppendAside(
        StringBuilder text,
        AsideKind kind,
        IReadOnlyList<LeftAside> aside
    )
    {
        var count = aside.Sum(a => a.Count);
        switch (kind)
        {
            case AsideKind.TurnRestriction:
                var kinds = string.Join(", ", aside.Select(a => $"{a.What} {Count(a.Count)}"));
                text.AppendLine(
                    $"  turns      {Count(count)} turn {(count == 1 ? "restriction is" : "restrictions are")} not heeded: {kinds}"
                );
                break;
            case AsideKind.MissingNode:
                text.AppendLine(
                    $"  cut off    {Count(count)} {(count == 1 ? "node that a way passes is" : "nodes that ways pass are")} not in the file; streets end before them"
                );
                break;
            case AsideKind.BarrierOnJunction:
                text.AppendLine(
                    $"  barriers   {Count(count)} stand on junctions and are taken as open"
                );
                break;
            default:
                foreach (var line in aside.Select(Line))
                {
                    text.AppendLine(line);
                }

                break;
        }
    }

    private static string Line(LeftAside aside)
    {
        var street = aside.Street is { } name ? $" ({name.En})" : "";
        var what =
            aside.Kind == AsideKind.Condition
                ? $"conditions {Count(aside.Count)} of {aside.What} not heeded"
                : $"not clear  {Count(aside.Count)} values of {aside.What}";
        return $"  {what}, for example '{aside.Example}' on way {aside.OsmWay}{street}";
    }

    private void AppendGuesses(StringBuilder text)
    {
        text.AppendLine(
            "guessed, in per cent of the length of each class (guesses.csv has each one):"
        );
        var totals = Guesses.Totals(_loaded.Map);
        var header = string.Concat(Columns.Select(c => $"{c.Heading, 15}"));
        text.AppendLine($"  {"class", -15}{"km", 10}{header}");
        foreach (var street in totals.GroupBy(t => t.Class))
        {
            // Every way has a number for walkers, be it 0: their lengths sum to the length of the class.
            var all = street.Where(t => t.Quantity == WayQuantity.Walkers).Sum(t => t.Metres);
            var cells = Columns.Select(c => $"{Share(street, c.Quantity), 15}");
            text.AppendLine(
                $"  {HighwayClasses.Name(street.Key), -15}{Kilometres(all), 10}{string.Concat(cells)}"
            );
        }
    }

    private static string Share(IEnumerable<GuessTotal> street, WayQuantity quantity)
    {
        GuessTotal[] of = [.. street.Where(t => t.Quantity == quantity)];
        var all = of.Sum(t => t.Metres);
        var guessed = of.Where(t => t.Origin is Origin.ClassDefault or Origin.Rule)
            .Sum(t => t.Metres);
        return all == 0 ? "–" : (100 * guessed / all).ToString("0.#", CultureInfo.InvariantCulture);
    }

    private static string Word(Mode mode) => mode == Mode.Foot ? "foot" : "car";

    private static string Count(long count) => Figures.Persons(count);

    private static string Kilometres(double metres) =>
        (metres / 1000).ToString("#,0.0", CultureInfo.InvariantCulture);
}
