using System.Collections;
using System.Text.Json.Nodes;
using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Scenarios.Schema;

internal sealed class ListSchema(ValueSchema item, Type itemType, bool mayBeEmpty) : ValueSchema
{
    public override string Forms => $"a list, each item {item.Forms}";

    public override ValueSchema Inner => item.Inner;

    public override JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = item.Schema() };
        if (!mayBeEmpty)
        {
            schema["minItems"] = 1;
        }

        if (item is not ObjectSchema)
        {
            schema["uniqueItems"] = true;
        }

        return schema;
    }

    /// <summary>A list, each item once, without those that were refused; null when it is no list, or empty and may not be.</summary>
    public override object? Bind(Node node, string name, Binding binding)
    {
        if (node is not Listing listing)
        {
            return binding.Unfit(node, name, this);
        }

        if (listing.Items.Count == 0 && !mayBeEmpty)
        {
            return binding.Refuse(node, $"{name} is an empty list", "Name at least one");
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
        var seen = new HashSet<object>();
        foreach (var child in listing.Items)
        {
            if (item.Bind(child, name, binding) is not { } value)
            {
                continue;
            }

            // Groups of keys are objects of their own and never equal; ids and words are.
            if (seen.Add(value))
            {
                list.Add(value);
            }
            else
            {
                binding.Refuse(
                    child,
                    $"{name} names {Excerpt.Of(((Scalar)child).Text)} twice",
                    "Name it once"
                );
            }
        }

        return list;
    }
}

/// <summary>Values by a name the author chooses (an id), or by one of a few words.</summary>
internal sealed class MapSchema(
    ValueSchema value,
    Type valueType,
    ChoiceSchema? keys,
    string keyWords
) : ValueSchema
{
    public override string Forms => $"by {keyWords}: {value.Forms}";

    public override ValueSchema Inner => value.Inner;

    public override JsonObject Schema() =>
        keys is null
            ? new() { ["type"] = "object", ["additionalProperties"] = value.Schema() }
            : new()
            {
                ["type"] = "object",
                ["propertyNames"] = keys.Schema(),
                ["additionalProperties"] = value.Schema(),
            };

    public override object? Bind(Node node, string name, Binding binding)
    {
        if (node is not Mapping mapping)
        {
            return binding.Unfit(node, name, this);
        }

        var map = (IDictionary)
            Activator.CreateInstance(
                typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType)
            )!;
        foreach (var entry in mapping.Members)
        {
            var known =
                keys is null
                || keys.Bind(
                    new Scalar(entry.Key, ScalarKind.Text, entry.Line, entry.Column),
                    $"the key below {name}",
                    binding
                )
                    is not null;
            if (known && value.Bind(entry.Value, $"{name}.{entry.Key}", binding) is { } bound)
            {
                map.Add(entry.Key, bound);
            }
        }

        return map;
    }
}
