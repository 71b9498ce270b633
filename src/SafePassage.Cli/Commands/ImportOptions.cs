using System.CommandLine;
using System.Globalization;
using SafePassage.Application;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>The options that say which streets of an extract are wanted.</summary>
internal sealed class ImportOptions
{
    private readonly Option<string> _modes = new("--modes")
    {
        Description = $"How people travel: {ModeList.Said}.",
        DefaultValueFactory = _ => ModeList.All[^1],
    };

    private readonly Option<string?> _box = new("--bbox")
    {
        Description = "Keep streets in this box: west,south,east,north in degrees.",
    };

    private readonly Option<string?> _polygon = new("--polygon")
    {
        Description = "Keep streets in the one polygon of this GeoJSON file.",
    };

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
        _box.Validators.Add(r =>
            Shared.Demand(
                r,
                Box(Shared.Word(r)) is not null,
                "a box: west,south,east,north in degrees, as in 37.0,36.1,37.3,36.3"
            )
        );
    }

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_modes, _box, _polygon, _overrides, _areas])
        {
            command.Options.Add(option);
        }
    }

    public ImportRequest Request(string file, string output, ParseResult parsed) =>
        new(file, output)
        {
            Modes = ModeList.Parse(parsed.GetValue(_modes)!)!,
            Box = parsed.GetValue(_box) is { } box ? Box(box) : null,
            PolygonFile = parsed.GetValue(_polygon),
            OverridesFile = parsed.GetValue(_overrides),
            AreasFile = parsed.GetValue(_areas),
        };

    private static GeoBox? Box(string text)
    {
        var sides = new List<double>();
        foreach (var word in text.Split(','))
        {
            if (
                !double.TryParse(
                    word,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var side
                )
            )
            {
                return null;
            }

            sides.Add(side);
        }

        return
            sides is [>= -180 and <= 180, >= -90 and <= 90, >= -180 and <= 180, >= -90 and <= 90]
            && sides[0] < sides[2]
            && sides[1] < sides[3]
            ? new(sides[0], sides[1], sides[2], sides[3])
            : null;
    }
}
