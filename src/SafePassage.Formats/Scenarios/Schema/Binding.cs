using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Scenarios.Schema;

/// <summary>Where errors go while a tree becomes values.</summary>
internal sealed class Binding(string file, ErrorLog log)
{
    public string File => file;

    /// <summary>Always null, so that a schema can end with it.</summary>
    public object? Refuse(Node at, string what, string remedy)
    {
        log.Add(file, at.Line, at.Column, what, remedy);
        return null;
    }

    public void Refuse(Member at, string what, string remedy) =>
        log.Add(file, at.Line, at.Column, what, remedy);

    public object? Unfit(Node at, string name, ValueSchema wanted)
    {
        var found = at is Scalar { Means: not ScalarKind.Null } scalar
            ? $"'{Excerpt.Of(scalar.Text)}'"
            : at.Kind;
        return Refuse(at, $"{name} is {found}", $"Write {wanted.Forms}");
    }
}
