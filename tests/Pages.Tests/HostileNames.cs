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
        page.Text.ShouldContain(name.Replace('\0', '\uFFFD') + " 1");
        using var data = JsonDocument.Parse(page.Data);
        data.RootElement.GetProperty("ar")
            .EnumerateArray()
            .ShouldContain(t => t.GetString()!.Contains($"{name} ع 1"));
        page.Data.ShouldNotContain('<');
    }
}
