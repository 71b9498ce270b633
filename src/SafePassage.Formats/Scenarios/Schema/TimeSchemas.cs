using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SafePassage.Formats.Documents;

namespace SafePassage.Formats.Scenarios.Schema;

/// <summary>A time as written: local, or with a date and offset; exactly one of the two.</summary>
internal readonly record struct Moment(TimeOnly? Local, DateTimeOffset? Instant)
{
    public override string ToString() => Local is { } local ? Show(local) : Show(Instant!.Value);

    public static string Show(TimeOnly local) =>
        local.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Show(DateTimeOffset instant) =>
        instant.ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);
}

/// <summary>A date and time with its offset from UTC.</summary>
internal sealed partial class InstantSchema : ValueSchema
{
    internal const string Pattern =
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[-+][0-9]{2}:[0-9]{2})$";

    public override string Forms => "a date and time with its offset, like 2016-11-04T09:00+02:00";

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = Pattern };

    public override object? Bind(Node node, string name, Binding binding)
    {
        if (node is not Scalar { Means: not ScalarKind.Null } scalar)
        {
            return binding.Unfit(node, name, this);
        }

        var text = Excerpt.Of(scalar.Text);
        if (!Whole().IsMatch(scalar.Text))
        {
            return binding.Refuse(
                node,
                WithoutOffset().IsMatch(scalar.Text)
                    ? $"{name} is {text}, without its offset from UTC"
                    : $"{name} is '{text}'",
                WithoutOffset().IsMatch(scalar.Text)
                    ? $"Add the offset of the local time: {text}+02:00, or Z for UTC"
                    : "Write year-month-day, T, time and offset: 2016-11-04T09:00+02:00"
            );
        }

        return
            DateTimeOffset.TryParse(
                scalar.Text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var instant
            ) && instant.Year is >= 1900 and <= 2200
            ? instant
            : binding.Refuse(
                node,
                $"{name} is {text}, and the calendar has no such moment between 1900 and 2200",
                "Mend day, month, hour or offset"
            );
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    [GeneratedRegex(
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex WithoutOffset();
}

/// <summary>A time of the window: local HH:MM, or a date and time with its offset.</summary>
internal sealed partial class MomentSchema : ValueSchema
{
    private static readonly InstantSchema Instant = new();

    public override string Forms =>
        "a local time HH:MM in the window, or a date and time with its offset";

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "string",
            ["pattern"] = $"^([01][0-9]|2[0-3]):[0-5][0-9]$|{InstantSchema.Pattern}",
        };

    public override object? Bind(Node node, string name, Binding binding)
    {
        if (node is Scalar { Means: not ScalarKind.Null } scalar)
        {
            if (HoursMinutes().IsMatch(scalar.Text))
            {
                return new Moment(
                    TimeOnly.ParseExact(scalar.Text, "HH:mm", CultureInfo.InvariantCulture),
                    null
                );
            }

            if (scalar.Text.Contains('T', StringComparison.Ordinal))
            {
                return Instant.Bind(node, name, binding) is DateTimeOffset at
                    ? new Moment(null, at)
                    : null;
            }
        }

        return binding.Unfit(node, name, this);
    }

    [GeneratedRegex(
        "^([01][0-9]|2[0-3]):[0-5][0-9]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex HoursMinutes();
}
