using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;

namespace SafePassage.Formats.Ledgers;

/// <summary>A value of a record and where it stands.</summary>
internal readonly record struct FieldValue(string Text, int? Line, int? Column);

/// <summary>The fields of one record from YAML, JSON or the command line.</summary>
/// <param name="file">As messages name it.</param>
/// <param name="line">Of the record; 0 when it has none.</param>
internal sealed class FieldsRow(
    Dictionary<string, FieldValue> values,
    string file,
    int line,
    ErrorLog log
) : Row
{
    public override int Line => line;

    protected override bool Crowded => log.Full(file);

    /// <summary>Tells every field that the kind does not have.</summary>
    public void RefuseUnknown(RecordKind kind)
    {
        foreach (var (name, _) in values)
        {
            if (kind.Has(name))
            {
                continue;
            }

            Refuse(
                name,
                $"{Article.Before(kind.Word)} has no field '{Excerpt.Of(name)}'",
                Nearest.Remedy(name, [.. kind.Fields.Select(f => f.Name)], "field")
            );
        }
    }

    protected override string Raw(string column) =>
        values.TryGetValue(column, out var value) ? value.Text : "";

    protected override void Tell(string column, string what, string remedy)
    {
        var at = values.TryGetValue(column, out var value) ? value : default;
        log.Add(file, at.Line ?? (line == 0 ? null : line), at.Column, what, remedy);
    }
}
