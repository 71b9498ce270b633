using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace SafePassage.Model.Tests;

/// <summary>An enumeration is spelled by <see cref="Word"/> and nowhere else.</summary>
public class OneSetOfWords
{
    private static readonly Regex SpelledByHand = new(
        @"ToString\(\)\.ToLower|ConvertName\(|Enum\.(Try)?Parse|Enum\.GetNames?\b"
    );

    /// <summary>The home, and the keys of files, which are spelled after properties.</summary>
    private static readonly string[] Homes = ["Quantities/Word.cs", "Schema/ObjectSchema.cs"];

    [Fact]
    public void No_source_spells_one_by_hand() =>
        Directory
            .GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => f.Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/") && !Array.Exists(Homes, f.EndsWith))
            .SelectMany(f =>
                File.ReadLines(f).Where(l => SpelledByHand.IsMatch(l)).Select(l => $"{f}: {l}")
            )
            .ShouldBeEmpty();

    /// <summary>JSON is written by the framework's converter, which has to spell as we do.</summary>
    [Fact]
    public void Json_spells_as_everything_else()
    {
        var options = new JsonSerializerOptions
        {
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        };
        var enums = typeof(Mode).Assembly.GetTypes().Where(t => t.IsEnum && t.IsPublic).ToList();
        enums.Count.ShouldBeGreaterThan(20);
        foreach (var value in enums.SelectMany(t => Enum.GetValues(t).Cast<Enum>()))
        {
            JsonSerializer
                .Serialize(value, value.GetType(), options)
                .ShouldBe($"\"{Word.Of(value)}\"", value.GetType().Name);
        }
    }

    [Fact]
    public void A_word_leads_back_to_its_value_and_no_other_word_does()
    {
        foreach (var status in Enum.GetValues<CorridorStatus>())
        {
            Word<CorridorStatus>.Find(Word<CorridorStatus>.Of(status)).ShouldBe(status);
        }

        Word<CorridorStatus>.Of(CorridorStatus.ClaimedOpen).ShouldBe("claimed_open");
        Word<CorridorStatus>.Find("ClaimedOpen").ShouldBeNull();
        Word<CorridorStatus>.Find("").ShouldBeNull();
    }
}
