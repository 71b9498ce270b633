using System.Text.Json;
using SafePassage.Model;

namespace SafePassage.Pages.Tests;

/// <summary>Names come from anybody; none may become markup or script.</summary>
public class HostileNames
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("</script><img src=x onerror=alert(1)>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("' onfocus='alert(1)")]
    [InlineData("<!--")]
    [InlineData("]]>&lt;b&gt;")]
    [InlineData("{zone} {0} $&")]
    [InlineData("\u0000\u202Etxt")]
    [InlineData("\u2069\u2066open")]
    [InlineData("\u2067shut\u2069\u2069")]
    [InlineData("\u202A\u202B\u202C\u202D\u0007\u001b[31m")]
    public void A_hostile_name_stays_a_name(string name)
    {
        var clean = new HtmlTree(Pages.Small);
        // Different in each language, so that it also goes into the table of the script.
        var html = Pages.Write(
            "hostile",
            SampleReport.Of(
                SampleCity.Scenario(zoneName: i => new Name(
                    $"{name} {i}",
                    $"{name} ع {i}",
                    $"{name} fr {i}"
                ))
            )
        );

        var page = new HtmlTree(html);

        page.Tags.Where(t => t.Name is "script" or "img" or "b").Count().ShouldBe(6);
        page.Tags.SelectMany(t => t.Attributes.Keys).Where(a => a.StartsWith("on")).ShouldBeEmpty();
        page.Script.ShouldBe(clean.Script);
        var shown = Shown(name);
        page.Text.ShouldContain(shown + " 1");
        using var data = JsonDocument.Parse(page.Data);
        data.RootElement.GetProperty("ar")
            .EnumerateArray()
            .ShouldContain(t => t.GetString()!.Contains($"{shown} ع 1"));
        page.Data.ShouldNotContain('<');
        page.Tags.SelectMany(t => t.Attributes.Values)
            .Append(page.Text)
            .Append(page.Data)
            .ShouldAllBe(text => !text.Any(Turns));
        data.RootElement.GetProperty("ar")
            .EnumerateArray()
            .ShouldAllBe(t =>
                t.GetString()!.Count(c => c == '\u2068') == t.GetString()!.Count(c => c == '\u2069')
            );
    }

    /// <summary>What would turn the text around it, or move a cursor, is shown as what cannot be shown.</summary>
    private static string Shown(string name) =>
        string.Concat(
            name.Select(c => Turns(c) || c is >= '\u2066' and <= '\u2069' ? '\uFFFD' : c)
        );

    private static bool Turns(char c) =>
        c is >= '\u202A' and <= '\u202E' || (char.IsControl(c) && c is not ('\n' or '\t'));
}
