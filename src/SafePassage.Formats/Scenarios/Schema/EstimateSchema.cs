using System.Text.Json.Nodes;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Schema;

/// <summary>A number, or the three keys low, expected, high.</summary>
internal sealed class EstimateSchema(NumberLimits limits) : ValueSchema
{
    private static readonly string[] Keys = ["low", "expected", "high"];

    private readonly NumberSchema _number = new(limits, typeof(double));

    public override string Forms =>
        $"{limits.Forms}, or low, expected and high, each such a number";

    public override JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var key in Keys)
        {
            properties[key] = _number.Schema();
        }

        return new()
        {
            ["anyOf"] = new JsonArray(
                _number.Schema(),
                new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["required"] = Texts(Keys),
                    ["properties"] = properties,
                }
            ),
        };
    }

    public override object? Bind(Node node, string name, Binding binding)
    {
        if (node is Scalar)
        {
            return _number.Bind(node, name, binding) is double value
                ? Estimate.Exactly(value)
                : null;
        }

        if (node is not Mapping mapping)
        {
            return binding.Unfit(node, name, this);
        }

        foreach (var entry in mapping.Members.Where(e => !Keys.Contains(e.Key)))
        {
            binding.Refuse(
                entry,
                $"there is no key '{Excerpt.Of(entry.Key)}' in {name}",
                Nearest.Remedy(entry.Key, Keys, "key")
            );
        }

        var values = Keys.Select(k => Number(mapping, k, name, binding)).ToArray();
        return values is not [{ } low, { } expected, { } high] ? null
            : low <= expected && expected <= high ? new Estimate(low, expected, high)
            : binding.Refuse(
                node,
                $"{name} is not in order: low {NumberLimits.Show(low)}, expected {NumberLimits.Show(expected)}, high {NumberLimits.Show(high)}",
                "Write low ≤ expected ≤ high"
            );
    }

    private double? Number(Mapping mapping, string key, string name, Binding binding)
    {
        if (mapping[key] is { } node)
        {
            return _number.Bind(node, $"{name}.{key}", binding) as double?;
        }

        binding.Refuse(mapping, $"the key {key} is missing in {name}", $"Add it: {limits.Forms}");
        return null;
    }
}
