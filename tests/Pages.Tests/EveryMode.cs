using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages.Tests;

/// <summary>What a mode needs on the page, which the compiler cannot ask for.</summary>
public class EveryMode
{
    public static TheoryData<Mode> Modes => [.. ModeTraits.Modes];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Has_its_texts(Mode mode)
    {
        var word = mode.Word;
        string[] keys =
        [
            $"mode.{word}",
            $"legend.{word}",
            $"order.{word}.direct",
            $"order.{word}.via",
        ];
        keys.ShouldBeSubsetOf(TextTable.Standard.In("en").Keys);
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Has_a_colour_on_the_map_light_dark_and_printed(Mode mode)
    {
        var word = mode.Word;
        var map = Asset.Text("map.css");
        map.ShouldContain($".load.{word} {{ stroke: var(--{word}); }}");
        map.ShouldContain($".flow.{word} {{ stroke: var(--{word}); }}");
        Colours("base.css", word).ShouldBe(3);
        Colours("print.css", word).ShouldBe(1);
    }

    private static int Colours(string file, string word) =>
        Asset.Text(file).Split($"--{word}: ").Length - 1;
}
