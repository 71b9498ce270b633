namespace SafePassage.Formats.Ledgers;

/// <summary>One field of a kind of record: a column of its table, a key in YAML and JSON.</summary>
/// <param name="Name">Small letters and underscores.</param>
/// <param name="Says">What it holds, for messages and the documentation.</param>
/// <param name="Tag">Of the Humanitarian Exchange Language, for the row of tags.</param>
/// <param name="Required">Whether it may not be empty.</param>
/// <param name="FieldType">What it may hold; text when not given.</param>
internal sealed record Field(
    string Name,
    string Says,
    string Tag,
    bool Required = false,
    FieldType? FieldType = null
)
{
    public FieldType FieldType { get; } = FieldType ?? FieldType.Text;
}
