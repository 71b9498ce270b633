using System.Collections.Frozen;
using System.Text;
using SafePassage.Model;

namespace SafePassage.Formats.Ledgers;

/// <summary>
/// One kind of record: its fields, and how they become a record and back. Tables, YAML, the store and the command line
/// all read and write through it, so that they cannot differ.
/// </summary>
/// <param name="Word">As in <c>safepassage ledger add</c>.</param>
/// <param name="File">Name of its table without the ending, and its key in YAML.</param>
/// <param name="Says">What one record of it is, for the documentation.</param>
/// <param name="Read">Null when a field was refused; the error is then told by the row.</param>
/// <param name="Write">Values in the order of the fields; null for none.</param>
internal sealed record RecordKind(
    string Word,
    string File,
    string Says,
    Type Type,
    IReadOnlyList<Field> Fields,
    Func<FieldReader, IRecord?> Read,
    Func<IRecord, IReadOnlyList<string?>> Write
)
{
    public static RecordKind Of<T>(
        string word,
        string file,
        string says,
        IReadOnlyList<Field> fields,
        Func<FieldReader, T?> read,
        Func<T, IReadOnlyList<string?>> write
    )
        where T : class, IRecord =>
        new(word, file, says, typeof(T), fields, read, r => write((T)r));

    private readonly FrozenDictionary<string, int> _places = Fields
        .Select((f, i) => (f.Name, i))
        .ToFrozenDictionary(f => f.Name, f => f.i, StringComparer.Ordinal);

    /// <summary>The fields by name in order, as the store has them: the name in UTF-8, and the place among the fields.</summary>
    public IReadOnlyList<(byte[] Name, int Place)> ByName { get; } =
    [
        .. Fields
            .Select((f, i) => (f.Name, i))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => (Encoding.UTF8.GetBytes(f.Name), f.i)),
    ];

    public bool Has(string field) => _places.ContainsKey(field);

    /// <summary>Place of a field among the fields; -1 when there is none of that name.</summary>
    public int PlaceOf(string field) => _places.TryGetValue(field, out var place) ? place : -1;

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
