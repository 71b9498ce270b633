using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SafePassage.Planning.Tests;

/// <summary>Who may know whom (ARCHITECTURE.md). What is not listed is forbidden.</summary>
public partial class Arrows
{
    private static readonly Dictionary<string, string[]> _projects = new()
    {
        ["Flow"] = [],
        ["Core"] = ["Flow"],
        ["Adapters"] = ["Core"],
        // Flow is carried along for running and hidden from the compiler: ExcludeAssets="compile".
        ["Cli"] = ["Adapters", "Core", "Flow (hidden)"],
    };

    private static readonly Dictionary<string, string[]> _rooms = new()
    {
        ["Flow.Networks"] = [],
        ["Flow.Errors"] = ["Flow.Networks"],
        ["Flow.Certificates"] = ["Flow.Networks", "Flow.Errors"],
        ["Flow.Algorithms"] = ["Flow.Networks", "Flow.Errors", "Flow.Certificates"],
        ["Core.Quantities"] = [],
        ["Core.Roads"] = ["Core.Quantities"],
        ["Core.Streets"] = ["Core.Quantities", "Core.Roads"],
        ["Core.Statements"] = ["Core.Quantities", "Core.Roads"],
        ["Core.Scenarios"] = ["Core.Quantities", "Core.Roads", "Core.Statements"],
        ["Core.Plans"] = ["Core.Quantities", "Core.Roads", "Core.Statements", "Core.Scenarios"],
        ["Core.Planning"] =
        [
            "Core.Quantities",
            "Core.Roads",
            "Core.Statements",
            "Core.Scenarios",
            "Core.Plans",
            "Flow.*",
        ],
        ["Core.Simulation"] = ["Core.Quantities", "Core.Roads", "Core.Scenarios", "Core.Plans"],
        ["Core.Reports"] =
        [
            "Core.Quantities",
            "Core.Roads",
            "Core.Streets",
            "Core.Statements",
            "Core.Scenarios",
            "Core.Plans",
        ],
        ["Core.Answering"] = ["Core.*"],
        ["Adapters.Tables"] = ["Core.*"],
        ["Adapters.Storage"] = ["Core.*"],
        ["Adapters.Gmns"] = ["Core.*", "Adapters.Tables"],
        ["Adapters.ScenarioFiles"] = ["Core.*", "Adapters.Tables", "Adapters.Gmns", "Adapters.Osm"],
        ["Adapters.Osm"] = ["Core.*", "Adapters.Tables", "Adapters.Storage"],
        ["Adapters.Starter"] = ["Core.*", "Adapters.Osm"],
        ["Adapters.LedgerFiles"] = ["Core.*", "Adapters.Tables", "Adapters.ScenarioFiles"],
        ["Adapters.PlanFiles"] = ["Core.*", "Adapters.Storage"],
        ["Adapters.HtmlReport"] = ["Core.*"],
    };

    [Fact]
    public void Projects_know_only_whom_they_may()
    {
        foreach (var (project, allowed) in _projects)
        {
            var file = Path.Combine(
                Repository.Root,
                "src",
                $"SafePassage.{project}",
                $"SafePassage.{project}.csproj"
            );
            var known = XDocument
                .Load(file)
                .Descendants("ProjectReference")
                .Select(r =>
                    Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!)
                        .Replace("SafePassage.", "")
                    + ((string?)r.Attribute("ExcludeAssets") == "compile" ? " (hidden)" : "")
                );
            known.Order().ShouldBe(allowed.Order(), project);
        }
    }

    [Fact]
    public void Every_project_is_listed() =>
        Directory
            .GetDirectories(Path.Combine(Repository.Root, "src"), "SafePassage.*")
            .Select(d => Path.GetFileName(d).Replace("SafePassage.", ""))
            .Order()
            .ShouldBe(_projects.Keys.Order());

    [Fact]
    public void Rooms_know_only_whom_they_may()
    {
        var forbidden = new List<string>();
        foreach (var folder in Rooms())
        {
            var room =
                $"{Path.GetFileName(Path.GetDirectoryName(folder)!).Replace("SafePassage.", "")}.{Path.GetFileName(folder)}";
            _rooms.ShouldContainKey(
                room,
                "a new room: say in this table and in ARCHITECTURE.md whom it may know"
            );
            foreach (var file in Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))
            {
                foreach (Match match in Mention().Matches(File.ReadAllText(file)))
                {
                    var known = $"{match.Groups[1].Value}.{match.Groups[2].Value}";
                    if (known != room && _rooms.ContainsKey(known) && !MayKnow(room, known))
                    {
                        forbidden.Add(
                            $"{Path.GetRelativePath(Repository.Root, file)} knows {known}"
                        );
                    }
                }
            }
        }

        forbidden.ShouldBeEmpty();
    }

    [Fact]
    public void Every_listed_arrow_leads_somewhere() =>
        _rooms
            .Values.SelectMany(r => r)
            .Where(r => !r.EndsWith(".*"))
            .ShouldAllBe(r => _rooms.ContainsKey(r));

    private static bool MayKnow(string room, string known) =>
        _rooms[room]
            .Any(allowed =>
                allowed == known || (allowed.EndsWith(".*") && known.StartsWith(allowed[..^1]))
            );

    private static IEnumerable<string> Rooms() =>
        _projects
            .Keys.Where(p => p != "Cli")
            .SelectMany(p =>
                Directory.GetDirectories(Path.Combine(Repository.Root, "src", $"SafePassage.{p}"))
            )
            .Where(d => Path.GetFileName(d) is not ("bin" or "obj"));

    [GeneratedRegex(@"(?:SafePassage\.)?\b(Flow|Core|Adapters)\.([A-Z][A-Za-z]+)")]
    private static partial Regex Mention();
}
