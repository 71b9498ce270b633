namespace SafePassage.EndToEnd.Tests.Browser;

/// <summary>The weak spots of the made-up town on the map of its report.</summary>
public sealed class WeakSpotsInBrowser
{
    private const string Shown =
        "getComputedStyle(document.querySelector('#map-svg .health')).display";

    [Fact]
    public async Task They_show_when_the_box_is_ticked_and_say_what_they_are()
    {
        using var scratch = new Scratch();
        var town = Path.Combine(Cli.Root, "examples", "made-up-town");
        Cli.Run(
                "new",
                scratch["city"],
                "--osm",
                Path.Combine(town, "town.osm"),
                "--zones",
                Path.Combine(town, "zones.geojson")
            )
            .ExitCode.ShouldBe(0);
        Cli.Run("plan", scratch["city"], "--out", scratch["out"], "--time-limit", "0", "--quiet")
            .ExitCode.ShouldBe(0);
        await using var chromium = await Chromium.Start();
        var page = chromium.Tools;
        await page.Open(scratch["out/report.html"]);

        (await page.Evaluate<string>(Shown)).ShouldBe("none");
        await page.Evaluate<object?>("document.getElementById('show-health').click()");

        (await page.Evaluate<string>(Shown)).ShouldBe("inline");
        (
            await page.Evaluate<int>("document.querySelectorAll('#map-svg .health .weak').length")
        ).ShouldBeGreaterThan(0);
        var rows = await page.Evaluate<int>(
            "document.querySelectorAll('.weak-spots tbody tr').length"
        );
        rows.ShouldBeGreaterThan(0);
        (
            await page.Evaluate<string>("document.querySelector('.health .weak desc').textContent")
        ).ShouldMatch(@" · (on foot|by car) · 40\.0\d+, -(29|30)\.\d+");
        page.Complaints.ShouldBeEmpty();
    }
}
