using System.Globalization;
using System.Text;
using SafePassage.Application;
using SafePassage.Model;

namespace SafePassage.Cli.Printing;

/// <summary>The screen after <c>import osm</c>: counts, weak spots, and how much was guessed.</summary>
internal sealed class ImportSummary(ImportRequest request, ImportedStreets imported)
{
    private static readonly (WayQuantity Quantity, string Heading)[] Columns =
    [
        (WayQuantity.CarSpeed, "speed"),
        (WayQuantity.CarLanes, "lanes"),
        (WayQuantity.LaneCapacity, "lane capacity"),
        (WayQuantity.FootWidth, "foot width"),
    ];

    public string Text()
    {
        var text = new StringBuilder();
        var extract = imported.Extract;
        text.AppendLine(
            $"{request.Extract}: {Count(extract.Nodes)} nodes, {Count(extract.Ways)} ways, {Count(extract.Relations)} relations; {Count(extract.Highways)} ways with a highway tag"
        );
        text.AppendLine($"  streets    {Count(extract.Taken)} ways taken");
        text.AppendLine(
            $"  network    {Count(imported.Nodes)} nodes, {Count(imported.Links)} links"
        );
        foreach (var mode in imported.Modes)
        {
            text.AppendLine(
                $"  {mode.Mode.Word, -10} {Kilometres(mode.Metres)} km; left out as not connected in both directions: {Kilometres(mode.LeftOutMetres)} km"
            );
        }

        AppendHealth(text);
        AppendGuesses(text);
        text.AppendLine(
            $"files: {string.Join(", ", imported.Files.Select(f => Path.Combine(request.Folder, f)))}"
        );
        return text.ToString().ReplaceLineEndings("\n");
    }

    private void AppendHealth(StringBuilder text)
    {
        foreach (var mode in imported.Modes.Select(m => m.Mode))
        {
            text.AppendLine(
                $"  weak spots {mode.Word}: {Count(imported.Health.Islands.Count(i => i.Mode == mode))} islands, {Count(imported.Health.Traps.Count(t => t.Mode == mode))} one-way traps, {Count(imported.Health.Cuts.Count(c => c.Mode == mode))} streets whose loss cuts off a kilometre or more"
            );
        }

        if (imported.RepeatedMetres > 0)
        {
            text.AppendLine(
                $"  twice      {Kilometres(imported.RepeatedMetres)} km of street are drawn along other ways, node by node, and count once (health.csv)"
            );
        }

        foreach (var kind in imported.Aside.GroupBy(a => a.Kind))
        {
            AppendAside(text, kind.Key, [.. kind]);
        }

        if (imported.Overrides is { } rows)
        {
            text.AppendLine($"  overrides  {Count(rows)} rows of {request.OverridesFile}");
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
        var header = string.Concat(Columns.Select(c => $"{c.Heading, 15}"));
        text.AppendLine($"  {"class", -15}{"km", 10}{header}");
        foreach (var street in imported.Guesses.GroupBy(t => t.Class))
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

    private static string Count(long count) => Figures.Count(count);

    private static string Kilometres(double metres) =>
        (metres / 1000).ToString("#,0.0", CultureInfo.InvariantCulture);
}
