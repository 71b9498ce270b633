using System.CommandLine;
using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Cli.Commands;

/// <summary>The options that say which part of an extract is wanted.</summary>
internal sealed class CropOptions
{
    private readonly Option<string?> _box = new("--bbox")
    {
        Description = "Keep streets in this box: west,south,east,north in degrees.",
    };

    private readonly Option<string?> _polygon = new("--polygon")
    {
        Description = "Keep streets in the one polygon of this GeoJSON file.",
    };

    public CropOptions() =>
        _box.Validators.Add(r =>
            Shared.Demand(
                r,
                Parse(Shared.Word(r)) is not null,
                "a box: west,south,east,north in degrees, as in 37.0,36.1,37.3,36.3"
            )
        );

    public void AddTo(Command command)
    {
        command.Options.Add(_box);
        command.Options.Add(_polygon);
    }

    public GeoBox? Box(ParseResult parsed) => parsed.GetValue(_box) is { } box ? Parse(box) : null;

    public string? Polygon(ParseResult parsed) => parsed.GetValue(_polygon);

    private static GeoBox? Parse(string text)
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

        return sides is [var west, var south, var east, var north]
            ? GeoBox.Of(west, south, east, north)
            : null;
    }
}
