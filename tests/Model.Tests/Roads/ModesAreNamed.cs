using System.Text.RegularExpressions;

namespace SafePassage.Model.Tests;

/// <summary>
/// A new mode is found by the compiler wherever it has to be thought of: modes and parts of a street are only told apart
/// in switches that name every one of them. So nothing treats 'not on foot' as 'by car'.
/// </summary>
public class ModesAreNamed
{
    /// <summary>Where the modes and their words live, and where tags of OpenStreetMap are read, some of which are the same.</summary>
    private static readonly string[] Homes =
    [
        "SafePassage.Model/Roads/Mode.cs",
        // The word 'foot' is a length there.
        "SafePassage.Formats/Gmns/GmnsUnits.cs",
        "SafePassage.Streets/Decode/",
        "SafePassage.Streets/Interpret/",
    ];

    private static readonly string Value =
        $@"\b(?:Mode\.(?:{Names<Mode>()})|RoadPart\.(?:{Names<RoadPart>()}))\b";

    /// <summary>A part may be asked for by name (<c>Allows(RoadPart.Footway)</c>); a mode may not.</summary>
    private static readonly Regex Told = new(
        $@"\bMode\.(?:{Names<Mode>()})\b|(?:==|!=|\bis|\bnot|\bcase)\s*{Value}|{Value}\s*(?:==|!=|when)"
    );

    private static readonly Regex Arm = new($@"^\s*{Value}(?: or {Value})* =>");

    private static readonly Regex Word = new(
        $"\"(?:{string.Join('|', ModeTraits.Modes.Select(m => m.Word))})\""
    );

    private static readonly Regex Rest = new(@"^\s*(?:_|var \w+|not .*)(?: when .*)? =>");

    [Fact]
    public void In_all_sources()
    {
        var src = Path.Combine(Repository.Root, "src");
        var files = Directory
            .GetFiles(src, "*.cs", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(src, f).Replace('\\', '/'), File: f))
            .Where(f => !f.Name.Contains("/obj/") && !Homes.Any(f.Name.StartsWith))
            .ToList();
        files.Count.ShouldBeGreaterThan(300);
        files
            .SelectMany(f => Faults(File.ReadAllLines(f.File)).Select(l => $"{f.Name}: {l}"))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("var x = mode == Mode.Foot ? a : b;")]
    [InlineData("if (mode is Mode.Car)")]
    [InlineData("if (group.Modes.Contains(Mode.Foot))")]
    [InlineData("Mode[] both = [Mode.Foot, Mode.Car];")]
    [InlineData("case Mode.Foot:")]
    [InlineData("Mode.Foot when link.Foot is { } foot => 1,")]
    [InlineData("part != RoadPart.Footway")]
    [InlineData("var x = mode.Part is RoadPart.Carriageway")]
    [InlineData("words.All(w => w is \"foot\" or \"bus\")")]
    [InlineData("mode switch\n{\n    Mode.Foot => 1,\n    _ => 2,\n}")]
    [InlineData(
        "mode switch\n{\n    RoadPart.Footway => a switch\n    {\n    },\n    var x => 2,\n}"
    )]
    public void And_these_would_be_found(string text) =>
        Faults(text.Split('\n')).ShouldNotBeEmpty();

    [Theory]
    [InlineData("mode switch\n{\n    Mode.Foot => 1,\n    Mode.Car => 2,\n}")]
    [InlineData(
        "mode switch\n{\n    Mode.Foot => a switch\n    {\n        _ => 1,\n    },\n    Mode.Car => 2,\n}"
    )]
    [InlineData("if (!Allows(RoadPart.Footway))")]
    [InlineData("kind switch\n{\n    Kind.One => 1,\n    _ => 2,\n}")]
    [InlineData("/// <see cref=\"Mode.Foot\"/> is \"foot\"")]
    public void And_these_are_fine(string text) => Faults(text.Split('\n')).ShouldBeEmpty();

    private static IEnumerable<string> Faults(string[] lines)
    {
        var blocks = new Stack<(bool OnModes, string? Discard)>();
        foreach (var line in lines.Where(l => !l.TrimStart().StartsWith("//")))
        {
            var code = line.Trim();
            var arm = Arm.Match(line);
            if (Told.IsMatch(arm.Success ? line[arm.Length..] : line) || Word.IsMatch(line))
            {
                yield return code;
            }

            if (code == "{")
            {
                blocks.Push((false, null));
            }
            else if (code.StartsWith('}') && blocks.TryPop(out var ended))
            {
                if (ended is { OnModes: true, Discard: { } rest })
                {
                    yield return rest;
                }
            }
            else if (blocks.TryPop(out var open))
            {
                blocks.Push(
                    (open.OnModes || arm.Success, Rest.IsMatch(line) ? code : open.Discard)
                );
            }
        }
    }

    private static string Names<T>()
        where T : struct, Enum => string.Join('|', Enum.GetNames<T>());
}
