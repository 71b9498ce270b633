using System.Text;

namespace SafePassage.Formats.Ledgers.Monitoring;

/// <summary>Several names in one cell with semicolons between; a semicolon of a name stands twice.</summary>
internal static class NameList
{
    /// <summary>Stands for nobody, where a list keeps step with another.</summary>
    public const string Nobody = "-";

    public static string Join(IEnumerable<string> names) =>
        string.Join("; ", names.Select(n => n.Replace(";", ";;", StringComparison.Ordinal)));

    public static IReadOnlyList<string> Split(string? cell)
    {
        List<string> names = [];
        var name = new StringBuilder();
        for (var i = 0; i < (cell?.Length ?? 0); i++)
        {
            if (cell![i] != ';')
            {
                name.Append(cell[i]);
            }
            else if (i + 1 < cell.Length && cell[i + 1] == ';')
            {
                name.Append(';');
                i++;
            }
            else
            {
                Finish();
            }
        }

        Finish();
        return names;

        void Finish()
        {
            if (name.ToString().Trim() is { Length: > 0 } whole)
            {
                names.Add(whole);
            }

            name.Clear();
        }
    }
}
