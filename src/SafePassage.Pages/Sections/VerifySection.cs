using SafePassage.Model;

namespace SafePassage.Pages.Sections;

/// <summary>What somebody who doubts needs: the command, the seed, the version, the hashes.</summary>
internal static class VerifySection
{
    public static void Write(Page page)
    {
        var (html, report) = (page.Html, page.Report);
        html.Element("p", page.Say("verify.make"))
            .Open("pre")
            .Element("code", page.Provenance.Command)
            .Close();
        html.Element("p", page.Say("verify.check"))
            .Open("pre")
            .Element("code", "safepassage verify DIR")
            .Close();
        html.Open("dl");
        Pair(page, "verify.version", report.Version);
        Pair(page, "verify.seed", Page.Plain(report.Seed));
        Pair(page, "verify.scenario", report.Scenario.Id);
        Pair(
            page,
            "verify.options",
            string.Join(
                " · ",
                page.Provenance.Options.OrderBy(o => o.Key, StringComparer.Ordinal)
                    .Select(o => $"{o.Key} = {o.Value}")
            )
        );
        html.Close();
        Hashes(page, "verify.inputs", report.Inputs);
        Hashes(page, "verify.outputs", page.Provenance.Outputs);
    }

    private static void Pair(Page page, string key, string value) =>
        page.Html.Element("dt", page.Say(key)).Element("dd", value);

    private static void Hashes(Page page, string caption, IReadOnlyList<InputFile> files)
    {
        if (files.Count == 0)
        {
            return;
        }

        var html = page
            .Html.Open("table", "class", "hashes")
            .Element("caption", page.Say(caption))
            .Open("tbody");
        foreach (var file in files)
        {
            html.Open("tr")
                .Element("th", file.Path, "scope", "row", "dir", "ltr")
                .Open("td")
                .Element("code", file.Sha256)
                .Close(2);
        }

        html.Close(2);
    }
}
