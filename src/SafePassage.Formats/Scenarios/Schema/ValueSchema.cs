using System.Text.Json.Nodes;
using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Scenarios.Schema;

/// <summary>
/// What a value of the scenario file may look like. From one schema follow the reader, the JSON Schema and the table in the
/// documentation, so that the three cannot differ.
/// </summary>
internal abstract class ValueSchema
{
    /// <summary>As a person reads it, for example <c>a whole number from 1 to 3 600 seconds</c>.</summary>
    public abstract string Forms { get; }

    public abstract JsonObject Schema();

    /// <summary>The value, or null when it was refused; the error is then in the log.</summary>
    /// <param name="name">The key it stands under.</param>
    public abstract object? Bind(Node node, string name, Binding binding);

    /// <summary>The schema of a list's items or a map's values; itself for all others.</summary>
    public virtual ValueSchema Inner => this;

    protected static JsonArray Texts(IEnumerable<string> words) =>
        [.. words.Select(w => JsonValue.Create(w))];
}
