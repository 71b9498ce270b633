using System.Globalization;
using SafePassage.EndToEnd.Tests.Browser;

namespace SafePassage.Benchmarks;

/// <summary>How long a reader waits for a report in a headless browser: from opening the file to the first picture that answers.</summary>
internal static class PageRun
{
    private const string Painted =
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))";

    private const string Zoomed =
        "(() => { const start = performance.now(); document.getElementById('zoom-in').click(); return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))); })()";

    public static async Task<int> Run(string report, int times)
    {
        if (Chromium.Find() is not { } program)
        {
            Console.Error.WriteLine("no chromium on the path: the page is not measured");
            return 1;
        }

        var (opened, zoomed, processor) = (
            new List<double>(),
            new List<double>(),
            new List<double>()
        );
        for (var i = 0; i < times; i++)
        {
            await using var chromium = await Chromium.Launch(program, 1440, 1000);
            var page = chromium.Tools;
            await page.Send("Performance.enable");
            await page.Open(Path.GetFullPath(report));
            opened.Add(await page.Evaluate<double>(Painted));
            var metrics = await page.Send("Performance.getMetrics");
            processor.Add(
                metrics["metrics"]!.AsArray().First(m => (string?)m!["name"] == "TaskDuration")![
                    "value"
                ]!.GetValue<double>()
            );
            for (var z = 0; z < 5; z++)
            {
                zoomed.Add(await page.Evaluate<double>(Zoomed));
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"page: painted and answering after {opened.Min() / 1000:0.00} s (best of {times}; worst {opened.Max() / 1000:0.00} s), main thread busy {processor.Min():0.00} s; a step of zoom {zoomed.Order().ElementAt(zoomed.Count / 2):0} ms (median)"
            )
        );
        return 0;
    }
}
