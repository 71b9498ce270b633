using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Scenarios.Schema;

/// <summary>A group of keys in the file, which remembers where it stood.</summary>
internal abstract class Part
{
    internal Mapping Node { get; set; } = new([], 1, 1);

    /// <summary>The place of a key's value, or of the group when the key is absent.</summary>
    internal Node At(string key) => Node[key] ?? Node;

    /// <summary>The place of an item of a list.</summary>
    internal Node At(string key, string item) =>
        Node[key] switch
        {
            Listing list => list.Items.FirstOrDefault(i => i is Scalar s && s.Text == item) ?? list,
            Mapping map => map.Find(item) is { } e
                ? new Scalar(e.Key, ScalarKind.Text, e.Line, e.Column)
                : map,
            { } other => other,
            null => Node,
        };
}

/// <summary>What a key means, for schema and documentation.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class KeyAttribute(string says) : Attribute
{
    public string Says => says;

    /// <summary>What holds when the key is absent.</summary>
    public string? Default { get; init; }

    public string? Example { get; init; }

    public string Sentence => Default is null ? says : $"{says} Default: {Default}.";
}

/// <summary>What a number may be; on a group or list it holds for the numbers inside.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LimitsAttribute(double min, double max, string unit = "") : Attribute
{
    public bool Whole { get; init; }

    public bool AboveMin { get; init; }

    public double Min => min;

    public double Max => max;

    public string Unit => unit;

    internal NumberLimits Limits => new(min, max, unit, Whole, AboveMin);
}

/// <summary>The text is an id, its own or another thing's.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdAttribute : Attribute;

/// <summary>The documentation shows the keys of this class where they are used.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InlineAttribute : Attribute;

[AttributeUsage(AttributeTargets.Property)]
internal sealed class MayBeEmptyAttribute : Attribute;

[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(params string[] words) : Attribute
{
    public string[] Words => words;
}

/// <summary>What the keys of a map are: names of an enumeration, or ids.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ByAttribute(string says) : Attribute
{
    public string Says => says;

    public Type? Words { get; init; }
}
