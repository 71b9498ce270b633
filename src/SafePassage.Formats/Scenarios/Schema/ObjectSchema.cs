using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Scenarios.Schema;

/// <param name="Required">Whether the key must be there.</param>
internal sealed record KeySchema(
    string Name,
    PropertyInfo Property,
    ValueSchema Value,
    bool Required,
    KeyAttribute Says
);

/// <summary>A group of keys: the public properties of a class derived from <see cref="Part"/>.</summary>
internal sealed class ObjectSchema : ValueSchema
{
    private readonly Type _type;
    private readonly bool _evenIncomplete;

    /// <param name="limits">For the number of a <c>value</c> key, where the class itself sets none.</param>
    /// <param name="evenIncomplete">Whether a group with a key missing or refused is bound, so that what follows from the others is told too.</param>
    public ObjectSchema(Type type, NumberLimits? limits = null, bool evenIncomplete = false)
    {
        _type = type;
        _evenIncomplete = evenIncomplete;
        Keys =
        [
            .. type.GetProperties(
                    BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly
                )
                .Select(p => new KeySchema(
                    JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name),
                    p,
                    SchemaOf.Property(p, limits),
                    p.IsDefined(typeof(RequiredMemberAttribute)),
                    p.GetCustomAttribute<KeyAttribute>()
                        ?? throw new InvalidOperationException(
                            $"{type.Name}.{p.Name} is not described"
                        )
                )),
        ];
    }

    public IReadOnlyList<KeySchema> Keys { get; }

    /// <summary>Whether the documentation shows the keys where they are used and gives them no table.</summary>
    public bool IsInline => _type.IsDefined(typeof(InlineAttribute), inherit: false);

    public override string Forms =>
        IsInline
            ? string.Join(" and ", Keys.Select(k => $"`{k.Name}` ({k.Value.Forms})"))
            : $"the keys {string.Join(", ", Keys.Select(k => k.Required ? k.Name : $"{k.Name} (optional)"))}";

    public override JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var key in Keys)
        {
            var schema = key.Value.Schema();
            schema.Insert(0, "description", key.Says.Sentence);
            properties[key.Name] = schema;
        }

        return new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = Texts(Keys.Where(k => k.Required).Select(k => k.Name)),
            ["properties"] = properties,
        };
    }

    /// <summary>Null when a key is missing or was refused, unless it is bound even so; an unknown key is told and does no further harm.</summary>
    public override object? Bind(Node node, string name, Binding binding)
    {
        if (node is not Mapping mapping)
        {
            return binding.Unfit(node, name, this);
        }

        var part = (Part)Activator.CreateInstance(_type)!;
        part.Node = mapping;
        RefuseUnknown(mapping, name, binding);
        var whole = true;
        foreach (var key in Keys)
        {
            if (mapping.Find(key.Name) is not { } entry)
            {
                whole &= !key.Required;
                if (key.Required)
                {
                    binding.Refuse(
                        node,
                        $"the key {key.Name} is missing in {name}",
                        $"Add it: {key.Value.Forms}"
                    );
                }
            }
            else if (entry.Value is Scalar { Means: ScalarKind.Null })
            {
                whole = false;
                binding.Refuse(
                    entry,
                    $"the key {key.Name} has no value",
                    key.Required ? $"Write {key.Value.Forms}" : "Give it one, or leave the key out"
                );
            }
            else if (key.Value.Bind(entry.Value, key.Name, binding) is { } value)
            {
                key.Property.SetValue(part, value);
            }
            else
            {
                whole = false;
            }
        }

        return whole || _evenIncomplete ? part : null;
    }

    private void RefuseUnknown(Mapping mapping, string name, Binding binding)
    {
        string[] known = [.. Keys.Select(k => k.Name)];
        foreach (
            var entry in mapping.Members.Where(e => !known.Contains(e.Key, StringComparer.Ordinal))
        )
        {
            binding.Refuse(
                entry,
                $"there is no key '{Excerpt.Of(entry.Key)}' in {name}",
                Nearest.Remedy(entry.Key, known, "key")
            );
        }
    }
}
