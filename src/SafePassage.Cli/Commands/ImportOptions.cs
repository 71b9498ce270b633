using System.CommandLine;
using System.CommandLine.Parsing;
using SafePassage.Formats.Osm;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>The options that say which streets of an extract are wanted.</summary>
internal sealed class ImportOptions
{
    private readonly Option<string> _modes = new("--modes")
    {
        Description = "How people travel: foot, car, or both with a comma between.",
        DefaultValueFactory = _ => "foot,car",
    };

    private readonly CropOptions _crop = new();

    private readonly Option<string?> _overrides = new("--overrides")
    {
        Description = "CSV of numbers you know better: by,target,quantity,direction,value,source.",
    };

    private readonly Option<string?> _areas = new("--areas")
    {
        Description = "GeoJSON of the areas that the overrides name, by their property 'name'.",
    };

    public ImportOptions()
    {
        _modes.Validators.Add(r => Demand(r, Modes(Word(r)) is not null, "foot, car or foot,car"));
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_modes);
        _crop.AddTo(command);
        command.Options.Add(_overrides);
        command.Options.Add(_areas);
    }

    public OsmSource Source(string file, ParseResult parsed) =>
        new(file)
        {
            Modes = Modes(parsed.GetValue(_modes)!)!,
            Box = _crop.Box(parsed),
            PolygonFile = _crop.Polygon(parsed),
            OverridesFile = parsed.GetValue(_overrides),
            AreasFile = parsed.GetValue(_areas),
        };

    private static Mode[]? Modes(string text)
    {
        string[] words = text.Split(',', StringSplitOptions.TrimEntries);
        return words.All(w => w is "foot" or "car") && words.Distinct().Count() == words.Length
            ? [.. words.Select(w => w == "foot" ? Mode.Foot : Mode.Car).Order()]
            : null;
    }

    public static string Word(OptionResult result) =>
        result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";

    public static void Demand(OptionResult result, bool holds, string expected)
    {
        if (!holds && result.Tokens.Count > 0)
        {
            result.AddError(
                $"{result.IdentifierToken?.Value}: '{Word(result)}' is not {expected}."
            );
        }
    }
}
