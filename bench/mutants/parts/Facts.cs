using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;

/// <summary>One test with its data.</summary>
internal sealed record Fact(string Name, Action Run);

/// <summary>The tests of a class: found by the names of their attributes, for these belong to the tests and not to this program.</summary>
internal static class Facts
{
    public static IEnumerable<Fact> Of(Type type)
    {
        foreach (var method in type.GetMethods())
        {
            Attribute[] attributes =
            [
                .. method.GetCustomAttributes(inherit: true).OfType<Attribute>(),
            ];
            var given = attributes.FirstOrDefault(a =>
                a.GetType().Name is "FactAttribute" or "TheoryAttribute"
            );
            if (given is null || Value(given, "Skip") is not null)
            {
                continue;
            }

            var name = $"{type.Name}.{method.Name}";
            if (given.GetType().Name == "FactAttribute")
            {
                yield return new(name, () => Run(type, method, []));
                continue;
            }

            foreach (var data in attributes.SelectMany(a => Rows(type, a)))
            {
                yield return new(
                    $"{name}({string.Join(", ", data)})",
                    () => Run(type, method, data)
                );
            }
        }
    }

    private static IEnumerable<object?[]> Rows(Type type, Attribute attribute) =>
        attribute.GetType().Name switch
        {
            "InlineDataAttribute" => [(object?[])Value(attribute, "Data")!],
            "MemberDataAttribute" => Member(
                    (Type?)Value(attribute, "MemberType") ?? type,
                    (string)Value(attribute, "MemberName")!,
                    (object?[])Value(attribute, "Arguments")!
                )
                .Select(Row),
            _ => [],
        };

    private static IEnumerable<object> Member(Type type, string name, object?[] arguments)
    {
        const BindingFlags Any =
            BindingFlags.Static
            | BindingFlags.Public
            | BindingFlags.NonPublic
            | BindingFlags.FlattenHierarchy;
        var value =
            type.GetProperty(name, Any) is { } property ? property.GetValue(null)
            : type.GetField(name, Any) is { } field ? field.GetValue(null)
            : type.GetMethod(name, Any)!.Invoke(null, arguments);
        return ((System.Collections.IEnumerable)value!).Cast<object>();
    }

    private static object?[] Row(object row) =>
        row as object?[]
        ?? (object?[])
            row.GetType()
                .GetInterfaces()
                .SelectMany(i => i.GetMethods())
                .First(m => m.Name == "GetData")
                .Invoke(row, null)!;

    private static object? Value(object of, string property) =>
        of.GetType().GetProperty(property)?.GetValue(of);

    private static void Run(Type type, MethodInfo method, object?[] data)
    {
        var parameters = method.GetParameters();
        object?[] all = [.. data, .. parameters.Skip(data.Length).Select(p => p.DefaultValue)];
        var made = method.IsStatic ? null : New(type);
        try
        {
            if (method.Invoke(made, all) is Task task)
            {
                task.GetAwaiter().GetResult();
            }
        }
        finally
        {
            (made as IDisposable)?.Dispose();
        }
    }

    /// <summary>With what it shares with others made anew.</summary>
    private static object New(Type type) =>
        Activator.CreateInstance(
            type,
            [
                .. type.GetConstructors()[0]
                    .GetParameters()
                    .Select(p => Activator.CreateInstance(p.ParameterType)),
            ]
        )!;
}
