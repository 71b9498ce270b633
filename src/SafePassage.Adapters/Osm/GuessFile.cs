using System.Globalization;
using SafePassage.Core.Roads;
using SafePassage.Core.Streets;

namespace SafePassage.Adapters.Osm;

/// <summary>Writes the guess list: every number that does not stand on the map, with the reason, as CSV.</summary>
public static class GuessFile
{
    public const string Header = "way_id,class,direction,quantity,value,origin,rule,source";

    /// <summary>Lines end with a line feed; numbers are written so that they read back as they are.</summary>
    public static void Write(TextWriter target, StreetMap map, StreetAssumptions assumptions)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(assumptions);
        target.Write(Header);
        target.Write('\n');
        foreach (var guess in Guesses.List(map))
        {
            target.Write(guess.WayId);
            Field(target, StreetClasses.Name(guess.Class));
            Field(target, Direction(guess.Direction));
            Field(target, StreetQuantities.Name(guess.Quantity));
            Field(target, guess.Number.Value.ToString("R", CultureInfo.InvariantCulture));
            Field(target, guess.Number.Origin == Origin.Rule ? "rule" : "class_default");
            Field(target, Rule(guess.Number.Rule));
            Field(
                target,
                guess.Number.Origin == Origin.ClassDefault
                    ? assumptions[guess.Class, guess.Quantity].Source
                    : ""
            );
            target.Write('\n');
        }
    }

    /// <summary>The rule as it stands in files: words with underscores between.</summary>
    public static string Rule(StreetRule rule) =>
        rule == StreetRule.None
            ? ""
            : string.Concat(
                rule.ToString()
                    .Select(
                        (c, i) =>
                            char.IsUpper(c) && i > 0
                                ? $"_{char.ToLowerInvariant(c)}"
                                : $"{char.ToLowerInvariant(c)}"
                    )
            );

    private static string Direction(StreetDirection direction) =>
        direction switch
        {
            StreetDirection.Forward => "forward",
            StreetDirection.Backward => "backward",
            _ => "both",
        };

    private static void Field(TextWriter target, string text)
    {
        target.Write(',');
        if (text.AsSpan().IndexOfAny("\",\n\r") < 0)
        {
            target.Write(text);
            return;
        }

        target.Write('"');
        target.Write(text.Replace("\"", "\"\""));
        target.Write('"');
    }
}
