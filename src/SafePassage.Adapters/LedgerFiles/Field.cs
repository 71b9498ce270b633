namespace SafePassage.Adapters.LedgerFiles;

/// <summary>How a field is written in JSON; in a table every field is text.</summary>
internal enum FieldForm
{
    Text,

    /// <summary>Ids or subjects, with blanks or semicolons between them.</summary>
    List,
    Whole,
    Decimal,
}

/// <summary>One field of a kind of record: a column of its table, a key in YAML and JSON.</summary>
/// <param name="Says">What it holds, for messages and the documentation.</param>
/// <param name="Tag">Of the Humanitarian Exchange Language, for the row of tags.</param>
internal sealed record Field(
    string Name,
    string Says,
    string Tag,
    bool Required = false,
    FieldForm Form = FieldForm.Text
);
