using SafePassage.Formats.Tables;
using SafePassage.Model;
using SafePassage.Streets;

namespace SafePassage.Formats.Osm;

/// <summary>Writes the guess list: every number that does not stand on the map, with the reason, as CSV.</summary>
public static class GuessFile
{
    /// <summary>
    /// Numbers are written so that they read back as they are. The source of a class default stands once, in the table of
    /// assumptions: a city has a quarter of a million guesses.
    /// </summary>
    public static void Write(TextWriter target, OsmMap map)
    {
        ArgumentNullException.ThrowIfNull(target);
        var table = new CsvWriter(target);
        table.Row("way_id", "class", "direction", "quantity", "value", "origin", "rule");
        foreach (var guess in Guesses.List(map))
        {
            table.Row(
                CsvWriter.Number(guess.WayId),
                HighwayClasses.Name(guess.Class),
                Word<WayDirection>.Of(guess.Direction),
                WayQuantities.Name(guess.Quantity),
                CsvWriter.Number(guess.Number.Value),
                OriginOf(guess.Number.Origin),
                Rule(guess.Number.Rule)
            );
        }
    }

    /// <summary>How much of each class has a number from where: what stands on the map, overrides and guesses.</summary>
    public static void WriteTotals(TextWriter target, IReadOnlyList<GuessTotal> totals)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(totals);
        var table = new CsvWriter(target);
        table.Row("class", "quantity", "origin", "rule", "ways", "metres");
        foreach (var total in totals)
        {
            table.Row(
                HighwayClasses.Name(total.Class),
                WayQuantities.Name(total.Quantity),
                OriginOf(total.Origin),
                Rule(total.Rule),
                CsvWriter.Number(total.Ways),
                CsvWriter.Number((long)Math.Round(total.Metres))
            );
        }
    }

    /// <summary>What is assumed of the classes that the map has, each number with its source.</summary>
    public static void WriteAssumptions(TextWriter target, OsmMap map, HighwayDefaults assumptions)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(assumptions);
        var table = new CsvWriter(target);
        table.Row("class", "quantity", "value", "source");
        foreach (var street in map.Ways.Select(w => w.Class).Distinct().Order())
        {
            for (var q = 0; q < WayQuantities.Count; q++)
            {
                var quantity = (WayQuantity)q;
                var assumed = assumptions[street, quantity];
                table.Row(
                    HighwayClasses.Name(street),
                    WayQuantities.Name(quantity),
                    CsvWriter.Number(assumed.Value),
                    assumed.Source
                );
            }
        }
    }

    /// <summary>The rule as it stands in files: words with underscores between.</summary>
    public static string Rule(GuessRule rule) =>
        rule == GuessRule.None ? "" : Word<GuessRule>.Of(rule);

    private static string OriginOf(Origin origin) =>
        origin switch
        {
            Origin.Given => "map",
            Origin.Override or Origin.Rule or Origin.ClassDefault => Word<Origin>.Of(origin),
        };
}
