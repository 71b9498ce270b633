using System.Text.Json.Nodes;

namespace SafePassage.EndToEnd.Tests.Browser;

/// <summary>The real report in a real browser: it asks for nothing, complains of nothing, and its switches work.</summary>
public class ReportInBrowser
{
    private static readonly string _report = Path.Combine(Planned.Folder, "report.html");

    [Fact]
    public async Task It_asks_for_nothing_but_itself_and_complains_of_nothing()
    {
        await using var chromium = await Chromium.Start();
        var page = chromium.Tools;

        await page.Open(_report);
        await page.Evaluate<object?>(
            "document.querySelectorAll('button').forEach((b) => b.click())"
        );
        await Task.Delay(300);

        page.Requests.Where(r => !r.StartsWith("data:")).ShouldBe([new Uri(_report).AbsoluteUri]);
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_variant_switch_shows_one_variant()
    {
        await using var chromium = await Chromium.Start();
        var page = chromium.Tools;
        await page.Open(_report);
        (await Shown(page)).ShouldBe(["0"]);
        var before = await Text(page, "#map-svg .status-word");

        await page.Evaluate<object?>("document.querySelector('[data-set-v=\"1\"]').click()");

        (await Shown(page)).ShouldBe(["1"]);
        (
            await page.Evaluate<string>("document.querySelector('[data-set-v=\"1\"]').ariaPressed")
        ).ShouldBe("true");
        (await Text(page, "#map-svg .status-word")).ShouldNotBe(before);
    }

    [Fact]
    public async Task Arabic_runs_from_right_to_left_and_English_comes_back_as_it_was()
    {
        await using var chromium = await Chromium.Start();
        var page = chromium.Tools;
        await page.Open(_report);
        var english = await Text(page, "main");

        await page.Evaluate<object?>("document.querySelector('[data-set-lang=ar]').click()");

        (
            await page.Evaluate<string>(
                "document.documentElement.dir + document.documentElement.lang"
            )
        ).ShouldBe("rtlar");
        (await Text(page, "h1")).ShouldMatch(@"\p{IsArabic}");
        (await Text(page, ".answer")).ShouldMatch("[٠-٩]");
        (await Text(page, ".answer")).ShouldNotMatch("[0-9]");
        await page.Evaluate<object?>("document.querySelector('[data-set-lang=en]').click()");
        (await Text(page, "main")).ShouldBe(english);
        (await page.Evaluate<string>("document.documentElement.dir")).ShouldBe("ltr");
    }

    [Fact]
    public async Task The_slider_moves_people()
    {
        await using var chromium = await Chromium.Start();
        var page = chromium.Tools;
        await page.Open(_report);
        const string Dots = "document.getElementById('flow-foot').getAttribute('d').length";
        (await page.Evaluate<int>(Dots)).ShouldBe(
            0,
            "the end of the window shows where people went, not where they are"
        );
        var end = await Text(page, "#clock");

        await page.Evaluate<object?>(
            "{ const s = document.getElementById('time'); s.value = 200; s.dispatchEvent(new Event('input')); }"
        );

        (await page.Evaluate<int>(Dots)).ShouldBeGreaterThan(500);
        (await Text(page, "#clock")).ShouldStartWith("12:20");
        (await Text(page, "#clock")).ShouldNotBe(end);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task It_fits_a_phone(string language)
    {
        await using var chromium = await Chromium.Start();
        var page = chromium.Tools;
        await page.Send(
            "Emulation.setDeviceMetricsOverride",
            new()
            {
                ["width"] = 390,
                ["height"] = 844,
                ["deviceScaleFactor"] = 2,
                ["mobile"] = true,
            }
        );
        await page.Open(_report);
        await page.Evaluate<object?>(
            $"document.querySelector('[data-set-lang={language}]').click()"
        );

        (
            await page.Evaluate<int>("document.documentElement.scrollWidth")
        ).ShouldBeLessThanOrEqualTo(390);

        // Nothing of what was said has to be scrolled sideways: rows stand as blocks, each cell under its column's name.
        (
            await page.Evaluate<int>(
                "[...document.querySelectorAll('.said')].filter(t => t.scrollWidth > 390 || getComputedStyle(t.querySelector('tr')).display !== 'block').length"
            )
        ).ShouldBe(0);
        (
            await page.Evaluate<int>(
                "[...document.querySelectorAll('.said td')].filter(c => c.offsetParent && !c.querySelector('.col').textContent.trim()).length"
            )
        ).ShouldBe(0);
        (await page.Evaluate<int>("document.querySelectorAll('.said').length")).ShouldBeGreaterThan(
            5
        );
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Text_stands_out_from_its_ground(string theme)
    {
        await using var chromium = await Chromium.Start();
        var page = chromium.Tools;
        await page.Open(_report);

        var faint = await page.Evaluate<string[]>(Contrast.Replace("THEME", theme));

        faint.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_switch_of_light_and_dark_offers_what_is_not_there()
    {
        await using var chromium = await Chromium.Start();
        var page = chromium.Tools;
        var dark = JsonNode.Parse(
            """{ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] }"""
        );
        await page.Send("Emulation.setEmulatedMedia", dark!.AsObject());
        await page.Open(_report);

        (await page.Evaluate<string>(Word)).ShouldBe("Light");

        await page.Evaluate<object?>("document.getElementById('theme').click()");
        (await page.Evaluate<string>(Word)).ShouldBe("Dark");
    }

    [Fact]
    public async Task The_keyboard_reaches_everything_that_can_be_used()
    {
        await using var chromium = await Chromium.Start();
        var page = chromium.Tools;
        await page.Open(_report);
        var wanted = await page.Evaluate<int>(
            "Array.from(document.querySelectorAll('a, button, input, summary')).filter((e) => e.checkVisibility()).length"
        );
        var reached = 0;
        var first = "";

        for (var i = 0; i < wanted + 40; i++)
        {
            foreach (var type in (string[])["keyDown", "keyUp"])
            {
                await page.Send(
                    "Input.dispatchKeyEvent",
                    new()
                    {
                        ["type"] = type,
                        ["key"] = "Tab",
                        ["code"] = "Tab",
                        ["windowsVirtualKeyCode"] = 9,
                    }
                );
            }

            first =
                i == 0 ? await page.Evaluate<string>("document.activeElement.className") : first;
            reached = await page.Evaluate<int>(
                "(window.reached ??= new Set()).add(document.activeElement), Array.from(window.reached).filter((e) => e.matches('a, button, input, summary')).length"
            );
        }

        first.ShouldBe("skip");
        reached.ShouldBe(wanted);
    }

    private static Task<string> Text(DevTools page, string selector) =>
        page.Evaluate<string>($"document.querySelector('{selector}').textContent");

    /// <summary>The variants that have a visible block.</summary>
    private static Task<string[]> Shown(DevTools page) =>
        page.Evaluate<string[]>(
            "[...new Set(Array.from(document.querySelectorAll('[data-v]')).filter((e) => getComputedStyle(e).display !== 'none').map((e) => e.dataset.v))]"
        );

    private const string Word = "document.getElementById('theme').textContent";

    /// <summary>Every text in HTML whose contrast with the ground behind it is below 4.5 (WCAG 1.4.3).</summary>
    private const string Contrast = """
        (() => {
          document.documentElement.dataset.theme = "THEME";
          const parts = (c) => c.match(/[\d.]+/g).map(Number);
          const light = (c) => {
            const [r, g, b] = parts(c).map((v) => ((v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = (e) => {
            for (; e; e = e.parentElement) {
              const c = getComputedStyle(e).backgroundColor;
              if (parts(c)[3] !== 0) return c;
            }
            return "rgb(255, 255, 255)";
          };
          const faint = new Set();
          for (const e of document.body.querySelectorAll("*")) {
            const own = Array.from(e.childNodes).some((n) => n.nodeType === 3 && n.data.trim());
            if (!own || !e.checkVisibility() || e.closest("svg") || ["SCRIPT", "STYLE"].includes(e.tagName)) continue;
            const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            if (ratio < 4.5) faint.add(`${e.tagName}.${e.className}: ${ratio.toFixed(2)}`);
          }
          return Array.from(faint);
        })()
        """;
}
