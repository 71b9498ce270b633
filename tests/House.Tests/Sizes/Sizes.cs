using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePassage.House.Tests;

/// <summary>
/// Files and methods stay as small as they can be read at once, those of tests too. What is longer is listed in long.txt with its
/// reason, and what is listed and no longer long is taken out.
/// </summary>
public class Sizes
{
    private const string List = "tests/House.Tests/Sizes/long.txt";
    private const int MostLinesOfAFile = 400;
    private const int UsualLinesOfAFile = 250;
    private const int MostLinesOfATest = 250;
    private const int MedianLinesOfAFile = 100;
    private const int MostLinesOfAMethod = 60;

    private static readonly Lazy<Dictionary<string, string>> _listed = new(() =>
        RepositoryFiles
            .Text(List)
            .Split('\n')
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(": ", 2))
            .ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal)
    );

    [Fact]
    public void Half_of_the_files_are_short_and_nearly_all_are_not_long()
    {
        int[] lines = [.. Files().Select(f => f.Lines).Order()];
        lines[lines.Length / 2].ShouldBeLessThanOrEqualTo(MedianLinesOfAFile);
        lines[lines.Length * 9 / 10].ShouldBeLessThanOrEqualTo(UsualLinesOfAFile);
    }

    [Fact]
    public void What_is_long_is_listed_with_its_reason()
    {
        var longer = Files()
            .Where(f => f.Lines > MostLinesOfAFile)
            .Concat(Tests().Where(t => t.Lines > MostLinesOfATest))
            .Concat(Methods().Where(m => m.Lines > MostLinesOfAMethod))
            .DistinctBy(l => l.Name)
            .ToDictionary(l => l.Name, l => l.Lines, StringComparer.Ordinal);
        longer
            .Where(l => !_listed.Value.ContainsKey(l.Key))
            .Select(l =>
                $"{l.Key} has {l.Value} lines: divide it by subject, or add to {List}: {l.Key}: WHY"
            )
            .Concat(
                _listed
                    .Value.Keys.Where(k => !longer.ContainsKey(k))
                    .Select(k =>
                        $"{k} is no longer long, or no longer there: take it out of {List}"
                    )
            )
            .ShouldBeEmpty();
    }

    private static IEnumerable<(string Name, int Lines)> Files() =>
        SourceTree.Files.Select(f => (SourceTree.Name(f.Tree), f.Tree.GetText().Lines.Count - 1));

    private static IEnumerable<(string Name, int Lines)> Tests() =>
        RepositoryFiles
            .With(".cs")
            .Where(f => f.StartsWith("tests/", StringComparison.Ordinal))
            .Select(f => (f, RepositoryFiles.Text(f).Count(c => c == '\n')));

    private static IEnumerable<(string Name, int Lines)> Methods() =>
        from file in SourceTree.Files
        from node in file.Tree.GetRoot().DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
        let span = node.GetLocation().GetLineSpan().Span
        select (
            $"{SourceTree.Name(file.Tree)} {NameOf(node)}",
            span.End.Line - span.Start.Line + 1
        );

    private static string NameOf(SyntaxNode node) =>
        node switch
        {
            MethodDeclarationSyntax method => method.Identifier.Text,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
            AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } =>
                property.Identifier.Text,
            _ => node.Kind().ToString(),
        };
}
