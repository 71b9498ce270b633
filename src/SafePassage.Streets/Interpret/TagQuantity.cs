using System.Buffers;
using System.Globalization;

namespace SafePassage.Streets;

/// <summary>A number and the unit written behind it, as in <c>3.5 m</c> or <c>30 mph</c>.</summary>
internal static class TagQuantity
{
    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789.");

    /// <summary>Takes a value apart; false when it does not begin with a number. The unit is empty when there is none.</summary>
    public static bool TryRead(
        ReadOnlySpan<char> value,
        out double number,
        out ReadOnlySpan<char> unit
    )
    {
        var text = value.Trim();
        var end = text.IndexOfAnyExcept(_digits);
        unit = end < 0 ? [] : text[end..].Trim();
        return double.TryParse(
            end < 0 ? text : text[..end],
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out number
        );
    }
}
