using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SafePassage.Model;
using SafePassage.Pages.Sections;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>
/// Writes a report as one HTML file that needs nothing else: no network, no font, no library. It reads without script;
/// script adds switches, hover and the slider. A content security policy in the page forbids every request and every
/// script but its own.
/// </summary>
public static class ReportPage
{
    private static readonly string[] _styles =
    [
        "base.css",
        "page.css",
        "charts.css",
        "map.css",
        "statements.css",
        "truce.css",
        "print.css",
    ];

    /// <summary>Each an element of its own, so that one that misses its part of the page does not stop the others.</summary>
    private static readonly string[] _scripts =
    [
        "page.js",
        "map.js",
        "flow.js",
        "charts.js",
        "start.js",
    ];

    private static readonly JsonSerializerOptions _json = new()
    {
        // Escapes < > & ' " so that no name can end the script element; leaves Arabic as it is.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The same report, provenance and language give the same text.</summary>
    /// <param name="language">The language the page opens in: en, fr or ar.</param>
    /// <exception cref="ArgumentException">The language is another.</exception>
    public static void Write(
        TextWriter writer,
        Report report,
        Provenance provenance,
        string language = "en"
    ) => Write(writer, report, provenance, language, drawn: null);

    internal static void Write(
        TextWriter writer,
        Report report,
        Provenance provenance,
        string language,
        Action<string, Page>? drawn
    )
    {
        if (!Trilingual.Languages.Contains(language))
        {
            throw new ArgumentException($"there are no texts in '{language}'", nameof(language));
        }

        var page = new Page(report, provenance, writer, language, drawn);
        var style = Asset.Text(_styles);
        string[] scripts = [.. _scripts.Select(s => Asset.Text([s]))];
        writer.Write("<!DOCTYPE html>\n");
        page.Html.Open("html", "lang", language, "dir", language == "ar" ? "rtl" : "ltr");
        Head(page, style, scripts);
        page.Html.Open("body");
        page.Html.Element("a", page.Say("nav.skip"), "class", "skip", "href", "#content");
        Toolbar.Write(page);
        page.Html.Open("main", "id", "content");
        var before = page.Lost.Count;
        page.Draw("decision", () => DecisionSection.Write(page));
        LostParts.Tell(page, before);
        Navigation(page);
        foreach (var section in Contents.All.Where(s => s.Applies?.Invoke(page) ?? true))
        {
            Write(page, section);
        }

        page.Html.Close();
        Footer(page);
        page.Draw("data", () => Data(page));
        foreach (var script in scripts)
        {
            page.Html.Open("script").Raw(script).Close();
        }

        page.Html.Close(2);
    }

    private static void Head(Page page, string style, string[] scripts)
    {
        var policy =
            $"default-src 'none'; style-src {Hash(style)}; script-src {string.Join(' ', scripts.Select(Hash))}; img-src data:; base-uri 'none'; form-action 'none'";
        page.Html.Open("head")
            .Empty("meta", "charset", "utf-8")
            .Empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
            .Empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
            .Empty("meta", "name", "generator", "content", $"SafePassage {page.Report.Version}")
            .Empty("meta", "name", "color-scheme", "content", "light dark")
            .Empty("link", "rel", "icon", "href", "data:,")
            .Element("title", ((Trilingual)page.Scenario.Title).Map(t => $"{t} · SafePassage"))
            .Open("style")
            .Raw(style)
            .Close(2);
    }

    private static void Navigation(Page page)
    {
        page.Html.OpenLabelled("nav", page.Say("nav.contents"), "class", "contents").Open("ul");
        foreach (var section in Contents.All.Where(s => s.Applies?.Invoke(page) ?? true))
        {
            page.Html.Open("li")
                .Element("a", page.Say(section.TitleKey), "href", "#" + section.Id)
                .Close();
        }

        page.Html.Close(2);
    }

    private static void Write(Page page, Section section)
    {
        var heading = section.Id + "-title";
        page.Html.Open("section", "id", section.Id, "aria-labelledby", heading);
        page.Html.Element("h2", page.Say(section.TitleKey), "id", heading);
        if (
            TextTable
                .Standard.In("en")
                .ContainsKey(section.TitleKey.Replace(".title", ".lead", StringComparison.Ordinal))
        )
        {
            page.Html.Element(
                "p",
                page.Say(section.TitleKey.Replace(".title", ".lead", StringComparison.Ordinal)),
                "class",
                "lead"
            );
        }

        var before = page.Lost.Count;
        page.Draw(section.Id, () => section.Write(page));
        LostParts.Tell(page, before);
        page.Html.Close();
    }

    private static void Footer(Page page) =>
        page
            .Html.Open("footer")
            .Element("p", page.Say("disclaimer.short"))
            .Element(
                "p",
                page.Say("footer.made", ("version", Trilingual.Same(page.Report.Version)))
            )
            .Close();

    private static void Data(Page page)
    {
        // Texts that no element shows yet: those of the other variants.
        page.Data["noted"] = page.Html.Unshown.Select(i =>
            new object[] { i, page.Html.Translations[i].In(page.Language) }
        );
        foreach (var language in Trilingual.Languages.Where(l => l != page.Language))
        {
            page.Data[language] = page.Html.Translations.Select(t => t.In(language));
        }

        page.Data["words"] = Trilingual.Languages.ToDictionary(
            l => l,
            l =>
                TextTable
                    .Standard.In(l)
                    .Where(t => t.Key.StartsWith("js.", StringComparison.Ordinal))
                    .ToDictionary(t => t.Key[3..], t => t.Value)
        );
        page.Html.Open("script", "type", "application/json", "id", "data")
            .Raw(JsonSerializer.Serialize(page.Data, _json))
            .Close();
    }

    private static string Hash(string content) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
