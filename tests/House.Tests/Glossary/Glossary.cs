using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafePassage.House.Tests;

/// <summary>One word, one thing: the glossary and the public types of src, held against each other both ways.</summary>
public class Glossary
{
    /// <summary>Public types of one plain word that needs no explanation of ours.</summary>
    private static readonly Dictionary<string, string> _plain = new()
    {
        ["Appended"] = "the outcome of appending to a ledger",
        ["Apportion"] = "named for what it does: shares whole numbers out",
        ["Bounding"] = "named for what it does: finds bounds",
        ["Checks"] = "named for what it does: all that is checked of an answer",
        ["Compass"] = "the eight directions",
        ["Earth"] = "lengths on a sphere",
        ["Incoming"] = "the records that are to be appended to a ledger",
        ["Keep"] = "what a reader of streets keeps",
        ["Metres"] = "the unit",
        ["Name"] = "a text in three languages",
        ["Product"] = "name and version of the program",
        ["Reachability"] = "named for what it finds",
    };

    private static readonly Lazy<ILookup<string, bool>> _types = new(() =>
        SourceTree
            .Files.SelectMany(f => f.Tree.GetRoot().DescendantNodes())
            .Where(n => n is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Select(n => (MemberDeclarationSyntax)n)
            .ToLookup(NameOf, IsPublic, StringComparer.Ordinal)
    );

    private static IEnumerable<string> PublicTypes =>
        _types.Value.Where(t => t.Any(isPublic => isPublic)).Select(t => t.Key);

    [Fact]
    public void Types_that_the_glossary_names_exist() =>
        GlossaryTable
            .Rows.SelectMany(r => r.Types)
            .Where(t => !_types.Value.Contains(t))
            .ShouldBeEmpty($"in {GlossaryTable.Path}, and no type of src");

    [Fact]
    public void A_type_named_by_a_word_of_the_glossary_means_that_word() =>
        PublicTypes
            .SelectMany(t => RowsOf(t).Where(r => !r.Types.Contains(t)).Select(r => (t, r)))
            .Select(p =>
                $"{p.t}: the glossary says '{p.r.Words[0]}' for: {p.r.Meaning}. Name it in the column 'in code', or rename it"
            )
            .ShouldBeEmpty();

    [Fact]
    public void A_public_type_of_one_word_is_in_the_glossary() =>
        PublicTypes
            .Where(t => t.Skip(1).All(char.IsLower) && !_plain.ContainsKey(t))
            .Where(t => !GlossaryTable.Rows.Any(r => r.Types.Contains(t)) && !RowsOf(t).Any())
            .ShouldBeEmpty(
                $"add a row to {GlossaryTable.Path} with what it means, or rename it; a word that means no more than everywhere goes into {nameof(Glossary)}"
            );

    [Fact]
    public void Exceptions_are_needed() =>
        _plain
            .Keys.Where(k => RowsOf(k).Any())
            .ShouldBeEmpty("is in the glossary: take it out of the exceptions");

    [Fact]
    public void A_word_stands_for_one_thing()
    {
        GlossaryTable
            .Rows.SelectMany(r => r.Words)
            .GroupBy(w => w, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ShouldBeEmpty("explained twice");
        GlossaryTable
            .Rows.SelectMany(r => r.Types)
            .GroupBy(t => t, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => g.Key)
            .ShouldBeEmpty("one type for two words");
    }

    /// <summary>What a word is not may be a word for something else, and then has a row of its own.</summary>
    [Fact]
    public void No_type_is_named_by_a_word_that_is_not_used() =>
        GlossaryTable
            .Rows.SelectMany(r => r.Not.Select(n => (Row: r, Not: Pascal(n.Split('(')[0].Trim()))))
            .Where(n => PublicTypes.Contains(n.Not) && !RowsOf(n.Not).Any())
            .Select(n => $"{n.Not}: say '{n.Row.Words[0]}'")
            .ShouldBeEmpty();

    [Fact]
    public void Words_are_in_order()
    {
        var words = GlossaryTable.Rows.Select(r => r.Words[0]).ToList();
        words
            .Zip(words.Skip(1))
            .Where(pair => string.CompareOrdinal(pair.First, pair.Second) > 0)
            .Select(pair => $"'{pair.Second}' stands after '{pair.First}'")
            .ShouldBeEmpty();
    }

    /// <summary>Rows whose word, or its plural, is the name.</summary>
    private static IEnumerable<GlossaryRow> RowsOf(string type) =>
        GlossaryTable.Rows.Where(r =>
            r.Words.Select(Pascal).Any(w => type == w || type == w + "s" || type == Plural(w))
        );

    private static string Plural(string word) =>
        word.EndsWith('y') ? $"{word[..^1]}ies" : $"{word}es";

    private static string Pascal(string words) =>
        string.Concat(
            words
                .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Select(w => char.ToUpperInvariant(w[0]) + w[1..])
        );

    private static string NameOf(MemberDeclarationSyntax type) =>
        type switch
        {
            BaseTypeDeclarationSyntax declared => declared.Identifier.Text,
            DelegateDeclarationSyntax declared => declared.Identifier.Text,
            _ => "",
        };

    /// <summary>Public, and not within a type.</summary>
    private static bool IsPublic(MemberDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.PublicKeyword) && type.Parent is not TypeDeclarationSyntax;
}
