using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>The switches at the top, for those with script: variant, language, light or dark.</summary>
internal static class Toolbar
{
    private static readonly (string Code, string Name)[] _languages =
    [
        ("en", "English"),
        ("fr", "Français"),
        ("ar", "العربية"),
    ];

    public static void Write(Page page)
    {
        var html = page.Html.OpenLabelled(
            "div",
            page.Say("ui.toolbar"),
            "class",
            "toolbar",
            "role",
            "region"
        );
        if (page.Report.Variants.Count > 1)
        {
            Variants(page);
        }

        Languages(page.Html, page.Texts, page.Language);
        html.Element("button", page.Say("ui.dark"), "type", "button", "id", "theme");
        html.Close();
    }

    /// <summary>Language and light or dark, for a page that has no variants.</summary>
    public static void WriteBare(Markup html, string language)
    {
        var texts = TextTable.Standard;
        html.OpenLabelled("div", texts.Say("ui.toolbar"), "class", "toolbar", "role", "region");
        Languages(html, texts, language);
        html.Element("button", texts.Say("ui.dark"), "type", "button", "id", "theme");
        html.Close();
    }

    private static void Variants(Page page)
    {
        var html = page.Html.OpenLabelled(
            "div",
            page.Say("ui.variant"),
            "class",
            "switch variants",
            "role",
            "group"
        );
        for (var i = 0; i < page.Report.Variants.Count; i++)
        {
            html.Element(
                "button",
                page.Report.Variants[i].Variant.Name,
                "type",
                "button",
                "data-set-v",
                Page.Plain(i),
                "aria-pressed",
                i == 0 ? "true" : "false"
            );
        }

        html.Close();
    }

    private static void Languages(Markup html, TextTable texts, string language)
    {
        html.OpenLabelled(
            "div",
            texts.Say("ui.language"),
            "class",
            "switch languages",
            "role",
            "group"
        );
        foreach (var (code, name) in _languages)
        {
            html.Element(
                "button",
                name,
                "type",
                "button",
                "data-set-lang",
                code,
                "lang",
                code,
                "aria-pressed",
                code == language ? "true" : "false"
            );
        }

        html.Close();
    }
}
