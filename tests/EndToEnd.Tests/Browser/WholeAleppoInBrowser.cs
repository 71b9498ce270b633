namespace SafePassage.EndToEnd.Tests.Browser;

/// <summary>The report on every street of Aleppo: small enough to send, quick enough to use. <c>bench/aleppo.sh</c> has its times.</summary>
public sealed class WholeAleppoInBrowser
{
    private const int MostBytes = 6_000_000;

    /// <summary>Elements that the browser has to draw and to ask at every move of the pointer.</summary>
    private const int MostShapes = 10_000;

    [Fact]
    public async Task A_map_of_tens_of_thousands_of_links_is_few_shapes_and_answers()
    {
        var cases = Cases();
        using var scratch = new Scratch();
        var program = Path.Combine(
            Cli.Root,
            "bench/SafePassage.Benchmarks/bin/Release/net10.0/SafePassage.Benchmarks.dll"
        );
        var written = Cli.Start("dotnet", Cli.Root, [], program, "aleppo", scratch["city"], cases);
        written.ExitCode.ShouldBe(0, written.Error);
        var plan = Cli.Run(
            "plan",
            scratch["city"],
            "--variant",
            "announced",
            "--out",
            scratch["out"],
            "--time-limit",
            "0",
            "--quiet"
        );
        plan.ExitCode.ShouldBe(0, plan.Error);
        var report = scratch["out/report.html"];
        new FileInfo(report).Length.ShouldBeLessThan(MostBytes);

        await using var chromium = await Chromium.Start();
        var page = chromium.Tools;
        await page.Open(report);

        (
            await page.Evaluate<int>("document.querySelectorAll('#map-svg *').length")
        ).ShouldBeLessThan(MostShapes);
        var streets = await page.Evaluate<int>(
            "Array.from(document.querySelectorAll('.streets path')).reduce((n, p) => n + p.getAttribute('d').split(/[Mm]/).length - 1, 0)"
        );
        streets.ShouldBeGreaterThan(20_000);
        var before = await page.Evaluate<string>(
            "document.getElementById('map-svg').getAttribute('viewBox')"
        );
        await page.Evaluate<object?>("document.getElementById('zoom-in').click()");
        (
            await page.Evaluate<string>(
                "document.getElementById('map-svg').getAttribute('viewBox')"
            )
        ).ShouldNotBe(before);
        await page.Evaluate<object?>(
            "{ const s = document.getElementById('time'); s.value = 200; s.dispatchEvent(new Event('input')); }"
        );
        (
            await page.Evaluate<int>(
                "document.getElementById('flow-foot').getAttribute('d').length"
            )
        ).ShouldBeGreaterThan(1000);
        await page.Evaluate<object?>("document.getElementById('show-health').click()");
        (
            await page.Evaluate<int>(
                "document.querySelectorAll('#map-svg .health .weak.cut').length"
            )
        ).ShouldBeGreaterThan(10);
        page.Complaints.ShouldBeEmpty();
    }

    private static string Cases()
    {
        for (var at = new DirectoryInfo(Cli.Root); at is not null; at = at.Parent)
        {
            var cases = Path.Combine(at.FullName, "shared", "cases");
            if (Directory.Exists(Path.Combine(cases, "aleppo-streets")))
            {
                return cases;
            }
        }

        Assert.Skip("shared/cases/aleppo-streets is not here");
        return "";
    }
}
