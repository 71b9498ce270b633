using SafePassage.Model;

namespace SafePassage.Streets;

/// <summary>The names of a street as the map has them, at least one of them present.</summary>
/// <param name="Local">In the language of the place: <c>name</c>.</param>
/// <param name="Arabic"><c>name:ar</c>.</param>
/// <param name="English"><c>name:en</c>.</param>
/// <param name="French"><c>name:fr</c>.</param>
/// <param name="Number">Of the road: <c>ref</c>.</param>
public sealed record OsmName(
    string? Local,
    string? Arabic,
    string? English,
    string? French,
    string? Number
)
{
    /// <summary>For readers: the local name stands in where the language has none; the road number where there is no name.</summary>
    public Name ToName() =>
        new(
            English ?? Local ?? French ?? Arabic ?? Number ?? "",
            Arabic ?? (IsArabic(Local) ? Local : null),
            French
        );

    private static bool IsArabic(string? text) =>
        text is not null && text.Any(c => c is >= '\u0600' and <= '\u06ff');
}
