using System.Text.Json.Nodes;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Schema;

/// <param name="Persons">Null for no limit.</param>
internal sealed record PersonLimit(Persons? Persons);

/// <summary>A number of persons, or the word unlimited.</summary>
internal sealed class PersonLimitSchema(NumberLimits limits) : ValueSchema
{
    private const string Word = "unlimited";

    private readonly NumberSchema _number = new(limits, typeof(long));

    public override string Forms => $"`{Word}`, or {limits.Forms}";

    public override JsonObject Schema() =>
        new()
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["enum"] = Texts([Word]) },
                _number.Schema()
            ),
        };

    public override object? Bind(Node node, string name, Binding binding) =>
        node is Scalar { Text: Word } ? new PersonLimit(null)
        : node is Scalar { Means: ScalarKind.Text } ? binding.Unfit(node, name, this)
        : _number.Bind(node, name, binding) is long persons ? new PersonLimit(new Persons(persons))
        : null;
}
