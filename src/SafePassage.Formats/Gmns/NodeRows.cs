using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Gmns;

internal static class NodeRows
{
    /// <summary>Null when an id may be missing because its row could not be read.</summary>
    /// <param name="byId">Gets the index of every id, also of rows refused for another reason.</param>
    public static IReadOnlyList<RoadNode>? Read(Table table, Dictionary<string, int> byId)
    {
        var nodes = new List<RoadNode>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var lost = false;
        foreach (var row in table.Rows())
        {
            var id = row.RequiredText("node_id", "an id");
            var x = row.RequiredNumber("x_coord", NumberLimits.Longitude);
            var y = row.RequiredNumber("y_coord", NumberLimits.Latitude);
            var name = row.Name();
            lost |= id is null;
            if (id is not null && !lines.TryAdd(id, row.Line))
            {
                row.Refuse(
                    "node_id",
                    $"the node id {Excerpt.Of(id)} stands already on line {lines[id]}",
                    "Give every node an id of its own"
                );
            }
            else if (id is not null)
            {
                byId[id] = nodes.Count;
                nodes.Add(new(id, new(x ?? 0, y ?? 0), name));
            }
        }

        // Ids are kept even when a coordinate is bad, so that no link is said to lead nowhere for that reason.
        return lost || table.LostRows ? null : nodes;
    }
}
