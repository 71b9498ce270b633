using System.Globalization;

namespace SafePassage.Formats.Documents;

/// <summary>What a number in a file may be.</summary>
/// <param name="Unit">As a person reads it, for example <c>metres</c>; empty for a share or a count.</param>
/// <param name="Whole">Whether a fraction is refused.</param>
/// <param name="AboveMin">Whether the smallest value itself is refused.</param>
internal sealed record NumberLimits(
    double Min,
    double Max,
    string Unit,
    bool Whole = false,
    bool AboveMin = false
)
{
    public static NumberLimits Longitude { get; } = new(-180, 180, "degrees of longitude (WGS 84)");

    public static NumberLimits Latitude { get; } = new(-90, 90, "degrees of latitude (WGS 84)");

    /// <summary>For example <c>a whole number from 1 to 86400 seconds</c>.</summary>
    public string Forms =>
        (Whole ? "a whole number" : "a number")
        + (
            AboveMin
                ? $" above {Show(Min)} and up to {Show(Max)}"
                : $" from {Show(Min)} to {Show(Max)}"
        )
        + (Unit.Length > 0 ? $" {Unit}" : "");

    public bool Allow(double value) =>
        double.IsFinite(value)
        && value <= Max
        && (AboveMin ? value > Min : value >= Min)
        && (!Whole || value == Math.Floor(value));

    /// <summary>As it would be written in a file.</summary>
    public static string Show(double value) =>
        value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>As a person reads a count, with a comma between thousands.</summary>
    public static string Grouped(double value) =>
        value.ToString("#,0", CultureInfo.InvariantCulture);
}
