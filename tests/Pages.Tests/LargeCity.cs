using System.Diagnostics;
using System.Text;

namespace SafePassage.Pages.Tests;

public class LargeCity
{
    [Fact]
    public void Forty_thousand_links_make_a_page_under_six_megabytes_in_seconds()
    {
        var report = SampleReport.Large;
        report.Scenario.Network.Links.Count.ShouldBeGreaterThan(39_000);
        var watch = Stopwatch.StartNew();

        var html = Pages.Write("large", report);

        // Generous: two cores shared with others. It takes well under a second alone.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        Encoding.UTF8.GetByteCount(html).ShouldBeLessThan(6_000_000);
        new HtmlTree(html).Tags.Count.ShouldBeLessThan(40_000, "a browser lays this out quickly");
    }
}
