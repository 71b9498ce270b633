using SafePassage.Formats.Documents;
using SafePassage.Formats.Scenarios.Model;
using SafePassage.Formats.Scenarios.Schema;

namespace SafePassage.Formats.Scenarios.Building;

/// <summary>
/// A scenario in the making: its keys as far as they could be read, and where errors go. Parts of the keys may be null
/// in spite of their types when they were refused; building goes on with the rest, so that all errors are told at once.
/// </summary>
internal sealed class Draft(
    ScenarioModel keys,
    Binding binding,
    Folder folder,
    ErrorLog log,
    ICollection<string> notes,
    Loading loading
)
{
    public ScenarioModel Keys => keys;

    /// <summary>The scenario file as messages name it.</summary>
    public string File => binding.File;

    public ErrorLog Log => log;

    public ICollection<string> Notes => notes;

    /// <summary>Lines of the scenario file that somebody should still look at.</summary>
    public int OpenLooks { get; init; }

    /// <summary>Whether further errors of the scenario file would only be counted.</summary>
    public bool IsFull => log.Full(File);

    /// <summary>The ids written in a list, also those of items that were refused for another reason.</summary>
    public IReadOnlyList<string> Ids(string list) =>
        [.. Written(list).Select(s => s.Text).Distinct()];

    /// <summary>Tells every id of a list that stands a second time.</summary>
    public void RefuseRepeated(string list, string kind)
    {
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in Written(list))
        {
            if (!lines.TryAdd(id.Text, id.Line))
            {
                Refuse(
                    id,
                    $"the {kind} id {Excerpt.Of(id.Text)} stands already on line {lines[id.Text]}",
                    $"Give every {kind} an id of its own"
                );
            }
        }
    }

    /// <summary>Whether an id leads somewhere; if not, that is told.</summary>
    public bool Leads(Node at, string id, IReadOnlyCollection<string> known, string kind)
    {
        if (known.Contains(id))
        {
            return true;
        }

        Refuse(at, $"there is no {kind} {Excerpt.Of(id)}", Nearest.Remedy(id, known, kind));
        return false;
    }

    public void Refuse(Node at, string what, string remedy) => binding.Refuse(at, what, remedy);

    public Loading Loading => loading;

    /// <summary>
    /// Opens a file that a key names. Extracts and zones may lie outside the folder, since they are large and shared; a
    /// remark says so, and everything else must be in it, so that the folder can be handed on whole.
    /// </summary>
    public SourceText? Open(Node at, string name, long most, bool mayLieOutside = false) =>
        IsFit(at, name, mayLieOutside) ? folder.Open(name, most) : null;

    /// <summary>The path of a file of another kind; by the same rules as <see cref="Open"/>.</summary>
    public string? Take(Node at, string name, bool mayLieOutside) =>
        IsFit(at, name, mayLieOutside) ? folder.Take(name) : null;

    /// <summary>Whether a file of that name lies in the folder.</summary>
    public bool Has(string name) => folder.Has(name);

    private bool IsFit(Node at, string name, bool mayLieOutside)
    {
        if (mayLieOutside && LiesOutside(name))
        {
            notes.Add(
                $"{File}: {name} lies outside the folder; hand it on together with the folder"
            );
            return true;
        }

        var parts = name.Split('/');
        if (
            name.Contains('\\', StringComparison.Ordinal)
            || name.Contains('\0', StringComparison.Ordinal)
            || Path.IsPathRooted(name)
            || parts.Any(p => p is "" or "." or "..")
        )
        {
            Refuse(
                at,
                $"the file name '{Excerpt.Of(name)}' leads out of the folder or is no plain name",
                "Put the file into the scenario folder and name it like zones.csv or maps/zones.geojson"
            );
            return false;
        }

        return true;
    }

    /// <summary>Said plainly: an absolute path, or one that begins with <c>../</c> and goes down from there.</summary>
    private static bool LiesOutside(string name)
    {
        var rest = name;
        while (rest.StartsWith("../", StringComparison.Ordinal))
        {
            rest = rest[3..];
        }

        var isRooted = Path.IsPathRooted(name);
        return (isRooted || rest.Length < name.Length)
            && !name.Contains('\0', StringComparison.Ordinal)
            && !(isRooted ? rest.TrimStart('/') : rest).Split('/').Any(p => p is "" or "." or "..");
    }

    private IEnumerable<Scalar> Written(string list) =>
        keys.Node[list] is Listing items
            ? items.Items.OfType<Mapping>().Select(m => m["id"]).OfType<Scalar>()
            : [];
}
