using System.Globalization;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm;

/// <summary>Writes the guess list: every number that does not stand on the map, with the reason, as CSV.</summary>
public static class GuessFile
{
    public const string Header = "way_id,class,direction,quantity,value,origin,rule";

    public const string TotalsHeader = "class,quantity,origin,rule,ways,metres";

    public const string AssumptionsHeader = "class,quantity,value,source";

    /// <summary>
    /// Lines end with a line feed; numbers are written so that they read back as they are. The source of a class default
    /// stands once, in the table of assumptions: a city has a quarter of a million guesses.
    /// </summary>
    public static void Write(TextWriter target, OsmMap map)
    {
        ArgumentNullException.ThrowIfNull(target);
        target.Write(Header);
        target.Write('\n');
        foreach (var guess in Guesses.List(map))
        {
            target.Write(guess.WayId);
            Field(target, HighwayClasses.Name(guess.Class));
            Field(target, Word<WayDirection>.Of(guess.Direction));
            Field(target, WayQuantities.Name(guess.Quantity));
            Field(target, guess.Number.Value.ToString("R", CultureInfo.InvariantCulture));
            Field(target, Word(guess.Number.Origin));
            Field(target, Rule(guess.Number.Rule));
            target.Write('\n');
        }
    }

    /// <summary>How much of each class has a number from where: what stands on the map, overrides and guesses.</summary>
    public static void WriteTotals(TextWriter target, IReadOnlyList<GuessTotal> totals)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(totals);
        target.Write(TotalsHeader + "\n");
        foreach (var total in totals)
        {
            target.Write(HighwayClasses.Name(total.Class));
            Field(target, WayQuantities.Name(total.Quantity));
            Field(target, Word(total.Origin));
            Field(target, Rule(total.Rule));
            Field(target, total.Ways.ToString(CultureInfo.InvariantCulture));
            Field(target, ((long)Math.Round(total.Metres)).ToString(CultureInfo.InvariantCulture));
            target.Write('\n');
        }
    }

    /// <summary>What is assumed of the classes that the map has, each number with its source.</summary>
    public static void WriteAssumptions(TextWriter target, OsmMap map, HighwayDefaults assumptions)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(assumptions);
        target.Write(AssumptionsHeader + "\n");
        foreach (var street in map.Ways.Select(w => w.Class).Distinct().Order())
        {
            for (var q = 0; q < WayQuantities.Count; q++)
            {
                var quantity = (WayQuantity)q;
                var assumed = assumptions[street, quantity];
                target.Write(HighwayClasses.Name(street));
                Field(target, WayQuantities.Name(quantity));
                Field(target, assumed.Value.ToString("R", CultureInfo.InvariantCulture));
                Field(target, assumed.Source);
                target.Write('\n');
            }
        }
    }

    /// <summary>The rule as it stands in files: words with underscores between.</summary>
    public static string Rule(GuessRule rule) =>
        rule == GuessRule.None ? "" : Word<GuessRule>.Of(rule);

    private static string Word(Origin origin) =>
        origin switch
        {
            Origin.Given => "map",
            Origin.Override or Origin.Rule or Origin.ClassDefault => Word<Origin>.Of(origin),
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
