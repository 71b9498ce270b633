using System.Text;
using SafePassage.Formats.Gmns;
using SafePassage.Formats.Scenarios.Building;
using SafePassage.Formats.Scenarios.Model;
using SafePassage.Formats.Scenarios.Schema;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios;

/// <summary>The tables of docs/scenario-format.md, from the same types that read the files.</summary>
public static class ScenarioTables
{
    /// <summary>Markdown by the name of the section it belongs into.</summary>
    public static IReadOnlyDictionary<string, string> Markdown() =>
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["keys"] = Keys(),
            ["node-columns"] = Columns(GmnsColumns.Node),
            ["link-columns"] = Columns(GmnsColumns.Link),
            ["config-columns"] = Columns(GmnsUnits.Columns),
            ["zone-columns"] = Columns(ZoneColumns.WithAnyGroup),
            ["street-classes"] = RoadClasses(),
            ["uses"] = Uses(),
        };

    private static string Keys()
    {
        var text = new StringBuilder();
        Group(new ObjectSchema(typeof(ScenarioModel)), "scenario.yaml", "", text);
        return text.ToString();
    }

    private static void Group(ObjectSchema schema, string title, string path, StringBuilder text)
    {
        text.Append($"### {title}\n\n| key | value | meaning | example |\n|---|---|---|---|\n");
        foreach (var key in schema.Keys)
        {
            var must = key.Required ? "**" : "";
            text.Append(
                $"| {must}`{key.Name}`{must} | {Cell(Value(key.Value))} | {Cell(key.Says.Sentence)} |"
            );
            text.Append(
                key.Says.Example is { } example
                    ? $" `{example.Replace("|", "\\|", StringComparison.Ordinal)}` |\n"
                    : " |\n"
            );
        }

        text.Append('\n');
        foreach (var key in schema.Keys)
        {
            if (key.Value.Inner is ObjectSchema { IsInline: false } inner)
            {
                var below =
                    path
                    + key.Name
                    + (
                        key.Value is ListSchema ? "[]"
                        : key.Value is MapSchema ? ".…"
                        : ""
                    );
                Group(inner, $"`{below}`", $"{below}.", text);
            }
        }
    }

    private static string Value(ValueSchema schema) =>
        schema switch
        {
            ObjectSchema { IsInline: false } => "keys, see below",
            ListSchema { Inner: ObjectSchema { IsInline: false } } => "a list, see below",
            MapSchema { Inner: ObjectSchema { IsInline: false } } map =>
                $"{map.Forms.Split(':')[0]}, see below",
            _ => schema.Forms,
        };

    private static string Columns(IReadOnlyList<TableColumn> columns)
    {
        var text = new StringBuilder("| column | holds |\n|---|---|\n");
        foreach (var column in columns.Where(c => c.Used))
        {
            var must = column.Required ? "**" : "";
            text.Append($"| {must}`{column.Name}`{must} | {Cell(column.Says)} |\n");
        }

        var unused = columns.Where(c => !c.Used).Select(c => $"`{c.Name}`").ToArray();
        if (unused.Length > 0)
        {
            text.Append(
                $"\nAccepted and read by nobody (a remark says so): {string.Join(", ", unused)}.\n"
            );
        }

        return text.ToString();
    }

    private static string RoadClasses()
    {
        var text = new StringBuilder("| class | also written |\n|---|---|\n");
        foreach (var words in GmnsWords.Classes.GroupBy(w => w.Value).OrderBy(g => g.Key))
        {
            var own = Word<RoadClass>.Of(words.Key);
            var others = words.Select(w => w.Key).Where(w => w != own).Select(w => $"`{w}`");
            text.Append($"| `{own}` | {string.Join(", ", others)} |\n");
        }

        return text.ToString();
    }

    private static string Uses()
    {
        var text = new StringBuilder("| word | read as |\n|---|---|\n");
        foreach (var words in GmnsWords.Uses.GroupBy(w => w.Value?.Word ?? "no mode of ours"))
        {
            text.Append(
                $"| {string.Join(", ", words.Select(w => $"`{w.Key}`"))} | {words.Key} |\n"
            );
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
