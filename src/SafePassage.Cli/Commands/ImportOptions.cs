using System.CommandLine;
using SafePassage.Application;

namespace SafePassage.Cli.Commands;

/// <summary>The options that say which streets of an extract are wanted.</summary>
internal sealed class ImportOptions
{
    private readonly Option<string> _modes = new("--modes")
    {
        Description = $"How people travel: {ModeList.Said}.",
        DefaultValueFactory = _ => ModeList.All[^1],
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
        _modes.Validators.Add(r =>
            Shared.Demand(r, ModeList.Parse(Shared.Word(r)) is not null, ModeList.Said)
        );
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_modes);
        _crop.AddTo(command);
        command.Options.Add(_overrides);
        command.Options.Add(_areas);
    }

    public ImportRequest Request(string file, string output, ParseResult parsed) =>
        new(file, output)
        {
            Modes = ModeList.Parse(parsed.GetValue(_modes)!)!,
            Box = _crop.Box(parsed),
            PolygonFile = _crop.Polygon(parsed),
            OverridesFile = parsed.GetValue(_overrides),
            AreasFile = parsed.GetValue(_areas),
        };
}
