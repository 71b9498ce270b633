using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Tables;

/// <summary>Named values that belong together: a row of a table, or the properties of a feature on a map.</summary>
internal abstract class Row
{
    private const int LongestText = 500;
    private const int LongestGeometry = 100_000;

    /// <summary>Whether a value of this row was refused.</summary>
    public bool Refused { get; private set; }

    public abstract int Line { get; }

    public bool IsEmpty(string column) => Raw(column).Length == 0;

    /// <summary>The text of a cell; null when it is empty or there is no such column.</summary>
    public string? Text(string column) => Text(column, LongestText);

    /// <summary>The same for cells that hold more than a name, such as the course of a street.</summary>
    public string? LongText(string column) => Text(column, LongestGeometry);

    public string? RequiredText(string column, string says)
    {
        if (IsEmpty(column))
        {
            Refuse(column, $"{column} is empty", $"Give {says}");
            return null;
        }

        return Text(column);
    }

    /// <summary>Null when the cell is empty or was refused.</summary>
    public double? Number(string column, NumberLimits limits)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (NumberText.Read(text, column, limits, out var value) is not var (what, remedy))
        {
            return value;
        }

        Refuse(column, what, remedy);
        return null;
    }

    public double? RequiredNumber(string column, NumberLimits limits)
    {
        if (!IsEmpty(column))
        {
            return Number(column, limits);
        }

        Refuse(column, $"{column} is empty", $"Write {limits.Forms}");
        return null;
    }

    /// <summary>The columns name, name_ar, name_fr; null when name is empty.</summary>
    public Name? Name()
    {
        if (Text("name") is { } en)
        {
            return new(en, Text("name_ar"), Text("name_fr"));
        }

        if (!IsEmpty("name_ar") || !IsEmpty("name_fr"))
        {
            Refuse("name", "name is empty, but a translation is given", "Give name as well");
        }

        return null;
    }

    public void Refuse(string column, string what, string remedy)
    {
        Refused = true;
        Tell(column, what, remedy);
    }

    /// <summary>Refuses an id that leads nowhere, and says which is near.</summary>
    public void RefuseId(
        string column,
        string id,
        string kind,
        IEnumerable<string> known,
        string otherwise
    ) =>
        Refuse(
            column,
            $"{column} is {Excerpt.Of(id)}, and there is no such {kind}",
            Crowded ? otherwise
                : WithoutFraction(id) is { } whole && known.Contains(whole) ? $"Write {whole}"
                : Nearest.Or(id, known, otherwise)
        );

    /// <summary>Programs that keep ids as numbers write 1 as 1.0.</summary>
    private static string? WithoutFraction(string id)
    {
        var point = id.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && id[(point + 1)..].All(c => c == '0') ? id[..point] : null;
    }

    /// <summary>For a row that takes up another record: nothing of it is refused yet.</summary>
    protected void Renew() => Refused = false;

    /// <summary>Whether so many errors are told already that no remedy need be sought.</summary>
    protected abstract bool Crowded { get; }

    /// <summary>The trimmed text, empty where there is none.</summary>
    protected abstract string Raw(string column);

    protected abstract void Tell(string column, string what, string remedy);

    private string? Text(string column, int longest)
    {
        var text = Raw(column);
        if (text.Length <= longest)
        {
            return text.Length > 0 ? text : null;
        }

        Refuse(column, $"{column} has {text.Length} characters", $"Write at most {longest}");
        return null;
    }
}
