using SafePassage.Pages.Words;

namespace SafePassage.Pages.Sections;

/// <summary>The sentences that stand for parts which could not be drawn.</summary>
internal static class LostParts
{
    /// <param name="before">How many had been told before.</param>
    public static void Tell(Page page, int before)
    {
        foreach (var part in page.Lost.Skip(before))
        {
            page.Html.Element(
                "p",
                page.Say("part.lost", ("part", NameOf(page, part))),
                "class",
                "lost",
                "role",
                "note"
            );
        }
    }

    private static Trilingual NameOf(Page page, string part) =>
        Contents.All.FirstOrDefault(s => s.Id == part) is { } section ? page.Say(section.TitleKey)
        : TextTable.Standard.In("en").ContainsKey("part." + part) ? page.Say("part." + part)
        : Trilingual.Same(part);
}
