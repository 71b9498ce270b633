using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace SafePassage.Packages.Tests;

/// <summary>One member as it would be declared, without its body.</summary>
internal static class SurfaceMembers
{
    private static readonly NullabilityInfoContext _nulls = new();

    /// <summary>Null for what belongs to another member: accessors.</summary>
    public static string? Of(MemberInfo member) =>
        member switch
        {
            FieldInfo { IsLiteral: true } f =>
                $"const {SurfaceNames.Of(f.FieldType)} {f.Name} = {Value(f.GetRawConstantValue())}",
            FieldInfo f => $"{Static(f.IsStatic)}{SurfaceNames.Of(_nulls.Create(f))} {f.Name}",
            PropertyInfo p => Property(p),
            ConstructorInfo c => $"{SurfaceNames.Of(c.DeclaringType!)}({Parameters(c)})",
            MethodInfo { IsSpecialName: true } m
                when !m.Name.StartsWith("op_", StringComparison.Ordinal) => null,
            MethodInfo m =>
                $"{Static(m.IsStatic)}{SurfaceNames.Of(_nulls.Create(m.ReturnParameter))} {m.Name}({Parameters(m)})",
            _ => member.ToString(),
        };

    private static string Property(PropertyInfo property)
    {
        var get = property.GetMethod is { IsPublic: true };
        var setter = property.SetMethod is { IsPublic: true } s ? s : null;
        var set =
            setter is null ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                ? " init;"
            : " set;";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var index = property.GetIndexParameters();
        var name =
            index.Length == 0
                ? property.Name
                : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var isStatic = Static((property.GetMethod ?? property.SetMethod)!.IsStatic);
        return $"{required}{isStatic}{SurfaceNames.Of(_nulls.Create(property))} {name} {{{(get ? " get;" : "")}{set} }}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way =
            parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ")
            : "";
        var otherwise = parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue)}" : "";
        return $"{way}{SurfaceNames.Of(_nulls.Create(parameter))} {parameter.Name}{otherwise}";
    }

    private static string Value(object? value) =>
        value switch
        {
            null => "default",
            string s => $"\"{s}\"",
            bool b => b ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static string Static(bool isStatic) => isStatic ? "static " : "";
}
