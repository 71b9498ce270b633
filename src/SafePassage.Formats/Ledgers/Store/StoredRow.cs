using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;

namespace SafePassage.Formats.Ledgers.Store;

/// <summary>
/// The fields of one record of the store. Filled, read and filled anew with the next line, so that reading a line
/// allocates only what its record keeps.
/// </summary>
/// <param name="file">As messages name it.</param>
internal sealed class StoredRow(string file, ErrorLog log) : Row
{
    private string?[] _values = [];
    private RecordKind? _kind;
    private int _line;

    public override int Line => _line;

    protected override bool Crowded => false;

    public void Begin(RecordKind kind, int line)
    {
        (_kind, _line) = (kind, line);
        if (_values.Length < kind.Fields.Count)
        {
            _values = new string?[kind.Fields.Count];
        }

        Array.Clear(_values);
        Renew();
    }

    /// <returns>False when the field has a value already.</returns>
    public bool Set(int place, string value)
    {
        if (_values[place] is not null)
        {
            return false;
        }

        _values[place] = value;
        return true;
    }

    public void RefuseUnknown(string field) =>
        Refuse(
            field,
            $"{Article.Before(_kind!.Word)} has no field '{Excerpt.Of(field)}'",
            Nearest.Remedy(field, [.. _kind.Fields.Select(f => f.Name)], "field")
        );

    protected override string Raw(string column) =>
        _kind!.PlaceOf(column) is >= 0 and var place ? _values[place] ?? "" : "";

    protected override void Tell(string column, string what, string remedy) =>
        log.Add(file, _line, null, what, remedy);
}
