using System.Reflection;

namespace SafePassage.Packages.Tests;

/// <summary>Names of types as a person would write them, with what may be null.</summary>
internal static class SurfaceNames
{
    private static readonly Dictionary<Type, string> _short = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Type type) => Named(type, type.GetGenericArguments().Select(Of));

    public static string Of(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Of(value)}?";
        }

        var name =
            info.ElementType is { } element ? $"{Of(element)}[]"
            : type.IsArray ? $"{Of(type.GetElementType()!)}[]"
            : Named(type, type.IsGenericType ? Arguments(type, info) : []);
        return !type.IsValueType && info.ReadState == NullabilityState.Nullable ? $"{name}?" : name;
    }

    /// <summary>Spans and other values by reference carry no word on what may be null.</summary>
    private static IEnumerable<string> Arguments(Type type, NullabilityInfo info) =>
        info.GenericTypeArguments.Length == type.GetGenericArguments().Length
            ? info.GenericTypeArguments.Select(Of)
            : type.GetGenericArguments().Select(Of);

    private static string Named(Type type, IEnumerable<string> arguments)
    {
        if (_short.TryGetValue(type, out var known))
        {
            return known;
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }

        var given = arguments.ToArray();
        if (
            type.IsGenericType
            && type.Namespace == "System"
            && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)
        )
        {
            return $"({string.Join(", ", given)})";
        }

        var name = type.Name.Split('`')[0];
        var outer = type is { IsNested: true, IsGenericParameter: false }
            ? $"{Of(type.DeclaringType!)}."
            : "";
        return given.Length == 0 ? outer + name : $"{outer}{name}<{string.Join(", ", given)}>";
    }
}
