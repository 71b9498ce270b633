using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Gmns;

/// <summary>Reads a network from the GMNS tables <c>node.csv</c> and <c>link.csv</c>.</summary>
internal static class GmnsReader
{
    /// <summary>Null when anything is wrong with either table; the errors are then in the log.</summary>
    /// <param name="nodes">Null when the file could not be opened; the other is still looked at.</param>
    /// <param name="defaults">For the numbers a link leaves empty.</param>
    /// <param name="units">Of lengths and speeds.</param>
    /// <param name="notes">Gets a remark for every column that is accepted and read by nobody.</param>
    public static RoadNetwork? Read(
        SourceText? nodes,
        SourceText? links,
        RoadDefaults defaults,
        GmnsUnits units,
        ErrorLog log,
        ICollection<string> notes
    )
    {
        var before = log.Count;
        var nodeTable = nodes is null
            ? null
            : Table.Open(nodes, GmnsColumns.Node, log, mayHaveMore: true);
        var linkTable = links is null
            ? null
            : Table.Open(links, GmnsColumns.Link, log, mayHaveMore: true);
        Remark(nodeTable, GmnsColumns.Node, notes);
        Remark(linkTable, GmnsColumns.Link, notes);

        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        var readNodes = nodeTable is null ? null : NodeRows.Read(nodeTable, byId);

        // Without the nodes every link would be said to lead nowhere; the rest of its row is still looked at.
        var readLinks = linkTable is null
            ? null
            : new LinkRows(linkTable, readNodes is null ? null : byId, defaults, units).Read();
        return log.Count == before && readNodes is not null && readLinks is not null
            ? new(readNodes, readLinks)
            : null;
    }

    internal static void Remark(
        Table? table,
        IReadOnlyList<TableColumn> columns,
        ICollection<string> notes
    )
    {
        foreach (var column in columns.Where(c => !c.Used && table?.Has(c.Name) == true))
        {
            notes.Add($"{table!.Source.Shown}: the column {column.Name} is read by nobody");
        }

        if (table?.Further is { Count: > 0 } further)
        {
            notes.Add(
                $"{table.Source.Shown}: {(further.Count == 1 ? "the column" : "the columns")} {string.Join(", ", further.Select(f => Excerpt.Of(f)))} {(further.Count == 1 ? "is" : "are")} not of GMNS or ours, and read by nobody"
            );
        }

        if (ReferenceEquals(columns, GmnsColumns.Link) && table?.Has("directed") == false)
        {
            notes.Add(
                $"{table.Source.Shown}: there is no column directed; every row is taken as one way"
            );
        }
    }
}
