using System.Reflection;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Schema;

/// <summary>Finds the schema of a property from its type and attributes.</summary>
internal static class SchemaOf
{
    /// <param name="inherited">The limits set on the property that holds the whole class.</param>
    public static ValueSchema Property(PropertyInfo property, NumberLimits? inherited)
    {
        var limits = property.GetCustomAttribute<LimitsAttribute>()?.Limits ?? inherited;
        return Of(property.PropertyType, property, limits);
    }

    private static ValueSchema Of(Type declared, PropertyInfo property, NumberLimits? limits)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (property.GetCustomAttribute<OneOfAttribute>() is { } oneOf)
        {
            return new ChoiceSchema(oneOf.Words, w => w);
        }

        return type switch
        {
            _ when type == typeof(string) => property.IsDefined(typeof(IdAttribute))
                ? new IdSchema()
                : new TextSchema(),
            _ when type == typeof(double) || type == typeof(long) || type == typeof(int) =>
                new NumberSchema(limits ?? throw Unlimited(property), type),
            _ when type == typeof(Estimate) => new EstimateSchema(
                limits ?? throw Unlimited(property)
            ),
            _ when type == typeof(Name) => new NameSchema(),
            _ when type == typeof(DateTimeOffset) => new InstantSchema(),
            _ when type == typeof(Moment) => new MomentSchema(),
            _ when type == typeof(PersonLimit) => new PersonLimitSchema(
                limits ?? throw Unlimited(property)
            ),
            _ when type == typeof(AreaModel) => new AreaSchema(),
            { IsEnum: true } => ChoiceSchema.Of(type),
            { IsGenericType: true } => Collection(type, property, limits),
            _ when type.IsAssignableTo(typeof(Part)) => new ObjectSchema(type, limits),
            _ => throw new InvalidOperationException($"no schema is known for {property.Name}"),
        };
    }

    private static ValueSchema Collection(Type type, PropertyInfo property, NumberLimits? limits)
    {
        var arguments = type.GetGenericArguments();
        var inner = Of(arguments[^1], property, limits);
        if (type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return new ListSchema(
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
        return new MapSchema(
            inner,
            arguments[1],
            keys.Words is null ? null : ChoiceSchema.Of(keys.Words),
            keys.Says
        );
    }

    private static InvalidOperationException Unlimited(PropertyInfo property) =>
        new($"{property.DeclaringType?.Name}.{property.Name} has no limits");
}
