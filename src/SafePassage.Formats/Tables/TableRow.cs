namespace SafePassage.Formats.Tables;

/// <summary>One row of a table, read cell by cell by the name of the column.</summary>
internal sealed class TableRow(Table table, IReadOnlyList<CsvCell> cells) : Row
{
    public override int Line => cells[0].Line;

    protected override bool Crowded => table.Log.Full(table.Source.Shown);

    protected override string Raw(string column) =>
        table.Index(column) is >= 0 and var i ? cells[i].Text : "";

    protected override void Tell(string column, string what, string remedy)
    {
        CsvCell? cell = table.Index(column) is >= 0 and var i ? cells[i] : null;
        table.Log.Add(table.Source.Shown, cell?.Line ?? Line, cell?.Column, what, remedy);
    }
}
