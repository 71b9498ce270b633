using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePassage.House.Tests;

/// <summary>Every name that C# of this repository declares: product, tests and benchmarks.</summary>
internal static class CodeNames
{
    private static readonly Lazy<ILookup<string, string>> _members = new(() =>
        RepositoryFiles
            .With(".cs")
            .Select(f => CSharpSyntaxTree.ParseText(RepositoryFiles.Text(f)))
            .SelectMany(t => t.GetRoot().DescendantNodes())
            .OfType<BaseTypeDeclarationSyntax>()
            .SelectMany(t => MembersOf(t).Select(m => (Type: t.Identifier.Text, Member: m)))
            .ToLookup(p => p.Type, p => p.Member, StringComparer.Ordinal)
    );

    private static readonly Lazy<HashSet<string>> _all = new(() =>
        [.. _members.Value.Select(t => t.Key), .. _members.Value.SelectMany(t => t)]
    );

    public static bool HasType(string name) => _members.Value.Contains(name);

    public static bool Has(string name) => _all.Value.Contains(name);

    public static bool Has(string type, string member) => _members.Value[type].Contains(member);

    private static IEnumerable<string> MembersOf(BaseTypeDeclarationSyntax type)
    {
        IEnumerable<string> parameters = type
            is TypeDeclarationSyntax { ParameterList.Parameters: var list }
            ? list.Select(p => p.Identifier.Text)
            : [];
        IEnumerable<string> members = type switch
        {
            EnumDeclarationSyntax values => values.Members.Select(m => m.Identifier.Text),
            TypeDeclarationSyntax other => other.Members.SelectMany(NamesOf),
            _ => [],
        };
        return parameters.Concat(members).Append(type.Identifier.Text);
    }

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) =>
        member switch
        {
            MethodDeclarationSyntax method => [method.Identifier.Text],
            PropertyDeclarationSyntax property => [property.Identifier.Text],
            BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(v =>
                v.Identifier.Text
            ),
            BaseTypeDeclarationSyntax type => [type.Identifier.Text],
            _ => [],
        };
}
