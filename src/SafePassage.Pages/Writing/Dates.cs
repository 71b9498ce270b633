using SafePassage.Model;
using SafePassage.Pages.Words;

namespace SafePassage.Pages;

/// <summary>Times as exactly as they are known, no more.</summary>
internal static class Dates
{
    public static Trilingual Of(When when, TextTable texts)
    {
        var bare = when.Text.TrimEnd('~');
        var slash = bare.IndexOf('/', StringComparison.Ordinal);
        var last = when.IsInstant ? when.Latest : when.Latest.AddTicks(-1);
        var text =
            slash < 0 ? One(when.Earliest, bare)
            : bare[..slash].Length > 10 && when.Earliest.Date == last.Date
                ? texts.Say(
                    "date.after",
                    ("date", Day(when.Earliest)),
                    ("time", Figures.Clock(when.Earliest))
                )
            : texts.Say(
                "date.span",
                ("from", From(One(when.Earliest, bare[..slash]), bare[..slash])),
                ("until", Until(One(last, bare[(slash + 1)..]), bare[(slash + 1)..]))
            );
        var about =
            slash >= 0 ? "date.about.span"
            : IsDay(bare) ? "date.about"
            : "date.about.part";
        return when.IsApproximate ? texts.Say(about, ("date", text)) : text;
    }

    /// <summary>In French a day has an article, a month or year has none: du 28 octobre au 2 novembre, d’octobre à novembre.</summary>
    private static Trilingual From(Trilingual text, string written) =>
        new(
            text.En,
            (
                IsDay(written) ? "du "
                : "aoAO".Contains(text.Fr[0], StringComparison.Ordinal) ? "d’"
                : "de "
            ) + text.Fr,
            text.Ar
        );

    private static Trilingual Until(Trilingual text, string written) =>
        new(text.En, (IsDay(written) ? "au " : "à ") + text.Fr, text.Ar);

    private static bool IsDay(string written) => written.Length >= 10;

    public static Trilingual Day(DateTimeOffset at) =>
        Figures.Date(at).Map(d => d[(d.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    /// <summary>Day and month.</summary>
    public static Trilingual DayOfYear(DateTimeOffset at) =>
        Day(at).Map(d => d[..d.LastIndexOf(' ')]);

    private static Trilingual One(DateTimeOffset at, string written) =>
        written.Length switch
        {
            4 => Year(at),
            7 => Day(at).Map(d => d[(d.IndexOf(' ', StringComparison.Ordinal) + 1)..]),
            10 => Day(at),
            _ => Trilingual.Join(", ", [Day(at), Figures.Clock(at)]),
        };

    public static Trilingual Year(DateTimeOffset at) =>
        Day(at).Map(d => d[(d.LastIndexOf(' ') + 1)..]);
}
