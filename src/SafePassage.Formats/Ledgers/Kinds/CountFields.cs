using SafePassage.Model;
using static SafePassage.Formats.Ledgers.Kinds.SharedFields;

namespace SafePassage.Formats.Ledgers.Kinds;

/// <summary>A count with its bounds, as losses and figures have it.</summary>
internal static class CountFields
{
    /// <param name="tag">Of the numbers: <c>#impact</c>, which may be of tanks, or another hashtag for numbers of anything.</param>
    public static IEnumerable<Field> Fields(string tag) =>
        [
            new(
                "low",
                "No fewer than this; at least one of low, best and high",
                $"{tag}+num+min",
                FieldType: FieldType.Count
            ),
            new("best", "The figure itself", $"{tag}+num+best", FieldType: FieldType.Count),
            new("high", "No more than this", $"{tag}+num+max", FieldType: FieldType.Count),
            new(
                "approximate",
                "Whether the figure was given as 'about'; no when empty",
                $"{tag}+approximate",
                FieldType: FieldType.OneOf("yes", "no")
            ),
            new("wording", "The words the figure came from", "#description+wording", true),
        ];

    public static (Count Count, string Wording) Read(FieldReader r)
    {
        var (low, best, high) = (r.Whole("low"), r.Whole("best"), r.Whole("high"));
        var about = r.Text("approximate");
        if (about is not (null or "yes" or "no"))
        {
            r.Refuse("approximate", $"approximate is '{about}'", "Write yes or no");
        }

        if (low is null && best is null && high is null && !r.Refused)
        {
            r.Refuse("best", "low, best and high are all empty", "Give at least one of them");
        }
        else if (low > high || low > best || best > high)
        {
            r.Refuse("best", "low, best and high are not in order", "Write low ≤ best ≤ high");
        }

        return (
            new(low, best, high, about == "yes"),
            r.Required("wording", "the words the figure came from")
        );
    }

    public static IEnumerable<string?> Write(Count count, string wording) =>
        [
            Text(count.Low),
            Text(count.Best),
            Text(count.High),
            count.Approximate ? "yes" : null,
            wording,
        ];
}
