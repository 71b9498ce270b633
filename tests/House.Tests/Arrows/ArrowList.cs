namespace SafePassage.House.Tests;

/// <summary>A project with its arrows, and its rooms with theirs.</summary>
internal sealed record ListedProject(
    string Name,
    IReadOnlyList<string> Seen,
    IReadOnlyList<string> Carried,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Rooms
);

/// <summary>The list of who may know whom, tests/House.Tests/arrows.txt; its head says how it is written.</summary>
internal static class ArrowList
{
    public const string Path = "tests/House.Tests/arrows.txt";

    /// <summary>In a project's list: the files that lie beside its rooms.</summary>
    public const string Beside = ".";

    private static readonly Lazy<IReadOnlyDictionary<string, ListedProject>> _projects = new(Read);

    public static IReadOnlyDictionary<string, ListedProject> Projects => _projects.Value;

    public static string Line(ProjectFile project) =>
        Line(project.Name, [.. project.Seen, .. project.Carried.Select(c => $"({c})")]);

    public static string Line(string name, IEnumerable<string> known) =>
        $"{name}: {string.Join(", ", known)}".TrimEnd();

    private static Dictionary<string, ListedProject> Read()
    {
        var projects = new Dictionary<string, ListedProject>(StringComparer.Ordinal);
        var rooms = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (
            var line in File.ReadLines(System.IO.Path.Combine(Repository.Root, Path))
                .Where(l => l.Length > 0 && l[0] != '#')
        )
        {
            var (name, known) = line.Split(':', StringSplitOptions.TrimEntries)
                is [var before, var after]
                ? (before, after.Split(", ", StringSplitOptions.RemoveEmptyEntries))
                : throw new InvalidDataException($"{Path}: '{line}' is not NAME: OTHER, OTHER");
            if (line[0] == ' ')
            {
                rooms.Add(name, known);
                continue;
            }

            rooms = new(StringComparer.Ordinal);
            projects.Add(
                name,
                new(
                    name,
                    [.. known.Where(k => k[0] != '(')],
                    [.. known.Where(k => k[0] == '(').Select(k => k[1..^1])],
                    rooms
                )
            );
        }

        return projects;
    }
}
