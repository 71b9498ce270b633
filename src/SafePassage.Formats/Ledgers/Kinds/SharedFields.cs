using System.Globalization;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers.Kinds;

/// <summary>Fields that several kinds have, and how values are written.</summary>
internal static class SharedFields
{
    public static Field Id(string of) =>
        new("id", $"Names the {of}; never changes", "#meta+id", true, FieldType: FieldType.Id);

    public static Field Corrects { get; } =
        new(
            "corrects",
            "Id of the record that this one replaces",
            "#meta+corrects",
            FieldType: FieldType.Id
        );

    public static Field Note { get; } = new("note", "What a reader should know", "#meta+note");

    public static Field By { get; } =
        new(
            "statement",
            "Id of the statement it rests on",
            "#meta+statement",
            true,
            FieldType: FieldType.Id
        );

    /// <summary>Ids of parties.</summary>
    public static Field Parties(string name, string says, bool required = false) =>
        new(name, says, $"#group+code+{name}", required, FieldType: FieldType.Ids);

    /// <summary>When it begins and ends.</summary>
    public static IEnumerable<Field> Span(string from, string until, bool required = false) =>
        [
            new("from", from, "#date+start", required, FieldType: FieldType.Time),
            new("until", until, "#date+end", FieldType: FieldType.Time),
        ];

    /// <summary>A text in English and its two translations.</summary>
    public static IEnumerable<Field> Name(
        string name,
        string says,
        string tag,
        bool required = true
    ) =>
        [
            new(name, says, tag, required),
            new(name + "_ar", "The same in Arabic", tag + "+i_ar"),
            new(name + "_fr", "The same in French", tag + "+i_fr"),
        ];

    public static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    public static string? Text(double? number) =>
        number?.ToString("0.######", CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> ids) => string.Join("; ", ids);

    public static string List(IEnumerable<Subject> subjects) =>
        string.Join("; ", subjects.Select(s => s.ToString()));

    public static IEnumerable<string?> Write(Name? name) => [name?.En, name?.Ar, name?.Fr];
}
