using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SafePassage.Formats.Documents;
using SafePassage.Model;

namespace SafePassage.Formats.Scenarios.Schema;

internal sealed class TextSchema : ValueSchema
{
    public const int Longest = 2000;

    public override string Forms => "text";

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "string",
            ["minLength"] = 1,
            ["maxLength"] = Longest,
        };

    public override object? Bind(Node node, string name, Binding binding)
    {
        if (node is not Scalar text || text.Means == ScalarKind.Null)
        {
            return binding.Unfit(node, name, this);
        }

        if (text.Means != ScalarKind.Text)
        {
            return binding.Refuse(
                node,
                $"{name} is {Excerpt.Of(text.Text)}, which YAML takes for {text.Kind}, and text is expected",
                $"Put it in quotation marks: \"{Excerpt.Of(text.Text)}\""
            );
        }

        return string.IsNullOrWhiteSpace(text.Text)
                ? binding.Refuse(node, $"{name} is blank", "Write something or leave the key out")
            : text.Text.Length > Longest
                ? binding.Refuse(
                    node,
                    $"{name} has {text.Text.Length} characters",
                    $"Write at most {Longest}"
                )
            : text.Text.Trim();
    }
}

/// <summary>An id: made here or leading to something made elsewhere. Numbers are common as ids of nodes.</summary>
internal sealed partial class IdSchema : ValueSchema
{
    private const string Pattern = @"^\S(.{0,98}\S)?$";

    public override string Forms => "an id (up to 100 characters)";

    public override JsonObject Schema() =>
        new() { ["type"] = Texts(["string", "integer"]), ["pattern"] = Pattern };

    public override object? Bind(Node node, string name, Binding binding) =>
        node is Scalar { Means: ScalarKind.Text } text && Fits().IsMatch(text.Text) ? text.Text
        : node is Scalar { Means: ScalarKind.Number } number && Digits().IsMatch(number.Text)
            ? number.Text
        : binding.Unfit(node, name, this);

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Fits();

    [GeneratedRegex("^-?[0-9]{1,18}$", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}

internal sealed class NumberSchema(NumberLimits limits, Type type) : ValueSchema
{
    public override string Forms => limits.Forms;

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = limits.Whole ? "integer" : "number",
            [limits.AboveMin ? "exclusiveMinimum" : "minimum"] = limits.Min,
            ["maximum"] = limits.Max,
        };

    public override object? Bind(Node node, string name, Binding binding)
    {
        if (node is not Scalar scalar || scalar.Means is ScalarKind.Null or ScalarKind.Flag)
        {
            return binding.Unfit(node, name, this);
        }

        if (NumberText.Read(scalar.Text, name, limits, out var value) is var (what, remedy))
        {
            return binding.Refuse(node, what, remedy);
        }

        return scalar.Means == ScalarKind.Number
            ? Convert.ChangeType(value, type)
            : binding.Refuse(
                node,
                $"{name} is '{scalar.Text}' in quotation marks",
                $"Write the number without them: {scalar.Text}"
            );
    }
}

/// <summary>One of a few words.</summary>
internal sealed class ChoiceSchema(IReadOnlyList<string> words, Func<string, object> value)
    : ValueSchema
{
    public override string Forms =>
        words.Count == 1
            ? $"`{words[0]}`"
            : $"one of {string.Join(", ", words.Select(w => $"`{w}`"))}";

    public static ChoiceSchema Of(Type type)
    {
        var values = Enum.GetValues(type).Cast<Enum>().ToDictionary(Word.Of);
        return new([.. values.Keys], word => values[word]);
    }

    public override JsonObject Schema() => new() { ["enum"] = Texts(words) };

    public override object? Bind(Node node, string name, Binding binding) =>
        node is not Scalar { Means: not ScalarKind.Null } scalar ? binding.Unfit(node, name, this)
        : words.Contains(scalar.Text, StringComparer.Ordinal) ? value(scalar.Text)
        : binding.Refuse(
            node,
            $"{name} is '{Excerpt.Of(scalar.Text)}'",
            Nearest.Remedy(scalar.Text, [.. words], "word")
        );
}
