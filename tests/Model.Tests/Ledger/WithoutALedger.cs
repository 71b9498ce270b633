using System.Reflection;
using SafePassage.Model;

namespace SafePassage.Model.Tests;

/// <summary>Whatever is public and asks a ledger says which argument is missing.</summary>
public class WithoutALedger
{
    private static IEnumerable<MethodInfo> Methods() =>
        typeof(Ledger)
            .Assembly.GetExportedTypes()
            .SelectMany(t =>
                t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            )
            .Where(m => m.GetParameters().FirstOrDefault()?.ParameterType == typeof(Ledger));

    [Fact]
    public void The_argument_that_is_missing_is_named()
    {
        var tried = 0;
        foreach (var method in Methods())
        {
            var parameters = method.GetParameters();
            foreach (var missing in parameters.Where(p => IsNeeded(p)))
            {
                object?[] given =
                [
                    .. parameters.Select(p => p == missing ? null : Some(p.ParameterType)),
                ];
                Named(() => method.Invoke(null, given))
                    .ShouldBe(missing.Name, $"{method.DeclaringType!.Name}.{method.Name}");
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(20);
    }

    private static string? Named(Action call)
    {
        try
        {
            call();
            return "nothing";
        }
        catch (TargetInvocationException e)
        {
            return (e.InnerException as ArgumentNullException)?.ParamName
                ?? e.InnerException!.GetType().Name;
        }
    }

    private static readonly NullabilityInfoContext _nulls = new();

    /// <summary>What must be there and is not a list, of which the ledger itself is made.</summary>
    private static bool IsNeeded(ParameterInfo parameter) =>
        !parameter.ParameterType.IsValueType
        && !parameter.IsOptional
        && _nulls.Create(parameter).WriteState == NullabilityState.NotNull;

    private static object? Some(Type type)
    {
        if (type == typeof(Ledger))
        {
            return OneOfEach.Built(OneOfEach.Records).Value;
        }

        if (type == typeof(Asked))
        {
            return Book.Day;
        }

        if (type == typeof(ReadingRule))
        {
            return ReadingRule.Announced;
        }

        return OneOfEach.Records.FirstOrDefault(r => r.GetType() == type)
            ?? (type.IsValueType ? Activator.CreateInstance(type) : null);
    }
}
