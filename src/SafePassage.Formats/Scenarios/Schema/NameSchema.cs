using System.Text.Json.Nodes;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Schema;

/// <summary>A name in up to three languages.</summary>
internal sealed class NameModel : Part
{
    [Key("English, or the local name in Latin letters.")]
    public required string En { get; init; }

    [Key("Arabic.")]
    public string? Ar { get; init; }

    [Key("French.")]
    public string? Fr { get; init; }
}

/// <summary>Text, or text in up to three languages.</summary>
internal sealed class NameSchema : ValueSchema
{
    private static readonly TextSchema Text = new();
    private static readonly ObjectSchema Languages = new(typeof(NameModel));

    public override string Forms => "text, or the keys en, ar (optional), fr (optional)";

    public override JsonObject Schema() =>
        new() { ["anyOf"] = new JsonArray(Text.Schema(), Languages.Schema()) };

    public override object? Bind(Node node, string name, Binding binding) =>
        node is Mapping
            ? Languages.Bind(node, name, binding) is NameModel keys
                ? new Name(keys.En, keys.Ar, keys.Fr)
                : null
            : node is Listing
                ? binding.Unfit(node, name, this)
                : Text.Bind(node, name, binding) is string text
                    ? new Name(text)
                    : null;
}
