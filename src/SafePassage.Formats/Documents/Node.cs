namespace SafePassage.Formats.Documents;

/// <summary>What a bare word means in YAML 1.2 (core schema), or a token in JSON.</summary>
internal enum ScalarKind
{
    Null,
    Flag,
    Number,
    Text,
}

/// <summary>A YAML or JSON document as it stands, every part with its place (1-based).</summary>
internal abstract record Node(int Line, int Column)
{
    /// <summary>What it is, as a message names it.</summary>
    public abstract string Kind { get; }
}

internal sealed record Scalar(string Text, ScalarKind Means, int Line, int Column)
    : Node(Line, Column)
{
    public override string Kind =>
        Means switch
        {
            ScalarKind.Null => "empty",
            ScalarKind.Flag => "true or false",
            ScalarKind.Number => "a number",
            _ => "text",
        };
}

internal sealed record Listing(IReadOnlyList<Node> Items, int Line, int Column) : Node(Line, Column)
{
    public override string Kind => "a list";
}

internal sealed record Member(string Key, Node Value, int Line, int Column);

/// <param name="Members">In the order of the file; a key that stands twice is already refused and stands once.</param>
internal sealed record Mapping(IReadOnlyList<Member> Members, int Line, int Column)
    : Node(Line, Column)
{
    public override string Kind => "a group of keys";

    public Member? Find(string key)
    {
        foreach (var member in Members)
        {
            if (member.Key == key)
            {
                return member;
            }
        }

        return null;
    }

    public Node? this[string key] => Find(key)?.Value;
}
