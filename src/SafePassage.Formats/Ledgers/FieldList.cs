using System.Text;
using SafePassage.Formats.Ledgers.Kinds;

namespace SafePassage.Formats.Ledgers;

/// <summary>What may be written after <c>ledger add KIND</c>, as text for a terminal.</summary>
public static class FieldList
{
    private const int Width = 110;
    private const string Indent = "      ";

    /// <summary>Each kind of record with its fields, and of each the only values where there are such; a star for those that it needs.</summary>
    public static string Text()
    {
        var text = new StringBuilder();
        foreach (var kind in RecordKinds.Kinds)
        {
            text.Append($"  {kind.Word}: {kind.Says.TrimEnd('.')}\n");
            var line = Indent;
            foreach (var field in kind.Fields)
            {
                var said = Said(field) + (field == kind.Fields[^1] ? "" : ",");
                if (line.Length > Indent.Length && line.Length + said.Length > Width)
                {
                    text.Append($"{line.TrimEnd()}\n");
                    line = Indent;
                }

                line += said + " ";
            }

            text.Append($"{line.TrimEnd()}\n");
        }

        return text.ToString();
    }

    private static string Said(Field field) =>
        $"{field.Name}{(field.Required ? "*" : "")}{Values(field.FieldType)}";

    private static string Values(FieldType type) =>
        type.Choices is { } choices ? $" ({string.Join(" | ", choices)})"
        : type == FieldType.Text || type == FieldType.Id ? ""
        : $" ({type.Example})";
}
