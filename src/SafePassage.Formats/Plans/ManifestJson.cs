using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Plans;

/// <summary>Writes and reads <c>manifest.json</c>.</summary>
public static class ManifestJson
{
    private const string FormatName = "safepassage-manifest-1";

    public static void Write(Stream stream, Manifest manifest) =>
        Json.Write(
            stream,
            w =>
            {
                w.Member("format", FormatName);
                w.Member("scenario", manifest.Scenario);
                w.Member("version", manifest.Version);
                w.Member("seed", manifest.Seed);
                w.Member("command", manifest.Provenance.Command);
                w.WriteStartObject("options");
                foreach (
                    var (name, value) in manifest.Provenance.Options.OrderBy(
                        o => o.Key,
                        StringComparer.Ordinal
                    )
                )
                {
                    w.Member(name, value);
                }

                w.WriteEndObject();
                w.Rows("inputs", Sorted(manifest.Inputs));
                w.Rows("outputs", Sorted(manifest.Provenance.Outputs));
            }
        );

    public static ParseResult<Manifest> Read(string path)
    {
        var json = new StrictJson(path);
        var root = json.Object(
            json.Load(),
            "format",
            "scenario",
            "version",
            "seed",
            "command",
            "options",
            "inputs",
            "outputs"
        );
        json.OneOf(root, "format", new Dictionary<string, int> { [FormatName] = 1 });
        var provenance = new Provenance(json.Text(root, "command"), Options(json, root))
        {
            Outputs = Files(json, root, "outputs"),
        };
        return json.Outcome(
            new Manifest(
                json.Text(root, "scenario"),
                json.Text(root, "version"),
                json.Whole(root, "seed"),
                provenance,
                Files(json, root, "inputs")
            )
        );
    }

    private static IEnumerable<InputFile> Sorted(IEnumerable<InputFile> files) =>
        files.OrderBy(f => f.Path, StringComparer.Ordinal);

    private static Dictionary<string, string> Options(StrictJson json, Mapping root)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root["options"] is Mapping members)
        {
            foreach (var member in members.Members)
            {
                options[member.Key] = json.Text(members, member.Key);
            }
        }
        else if (root["options"] is { } at)
        {
            json.Wrong(at, "an object is expected", "Give each option its value as a text");
        }

        return options;
    }

    private static List<InputFile> Files(StrictJson json, Mapping root, string key)
    {
        var files = new List<InputFile>();
        foreach (var at in json.List(root, key))
        {
            var members = json.Object(at, "path", "sha256");
            var file = new InputFile(json.Text(members, "path"), json.Text(members, "sha256"));
            if (
                members.Members.Count == 2
                && !(file.Sha256.Length == 64 && file.Sha256.All(char.IsAsciiHexDigitLower))
            )
            {
                json.Wrong(
                    at,
                    "sha256 is not 64 lower-case hexadecimal digits",
                    "Compute it again"
                );
            }

            if (files.Exists(f => f.Path == file.Path))
            {
                json.Wrong(at, $"the file '{file.Path}' stands twice", "Keep one");
            }

            files.Add(file);
        }

        return files;
    }
}
