using System.Text;

namespace SafePassage.House.Tests;

/// <summary>The arrows as ARCHITECTURE.md shows them, drawn from the list.</summary>
public class Picture
{
    private const string Begin = "<!-- arrows: drawn from tests/House.Tests/arrows.txt -->\n";
    private const string End = "<!-- end of arrows -->\n";

    [Fact]
    public void Is_drawn_from_the_list()
    {
        var path = Path.Combine(Repository.Root, "ARCHITECTURE.md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (begin, end) = (
            text.IndexOf(Begin, StringComparison.Ordinal),
            text.IndexOf(End, StringComparison.Ordinal)
        );
        begin.ShouldBeGreaterThan(0, $"ARCHITECTURE.md has no line {Begin}");
        end.ShouldBeGreaterThan(begin, $"ARCHITECTURE.md has no line {End}");
        Committed.ShouldHold(
            path,
            $"{text[..(begin + Begin.Length)]}```\n{Drawn()}```\n{text[end..]}"
        );
    }

    private static string Drawn()
    {
        var projects = ArrowList.Projects.ToDictionary(p => p.Key, p => p.Value.Seen);
        string[] order = [.. Layers.Of(projects)!.Reverse().SelectMany(l => l)];
        var text = new StringBuilder();
        foreach (var name in order)
        {
            var project = ArrowList.Projects[name];
            text.Append(name.PadRight(13))
                .Append(
                    project.Seen.Count == 0
                        ? "knows nobody"
                        : $"─▶ {string.Join(", ", order.Where(project.Seen.Contains))}"
                )
                .Append(
                    project.Carried.Count == 0
                        ? ""
                        : $"   (carries {string.Join(", ", project.Carried)})"
                )
                .Append('\n');
        }

        text.Append(
            "\ninside, each room knows only rooms to its left, and of those the ones it uses:\n"
        );
        foreach (var name in order.Reverse().Where(n => ArrowList.Projects[n].Rooms.Count > 1))
        {
            text.Append(name.PadRight(13))
                .AppendJoin(" ◀ ", Layers.Of(ArrowList.Projects[name].Rooms)!.Select(Layer))
                .Append('\n');
        }

        return text.ToString();
    }

    private static string Layer(IReadOnlyList<string> rooms) =>
        string.Join(", ", rooms.Select(r => r == ArrowList.Beside ? "(beside the rooms)" : r));
}
