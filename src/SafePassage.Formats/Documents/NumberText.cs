using System.Globalization;
using System.Text.RegularExpressions;

namespace SafePassage.Formats.Documents;

/// <summary>How text becomes a number in tables and documents: digits 0 to 9, a decimal point, nothing guessed.</summary>
internal static partial class NumberText
{
    /// <summary>Null and a value when the text is such a number; else what is wrong and what would be right.</summary>
    public static (string What, string Remedy)? Read(
        string text,
        string name,
        NumberLimits limits,
        out double value
    )
    {
        value = double.NaN;
        if (!IsNumber(text))
        {
            return ($"{name} is '{Excerpt.Of(text)}', {Fault(text)}", Remedy(text, limits));
        }

        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!limits.Allow(number))
        {
            var fault =
                number < limits.Min || (limits.AboveMin && number == limits.Min)
                    ? "which is too small"
                : number > limits.Max ? "which is above the limit"
                : "which is not a whole number";
            return ($"{name} is {Excerpt.Of(text)}, {fault}", $"Write {limits.Forms}");
        }

        value = number;
        return null;
    }

    /// <summary>Whether a text is a number as we write them, whatever its size.</summary>
    public static bool IsNumber(string text) => IsDigits(text) || Plain().IsMatch(text);

    // Most cells of a large table: they need no pattern.
    private static bool IsDigits(string text) =>
        text.Length > 0 && !text.AsSpan().ContainsAnyExceptInRange('0', '9');

    private static string Fault(string text) =>
        Grouped().IsMatch(text) ? "with digits in groups"
        : DecimalComma().IsMatch(text) ? "with a decimal comma"
        : NotFinite().IsMatch(text) ? "which is no finite number"
        : text.Any(c => char.IsDigit(c) && !char.IsAsciiDigit(c)) ? "with digits other than 0 to 9"
        : "which is not a number";

    private static string Remedy(string text, NumberLimits limits) =>
        Grouped().IsMatch(text)
            ? $"Write {Ungrouped(text)}: no signs between the digits of a whole number, and a decimal point before a fraction"
        : DecimalComma().IsMatch(text)
            ? $"Write a decimal point: {text.Replace(',', '.')}; and no signs between thousands"
        : NotFinite().IsMatch(text)
            ? $"Write {limits.Forms}, or leave it out where it may be left out"
        : $"Write {limits.Forms}";

    // Of 1,200 the comma is taken for a sign between thousands: advised as 1.200 it would be read as a thousandth of what was meant.
    private static string Ungrouped(string text)
    {
        var fraction = Grouped().Match(text).Groups["fraction"];
        var whole = fraction.Success ? text[..fraction.Index] : text;
        return string.Concat(whole.Where(c => char.IsAsciiDigit(c) || c is '-' or '+'))
            + fraction.Value.Replace(',', '.');
    }

    [GeneratedRegex(
        @"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][-+]?[0-9]{1,3})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plain();

    [GeneratedRegex(
        @"^[-+]?[0-9]+,[0-9]+$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DecimalComma();

    [GeneratedRegex(
        @"^[-+]?[1-9][0-9]{0,2}(?<sign>[ ,.'’_\u00a0\u202f])[0-9]{3}(\k<sign>[0-9]{3})*(?<fraction>[.,][0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Grouped();

    [GeneratedRegex(
        @"^[-+]?\.?(nan|inf|infinity)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NotFinite();
}
