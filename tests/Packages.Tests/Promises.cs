using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SafePassage.Packages.Tests;

/// <summary>What every package owes those who use it (docs/decisions, decision 36).</summary>
public sealed partial class Promises
{
    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void One_namespace_holds_all_that_is_public(string package) =>
        Package.Of(package).Types.ShouldAllBe(t => t.Namespace == package);

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void The_readme_says_what_it_promises_its_units_and_who_may_call_at_once(string package)
    {
        var text = Package.Of(package).Readme.Text;
        foreach (
            var heading in new[]
            {
                "## What it promises, and what not",
                "## Shapes and units",
                "## Threads",
                "## For those who use it alone",
            }
        )
        {
            text.ShouldContain(heading);
        }
    }

    /// <summary>The compiler asks for words on members; those on parameters of records it asks for only where there are some already.</summary>
    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void Every_parameter_that_is_a_property_has_words(string package)
    {
        var words = Package.Of(package).Words;
        Package
            .Of(package)
            .Types.SelectMany(t => Positional(t).Select(p => (Type: t, Name: p)))
            .Where(p => !Described(words, p.Type, p.Name))
            .Select(p => $"{p.Type.Name}.{p.Name}")
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void No_summary_repeats_the_name_alone(string package) =>
        Package
            .Of(package)
            .Words.Where(w => w.Value.Element("summary") is { } s && IsName(w.Key, s.Value))
            .Select(w => w.Key)
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Package.Names), MemberType = typeof(Package))]
    public void Papers_are_in_the_list(string package)
    {
        var references = File.ReadAllText(Path.Combine(Repository.Root, "docs", "references.md"));
        Package
            .Of(package)
            .Words.Values.Select(w => w.Value)
            .Append(Package.Of(package).Readme.Text)
            .SelectMany(w => Paper().Matches(w).Select(m => m.Groups[1].Value))
            .Distinct()
            .ShouldAllBe(key => references.Contains($"| {key} |"));
    }

    /// <summary>The parameters of a record's own constructor that became properties.</summary>
    private static IEnumerable<string> Positional(Type type) =>
        type.GetMethod("Deconstruct", BindingFlags.Public | BindingFlags.Instance)
            ?.GetParameters()
            .Select(p => p.Name!)
            .Where(p => type.GetProperty(p) is not null)
        ?? [];

    private static bool Described(
        IReadOnlyDictionary<string, XElement> words,
        Type type,
        string name
    ) =>
        words.TryGetValue($"T:{type.FullName!.Replace('+', '.')}", out var word)
        && word.Elements("param")
            .Any(p => (string?)p.Attribute("name") == name && p.Value.Trim().Length > 0);

    private static bool IsName(string member, string summary)
    {
        var name = member[2..].Split('(')[0].Split('.')[^1];
        return Letters(summary) is var said
            && (
                ((string[])["", "the", "a"]).Any(article =>
                    string.Equals(said, article + name, StringComparison.OrdinalIgnoreCase)
                )
            );
    }

    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsAsciiLetter)).ToLowerInvariant();

    [GeneratedRegex(@"\[([A-Z]{2,3}\d{2})[,\]]")]
    private static partial Regex Paper();
}
