using System.Reflection;
using SafePassage.Formats.Scenarios.Model;
using SafePassage.Formats.Documents;
using SafePassage.Formats.Tables;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Schema;

/// <summary>Finds the shape of a property from its type and attributes.</summary>
internal static class ShapeOf
{
    /// <param name="inherited">The limits set on the property that holds the whole class.</param>
    public static Shape Property(PropertyInfo property, NumberLimits? inherited)
    {
        var limits = property.GetCustomAttribute<LimitsAttribute>()?.Limits ?? inherited;
        return Of(property.PropertyType, property, limits);
    }

    private static Shape Of(Type declared, PropertyInfo property, NumberLimits? limits)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (property.GetCustomAttribute<OneOfAttribute>() is { } oneOf)
        {
            return new ChoiceShape(oneOf.Words, w => w);
        }

        return type switch
        {
            _ when type == typeof(string) => property.IsDefined(typeof(IdAttribute))
                ? new IdShape()
                : new TextShape(),
            _ when type == typeof(double) || type == typeof(long) || type == typeof(int) =>
                new NumberShape(limits ?? throw Unlimited(property), type),
            _ when type == typeof(Estimate) => new EstimateShape(
                limits ?? throw Unlimited(property)
            ),
            _ when type == typeof(Name) => new NameShape(),
            _ when type == typeof(DateTimeOffset) => new InstantShape(),
            _ when type == typeof(Moment) => new MomentShape(),
            _ when type == typeof(PersonLimit) => new PersonLimitShape(
                limits ?? throw Unlimited(property)
            ),
            _ when type == typeof(AreaKeys) => new AreaShape(),
            { IsEnum: true } => ChoiceShape.Of(type),
            { IsGenericType: true } => Collection(type, property, limits),
            _ when type.IsAssignableTo(typeof(Part)) => new ObjectShape(type, limits),
            _ => throw new InvalidOperationException($"no shape is known for {property.Name}"),
        };
    }

    private static Shape Collection(Type type, PropertyInfo property, NumberLimits? limits)
    {
        var arguments = type.GetGenericArguments();
        var inner = Of(arguments[^1], property, limits);
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return new ListShape(
                inner,
                arguments[0],
                property.IsDefined(typeof(MayBeEmptyAttribute))
            );
        }

        var keys =
            property.GetCustomAttribute<ByAttribute>()
            ?? throw new InvalidOperationException(
                $"{property.Name} does not say what its keys are"
            );
        return new MapShape(
            inner,
            arguments[1],
            keys.Words is null ? null : ChoiceShape.Of(keys.Words),
            keys.Says
        );
    }

    private static InvalidOperationException Unlimited(PropertyInfo property) =>
        new($"{property.DeclaringType?.Name}.{property.Name} has no limits");
}
