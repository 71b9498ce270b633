using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;

namespace SafePassage.Formats.Gmns;

/// <summary>The units of the tables: ours, unless the GMNS config table that the scenario names says otherwise.</summary>
/// <param name="MetresPerLength">Of the column <c>length</c>.</param>
/// <param name="LengthWord">As messages name it.</param>
/// <param name="KilometresPerHourPerSpeed">Of the column <c>free_speed</c>.</param>
/// <param name="SpeedWord">As messages name it.</param>
internal sealed record GmnsUnits(
    double MetresPerLength,
    string LengthWord,
    double KilometresPerHourPerSpeed,
    string SpeedWord
)
{
    private const double MetresPerMile = 1609.344;
    private const double MetresPerFoot = 0.3048;

    private static readonly Dictionary<string, (double Factor, string Word)> Lengths = Words(
        (1, "metres", ["m", "meter", "meters", "metre", "metres"]),
        (1000, "kilometres", ["km", "kilometer", "kilometers", "kilometre", "kilometres"]),
        (MetresPerMile, "miles", ["mi", "mile", "miles"]),
        (MetresPerFoot, "feet", ["ft", "foot", "feet"]),
        (3 * MetresPerFoot, "yards", ["yd", "yard", "yards"])
    );

    private static readonly Dictionary<string, (double Factor, string Word)> Speeds = Words(
        (1, "km/h", ["km/h", "kmh", "kph", "kmph"]),
        (MetresPerMile / 1000, "miles an hour", ["mph", "mi/h", "miles/h"]),
        (3.6, "metres a second", ["m/s", "mps"])
    );

    public static GmnsUnits Standard { get; } = new(1, "metres", 1, "km/h");

    public static IReadOnlyList<TableColumn> Columns { get; } =
    [
        new("long_length", false, $"unit of the column length: {Kinds(Lengths)}; empty: metres"),
        new("speed", false, $"unit of the column free_speed: {Kinds(Speeds)}; empty: km/h"),
        new("crs", false, "coordinate system; only WGS 84 is read (EPSG:4326)"),
        Unused("dataset_name"),
        Unused("short_length"),
        Unused("geometry_field_format"),
        Unused("currency"),
        Unused("version_number"),
        Unused("id_type"),
    ];

    /// <summary>Null when the table cannot be used; the errors are then in the log.</summary>
    /// <param name="notes">Gets a remark for what is accepted and read by nobody.</param>
    public static GmnsUnits? Read(SourceText source, ErrorLog log, ICollection<string> notes)
    {
        var before = log.Count;
        var table = Table.Open(source, Columns, log, mayHaveMore: true);
        GmnsReader.Remark(table, Columns, notes);
        var rows = table?.Rows().ToList();
        if (rows is { Count: > 1 })
        {
            rows[1].Refuse("long_length", "the table has a second row", "Leave one row of units");
        }

        var units = rows is [var row, ..] ? Read(row) : null;
        return log.Count == before ? units : null;
    }

    private static GmnsUnits Read(TableRow row)
    {
        var (length, lengthWord) = Unit(row, "long_length", Lengths, (1, "metres"));
        var (speed, speedWord) = Unit(row, "speed", Speeds, (1, "km/h"));
        if (row.Text("crs") is { } crs && !IsWgs84(crs))
        {
            row.Refuse(
                "crs",
                $"crs is '{Excerpt.Of(crs)}', and only longitude and latitude in degrees are read",
                "Transform the coordinates to WGS 84 (EPSG:4326)"
            );
        }

        return new(length, lengthWord, speed, speedWord);
    }

    private static (double Factor, string Word) Unit(
        TableRow row,
        string column,
        Dictionary<string, (double Factor, string Word)> known,
        (double, string) standard
    )
    {
        if (row.Text(column) is not { } word)
        {
            return standard;
        }

        if (known.TryGetValue(word.ToLowerInvariant(), out var unit))
        {
            return unit;
        }

        row.Refuse(
            column,
            $"{column} is '{Excerpt.Of(word)}', which is no known unit",
            Nearest.Remedy(word, known.Keys, "unit")
        );
        return standard;
    }

    private static bool IsWgs84(string crs) =>
        new string([.. crs.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant()
            is "4326"
                or "epsg4326"
                or "wgs84"
                or "crs84"
                or "ogccrs84"
                or "urnogcdefcrsogc13crs84"
                or "urnogcdefcrsepsg4326";

    private static Dictionary<string, (double, string)> Words(
        params (double Factor, string Word, string[] Spelled)[] units
    ) =>
        units
            .SelectMany(u => u.Spelled.Select(s => (s, u.Factor, u.Word)))
            .ToDictionary(u => u.s, u => (u.Factor, u.Word), StringComparer.Ordinal);

    private static string Kinds(Dictionary<string, (double, string Word)> units) =>
        string.Join(", ", units.Values.Select(u => u.Word).Distinct());

    private static TableColumn Unused(string name) =>
        new(name, false, "accepted, read by nobody", Used: false);
}
