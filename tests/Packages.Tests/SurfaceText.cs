using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace SafePassage.Packages.Tests;

/// <summary>All that is public of an assembly, a line a member, in the order of their names.</summary>
internal static class SurfaceText
{
    private const BindingFlags Own =
        BindingFlags.Public
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types.OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Heading(type)).Append('\n');
            foreach (var member in Members(type))
            {
                text.Append("  ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Heading(Type type)
    {
        var kind =
            type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : (IsRecord(type), type.IsValueType) switch
            {
                (true, true) => "record struct",
                (true, false) => type.IsSealed ? "sealed record" : "record",
                (false, true) => "struct",
                _ => type.IsSealed ? "sealed class"
                : type.IsAbstract ? "abstract class"
                : "class",
            };
        var above = new List<Type>(type.GetInterfaces().Where(IsOurs));
        if (type.BaseType is { } parent && IsOurs(parent))
        {
            above.Insert(0, parent);
        }

        var names =
            above.Count == 0 ? "" : $" : {string.Join(", ", above.Select(SurfaceNames.Of))}";
        return $"{kind} {SurfaceNames.Of(type)}{names}";
    }

    private static IEnumerable<string> Members(Type type) =>
        type.IsEnum
            ? type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => $"{f.Name} = {f.GetRawConstantValue()}")
            : type.GetMembers(Own)
                .Where(m => m is not Type && !m.IsDefined(typeof(CompilerGeneratedAttribute)))
                .Select(m => (m.Name, Text: SurfaceMembers.Of(m)))
                .Where(m => m.Text is not null)
                .OrderBy(m => m.Name, StringComparer.Ordinal)
                .ThenBy(m => m.Text, StringComparer.Ordinal)
                .Select(m => m.Text!);

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("SafePassage.", StringComparison.Ordinal) == true;

    /// <summary>A record prints its members, by a method that nobody else has.</summary>
    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance) is not null;
}
