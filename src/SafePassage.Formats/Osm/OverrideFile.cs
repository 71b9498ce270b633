using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm;

/// <summary>
/// Reads the override table: one row for each number that the user knows better than the map.
/// <code>
/// by,target,quantity,direction,value,source
/// way,25512345,car_lanes,forward,1,"UNOSAT damage assessment, 2016-10-15"
/// class,residential,car_speed_kmh,both,20,drivers of the Red Crescent
/// area,Hanano,cars,both,0,rubble: drone survey of 2 November
/// </code>
/// </summary>
public static class OverrideFile
{
    private const long Most = 64_000_000;

    private static readonly TableColumn[] Columns =
    [
        new("by", true, "way, class or area"),
        new("target", true, "id of the way, class as OpenStreetMap writes it, or name of the area"),
        new("quantity", true, string.Join(", ", WayQuantities.Names)),
        new("direction", false, "both, forward or backward as the way is drawn; empty: both"),
        new("value", true, "the number; 1 or 0 for cars and walkers"),
        new("source", true, "who says so"),
    ];

    private static readonly Dictionary<string, WayQuantity> Quantities = WayQuantities
        .Names.Select((name, i) => (name, Quantity: (WayQuantity)i))
        .ToDictionary(q => q.name, q => q.Quantity, StringComparer.Ordinal);

    public static ParseResult<OverrideTable> Read(string path)
    {
        var log = new ErrorLog();
        var source = SourceText.Read(path, path, Most, log);
        var table = source is null ? null : Table.Open(source, Columns, log);
        List<WayOverride> rows = [];
        var lines = new Dictionary<(OverrideBy, string, WayQuantity, WayDirection), int>();
        foreach (var row in table?.Rows() ?? [])
        {
            if (Read(row) is not { } read)
            {
                continue;
            }

            if (lines.TryAdd((read.By, read.Target, read.Quantity, read.Direction), read.Line))
            {
                rows.Add(read);
            }
            else
            {
                row.Refuse(
                    "target",
                    $"the same number stands already on line {lines[(read.By, read.Target, read.Quantity, read.Direction)]}",
                    "Leave one of the two out"
                );
            }
        }

        return log.Count > 0
            ? ParseResult<OverrideTable>.Failed(log.All)
            : ParseResult<OverrideTable>.Of(new OverrideTable(path, rows));
    }

    private static WayOverride? Read(TableRow row)
    {
        var by = OneOf(row, "by", Word<OverrideBy>.Values);
        var target = row.RequiredText("target", "what the row is about");
        var name = OneOf(row, "quantity", Quantities);
        var direction = row.IsEmpty("direction")
            ? WayDirection.Both
            : OneOf(row, "direction", Word<WayDirection>.Values);
        var source = row.RequiredText("source", "who says so");
        if (name is not { } quantity)
        {
            return null;
        }

        var value = row.RequiredNumber("value", Limits(quantity));
        return row.Refused || by is null || direction is null || value is null
            ? null
            : new WayOverride(
                by.Value,
                target!,
                quantity,
                direction.Value,
                value.Value,
                source!,
                row.Line
            );
    }

    private static T? OneOf<T>(TableRow row, string column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (row.RequiredText(column, $"one of {string.Join(", ", words.Keys)}") is not { } text)
        {
            return null;
        }

        if (words.TryGetValue(text, out var value))
        {
            return value;
        }

        row.Refuse(
            column,
            $"{column} is '{Excerpt.Of(text)}'",
            Nearest.Remedy(text, [.. words.Keys], column)
        );
        return null;
    }

    private static NumberLimits Limits(WayQuantity quantity) =>
        quantity switch
        {
            WayQuantity.Cars or WayQuantity.Walkers => new(0, 1, "", Whole: true),
            WayQuantity.CarSpeed => new(0, 200, "km/h", AboveMin: true),
            WayQuantity.CarLanes => new(1, 50, "lanes", Whole: true),
            WayQuantity.LaneCapacity => new(0, 3_000, "vehicles an hour and lane", AboveMin: true),
            _ => new(0, 200, "metres", AboveMin: true),
        };
}
