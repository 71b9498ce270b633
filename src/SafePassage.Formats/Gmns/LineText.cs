using System.Globalization;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Gmns;

/// <summary>The course of a link from well-known text, <c>LINESTRING (lon lat, lon lat, …)</c>.</summary>
internal static class LineText
{
    private const string Remedy =
        "Write LINESTRING (lon lat, lon lat, …) in degrees, or leave the cell empty";

    private static readonly NumberLimits Flag = new(-1, 1, "", Whole: true);

    /// <summary>The points between the two ends, in the direction of the link; empty when there are none.</summary>
    public static IReadOnlyList<GeoPoint> Read(TableRow row)
    {
        var reversed = row.Number("dir_flag", Flag) == -1;
        if (row.LongText("geometry") is not { } text)
        {
            return [];
        }

        if (IsEmpty(text))
        {
            return [];
        }

        if (Points(text) is not { } points)
        {
            row.Refuse(
                "geometry",
                $"geometry is '{Excerpt.Of(text)}', which cannot be read",
                Remedy
            );
            return [];
        }

        if (reversed)
        {
            points.Reverse();
        }

        return points[1..^1];
    }

    private static bool IsEmpty(string text) =>
        Body(text)?.Equals("EMPTY", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>What follows the word and the mark of heights (Z) and measures (M), which are passed over.</summary>
    private static string? Body(string text)
    {
        const string Word = "LINESTRING";
        var body = text.Trim();
        return body.StartsWith(Word, StringComparison.OrdinalIgnoreCase)
            ? body[Word.Length..].TrimStart(' ', 'Z', 'z', 'M', 'm')
            : null;
    }

    private static List<GeoPoint>? Points(string text)
    {
        if (Body(text) is not { } body)
        {
            return null;
        }

        if (body.Length < 2 || body[0] != '(' || body[^1] != ')')
        {
            return null;
        }

        var points = new List<GeoPoint>();
        foreach (var pair in body[1..^1].Split(','))
        {
            var parts = pair.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (
                parts.Length is not (2 or 3 or 4)
                || Degrees(parts[0], NumberLimits.Longitude) is not { } x
                || Degrees(parts[1], NumberLimits.Latitude) is not { } y
            )
            {
                return null;
            }

            points.Add(new(x, y));
        }

        return points.Count >= 2 ? points : null;
    }

    private static double? Degrees(string text, NumberLimits limits) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && limits.Allow(value)
            ? value
            : null;
}
