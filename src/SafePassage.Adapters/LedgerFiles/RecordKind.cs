using SafePassage.Core.Statements;

namespace SafePassage.Adapters.LedgerFiles;

/// <summary>
/// One kind of record: its fields, and how they become a record and back. Tables, YAML, the store and the command line
/// all read and write through it, so that they cannot differ.
/// </summary>
/// <param name="Word">As in <c>safepassage ledger add</c>.</param>
/// <param name="File">Name of its table without the ending, and its key in YAML.</param>
/// <param name="Read">Null when a field was refused; the problem is then told by the row.</param>
/// <param name="Write">Values in the order of the fields; null for none.</param>
internal sealed record RecordKind(
    string Word,
    string File,
    Type Type,
    IReadOnlyList<Field> Fields,
    Func<FieldReader, IRecord?> Read,
    Func<IRecord, IReadOnlyList<string?>> Write
)
{
    public static RecordKind Of<T>(
        string word,
        string file,
        IReadOnlyList<Field> fields,
        Func<FieldReader, T?> read,
        Func<T, IReadOnlyList<string?>> write
    )
        where T : class, IRecord => new(word, file, typeof(T), fields, read, r => write((T)r));

    private readonly HashSet<string> _names = [.. Fields.Select(f => f.Name)];

    public bool Has(string field) => _names.Contains(field);

    /// <summary>The fields that have a value, in the order of the fields.</summary>
    public IEnumerable<(Field Field, string Value)> ValuesOf(IRecord record)
    {
        var values = Write(record);
        for (var i = 0; i < Fields.Count; i++)
        {
            if (values[i] is { Length: > 0 } value)
            {
                yield return (Fields[i], value);
            }
        }
    }
}
