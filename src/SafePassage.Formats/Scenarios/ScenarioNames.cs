using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios;

/// <summary>
/// The names of a scenario's corridors and groups, without its streets: enough to call things by their names where only
/// the ledger is read. What cannot be read has no name here; <c>check</c> tells why.
/// </summary>
public static class ScenarioNames
{
    private const string FileName = "scenario.yaml";
    private const long MostBytes = 20_000_000;

    /// <param name="folder">The scenario's folder, or its scenario.yaml.</param>
    public static IReadOnlyList<(Subject Subject, Name Name)> Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = File.Exists(folder) ? folder : Path.Combine(folder, FileName);
        var log = new ErrorLog();
        return
            File.Exists(path)
            && SourceText.Read(path, path, MostBytes, log) is { } text
            && YamlDocument.Read(text, log) is Mapping keys
            ?
            [
                .. Named(keys["corridors"], SubjectKind.Corridor),
                .. Named(keys["groups"], SubjectKind.Group),
            ]
            : [];
    }

    private static IEnumerable<(Subject, Name)> Named(Node? list, SubjectKind kind) =>
        (list as Listing)
            ?.Items.OfType<Mapping>()
            .Where(item => item["id"] is Scalar)
            .Select(item => (new Subject(kind, ((Scalar)item["id"]!).Text), NameOf(item["name"])))
            .Where(named => named.Item2 is not null)
            .Select(named => (named.Item1, named.Item2!))
        ?? [];

    private static Name? NameOf(Node? node) =>
        node switch
        {
            Scalar text => new(text.Text),
            Mapping languages when languages["en"] is Scalar en => new(
                en.Text,
                (languages["ar"] as Scalar)?.Text,
                (languages["fr"] as Scalar)?.Text
            ),
            _ => null,
        };
}
