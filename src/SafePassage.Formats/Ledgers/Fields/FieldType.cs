using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>How a field is written in JSON; in a table every field is text.</summary>
internal enum FieldForm
{
    Text,

    /// <summary>Ids or subjects, with blanks or semicolons between them.</summary>
    List,
    Whole,
    Decimal,
}

/// <summary>
/// What a field may hold: said in the documentation and in the schema, and tested against what the reader does.
/// </summary>
/// <param name="Forms">For a person, in Markdown.</param>
/// <param name="Pattern">That every value, or every item of a list, matches; null when none does justice.</param>
/// <param name="Choices">The only values there are; null when there are others.</param>
/// <param name="Min">Of a number.</param>
/// <param name="Max">Of a number.</param>
internal sealed record FieldType(
    FieldForm Form,
    string Forms,
    string Example,
    string? Pattern = null,
    IReadOnlyList<string>? Choices = null,
    double? Min = null,
    double? Max = null
)
{
    private const string IdPattern = @"^[\p{L}\p{N}._-]{1,100}$";

    private const string Moment =
        @"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2}))?)?)?";

    public static FieldType Text { get; } = new(FieldForm.Text, "text", "As it was said");

    public static FieldType Id { get; } =
        new(
            FieldForm.Text,
            "id: up to 100 letters, digits, points, hyphens, underscores",
            "x1",
            IdPattern
        );

    public static FieldType Ids { get; } = new(FieldForm.List, "list of ids", "x1", IdPattern);

    public static FieldType Subjects { get; } =
        new(
            FieldForm.List,
            $"list of subjects: {Subject.Forms}",
            "corridor:x1",
            @"^(truce|(truce|term|offer|corridor|group|zone|place|party|incident|loss|measure|control|statement|precondition|violation|operation|agreement):(\*|[\p{L}\p{N}._-]{1,100}))$"
        );

    /// <summary>One thing, and not all of a kind.</summary>
    public static FieldType Counted { get; } =
        new(
            FieldForm.Text,
            $"one subject: {Subject.CountedForms}",
            "party:x1",
            @"^(corridor|group|zone|place|party):[\p{L}\p{N}._-]{1,100}$"
        );

    /// <summary>One thing of some kinds, by its id.</summary>
    public static FieldType SubjectOf(params IReadOnlyList<SubjectKind> kinds) =>
        new(
            FieldForm.Text,
            $"one subject: {SubjectForms(kinds)}",
            $"{Model.Word<SubjectKind>.Of(kinds[0])}:x1",
            $@"^({string.Join("|", kinds.Select(Model.Word<SubjectKind>.Of))}):[\p{{L}}\p{{N}}._-]{{1,100}}$"
        );

    /// <summary>The forms of subjects of some kinds, for messages.</summary>
    public static string SubjectForms(IReadOnlyList<SubjectKind> kinds) =>
        string.Join(", ", kinds.Select(k => $"{Model.Word<SubjectKind>.Of(k)}:ID"));

    public static FieldType Time { get; } =
        new(FieldForm.Text, $"time: {When.Forms}", "2016-11-04", $"^{Moment}(/{Moment})?~?$");

    public static FieldType Offset { get; } =
        new(
            FieldForm.Text,
            "offset from UTC, hours and minutes, to 14:00 either way",
            "+02:00",
            @"^[+-]\d{2}:\d{2}$"
        );

    public static FieldType Sha256 { get; } =
        new(
            FieldForm.Text,
            "64 lower-case hexadecimal digits",
            new string('a', 64),
            "^[0-9a-f]{64}$"
        );

    public static FieldType Language { get; } =
        new(FieldForm.Text, "two letters, as in ISO 639-1", "ar", "^[a-z]{2}$");

    public static FieldType Count { get; } = Whole(0, 1_000_000_000_000);

    public static FieldType Whole(long min, long max) =>
        new(
            FieldForm.Whole,
            string.Create(CultureInfo.InvariantCulture, $"whole number from {min} to {max}"),
            min.ToString(CultureInfo.InvariantCulture),
            Min: min,
            Max: max
        );

    public static FieldType Degrees(int most) =>
        new(
            FieldForm.Decimal,
            $"degrees from −{most} to {most}, WGS 84",
            "37.1",
            Min: -most,
            Max: most
        );

    public static FieldType OneOf(params IReadOnlyList<string> choices) =>
        new(
            FieldForm.Text,
            string.Join(", ", choices.Select(c => $"`{c}`")),
            choices[0],
            Choices: choices
        );

    public static FieldType Word<T>()
        where T : struct, Enum => OneOf([.. Model.Word<T>.All]);
}
