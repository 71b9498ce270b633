using System.Globalization;
using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>What a section gets to write itself: the report, the words, and the markup.</summary>
/// <param name="drawn">Told each part when it is drawn and before it is kept; a test may throw there.</param>
internal sealed class Page(
    Report report,
    Provenance provenance,
    TextWriter writer,
    string language,
    Action<string, Page>? drawn = null
)
{
    private readonly List<string> _lost = [];

    private readonly TextTable _texts = TextTable.Standard;

    /// <summary>All texts there are.</summary>
    public TextTable Texts => _texts;

    public Report Report { get; } = report;

    public Scenario Scenario => Report.Scenario;

    public Provenance Provenance { get; } = provenance;

    /// <summary>The language the page opens in.</summary>
    public string Language { get; } = language;

    public Markup Html { get; } = new(writer, language);

    /// <summary>What sections leave for the script, by name; written as JSON at the end of the page.</summary>
    public SortedDictionary<string, object> Data { get; } = new(StringComparer.Ordinal);

    public Trilingual Say(
        string key,
        params IReadOnlyList<(string Place, Trilingual Value)> values
    ) => _texts.Say(key, values);

    /// <summary>Parts that could not be drawn, by their names.</summary>
    public IReadOnlyList<string> Lost => _lost;

    /// <summary>
    /// Draws a part of the page. One that fails costs the part, never the page or the plan: what it wrote is taken back, and
    /// a sentence is left instead. Here alone faults of drawing are caught.
    /// </summary>
    /// <param name="part">Its name: a section's id, or <c>map.</c> and a layer.</param>
    public bool Draw(string part, Action draw)
    {
        var fault = Html.Draw(() =>
        {
            draw();
            drawn?.Invoke(part, this);
        });
        if (fault is not null)
        {
            _lost.Add(part);
        }

        return fault is null;
    }

    public Trilingual Clock(TimeSpan sinceStart) => Clock(Scenario.Window.At(sinceStart));

    /// <summary>The time of day; with the day where the window holds it more than once.</summary>
    public Trilingual Clock(DateTimeOffset at) =>
        Scenario.Window.Length > TimeSpan.FromDays(1)
            ? Trilingual.Join(", ", [Dates.DayOfYear(at), Figures.Clock(at)])
            : Figures.Clock(at);

    /// <summary>A clock time, or that it does not happen within the window.</summary>
    public Trilingual ClockOrNever(TimeSpan? sinceStart) =>
        sinceStart is { } at ? Clock(at) : Say("time.never");

    /// <summary>For columns: a clock time, or a dash.</summary>
    public Trilingual ClockOrDash(TimeSpan? sinceStart) =>
        sinceStart is { } at ? Clock(at) : Trilingual.Same("–");

    /// <summary>The name of a value in keys of texts.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum => Word<T>.Of(value);

    public Trilingual Of(Mode mode) => Say($"mode.{mode.Word}");

    /// <summary>The class that gives a mode its colour on the map; the styles have one for each of the first four.</summary>
    public static string ColourOf(Mode mode) => $"m{(int)mode}";

    public Trilingual Of(CorridorStatus status) => Say("status." + Word(status));

    /// <summary>The name of a status in classes and keys.</summary>
    public static string Word(CorridorStatus status) =>
        status switch
        {
            CorridorStatus.ClaimedOpen => "claimed",
            CorridorStatus.ObservedOpen => "observed",
            _ => Word<CorridorStatus>.Of(status),
        };

    /// <summary>Opens a frame that scrolls what is wider or longer than the screen; a keyboard can reach it.</summary>
    /// <param name="labelledBy">Id of the heading that names it.</param>
    public Markup OpenScroll(string labelledBy, string further = "") =>
        Html.Open(
            "div",
            "class",
            $"scroll {further}".Trim(),
            "tabindex",
            "0",
            "role",
            "region",
            "aria-labelledby",
            labelledBy
        );

    /// <summary>
    /// Writes something for each variant, each in a block of its own; the script shows one at a time, without it they
    /// stand one after the other.
    /// </summary>
    public void ForEachVariant(Action<VariantAnswer> write)
    {
        for (var i = 0; i < Report.Variants.Count; i++)
        {
            var answer = Report.Variants[i];
            Html.Open("div", "class", "variant", "data-v", Plain(i));
            if (Report.Variants.Count > 1)
            {
                Html.Element("p", answer.Variant.Name, "class", "variant-name");
            }

            write(answer);
            Html.Close();
        }
    }

    /// <summary>A number as attributes of SVG want it.</summary>
    public static string Plain(double number) =>
        number.ToString("0.##", CultureInfo.InvariantCulture);
}
