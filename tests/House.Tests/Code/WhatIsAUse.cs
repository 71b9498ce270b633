using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SafePassage.House.Tests;

/// <summary>Every way in which one room's code can know another's, read as a use; and what is none.</summary>
public class WhatIsAUse
{
    private const string Declared = """
        using System.Collections.Generic;
        namespace Town
        {
            public enum Kind { Small, Large }
            public sealed class MarkAttribute : System.Attribute;
            public record Street(int Length)
            {
                public static Street Make() => new(1);
                public static implicit operator Street(int length) => new(length);
                public static Street operator +(Street a, Street b) => new(a.Length + b.Length);
                public const int Most = 7;
            }
            public sealed class Streets : List<Street>;
            public static class StreetWords
            {
                public static string Shown(this object street) => $"{street}";
            }
        }
        """;

    [Theory]
    [InlineData("public Town.Street? S;", "a type that is named")]
    [InlineData("public Street? S;", "a type named from within its namespace")]
    [InlineData(
        "public object F() { var s = Between.Door.Find(); return s; }",
        "a type that nobody names"
    )]
    [InlineData("public int F() => Between.Door.Find().Length;", "a member")]
    [InlineData("public string F() => 1.Shown();", "an extension method")]
    [InlineData("public int F() => Street.Most;", "a constant")]
    [InlineData("public object F() => Kind.Small;", "a value of an enum")]
    [InlineData("public string F() => nameof(Street);", "a name")]
    [InlineData("public object F() => typeof(List<Street>);", "an argument of a type")]
    [InlineData("[Mark] public int F() => 1;", "an attribute")]
    [InlineData("public bool F(object o) => o is { } and Street;", "a pattern")]
    [InlineData("public void F() => Between.Door.Take(3);", "a conversion")]
    [InlineData("public void F() { foreach (var s in Between.Door.All()) { } }", "a loop")]
    public void Is_one(string member, string what) => Uses(member).ShouldNotBeEmpty(what);

    [Theory]
    [InlineData("public int F(int length) => length + 1;", "names alone")]
    [InlineData("public string F() => \"Town.Street\";", "text")]
    [InlineData("/* Town.Street */ public int F() => 1;", "a comment")]
    public void Is_none(string member, string what) => Uses(member).ShouldBeEmpty(what);

    [Fact]
    public void Rooms_that_know_each_other_have_no_order()
    {
        Layers.Of(Known(("a", "b"), ("b", "c"), ("c", "a"), ("d", ""))).ShouldBeNull();
        Layers.Circle(Known(("a", "b"), ("b", "a"), ("d", ""))).ShouldBe(["a", "b"]);
        Layers
            .Of(Known(("a", "b"), ("b", "c"), ("c", "")))
            .ShouldBe([
                ["c"],
                ["b"],
                ["a"],
            ]);
    }

    private static Dictionary<string, IReadOnlyList<string>> Known(
        params (string Name, string Known)[] arrows
    ) =>
        arrows.ToDictionary(
            a => a.Name,
            a => (IReadOnlyList<string>)(a.Known.Length == 0 ? [] : [a.Known])
        );

    /// <summary>What a class of one room, with a member, uses of the other; a third room lies between them.</summary>
    private static SymbolUse[] Uses(string member)
    {
        var between = """
            namespace Between
            {
                public static class Door
                {
                    public static Town.Street Find() => Town.Street.Make();
                    public static void Take(Town.Street street) { }
                    public static Town.Streets All() => [];
                }
            }
            """;
        var user = $$"""
            using System.Collections.Generic;
            namespace Town
            {
                public class User { {{member}} }
            }
            """;
        var trees = new[] { ("other", Declared), ("between", between), ("own", user) }
            .Select(t => CSharpSyntaxTree.ParseText(t.Item2, path: t.Item1))
            .ToArray();
        var compilation = CSharpCompilation.Create(
            "town",
            trees,
            SourceTree.FromOutside,
            new(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        compilation
            .GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .ShouldBeEmpty();
        return
        [
            .. SymbolUses
                .In(new("own", trees[2], compilation.GetSemanticModel(trees[2])), t => t.FilePath)
                .Where(u => u.Known == "other"),
        ];
    }
}
