using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SafePassage.Model;
using SafePassage.Pages.Truces;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>
/// Writes the register of truces as one HTML file that needs nothing else: no network, no font, no streets. It reads without
/// script; script adds the switch of language and of light and dark.
/// </summary>
public static class TrucePage
{
    private static readonly string[] _styles =
    [
        "base.css",
        "page.css",
        "statements.css",
        "truce.css",
        "print.css",
    ];

    private static readonly JsonSerializerOptions _json = new()
    {
        // Escapes < > & ' " so that no name can end the script element; leaves Arabic as it is.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>What was offered, answered, happened, up to a moment. The same overview and language give the same text.</summary>
    /// <param name="writer">Gets the page.</param>
    /// <param name="overview">At the moment.</param>
    /// <param name="language">The language the page opens in: en, fr or ar.</param>
    public static void Write(TextWriter writer, TruceOverview overview, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(overview);
        var sheet = new TruceSheet(writer, overview.Ledger, language);
        Whole(
            sheet,
            TruceNames.Say("truce.title"),
            TruceText.Moment(overview.At),
            TruceNames.Say("truce.lead"),
            () => RegisterSections.Write(sheet, overview)
        );
    }

    /// <summary>The report of one day.</summary>
    /// <param name="writer">Gets the page.</param>
    /// <param name="day">The day.</param>
    /// <param name="language">The language the page opens in: en, fr or ar.</param>
    public static void WriteDay(TextWriter writer, TruceDay day, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(day);
        var sheet = new TruceSheet(writer, day.AtEnd.Ledger, language);
        var answers = new DayAnswers(day);
        Whole(
            sheet,
            answers.Title,
            TruceText.Moment(day.AtEnd.At),
            TruceNames.Say("truce.report.lead"),
            () =>
            {
                foreach (var part in answers.Parts)
                {
                    sheet.Section(part.Key, () => sheet.List(part));
                }

                sheet.Section("truce.q.sources", () => RegisterSections.Sources(sheet));
            }
        );
    }

    private static void Whole(
        TruceSheet sheet,
        Trilingual title,
        Trilingual moment,
        Trilingual lead,
        Action body
    )
    {
        var (html, language) = (sheet.Html, sheet.Language);
        var style = Asset.Text(_styles);
        var script = Asset.Text("truce.js");
        html.Raw("<!DOCTYPE html>\n");
        html.Open("html", "lang", language, "dir", language == "ar" ? "rtl" : "ltr");
        html.Open("head")
            .Empty("meta", "charset", "utf-8")
            .Empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                $"default-src 'none'; style-src {Hash(style)}; script-src {Hash(script)}; img-src data:; base-uri 'none'; form-action 'none'"
            )
            .Empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
            .Empty("meta", "name", "color-scheme", "content", "light dark")
            .Empty("link", "rel", "icon", "href", "data:,")
            .Element("title", title.Map(t => $"{t} · SafePassage"))
            .Open("style")
            .Raw(style)
            .Close(2);
        html.Open("body");
        html.Element("a", TruceNames.Say("nav.skip"), "class", "skip", "href", "#content");
        Toolbar.WriteBare(html, language);
        html.Open("main", "id", "content", "class", "truce");
        html.Element("h1", title).Element("p", moment, "class", "lead");
        html.Element("p", lead, "class", "small");
        body();
        html.Close();
        html.Open("footer").Element("p", TruceNames.Say("truce.lead")).Close();
        Data(sheet);
        html.Open("script").Raw(script).Close();
        html.Close(2);
    }

    private static void Data(TruceSheet sheet)
    {
        var data = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["words"] = Trilingual.Languages.ToDictionary(
                l => l,
                l => new Dictionary<string, string>
                {
                    ["dark"] = TextTable.Standard.In(l)["js.dark"],
                    ["light"] = TextTable.Standard.In(l)["js.light"],
                }
            ),
        };
        foreach (var other in Trilingual.Languages.Where(l => l != sheet.Language))
        {
            data[other] = sheet.Html.Translations.Select(t => t.In(other));
        }

        sheet
            .Html.Open("script", "type", "application/json", "id", "data")
            .Raw(JsonSerializer.Serialize(data, _json))
            .Close();
    }

    private static string Hash(string content) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
