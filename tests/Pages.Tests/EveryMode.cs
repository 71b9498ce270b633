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
        keys.Except(TextTable.Standard.In("en").Keys).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public void Has_a_colour_on_the_map_light_dark_and_printed(Mode mode)
    {
        var colour = Page.ColourOf(mode);
        Asset.Text("map.css").ShouldContain($".{colour} {{ stroke: var(--{colour}); }}");
        Colours("base.css", colour).ShouldBe(3);
        Colours("print.css", colour).ShouldBe(1);
    }

    private static int Colours(string file, string name) =>
        Asset.Text(file).Split($"--{name}: ").Length - 1;
}
