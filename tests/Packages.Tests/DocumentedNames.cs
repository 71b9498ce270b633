using System.Reflection;
using System.Runtime.CompilerServices;

namespace SafePassage.Packages.Tests;

/// <summary>The name of a member among the words that the compiler writes; overloads of a method share one.</summary>
internal sealed record DocumentedName(string Text, bool HasParameters)
{
    public bool Is(string key) =>
        key == Text
        || (
            HasParameters
            && (
                key.StartsWith($"{Text}(", StringComparison.Ordinal)
                || key.StartsWith($"{Text}`", StringComparison.Ordinal)
            )
        );
}

/// <summary>Every name of a type that somebody can call and somebody has written; what the compiler adds to records is left out.</summary>
internal static class DocumentedNames
{
    private const BindingFlags Own =
        BindingFlags.Public
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static IEnumerable<DocumentedName> Of(Type type)
    {
        var name = type.FullName!.Replace('+', '.');
        yield return new($"T:{name}", HasParameters: false);
        foreach (var member in type.GetMembers(Own))
        {
            if (KindOf(member) is { } kind && !IsPositional(type, member))
            {
                yield return new($"{kind}:{name}.{member.Name}", kind is 'M' or 'P');
            }
        }
    }

    private static char? KindOf(MemberInfo member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute))
            ? null
            : member switch
            {
                FieldInfo { IsSpecialName: false } => 'F',
                PropertyInfo => 'P',
                MethodInfo m
                    when !m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal) =>
                    'M',
                _ => null,
            };

    /// <summary>Its words stand on the parameter.</summary>
    private static bool IsPositional(Type type, MemberInfo member) =>
        member is PropertyInfo
        && type.GetMethod("Deconstruct", Own) is { } parts
        && parts.GetParameters().Any(p => p.Name == member.Name);
}
