using System.Text.RegularExpressions;

namespace SafePassage.House.Tests;

/// <summary>Types and members that the documents, and the comments of the code, name.</summary>
public partial class NamesOfTypes
{
    /// <summary>Words of others that look like names of ours.</summary>
    private static readonly Dictionary<string, string> _others = new()
    {
        ["LineString"] = "of GeoJSON",
        ["Point"] = "of GeoJSON",
        ["NaN"] = "of IEEE 754",
        ["Stream"] = "of .NET",
        ["IProgress"] = "of .NET",
        ["TimeSpan"] = "of .NET",
        ["CancellationToken"] = "of .NET",
    };

    private static readonly Lazy<HashSet<string>> _projects = new(() =>
        [
            .. RepositoryFiles
                .With(".csproj")
                .Select(f => Path.GetFileNameWithoutExtension(f).Replace("SafePassage.", "")),
        ]
    );

    public static TheoryData<string> Documents => Document.Paths;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Exist_where_a_document_says_them(string path)
    {
        var document = Document.Of(path);
        var spans = document.Code.Where(c => Name().IsMatch(c) && !IsKnown(c));
        var drawn = document
            .Fences.Where(f => f.Language.Length == 0)
            .SelectMany(f => Humps().Matches(f.Code).Select(m => m.Value))
            .Where(n => !IsKnown(n));
        spans
            .Concat(drawn)
            .ShouldBeEmpty(
                $"rename it in the text; words of others stand without backquotes or in {nameof(NamesOfTypes)}"
            );
    }

    /// <summary>The compiler holds what stands in cref; this holds what stands in c.</summary>
    [Fact]
    public void Exist_where_a_comment_says_them() =>
        RepositoryFiles
            .With(".cs")
            .SelectMany(f =>
                InComment()
                    .Matches(RepositoryFiles.Text(f))
                    .Select(m => m.Groups["name"].Value)
                    .Where(n => !IsKnown(n))
                    .Select(n => $"{f}: {n}")
            )
            .ShouldBeEmpty();

    private static bool IsKnown(string code)
    {
        var match = Name().Match(code);
        var (name, member) = (match.Groups["name"].Value, match.Groups["member"].Value);
        return _others.ContainsKey(name)
            || (
                name == "SafePassage" ? member.Length == 0 || _projects.Value.Contains(member)
                : member.Length > 0 ? CodeNames.Has(name, member)
                : match.Groups["of"].Success ? CodeNames.HasType(name)
                : CodeNames.Has(name)
            );
    }

    /// <summary>Name, Name.Name or Name of something; a word in capitals alone is none.</summary>
    [GeneratedRegex(
        @"^(?<name>[A-Z]\w*[a-z]\w*)(?<of><\w+>)?(\.(?<member>[A-Z]\w*))?$",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Name();

    [GeneratedRegex("[A-Z][a-z0-9]+([A-Z][a-z0-9]+)+")]
    private static partial Regex Humps();

    [GeneratedRegex(
        "<c>(?<name>[A-Z][a-z0-9]+([A-Z][a-z0-9]+)+)</c>",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex InComment();
}
